import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyCanvas, gridOf, sampleAt } from '../../src/atlas/draw/canvas.ts'
import { luminance } from '../../src/atlas/draw/light.ts'
import { rasterise } from '../../src/atlas/draw/raster.ts'
import { axesOf } from '../../src/atlas/draw/view.ts'
import { ball, board } from './bodies.ts'

const GRID = gridOf({ left: -50, top: -50, width: 100, height: 100 }, 0.5, 4)
const FRONT = axesOf('front', 'right')

test('the light comes from the upper left of the picture', () => {
  const canvas = emptyCanvas(GRID)
  rasterise(canvas, ball([0, 0, 0], [30, 30, 30]), 0, FRONT)
  const light = luminance(canvas, () => true)
  const at = (x: number, y: number): number => light[sampleAt(GRID, x, y)] ?? 0
  assert.ok(at(-12, -15) > 0.97)
  assert.ok(at(0, 0) < at(-12, -15))
  assert.ok(at(15, 18) < 0.4)
  assert.ok(at(20, 20) < 0.25)
})

test('a broad face that turns away from the lamp is dim, never dark', () => {
  const canvas = emptyCanvas(GRID)
  // Turned to the right and down by some 45 degrees: the lamp hardly reaches it.
  rasterise(canvas, board([-50, -10, -30], [60, -60, 0], [42, 42, 60]), 0, FRONT)
  const light = luminance(canvas, () => true)
  const seen = light.filter((value) => value !== 0)
  assert.ok(seen.length > 100)
  assert.ok(seen.every((value) => value > 0.36 && value < 0.46))
})

test('it does so in every view', () => {
  const canvas = emptyCanvas(GRID)
  rasterise(canvas, ball([0, 0, 0], [30, 30, 30]), 0, axesOf('back', 'right'))
  const light = luminance(canvas, () => true)
  assert.ok((light[sampleAt(GRID, -12, -15)] ?? 0) > 0.97)
})

test('what stands nearer shades what is close to it', () => {
  const canvas = emptyCanvas(GRID)
  rasterise(canvas, board([-40, -40, 0], [80, 0, 0], [0, 80, 0]), 0, FRONT)
  const open = luminance(canvas, () => true)[sampleAt(GRID, 12, 0)] ?? 0
  rasterise(canvas, ball([0, 0, 0], [10, 10, 10]), 1, FRONT)
  const light = luminance(canvas, () => true)
  assert.ok((light[sampleAt(GRID, 12, 0)] ?? 0) < open - 0.1)
  assert.equal(light[sampleAt(GRID, 30, 0)], open)
})

test('luminance is rounded, and 0 for what was not asked for', () => {
  const canvas = emptyCanvas(GRID)
  rasterise(canvas, ball([0, 0, 0], [30, 30, 30]), 0, FRONT)
  for (const value of luminance(canvas, () => true))
    assert.ok(Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-3)
  assert.ok(luminance(canvas, () => false).every((value) => value === 0))
})
