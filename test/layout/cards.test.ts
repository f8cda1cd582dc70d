// Flashcards: what lies behind what when both sides are printed, and what has no room.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Handout, Mark } from '../../src/layout/page.ts'
import { hasTrait } from '../../src/theme/format.ts'
import { layMarkdown, rulerTheme } from './ruler.ts'

const cards = (count: number): string => {
  const all = Array.from(
    { length: count },
    (_, index) => `::: card Q${index + 1}\nA${index + 1}\n:::\n`,
  )
  return `:::: cards\n\n${all.join('\n')}\n::::\n`
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Words at the left edge of their cell, by what they say. */
function textsOn({ pages }: Handout, page: number): Map<string, Point> {
  return new Map(
    (pages[page]?.marks ?? []).flatMap((mark): [string, Point][] =>
      mark.kind === 'text' && typeof mark.belongsTo !== 'string' ? [[mark.text, mark]] : [],
    ),
  )
}

function rulesOn({ pages }: Handout, page: number): string[] {
  return (pages[page]?.marks ?? []).flatMap((mark) =>
    mark.kind === 'rule' && mark.belongsTo === 'layout'
      ? [JSON.stringify([mark.from, mark.to])]
      : [],
  )
}

/** A grid of two cells across on a page of 280, whatever its margins. */
function columnOf(x: number): number {
  return x < 140 ? 0 : 1
}

const UNEVEN = rulerTheme((yaml) =>
  yaml.replace('right: 20pt, bottom: 20pt, left: 20pt', 'right: 20pt, bottom: 20pt, left: 40pt'),
)

for (const count of [3, 8, 9])
  test(`should lay each back of ${count} cards exactly behind its front`, () => {
    const { handout, told } = layMarkdown(cards(count), { theme: UNEVEN })
    assert.deepEqual(told, [])
    assert.equal(handout.pages.length, Math.ceil(count / 4) * 2)
    for (let number = 1; number <= count; number++) {
      const sheet = Math.floor((number - 1) / 4)
      const front = textsOn(handout, sheet * 2).get(`Q${number}`)
      const back = textsOn(handout, sheet * 2 + 1).get(`A${number}`)
      assert.ok(front && back, `card ${number}`)
      assert.equal(columnOf(front.x) + columnOf(back.x), 1)
      // Two characters of 10 pt in the middle of a front; a back begins at the left of its cell.
      const frontCentre = front.x + 5
      const backCentre = back.x + (200 / 2 - 20) / 2
      assert.equal(frontCentre + backCentre, 280)
      assert.equal(front.y, back.y)
    }
  })

test('should draw the lines to cut along at the same places on both sides', () => {
  for (const count of [1, 3, 4]) {
    const { handout } = layMarkdown(cards(count), { theme: UNEVEN })
    const mirrored = rulesOn(handout, 0).map((rule) => {
      const [from, to] = JSON.parse(rule)
      return JSON.stringify(
        from[0] === to[0]
          ? [
              [280 - from[0], from[1]],
              [280 - to[0], to[1]],
            ]
          : [
              [280 - to[0], to[1]],
              [280 - from[0], from[1]],
            ],
      )
    })
    assert.deepEqual(mirrored.toSorted(), rulesOn(handout, 1).toSorted())
    // Three down, and one more across than there are rows.
    assert.equal(mirrored.length, 3 + Math.ceil(count / 2) + 1)
  }
})

test('should leave the back of a title page empty rather than print fronts on it', () => {
  const { handout } = layMarkdown(`Title.\n\n${cards(1)}`)
  assert.equal(handout.pages.length, 4)
  assert.deepEqual([...textsOn(handout, 1).keys()], [])
  assert.ok(textsOn(handout, 2).has('Q1'))
  assert.ok(textsOn(handout, 3).has('A1'))
})

test('should begin a page of fronts for each new list of cards, and none for nothing', () => {
  const { handout } = layMarkdown(`${cards(1)}\n---\n\n${cards(1)}`)
  assert.equal(handout.pages.length, 4)
  assert.ok(textsOn(handout, 2).has('Q1'))
})

test('should name the sheet and number the card at the foot of each front', () => {
  const marks = (title: string, page: number): string[] =>
    (layMarkdown(cards(2), { title }).handout.pages[page]?.marks ?? []).flatMap((mark: Mark) =>
      mark.kind === 'text' && mark.belongsTo === 'layout' ? [mark.text] : [],
    )
  assert.deepEqual(marks('Calf', 0), ['Calf · 1', 'Calf · 2'])
  assert.deepEqual(marks('Calf', 1), [])
  const long = 'A title with more words than a card is wide'
  assert.deepEqual(marks(long, 0)[0], 'A title with more … · 1')
})

const LADDER = rulerTheme((yaml) =>
  yaml.replace(
    /^body: .*$/m,
    'body: { least: 10pt, most: 14pt, step: 1pt, tightest: 1.2, loosest: 1.2 }',
  ),
)

const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `L${index}`).join('\\\n')

function sizeOf(back: string): number | undefined {
  const { handout, told } = layMarkdown(
    `:::: cards\n\n::: card Q\nShort.\n:::\n\n::: card Q\n${back}\n:::\n\n::::\n`,
    { theme: LADDER },
  )
  assert.deepEqual(told, [])
  const [mark] = handout.pages[1]?.marks.filter(({ kind }) => kind === 'text') ?? []
  return mark?.kind === 'text' ? mark.size : undefined
}

test('should set all cards in the largest size in which each has room', () => {
  // A cell of 70 pt holds 4 lines of 14 × 1.2, and 5 of 11 × 1.2.
  assert.equal(sizeOf(lines(1)), 14)
  assert.equal(sizeOf(lines(4)), 14)
  assert.equal(sizeOf(lines(5)), 11)
  // A word that had to be broken has no room either.
  assert.equal(sizeOf('abcdefghijklmno'), 13)
})

test('should tell a card that has no room in the least size, and by how much', () => {
  const { told } = layMarkdown(
    `:::: cards\n\n::: card Q\nShort.\n:::\n\n::: card Q\n${lines(8)}\n:::\n\n::: card ${'Word '.repeat(30)}\nShort.\n:::\n\n::::\n`,
    { theme: LADDER },
  )
  assert.deepEqual(
    told.map(({ severity, rule, at, message }) => [severity, rule, at.line, message]),
    [
      ['warning', 'card-overfull', 7, 'this card runs over by about 3 lines'],
      ['warning', 'card-overfull', 18, 'this card runs over by about 4 lines'],
    ],
  )
})

test('should read each card’s front before its back, though they lie on two pages', () => {
  const { handout } = layMarkdown(cards(2))
  assert.deepEqual(
    handout.structure.children.map(({ role, children }) => [
      role,
      children.map((each) => each.role),
    ]),
    [
      ['Sect', ['P', 'P']],
      ['Sect', ['P', 'P']],
    ],
  )
})

test('should put fewer cards on a page in large print', () => {
  const format = { paper: 'letter', traits: ['large-print'] } as const
  assert.ok(hasTrait(format, 'large-print'))
  const theme = rulerTheme()
  const { across, down } = theme['large-print'].cards
  const { handout } = layMarkdown(cards(across * down + 1), { format })
  assert.equal(handout.pages.length, 4)
})
