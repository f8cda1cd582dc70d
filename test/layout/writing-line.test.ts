// Lines to write on by hand.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { formatTheme } from '../../src/theme/format.ts'
import { layMarkdown, rulerTheme } from './ruler.ts'

const theme = rulerTheme()

function linesOf(format: Parameters<typeof formatTheme>[1]) {
  const { handout } = layMarkdown('Before\n\n___\n\n___\n', { theme, format })
  const marks = handout.pages.flatMap((page) => page.marks)
  return marks.flatMap((mark) =>
    mark.kind === 'rule' && mark.belongsTo === 'layout' ? [mark] : [],
  )
}

test('should rule lines to write on as lightly as a table', () => {
  const lines = linesOf({ paper: 'letter', traits: [] })
  assert.deepEqual(
    lines.map(({ colour }) => colour),
    [theme.log.rule, theme.log.rule],
  )
  for (const { width } of lines) assert.ok(width <= 0.5)
})

test('should rule them in black where ink is saved', () => {
  const lines = linesOf({ paper: 'letter', traits: ['ink-saver'] })
  assert.deepEqual(
    lines.map(({ colour }) => colour),
    ['#000000', '#000000'],
  )
})
