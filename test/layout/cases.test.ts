import { formatDiagnostic } from '../../src/diagnostic.ts'
import { testCases } from '../equipment/golden.ts'
import { layMarkdown, printPages, printStructure } from './ruler.ts'

testCases('layout', 'input.md', (markdown) => {
  const { handout, told } = layMarkdown(markdown)
  return `${[...told.map(formatDiagnostic), printPages(handout), printStructure(handout.structure)].join('\n')}\n`
})
