import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gridOf } from '../../src/atlas/draw/canvas.ts'
import { contours } from '../../src/atlas/draw/contour.ts'
import { areaOf, smoothed } from '../../src/atlas/draw/line.ts'
import { blurred, maskOf, withValues } from '../../src/atlas/draw/mask.ts'

const GRID = gridOf({ left: 0, top: 0, width: 100, height: 100 }, 0.5, 6)
const ALL = { left: 0, top: 0, right: GRID.columns - 1, bottom: GRID.rows - 1 }

/** Contours of what `inside` says of points in mm. */
function around(inside: (x: number, y: number) => boolean) {
  const mask = maskOf(
    GRID,
    (sample) => {
      const column = (sample % GRID.columns) - GRID.margin
      const row = Math.floor(sample / GRID.columns) - GRID.margin
      return inside(column * GRID.cell, row * GRID.cell)
    },
    ALL,
    0,
  )
  const soft = blurred(mask, 1, 3)
  const field = withValues(
    soft,
    soft.values.map((value) => value - 0.5),
  )
  return contours(field, GRID)
}

const disc = (x: number, y: number, radius: number) => (px: number, py: number) =>
  (px - x) * (px - x) + (py - y) * (py - y) < radius * radius

test('a disc has the right area, before and after smoothing', () => {
  const [loop, ...more] = around(disc(50, 50, 20))
  assert.ok(loop)
  assert.equal(more.length, 0)
  const area = Math.PI * 400
  assert.ok(Math.abs(areaOf(loop) - area) < area * 0.01)
  const smooth = smoothed(loop, true, 12, [6, 3, 1], () => false)
  assert.ok(Math.abs(areaOf(smooth) - area) < area * 0.01)
})

test('smoothing leaves no steps: each place of a disc lies near its circle', () => {
  const [loop] = around(disc(50, 50, 20))
  const off = smoothed(loop ?? [], true, 12, [6, 3, 1], () => false).map(([x, y]) =>
    Math.abs(Math.sqrt((x - 50) * (x - 50) + (y - 50) * (y - 50)) - 20),
  )
  assert.ok(Math.max(...off) < 0.15, String(Math.max(...off)))
})

test('a hole runs the other way round', () => {
  const loops = around((x, y) => disc(50, 50, 30)(x, y) && !disc(50, 50, 10)(x, y))
  assert.equal(loops.length, 2)
  const areas = loops.map(areaOf).sort((a, b) => a - b)
  assert.ok(Math.abs((areas[0] ?? 0) + Math.PI * 100) < 6)
  assert.ok(Math.abs((areas[1] ?? 0) - Math.PI * 900) < 28)
})

test('what the window cuts off ends on its edge', () => {
  const [loop] = around((x) => x < 30)
  assert.ok(loop)
  assert.ok(Math.abs(areaOf(loop) - 30 * 100) < 30)
  assert.ok(loop.some(([x, y]) => x === 0 && y === 0))
  assert.ok(loop.some(([x, y]) => x === 0 && y === 100))
  assert.ok(loop.every(([x, y]) => x >= 0 && y >= 0 && y <= 100))
})

test('places that are fixed stay, and do not bend what is beside them', () => {
  const line = Array.from({ length: 41 }, (_, i): [number, number] => [i, i < 20 ? 0 : i - 20])
  const smooth = smoothed(line, false, 12, [6, 3, 1], ([x]) => x === 20)
  assert.deepEqual(smooth[20], [20, 0])
  for (const [x, y] of smooth.slice(0, 20)) assert.ok(Math.abs(y) < 1e-9, `${x} ${y}`)
})

test('a blur keeps the sum and spreads it evenly', () => {
  const mask = maskOf(GRID, (sample) => sample === 60 * GRID.columns + 60, ALL, 0)
  const { values, columns } = blurred(mask, 2, 1)
  const sum = values.reduce((total, value) => total + value, 0)
  assert.ok(Math.abs(sum - 1) < 1e-6)
  assert.ok(Math.abs((values[58 * columns + 62] ?? 0) - 1 / 25) < 1e-6)
  assert.equal(Math.round((values[57 * columns + 60] ?? 0) * 1e6), 0)
})
