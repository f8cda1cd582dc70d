import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areasOf, encloses } from '../../src/atlas/draw/areas.ts'
import { bandsOf } from '../../src/atlas/draw/bands.ts'
import { emptyCanvas, gridOf } from '../../src/atlas/draw/canvas.ts'
import { areaOf, type Place } from '../../src/atlas/draw/line.ts'
import { loopsOf, regionOf } from '../../src/atlas/draw/surface.ts'
import { sampled } from './bodies.ts'

const CELL = 0.5
const GRID = gridOf({ left: 0, top: 0, width: 100, height: 100 }, CELL, 4)
const DETAIL = { tolerance: 0.3, smallest: 6, creases: true, shades: true, fibres: false }
const SHADY = 0.3
const LIT = 0.7

type Disc = readonly [x: number, y: number, radius: number]

function isIn([x, y, radius]: Disc, sample: number): boolean {
  const column = (sample % GRID.columns) - GRID.margin
  const row = Math.floor(sample / GRID.columns) - GRID.margin
  return Math.hypot(column * CELL - x, row * CELL - y) < radius
}

interface Drawn {
  readonly form: readonly (readonly Place[])[]
  readonly shade: readonly (readonly Place[])[]
}

/** The loops of a bone, a disc with holes, and of its shade, in which it lies but for some spots. */
function drawn(bone: Disc, holes: readonly Disc[], lit: readonly Disc[]): Drawn {
  const canvas = emptyCanvas(GRID)
  for (const sample of canvas.owner.keys())
    if (isIn(bone, sample) && !holes.some((hole) => isIn(hole, sample))) canvas.owner[sample] = 0
  const light = Float32Array.from(canvas.owner, (_, sample) =>
    lit.some((spot) => isIn(spot, sample)) ? LIT : SHADY,
  )
  const [right, bottom] = [GRID.columns - 1, GRID.rows - 1]
  const region = regionOf(canvas, 0, { left: 0, top: 0, right, bottom })
  const shapes = bandsOf(canvas, region, light, 'bone', 'bone', DETAIL)
  const shade = shapes.flatMap(({ steps }) =>
    steps.flatMap((step, from) => {
      if (step.kind !== 'move') return []
      const to = steps.findIndex(({ kind }, at) => at > from && kind === 'move')
      return [sampled(steps.slice(from, to < 0 ? undefined : to))]
    }),
  )
  return { form: loopsOf(canvas, region, DETAIL), shade }
}

test('should leave holes of a form open in its shade, however small', () => {
  const { form, shade } = drawn([50, 50, 40], [[40, 50, 2]], [])
  const holes = [form, shade].map((loops) => loops.filter((loop) => areaOf(loop) < 0))
  assert.deepEqual([shade.length, ...holes.map(({ length }) => length)], [2, 1, 1])
  const [own = 0, shaded = 0] = holes.map(([hole]) => -areaOf(hole ?? []))
  assert.ok(Math.abs(shaded / own - 1) < 0.15, `${shaded} mm² of ${own}`)
})

test('should not run into a hole where the shade ends at it', () => {
  const [x, y, radius] = [40, 50, 3]
  const { shade } = drawn([50, 50, 40], [[x, y, radius]], [[50, -19, 70]])
  for (const [left, top] of [
    [0, 0],
    [-1.2, 1.6],
    [1.2, 1.6],
    [0, 2],
  ] as const)
    assert.ok(!shade.some((loop) => encloses(loop, [x + left, y + top])), `${left}, ${top}`)
  assert.ok(shade.some((loop) => encloses(loop, [x, y + radius + 3])))
})

test('should not leave small spots of light open in it', () => {
  assert.equal(drawn([50, 50, 40], [], [[40, 50, 3]]).shade.length, 1)
})

test('should leave out a hole together with the shade around it', () => {
  // Lit but for a small ring about the hole.
  const light: Disc[] = [
    [20, 50, 25],
    [80, 50, 35],
    [50, 20, 28],
    [50, 80, 28],
  ]
  const { shade } = drawn([50, 50, 40], [[45, 50, 2]], light)
  for (const loop of shade) assert.ok(areaOf(loop) > 0)
})

test('should give a hole to the smallest area around it', () => {
  const square = (left: number, size: number, isHole = false): Place[] => {
    const corners: Place[] = [
      [left, left],
      [left + size, left],
      [left + size, left + size],
      [left, left + size],
    ]
    return isHole ? corners.toReversed() : corners
  }
  const [all, inner, island, hole] = [
    square(0, 100),
    square(10, 80, true),
    square(20, 50),
    square(30, 10, true),
  ]
  const lost = square(200, 10, true)
  assert.deepEqual(areasOf([hole, island, lost, all, inner]), [
    { outer: all, holes: [inner] },
    { outer: island, holes: [hole] },
  ])
})
