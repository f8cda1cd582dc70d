import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DrawnPath } from '../../src/figure/drawing.ts'
import type { PathStep, Point } from '../../src/figure/scene.ts'
import type { PathMark } from '../../src/layout/page.ts'
import { boundsOf } from '../../src/pdf/bounds.ts'
import { inkPaths } from '../../src/pdf/paths.ts'

function move(x: number, y: number): PathStep {
  return { kind: 'move', to: [x, y] }
}

function line(x: number, y: number): PathStep {
  return { kind: 'line', to: [x, y] }
}

function curve(first: Point, second: Point, to: Point): PathStep {
  return { kind: 'curve', handles: [first, second], to }
}

function marked(path: DrawnPath): PathMark {
  return { kind: 'path', belongsTo: 'layout', ...path }
}

/** What lies between setting the grid and giving it back. */
function ink(...paths: readonly DrawnPath[]): string[] {
  const [open = '', ...operators] = inkPaths(paths.map(marked), 100).split('\n')
  assert.match(open, /^q 1 j 1 J 0\.02 0 0 0\.02 -?\d+ -?\d+ cm$/)
  assert.equal(operators.pop(), 'Q')
  return operators
}

const black = { colour: '#000000', width: 1 }

test('should count points from the least corner, upward, in fiftieths of a point', () => {
  const steps = [move(10, 20), line(11.02, 19.5)]
  const operators = inkPaths([marked({ steps, stroke: black })], 100).split('\n')
  assert.deepEqual(operators, [
    'q 1 j 1 J 0.02 0 0 0.02 10 80 cm',
    '0 G',
    '50 w',
    '[] 0 d',
    '0 0 m',
    '51 25 l',
    'S',
    'Q',
  ])
})

test('should leave open what is cut out of a ground', () => {
  const steps = [move(0, 0), line(9, 0), line(9, 9), { kind: 'close' } as const]
  assert.equal(ink({ steps, fill: '#ff0000' }).at(-1), 'f*')
  assert.equal(ink({ steps, fill: '#ff0000', stroke: black }).at(-1), 'B*')
})

test('should say again only what has changed', () => {
  const steps = [move(0, 0), line(9, 9)]
  const state = (paths: readonly DrawnPath[]): string[] =>
    ink(...paths).filter((operator) => /[GgwdJ]$/.test(operator))
  const dashed = { ...black, dash: [2, 1], cap: 'butt' } as const
  assert.deepEqual(
    state([
      { steps, stroke: black },
      { steps, stroke: black },
      { steps, stroke: dashed },
      { steps, stroke: black },
    ]),
    ['0 G', '50 w', '[] 0 d', '[100 50] 0 d', '0 J', '[] 0 d', '1 J'],
  )
})

test('should write short what is short, and leave out what has no length', () => {
  const steps = [
    move(0, 100),
    curve([0, 100], [5, 95], [9, 90]),
    curve([10, 89], [20, 80], [20, 80]),
    curve([20, 80], [30, 70], [30, 70]),
    line(30.001, 70),
    curve([31, 70], [32, 69], [33, 68]),
  ]
  assert.deepEqual(ink({ steps, stroke: black }).slice(3), [
    '0 0 m',
    '250 250 450 500 v',
    '500 550 1000 1000 y',
    '1500 1500 l',
    '1550 1500 1600 1550 1650 1600 c',
    'S',
  ])
})

test('should go on from where a closed ring began', () => {
  const steps: PathStep[] = [move(0, 0), line(10, 0), line(10, 10), { kind: 'close' }, line(10, 10)]
  const drawn = ink({ steps, stroke: black }).filter((operator) => operator.includes(' l'))
  assert.deepEqual(drawn, ['500 500 l', '500 0 l', '500 0 l'])
})

test('should ink nothing where there is nothing', () => {
  assert.equal(inkPaths([marked({ steps: [], stroke: black })], 100), '')
})

test('should bound a path by what is inked of it: its bulges and its stroke', () => {
  const steps = [move(10, 50), curve([10, 10], [50, 10], [50, 50])]
  const none = (): number => 0
  const box = boundsOf(marked({ steps, stroke: { colour: '#000000', width: 2 } }), 100, none)
  // The curve rises three quarters of the way to its handles.
  assert.deepEqual(box, [9, 49, 51, 81])
  assert.deepEqual(boundsOf(marked({ steps, fill: '#000000' }), 100, none), [10, 50, 50, 80])
})

test('should bound a text by its letters', () => {
  const box = boundsOf(
    {
      kind: 'text',
      belongsTo: 'layout',
      text: 'abcd',
      x: 10,
      y: 50,
      face: 'text',
      size: 20,
      colour: '#000000',
    },
    100,
    (text, _face, size) => (text.length * size) / 2,
  )
  assert.deepEqual(box, [10, 45, 50, 66])
})
