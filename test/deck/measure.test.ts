import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countLines, naturalWidth, widestWord } from '../../src/deck/measure.ts'
import type { Run } from '../../src/document/block.ts'
import { ruler } from '../layout/ruler.ts'
import { AT, words } from './ruler.ts'

// At size 20 a character is 10 wide; a column of 100 counts as one of 98: nine characters.
const type = { face: 'text', size: 20 }

const LINES: readonly (readonly [text: string, lines: number])[] = [
  ['', 1],
  ['nine char', 1],
  ['ten,  chars', 2],
  ['a  b \n c', 1],
  ['one two three', 2],
  ['four four four', 2],
  ['well-being', 2],
  ['well\u2013being', 2],
  ['1-2 aaaaaa', 2],
  ['side/side/side', 2],
  ['a\u00a0b\u00a0c\u00a0d\u00a0e', 1],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaa', 3],
  ['a aaaaaaaaaaaaaaaaaa a', 4],
]

for (const [text, lines] of LINES)
  test(`should count ${lines} for ${JSON.stringify(text)}`, () => {
    assert.equal(countLines(words(text), type, 100, ruler).count, lines)
  })

test('should tell the words that are torn, and where they stand', () => {
  const at = { file: 'a.md', line: 7 }
  const { torn } = countLines([{ text: 'aa bbbbbbbbbbbb cc', at }], type, 100, ruler)
  assert.deepEqual(torn, [{ word: 'bbbbbbbbbbbb', at }])
})

test('should not part a word where its style changes', () => {
  const runs: Run[] = [
    { text: 'aaaa bbb', at: AT },
    { text: 'ccc', at: AT, bold: true },
    { text: '.', at: AT },
  ]
  assert.equal(countLines(runs, type, 100, ruler).count, 2)
  assert.equal(widestWord(runs, type, ruler), 70)
  assert.equal(naturalWidth(runs, type, ruler), 120)
})

test('should begin a line after a hard break, and none after the last', () => {
  const runs: Run[] = [
    { text: 'one', at: AT, hardBreak: true },
    { text: 'two', at: AT, hardBreak: true },
  ]
  assert.equal(countLines(runs, type, 100, ruler).count, 2)
})
