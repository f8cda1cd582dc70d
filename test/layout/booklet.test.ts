import assert from 'node:assert/strict'
import { test } from 'node:test'
import { imposeBooklet, sidesOf } from '../../src/layout/booklet.ts'
import type { Element, Handout, Mark } from '../../src/layout/page.ts'
import { layMarkdown } from './ruler.ts'

const NUMBERED: Element = { role: 'P', children: [] }

function numbered(count: number): Handout {
  const marks = (text: string): Mark[] => [
    {
      kind: 'text',
      text,
      x: 36,
      y: 50,
      face: 'text',
      size: 12,
      colour: '#000000',
      belongsTo: NUMBERED,
    },
  ]
  return {
    title: 'Title',
    lang: 'en',
    author: 'author',
    subject: 'subject',
    date: '2026-11-24',
    pages: Array.from({ length: count }, (_, index) => ({
      width: 396,
      height: 612,
      marks: marks(`${index + 1}`),
    })),
    structure: { role: 'Document', children: [NUMBERED] },
    bookmarks: [{ title: 'Fifth', level: 1, page: 4, y: 70, id: 'fifth' }],
  }
}

function printed({ pages }: Handout): string[] {
  return pages.map(({ marks }) =>
    marks.map((mark) => (mark.kind === 'text' ? `${mark.text}@${mark.x},${mark.y}` : '')).join(' '),
  )
}

const blank = (): Mark[] => [
  {
    kind: 'text',
    text: 'notes',
    x: 36,
    y: 50,
    face: 'text',
    size: 12,
    colour: '#000000',
    belongsTo: 'layout',
  },
]

test('should lay the last page beside the first, so that the pile can be folded', () => {
  assert.deepEqual(sidesOf(8), [
    [7, 0],
    [1, 6],
    [5, 2],
    [3, 4],
  ])
})

test('should let each page lie on the back of its neighbour', () => {
  const sides = sidesOf(16)
  for (let sheet = 0; sheet < sides.length; sheet += 2) {
    const [front, back] = [sides[sheet], sides[sheet + 1]]
    // Turned over the short edge, the right page of the front has the left one of the back behind it.
    assert.equal(back?.[0], (front?.[1] ?? 0) + 1)
    assert.equal(front?.[0], (back?.[1] ?? 0) + 1)
  }
})

test('should set two pages on each side, upright, and fill up the last sheet', () => {
  const booklet = imposeBooklet(numbered(6), blank)
  assert.deepEqual(
    booklet.pages.map(({ width, height }) => [width, height]),
    Array.from({ length: 4 }, () => [792, 612]),
  )
  assert.deepEqual(printed(booklet), [
    'notes@36,50 1@432,50',
    '2@36,50 notes@432,50',
    '6@36,50 3@432,50',
    '4@36,50 5@432,50',
  ])
})

test('should keep the pages in reading order, and lead to the sides where they lie', () => {
  const { leaves, bookmarks } = imposeBooklet(numbered(8), blank)
  assert.deepEqual(
    leaves?.map(({ page }) => page),
    [0, 1, 2, 3, 3, 2, 1, 0],
  )
  assert.deepEqual(bookmarks, [{ title: 'Fifth', level: 1, page: 3, y: 70, id: 'fifth' }])
})

test('should set a booklet on half sheets with feet that count its pages', () => {
  const format = { paper: 'letter', traits: ['booklet'] } as const
  const { handout } = layMarkdown('# One\n\n---\n\n# Two\n\n---\n\n# Three', { format })
  const feet = handout.pages.map(({ marks }) =>
    marks.flatMap((mark) =>
      mark.kind === 'text' && mark.belongsTo === 'foot' && /^\d/.test(mark.text) ? [mark.text] : [],
    ),
  )
  assert.deepEqual(feet, [['1/3'], ['2/3', '3/3']])
  const notes = handout.pages[0]?.marks.find(
    (mark) => mark.kind === 'text' && mark.text === 'Notes',
  )
  assert.ok(notes?.belongsTo === 'layout' && notes.kind === 'text' && notes.x < 396)
})
