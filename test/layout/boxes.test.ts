// What boxes look like, and where they may part.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mark } from '../../src/layout/page.ts'
import type { BoxStyle, Theme } from '../../src/theme/theme.ts'
import { type LayOptions, layMarkdown, rulerTheme } from './ruler.ts'

function withNote(look: Partial<BoxStyle>): Theme {
  const theme = rulerTheme()
  const { note } = theme.boxes
  assert.ok(note)
  return { ...theme, boxes: { ...theme.boxes, note: { ...note, ...look } } }
}

/** The words of each page, in the order in which they were set. */
function wordsOf(markdown: string, options: LayOptions = {}): string[][] {
  return layMarkdown(markdown, options).handout.pages.map(({ marks }) =>
    marks.flatMap((mark) =>
      mark.kind === 'text' && mark.belongsTo !== 'foot' ? [mark.text.trim()] : [],
    ),
  )
}

function marksOf(markdown: string, options: LayOptions): readonly Mark[] {
  return layMarkdown(markdown, options).handout.pages.flatMap(({ marks }) => marks)
}

test('should keep a heading with the beginning of a box of which nothing is seen', () => {
  const theme = withNote({ place: 'wide', ground: undefined })
  let parted = 0
  for (let before = 1; before < 12; before++) {
    const box = `::: note\n${'Inside.\n\n'.repeat(6)}:::\n`
    const pages = wordsOf(`${'Before.\n\n'.repeat(before)}## Head\n\n${box}`, { theme })
    for (const page of pages)
      if (page.includes('Head')) assert.ok(page.includes('Inside.'), page.join('|'))
    if (pages.filter((page) => page.includes('Inside.')).length > 1) parted++
  }
  assert.ok(parted > 0, 'it parts as text does')
})

test('should draw thin bars and frames where ink is saved, and move no word for it', () => {
  const theme = withNote({ bar: '#123456', frame: '#123456' })
  const [plain, saved] = ([[], ['ink-saver']] as const).map((traits) => {
    const marks = marksOf('::: note\nInside.\n:::\n', {
      theme,
      format: { paper: 'letter', traits },
    })
    const rects = marks.flatMap((mark) => (mark.kind === 'rect' ? [mark] : []))
    const text = marks.find((mark) => mark.kind === 'text' && mark.text === 'Inside.')
    assert.ok(text?.kind === 'text')
    const frame = rects.find(({ stroke }) => stroke)?.stroke?.width ?? 0
    const bar = rects.find(({ stroke }) => !stroke)?.width ?? 0
    return { frame, bar, x: text.x }
  })
  assert.ok(plain && saved)
  assert.ok(saved.frame > 0 && saved.frame < plain.frame)
  assert.ok(saved.bar > 0 && saved.bar < plain.bar)
  assert.equal(saved.x, plain.x)
})

test('should part a log between weeks alone, where letters are large', () => {
  const theme = rulerTheme((yaml) => yaml.replace('weeks: 1,', 'weeks: 6,'))
  const format = { paper: 'letter', traits: ['large-print'] } as const
  const pages = wordsOf('::: log Practice\n- Rise\n- Rest\n:::\n', { theme, format })
  assert.ok(pages.length > 1)
  for (const page of pages) {
    const count = (word: string | RegExp) =>
      page.filter((text) => (typeof word === 'string' ? text === word : word.test(text))).length
    const weeks = count(/^Week \d$/)
    assert.deepEqual([count('Rise'), count('Rest')], [weeks, weeks])
  }
})

test('should leave a wider rail its room beside the text', () => {
  const theme = rulerTheme()
  const { side } = theme.boxes
  assert.ok(side)
  const boxes = { ...theme.boxes, side: { ...side, place: 'wide-rail' as const } }
  const xOf = (given: Theme): number => {
    const marks = marksOf('::: side\nRail\n:::\n\nText below.\n', { theme: given })
    const mark = marks.find((each) => each.kind === 'text' && each.text.startsWith('Rail'))
    assert.ok(mark?.kind === 'text')
    return mark.x
  }
  assert.equal(xOf(theme) - xOf({ ...theme, boxes }), theme.rail.wide - theme.rail.width)
})
