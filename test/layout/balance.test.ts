// Lines of titles are about equally long; those of plain text are as full as they can be.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layMarkdown } from './ruler.ts'

/** Eleven words of five letters: a line of the page's own column holds eight of them. */
const WORDS = Array.from({ length: 11 }, () => 'words').join(' ')

function linesOf(markdown: string): number[] {
  const { handout } = layMarkdown(markdown)
  return handout.pages.flatMap(({ marks }) =>
    marks.flatMap((mark) =>
      mark.kind === 'text' && mark.belongsTo !== 'foot' ? [mark.text.trim().split(' ').length] : [],
    ),
  )
}

test('should break a bold title into even lines', () => {
  assert.deepEqual(linesOf(`# T\n\n### ${WORDS}`).slice(1), [6, 5])
})

test('should fill the lines of a paragraph', () => {
  assert.deepEqual(linesOf(WORDS), [8, 3])
})
