// The rules at the head of src/layout/paginate.ts, one by one, on a page of 100 pt.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Eject, Ink, Item, Panel, Parallel } from '../../src/layout/item.ts'
import type { Mark } from '../../src/layout/page.ts'
import { paginate } from '../../src/layout/paginate.ts'

const FRAME = { top: 10, bottom: 110 }
const eject: Eject = { kind: 'eject' }

function rect(height: number): Mark {
  return { kind: 'rect', x: 0, y: 0, width: 1, height, belongsTo: 'layout' }
}

function ink(height: number, more: Partial<Ink> = {}): Ink {
  const marks = [rect(height)]
  return { kind: 'ink', height, before: 0, after: 0, keep: false, marks, ...more }
}

function parallel(...streams: readonly (readonly Item[])[]): Parallel {
  return { kind: 'parallel', before: 0, after: 0, keep: false, streams }
}

/** Its ground is wider than what it holds, by which the two are told apart. */
function panel(items: readonly Item[], more: Partial<Panel> = {}): Panel {
  return {
    kind: 'panel',
    before: 0,
    after: 0,
    paddingTop: 5,
    paddingBottom: 5,
    items,
    minHeight: 0,
    keep: false,
    ground: (height) => [{ ...rect(height), width: 9 } as Mark],
    ...more,
  }
}

/** Each page as `top–bottom` of its marks; grounds in brackets. */
function pagesOf(items: readonly Item[]): string[] {
  return paginate(items, FRAME).pages.map((marks) =>
    marks
      .map((mark) => {
        assert.ok(mark.kind === 'rect')
        const span = `${mark.y}–${mark.y + mark.height}`
        return mark.width === 9 ? `[${span}]` : span
      })
      .join(' '),
  )
}

const cases: readonly (readonly [
  title: string,
  items: readonly Item[],
  pages: readonly string[],
])[] = [
  ['give one empty page for nothing', [], ['']],
  ['fill a page to its last point', [ink(50), ink(50)], ['10–60 60–110']],
  ['begin a page with what has no room', [ink(50), ink(51)], ['10–60', '10–61']],
  [
    'leave the larger of two wants between items',
    [ink(10, { after: 4 }), ink(10, { before: 7 }), ink(10, { before: 2 })],
    ['10–20 27–37 39–49'],
  ],
  [
    'leave no space above the first item of a page',
    [ink(10, { before: 5 }), ink(80, { after: 9 }), ink(20, { before: 8 })],
    ['10–20 20–100', '10–30'],
  ],
  [
    'not count the space below the last item of a page',
    [ink(100, { after: 9 }), ink(10)],
    ['10–110', '10–20'],
  ],
  [
    'keep a heading with what follows it',
    [ink(60), ink(20, { keep: true }), ink(30)],
    ['10–70', '10–30 30–60'],
  ],
  [
    'keep a chain together, with the space inside it',
    [ink(40), ink(20, { keep: true, after: 5 }), ink(20, { keep: true }), ink(20)],
    ['10–50', '10–30 35–55 55–75'],
  ],
  [
    'part a chain that is higher than a page, and only where it must',
    [ink(20), ...Array.from({ length: 4 }, () => ink(30, { keep: true })), ink(30)],
    ['10–30 30–60 60–90', '10–40 40–70 70–100'],
  ],
  [
    'begin a page with a chain higher than a page when there is little room',
    [ink(70), ...Array.from({ length: 4 }, () => ink(30, { keep: true })), ink(30)],
    ['10–80', '10–40 40–70', '10–40 40–70 70–100'],
  ],
  [
    'not keep the last item with a page that follows',
    [ink(10), ink(20, { keep: true }), eject, ink(30)],
    ['10–20 20–40', '10–40'],
  ],
  [
    'keep a panel whole when it fits on a page',
    [ink(40), panel([ink(30), ink(30)])],
    ['10–50', '[10–80] 15–45 45–75'],
  ],
  [
    'draw the ground of a panel that does not fit on each page it takes',
    [panel([ink(60), ink(60), ink(60)]), ink(10)],
    ['[10–80] 15–75', '[5–75] 10–70', '[5–75] 10–70 75–85'],
  ],
  [
    'part a panel that may, and end its ground with what it holds',
    [ink(40), panel([ink(30), ink(30)], { mayPart: true })],
    ['10–50 [50–90] 55–85', '[5–45] 10–40'],
  ],
  [
    'keep a low panel whole even if it may part',
    [ink(80), panel([ink(10), ink(10)], { mayPart: true })],
    ['10–90', '[10–40] 15–25 25–35'],
  ],
  [
    'draw a ground under its panel and over what stood there before',
    [ink(10), panel([ink(10)]), ink(10)],
    ['10–20 [20–40] 25–35 40–50'],
  ],
  [
    'make a whole panel as high as it must at least be',
    [panel([ink(10)], { minHeight: 50 }), ink(10)],
    ['[10–60] 15–25 60–70'],
  ],
  [
    'draw a panel no further than the page when its neighbour is higher',
    [panel([ink(10)], { minHeight: 150 })],
    ['[10–115] 15–25'],
  ],
  [
    'keep a panel with what follows it',
    [ink(60), panel([ink(20)], { keep: true }), ink(20)],
    ['10–70', '[10–40] 15–35 40–60'],
  ],
  [
    'draw panels inside panels',
    [panel([panel([ink(10)]), ink(10)])],
    ['[10–50] [15–35] 20–30 35–45'],
  ],
  [
    'begin parallel lists at one height, and go on below the longest',
    [ink(10), parallel([ink(10), ink(10)], [ink(50)]), ink(5)],
    ['10–20 20–30 30–40 20–70 70–75'],
  ],
  [
    'move parallel lists together when one of them has no room',
    [ink(60), parallel([ink(10)], [ink(50)])],
    ['10–70', '10–20 10–60'],
  ],
  [
    'let each of two parallel lists turn the page on its own, and go on below the last',
    [parallel([ink(60), ink(60)], [ink(50), ink(50), ink(70)]), ink(5)],
    ['10–70 10–60 60–110', '10–70 10–80 80–85'],
  ],
  [
    'go on below the list that turned the page, though it ends higher',
    [parallel([ink(90)], [ink(50), ink(60)]), ink(5)],
    ['10–100 10–60', '10–70 70–75'],
  ],
  [
    'begin a page where one is asked for, and no empty one',
    [eject, ink(10), eject, eject, ink(10)],
    ['10–20', '10–20'],
  ],
  ['begin no page when nothing follows', [ink(10), eject], ['10–20']],
  [
    'repeat what a page of a table begins with, and only there',
    [ink(10, { keep: true }), ...Array.from({ length: 4 }, () => ink(40, { repeat: ink(15) }))],
    ['10–20 20–60 60–100', '10–25 25–65 65–105'],
  ],
  [
    'let what is higher than a page run over at the top of a page, and go on after it',
    [ink(150), ink(10)],
    ['10–160', '10–20'],
  ],
  [
    'force nothing that is higher than a page below other things',
    [ink(20), ink(120)],
    ['10–30', '10–130'],
  ],
  [
    'force nothing that is higher than a page below other things in a parallel list',
    [ink(20), parallel([ink(120)], [ink(10)])],
    ['10–30', '10–130 10–20'],
  ],
]

for (const [title, items, pages] of cases)
  test(`should ${title}`, () => {
    assert.deepEqual(pagesOf(items), pages)
  })

test('should not turn a page for sums of roundings', () => {
  const third = 100 / 3 + 0.001
  assert.equal(pagesOf([ink(third), ink(third), ink(third)]).length, 1)
  assert.equal(pagesOf([ink(third), ink(third), ink(third + 0.02)]).length, 2)
})

test('should come to an end with chains much higher than a page', () => {
  const chain = Array.from({ length: 500 }, () => ink(30, { keep: true }))
  for (const items of [
    chain,
    [panel(chain)],
    [parallel(chain, chain)],
    [panel([panel(chain)])],
    chain.map((item) => ({ ...item, height: 130 })),
    chain.map((item) => ({ ...item, repeat: ink(10) })),
  ]) {
    const { pages } = paginate(items, FRAME)
    assert.ok(pages.length >= 160 && pages.length <= 500)
  }
})

test('should say where the text ends, and on which page each bookmark stands', () => {
  const { bookmarks, end, pages } = paginate(
    [
      ink(20, { bookmark: { title: 'One', level: 1 } }),
      ink(80),
      ink(10, { before: 9, bookmark: { title: 'Two', level: 2 } }),
      ink(10, { before: 4, after: 9, bookmark: { title: 'Three', level: 2 } }),
    ],
    FRAME,
  )
  assert.equal(pages.length, 2)
  assert.deepEqual(bookmarks, [
    { title: 'One', level: 1, page: 0, y: 10 },
    { title: 'Two', level: 2, page: 1, y: 10 },
    { title: 'Three', level: 2, page: 1, y: 24 },
  ])
  assert.equal(end, 34)
})
