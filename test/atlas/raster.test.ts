import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyCanvas, gridOf, NOBODY, sampleAt } from '../../src/atlas/draw/canvas.ts'
import { extentsOf } from '../../src/atlas/draw/extent.ts'
import { rasterise } from '../../src/atlas/draw/raster.ts'
import { axesOf, depthOf, project } from '../../src/atlas/draw/view.ts'
import { ball, board } from './bodies.ts'

const WINDOW = { left: -50, top: -50, width: 100, height: 100 }
const GRID = gridOf(WINDOW, 0.5, 4)
const FRONT = axesOf('front', 'right')

test('in a front view the right side is at the viewer’s left, in a back view at his right', () => {
  assert.deepEqual(project(FRONT, [80, 400, 10]), [-80, -400])
  assert.deepEqual(project(axesOf('back', 'right'), [80, 400, 10]), [80, -400])
})

test('seen from the outer side, the toes of the right foot point to the right, of the left to the left', () => {
  assert.deepEqual(project(axesOf('outer', 'right'), [80, 10, 200]), [200, -10])
  assert.deepEqual(project(axesOf('outer', 'left'), [-80, 10, 200]), [-200, -10])
  assert.equal(depthOf(axesOf('outer', 'left'), [-80, 10, 200]), 80)
  assert.deepEqual(axesOf('inner', 'left'), axesOf('outer', 'right'))
})

test('samples lie on the window’s edges, a margin around them', () => {
  assert.equal(GRID.columns, 209)
  assert.equal(GRID.left, -52)
  assert.equal(GRID.left + GRID.margin * GRID.cell, -50)
  assert.equal(GRID.left + (GRID.columns - 1 - GRID.margin) * GRID.cell, 50)
})

test('the nearer of two bodies is seen, whichever was drawn first', () => {
  const near = ball([0, 0, 20], [10, 10, 10])
  const far = ball([0, 0, -20], [20, 20, 10])
  for (const [first, second] of [
    [near, far],
    [far, near],
  ] as const) {
    const canvas = emptyCanvas(GRID)
    rasterise(canvas, first, first === near ? 1 : 2, FRONT)
    rasterise(canvas, second, second === near ? 1 : 2, FRONT)
    assert.equal(canvas.owner[sampleAt(GRID, 0, 0)], 1)
    assert.equal(canvas.owner[sampleAt(GRID, 15, 0)], 2)
    assert.equal(canvas.owner[sampleAt(GRID, 25, 0)], NOBODY)
    assert.equal(canvas.depth[sampleAt(GRID, 0, 0)], 30)
  }
})

test('a surface faces the viewer in its middle and sideways at its rim', () => {
  const canvas = emptyCanvas(GRID)
  rasterise(canvas, ball([0, 0, 0], [20, 20, 20]), 0, FRONT)
  const middle = sampleAt(GRID, 0, 0)
  assert.ok((canvas.facing[2][middle] ?? 0) > 0.999)
  const right = sampleAt(GRID, 19.5, 0)
  assert.ok((canvas.facing[0][right] ?? 0) > 0.95)
})

test('the angle around does not run backwards where it begins anew', () => {
  const canvas = emptyCanvas(GRID)
  rasterise(canvas, ball([0, 0, 0], [20, 20, 20], 24), 0, axesOf('outer', 'right'))
  assert.ok(canvas.owner.some((owner) => owner !== NOBODY))
  for (let sample = 0; sample < canvas.owner.length; sample++) {
    if (canvas.owner[sample] === NOBODY) continue
    const angle = canvas.around[sample] ?? 0
    assert.ok(angle < Math.PI / 2 + 0.01 || angle > 1.5 * Math.PI - 0.01, String(angle))
  }
})

test('an open sheet is lit on both sides', () => {
  for (const side of [1, -1]) {
    const canvas = emptyCanvas(GRID)
    rasterise(canvas, board([-10 * side, -10, 0], [20 * side, 0, 0], [0, 20, 0]), 0, FRONT)
    assert.ok((canvas.facing[2][sampleAt(GRID, 3, 3)] ?? 0) > 0.99)
  }
})

test('an extent is the first and last column and row in which a body is seen', () => {
  const canvas = emptyCanvas(GRID)
  rasterise(canvas, board([-10, -5, 0], [20, 0, 0], [0, 10, 0]), 7, FRONT)
  const middle = (GRID.columns - 1) / 2
  assert.deepEqual(extentsOf(canvas).get(7), {
    left: middle - 20,
    top: middle - 10,
    right: middle + 20,
    bottom: middle + 10,
  })
})
