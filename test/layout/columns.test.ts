import assert from 'node:assert/strict'
import { test } from 'node:test'
import { divideColumn, endLevel, sideBySide } from '../../src/layout/columns.ts'
import { heightOf, type Ink, type Item, type Panel } from '../../src/layout/item.ts'

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

test('should divide a column evenly, gaps apart', () => {
  assert.deepEqual(divideColumn({ x: 10, width: 100 }, 3, 20), [
    { x: 10, width: 20 },
    { x: 50, width: 20 },
    { x: 90, width: 20 },
  ])
  assert.deepEqual(divideColumn({ x: 10, width: 100 }, 1, 20), [{ x: 10, width: 100 }])
})

test('should take the space round parts from the one that wants most', () => {
  const parallel = sideBySide([
    [ink(10, { before: 5, after: 9 }), ink(10, { after: 1 })],
    [ink(10, { before: 2 }), ink(10, { before: 9, after: 7 })],
  ])
  assert.deepEqual([parallel.before, parallel.after], [5, 7])
  const empty = sideBySide([[], []])
  assert.deepEqual([empty.before, empty.after], [0, 0])
})

test('should let boxes beside each other end at one height', () => {
  const streams = endLevel([[panel([ink(10)])], [panel([ink(50)])], [ink(20)]])
  assert.deepEqual(streams.map(heightOf), [54, 54, 20])
})

test('should leave a box as it is that is not alone in its column', () => {
  const pair = [panel([ink(10)]), ink(5)]
  assert.deepEqual(
    endLevel([pair, [], [ink(90)]]).map((stream) => stream.length),
    [2, 0, 1],
  )
  assert.equal(heightOf(endLevel([pair, [ink(90)]])[0] ?? []), heightOf(pair))
})
