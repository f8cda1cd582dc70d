import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hatchLines } from '../../src/figure/hatch.ts'
import { circle, polygon } from '../../src/figure/path.ts'
import type { PathStep, Point } from '../../src/figure/scene.ts'

const square = polygon([
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
])
const hole = polygon([
  [40, 40],
  [60, 40],
  [60, 60],
  [40, 60],
])

function segments(steps: readonly PathStep[]): (readonly [Point, Point])[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1]
    return step.kind === 'line' && before?.kind === 'move' ? [[before.to, step.to] as const] : []
  })
}

function length([[ax, ay], [bx, by]]: readonly [Point, Point]): number {
  return Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay))
}

function total(steps: readonly PathStep[]): number {
  return segments(steps).reduce((sum, segment) => sum + length(segment), 0)
}

test('should cover a surface with as much line as its spacing says', () => {
  const spacing = 2
  assert.ok(Math.abs(total(hatchLines(square, spacing)) - (100 * 100) / spacing) < 100)
})

test('should end at the edge', () => {
  for (const [from, to] of segments(hatchLines(square, 5)))
    for (const [x, y] of [from, to]) {
      const away = Math.min(Math.abs(x), Math.abs(y), Math.abs(x - 100), Math.abs(y - 100))
      assert.ok(away < 1e-9)
    }
})

test('should leave open what is cut out', () => {
  const full = total(hatchLines(square, 2))
  const cut = total(hatchLines([...square, ...hole], 2))
  assert.ok(Math.abs(full - cut - (20 * 20) / 2) < 20)
  for (const [[ax, ay], [bx, by]] of segments(hatchLines([...square, ...hole], 2))) {
    const [x, y] = [(ax + bx) / 2, (ay + by) / 2]
    assert.ok(!(x > 40 && x < 60 && y > 40 && y < 60))
  }
})

test('should follow curves', () => {
  const area = Math.PI * 50 * 50
  assert.ok(Math.abs(total(hatchLines(circle([50, 50], 50), 2)) - area / 2) < area * 0.02)
})

test('should continue the lines of a neighbour', () => {
  const left = polygon([
    [0, 0],
    [50, 0],
    [50, 100],
    [0, 100],
  ])
  const right = polygon([
    [50, 0],
    [100, 0],
    [100, 100],
    [50, 100],
  ])
  const both = total(hatchLines(left, 3)) + total(hatchLines(right, 3))
  assert.ok(Math.abs(both - total(hatchLines(square, 3))) < 5)
})

test('should draw nothing in nothing', () => {
  assert.deepEqual(hatchLines([], 2), [])
  assert.deepEqual(hatchLines([{ kind: 'move', to: [1, 1] }], 2), [])
})
