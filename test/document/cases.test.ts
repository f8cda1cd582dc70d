import { collectDiagnostics, formatDiagnostic } from '../../src/diagnostic.ts'
import { readDocument } from '../../src/document/document.ts'
import { createPlaces } from '../../src/document/places.ts'
import { testCases } from '../equipment/golden.ts'
import { printBlocks } from './print-blocks.ts'

const BOXES = new Set('warning remember exercise columns log notes cards card contents'.split(' '))

testCases('document', 'input.md', (markdown) => {
  const places = createPlaces()
  const { all, report } = collectDiagnostics()
  const marked = places.lines(markdown, { file: 'input.md', line: 1 })
  const blocks = readDocument(marked, { places, file: 'input.md', report, boxes: BOXES })
  return `${[...all.map(formatDiagnostic), printBlocks(blocks)].join('\n')}\n`
})
