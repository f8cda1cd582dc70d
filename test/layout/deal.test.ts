import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dealEntries, dealPage } from '../../src/layout/deal.ts'
import { heightOf, type Ink, type Item, type Panel } from '../../src/layout/item.ts'
import { layMarkdown } from './ruler.ts'

function ink(height: number, space: Partial<Pick<Ink, 'before' | 'after' | 'keep'>> = {}): Ink {
  const mark = { kind: 'rect', x: 5, y: 0, width: 1, height, belongsTo: 'layout' } as const
  return { kind: 'ink', height, before: 0, after: 0, keep: false, ...space, marks: [mark] }
}

function panel(items: readonly Item[]): Panel {
  return {
    kind: 'panel',
    before: 4,
    after: 3,
    paddingTop: 2,
    paddingBottom: 2,
    items,
    minHeight: 0,
    keep: false,
    ground: (height) => [
      { kind: 'rect', x: 5, y: 0, width: 1, height, belongsTo: 'layout' } as const,
    ],
  }
}

function dealWhole(...dealt: Parameters<typeof dealEntries>) {
  return dealPage(dealEntries(...dealt), 1000)
}

const heightsDealt: readonly (readonly [
  title: string,
  heights: readonly number[],
  dealt: readonly number[],
])[] = [
  ['four of one height two and two', [10, 10, 10, 10], [2, 2]],
  ['an odd one to the first column', [10, 10, 10], [2, 1]],
  ['a high one alone', [30, 10, 10, 10], [1, 3]],
  ['a high last one alone', [10, 10, 10, 30], [3, 1]],
  ['a single one to the first column', [10], [1, 0]],
  ['none', [], [0, 0]],
]

for (const [title, heights, dealt] of heightsDealt)
  test(`should deal ${title}`, () => {
    const { columns: streams } = dealWhole(
      heights.map((height) => [ink(height)]),
      100,
      6,
    )
    assert.deepEqual(
      streams.map((stream) => stream.length),
      dealt,
    )
  })

test('should count the space between entries when it deals', () => {
  const entries = [[ink(10, { after: 20 })], [ink(10, { after: 20 })], [ink(35)]]
  const { columns: streams } = dealWhole(entries, 100, 6)
  assert.deepEqual(streams.map(heightOf), [40, 35])
})

test('should not part an entry, and move the second column to its place', () => {
  const entries = [[ink(10), ink(10)], [panel([ink(10)])]]
  const { columns, rest } = dealWhole(entries, 100, 6)
  assert.deepEqual(rest, [])
  const [first, second] = columns
  assert.deepEqual(first, entries[0])
  const moved = second?.[0]
  assert.ok(moved?.kind === 'panel')
  const [inner] = moved.items
  assert.ok(inner?.kind === 'ink')
  for (const mark of [inner.marks[0], moved.ground(9, true, true)[0]])
    assert.ok(mark?.kind === 'rect' && mark.x === 105)
})

test('should fill both columns of a page, the first before the second', () => {
  const entries = [1, 2, 3, 4, 5, 6, 7].map(() => [ink(10)])
  const { columns, rest } = dealPage(dealEntries(entries, 100, 6), 25)
  assert.deepEqual([...columns.map((column) => column.length), rest.length], [2, 2, 3])
})

test('should end no column behind an entry that stays with the next', () => {
  const entries = [[ink(10)], [ink(10, { keep: true })], [ink(10)], [ink(10)], [ink(10)]]
  const { columns, rest } = dealPage(dealEntries(entries, 100, 6), 25)
  assert.deepEqual([...columns.map((column) => column.length), rest.length], [1, 2, 2])
})

test('should read a numbered list down the first column, then the second, on each page', () => {
  const entries = Array.from({ length: 40 }, (_, index) => `${index + 1}. Work`).join('\n')
  for (let before = 0; before < 12; before++) {
    const filler = 'Before.\n\n'.repeat(before)
    const { handout } = layMarkdown(`${filler}::: columns\n${entries}\n:::\n\nBehind.\n`)
    const numbers = handout.pages.flatMap(({ marks }) => {
      const found = marks.flatMap((mark) =>
        mark.kind === 'text' && /^\d+\.$/.test(mark.text) ? [mark] : [],
      )
      const byColumn = found.toSorted((a, b) => a.x - b.x || a.y - b.y)
      return byColumn.map(({ text }) => Number.parseInt(text, 10))
    })
    assert.deepEqual(
      numbers,
      Array.from({ length: 40 }, (_, index) => index + 1),
    )
  }
})

test('should leave no first entry of a list alone at the foot of a page', () => {
  const entries = '- One\n- Two\n- Three\n'
  for (const list of [entries, `::: columns\n${entries}- Four\n- Five\n:::\n`])
    for (let before = 0; before < 14; before++) {
      const { handout } = layMarkdown(`${'Before.\n\n'.repeat(before)}## Head\n\n${list}`)
      for (const { marks } of handout.pages) {
        const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
        assert.equal(texts.includes('Head'), texts.includes('One'))
        assert.equal(texts.includes('One'), texts.includes('Two'))
      }
    }
})
