// How large text is set where pages, or the pages of each part, are counted; and the last page.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type LayOptions, layMarkdown, rulerTheme } from './ruler.ts'

const LADDER = rulerTheme((yaml) =>
  yaml.replace(
    /^body: .*$/m,
    'body: { least: 10pt, most: 14pt, step: 1pt, tightest: 1.2, loosest: 1.4 }',
  ),
)

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Paragraph ${index}.`).join('\n\n')

const part = (title: string, count: number): string => `## ${title}\n\n${paragraphs(count)}`

function lay(markdown: string, options: LayOptions) {
  const { handout, told } = layMarkdown(markdown, { theme: LADDER, ...options })
  const sizes = handout.pages.flatMap(({ marks }) =>
    marks.flatMap((mark) =>
      mark.kind === 'text' && mark.text.startsWith('Paragraph') ? [mark.size] : [],
    ),
  )
  const messages = told.map(({ rule, message, hint }) => [rule, message, hint])
  return { pages: handout.pages.length, size: sizes[0], messages }
}

test('should set all parts in the largest size in which each keeps to its pages', () => {
  const short = [part('One', 2), part('Two', 2)].join('\n\n---\n\n')
  const long = [part('One', 2), part('Two', 8)].join('\n\n---\n\n')
  const alone = lay(part('Two', 8), { pages: 1 })
  assert.deepEqual(lay(short, { chapterPages: 1 }), { pages: 2, size: 14, messages: [] })
  assert.deepEqual(lay(long, { chapterPages: 1 }), { pages: 2, size: alone.size, messages: [] })
  assert.ok(alone.size && alone.size < 14)
})

test('should count the part before the first break, and empty parts not at all', () => {
  const first = [part('One', 8), part('Two', 1)].join('\n\n---\n\n---\n\n')
  const alone = lay(part('One', 8), { pages: 1 })
  assert.deepEqual(lay(first, { chapterPages: 1 }), { pages: 2, size: alone.size, messages: [] })
})

test('should name the part that runs over its pages, and by how much', () => {
  const markdown = [part('One', 2), part('Two', 14), part('Three', 2), paragraphs(14)].join(
    '\n\n---\n\n',
  )
  assert.deepEqual(lay(markdown, { chapterPages: 1 }).messages, [
    [
      'pages-overrun',
      '`Two` runs over its 1 page by about 7 lines',
      'shorten the record, or raise `chapter-pages` at the top of the template',
    ],
    [
      'pages-overrun',
      '`Title` runs over its 1 page by about 6 lines',
      'shorten the record, or raise `chapter-pages` at the top of the template',
    ],
  ])
})

test('should keep both to the pages of the whole and to those of each part', () => {
  const markdown = [part('One', 8), part('Two', 2)].join('\n\n---\n\n')
  const { size } = lay(part('One', 8), { pages: 1 })
  assert.deepEqual(lay(markdown, { chapterPages: 2 }), { pages: 3, size: 14, messages: [] })
  assert.deepEqual(lay(markdown, { pages: 2, chapterPages: 2 }), { pages: 2, size, messages: [] })
  const told = lay([part('One', 20), part('Two', 2)].join('\n\n---\n\n'), {
    pages: 2,
    chapterPages: 1,
  }).messages
  assert.deepEqual(
    told.map(([, message, hint]) => [
      message?.split(' runs')[0],
      /`[a-z-]+`/.exec(hint ?? '')?.[0],
    ]),
    [
      ['`Title`', '`pages`'],
      ['`One`', '`chapter-pages`'],
    ],
  )
})

test('should count no pages in large print', () => {
  const format = { paper: 'letter', traits: ['large-print'] } as const
  assert.deepEqual(lay(paragraphs(40), { format, pages: 1, chapterPages: 1 }).messages, [])
})

/** At 10 pt a page of 180 pt holds nine lines 14 pt apart, and ten 12 pt apart, 6 pt between them. */
test('should take in the last lines of a page that is all but empty by closer lines', () => {
  const rows = (count: number) => lay(paragraphs(count), {})
  assert.equal(rows(9).pages, 1)
  // The tenth would stand alone on a second page.
  assert.equal(rows(10).pages, 1)
  assert.equal(rows(14).pages, 2)
  // Where closer lines are not enough, they stay apart.
  const far = layMarkdown(paragraphs(11), { theme: LADDER }).handout
  const [first, second] = (far.pages[0]?.marks ?? []).flatMap((mark) =>
    mark.kind === 'text' ? [mark.y] : [],
  )
  assert.equal(far.pages.length, 2)
  assert.equal((second ?? 0) - (first ?? 0), 20)
})

/** Lines 12 pt apart, 6 pt between paragraphs: eight of one line and one of two leave 12 pt free. */
test('should keep what stands before a lone last line with it, where no leading helps', () => {
  const theme = { ...LADDER, body: { ...LADDER.body, most: 10, loosest: 1.2 } }
  const long = `${'word '.repeat(14)}end.`
  const { pages } = layMarkdown([paragraphs(8), long, 'Last.'].join('\n\n'), { theme }).handout
  const linesOn = pages.map(({ marks }) => {
    const own = marks.flatMap((mark) =>
      mark.kind === 'text' && mark.belongsTo !== 'foot' ? [mark.y] : [],
    )
    return new Set(own).size
  })
  assert.deepEqual(linesOn, [8, 3])
})

test('should take a smaller size of dense text rather than begin another page with a line', () => {
  const theme = {
    ...LADDER,
    body: { least: 9, most: 10, preferred: 10, step: 0.5, tightest: 1.2, loosest: 1.2 },
  }
  const sizeOf = (count: number) => {
    const { pages } = layMarkdown(paragraphs(count), { theme }).handout
    const size = pages[0]?.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.size] : []))[0]
    return { pages: pages.length, size }
  }
  const most = Array.from({ length: 30 }, (_, count) => count + 1).findLast(
    (count) => sizeOf(count).pages === 1 && sizeOf(count).size === 10,
  )
  assert.ok(most)
  const next = sizeOf(most + 1)
  assert.ok(next.pages === 1 && (next.size ?? 10) < 10, JSON.stringify(next))
})
