import { testCases } from '../equipment/golden.ts'
import { layMarkdown } from './ruler.ts'

testCases('deck', 'input.md', (markdown) => {
  const { slides, told } = layMarkdown(markdown)
  return `${[...told, slides].join('\n')}\n`
})
