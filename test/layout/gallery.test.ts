// Pictures side by side, and the cover whose pictures take what is left of the page.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mark } from '../../src/layout/page.ts'
import { type LaidOut, layMarkdown, rulerTheme } from './ruler.ts'

const picture = {
  kind: 'image',
  path: 'images/x.svg',
  alt: 'A',
  credit: '',
  isDrawing: true,
} as const
const figures = () => ({ ...picture, width: 100, height: 200 })

const COVER = `boxes:
  cover: { place: column, text: body, title: heading-4, title-colour: ink, title-level: 2, ground: none, frame: none, bar: none, padding: 0pt, before: 0pt, after: 6pt }
`
const theme = rulerTheme((yaml) => yaml.replace(/^boxes:\n/m, COVER))

const images = (count: number, caption = 'Name'): string =>
  Array.from({ length: count }, () => `![${caption}](images/x.svg)\n`).join('\n')

const gallery = (count: number, caption?: string): string =>
  `::: columns\n${images(count, caption)}\n:::`

function marksOf<K extends Mark['kind']>({ handout }: LaidOut, kind: K) {
  return handout.pages.flatMap(({ marks }, page) =>
    marks.flatMap((mark) =>
      mark.kind === kind ? [{ page, mark: mark as Extract<Mark, { kind: K }> }] : [],
    ),
  )
}

const perRow: readonly (readonly [count: number, rows: readonly number[]])[] = [
  [1, [1]],
  [2, [2]],
  [3, [3]],
  [4, [2, 2]],
  [5, [3, 2]],
  [7, [3, 3, 1]],
]

for (const [count, rows] of perRow)
  test(`should set ${count} pictures in rows of ${rows.join(', ')}`, () => {
    const laid = layMarkdown(gallery(count), { figures, theme })
    const heights = marksOf(laid, 'image').map(({ page, mark }) => `${page} ${mark.y}`)
    const counted = [...new Set(heights)].map((at) => heights.filter((each) => each === at).length)
    assert.deepEqual(counted, rows)
    assert.deepEqual(laid.told, [])
  })

test('should stand a caption under the middle of its picture', () => {
  const laid = layMarkdown(gallery(2), { figures, theme })
  const pictures = marksOf(laid, 'image').map(({ mark }) => mark.x + mark.width / 2)
  const captions = marksOf(laid, 'text')
    .filter(({ mark }) => mark.text === 'Name')
    .map(({ mark }) => mark.x + ('Name'.length * mark.size) / 4)
  assert.deepEqual(captions, pictures)
})

function coverOf(below: string, inside = images(1)): LaidOut {
  return layMarkdown(`::: cover\n# Title\n\n${inside}\n:::\n\n${below}`, { figures, theme })
}

const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Line ${index}`).join('\n\n')

test('should set the title of a cover as large as a cover asks for', () => {
  const [title] = marksOf(coverOf('Words.'), 'text')
  assert.equal(title?.mark.text, 'Title')
  assert.equal(title?.mark.size, 30)
})

test('should give the picture of a cover what the words on its page leave free', () => {
  const [high] = marksOf(coverOf(''), 'image')
  const [low] = marksOf(coverOf(lines(3)), 'image')
  assert.equal(high?.mark.height, 0.5 * 180, 'no more than the look allows')
  assert.ok(low && high && low.mark.height < high.mark.height && low.mark.height >= 0.2 * 180)
  for (const below of ['Words.', lines(3)])
    assert.equal(coverOf(below).handout.pages.length, 1, below)
})

test('should count only what stands on the page of the cover', () => {
  const [alone] = marksOf(coverOf('Words.'), 'image')
  const [followed] = marksOf(coverOf(`Words.\n\n---\n\n${lines(20)}`), 'image')
  assert.equal(followed?.mark.height, alone?.mark.height)
})

test('should let a cover run over before its pictures are too small to be seen', () => {
  const laid = coverOf(lines(12))
  const [image] = marksOf(laid, 'image')
  assert.ok(Math.abs((image?.mark.height ?? 0) - 0.2 * 180) < 1e-9)
  assert.ok(laid.handout.pages.length > 1)
})

test('should tell nothing twice that is measured before it is set', () => {
  const { told } = coverOf('A ☃.')
  assert.equal(told.length, 1)
})

test('should share the room among the rows of a cover', () => {
  const pictures = marksOf(coverOf('Words.', gallery(4)), 'image')
  assert.equal(new Set(pictures.map(({ mark }) => mark.y)).size, 2)
  assert.ok(pictures.every(({ page }) => page === 0))
})
