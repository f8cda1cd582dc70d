// How much of the body a figure shows.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameIn, frameOf } from '../../src/atlas/choice/frame.ts'
import { aboutMiddle, mayShow, windowAround } from '../../src/atlas/choice/window.ts'
import { axesOf } from '../../src/atlas/draw/view.ts'
import type { MeshOf } from '../../src/atlas/model.ts'
import { BONES, type BoneName } from '../../src/atlas/skeleton.ts'
import type { Vec3 } from '../../src/atlas/space/vector.ts'
import { ball } from './bodies.ts'

const BACK = axesOf('back', 'right')

/** A small ball in the middle of each bone’s box, and a leg of skin. */
const meshOf: MeshOf = (name) => {
  if (name === 'skin-of-leg') return ball([80, 400, 0], [70, 400, 60], 12)
  if (name === 'skin') return ball([0, 900, 0], [200, 800, 100], 12)
  const { min, max } = BONES[name].field().bounds
  const middle = min.map((value, axis) => (value + (max[axis] ?? 0)) / 2) as unknown as Vec3
  return ball(middle, [8, 8, 8], 6)
}

const box = (left: number, right: number, low: number, high: number): Vec3[] => [
  [left, low, -20],
  [right, high, -20],
]

test('should leave room for joints, in whole mm and never less than 15 cm', () => {
  assert.deepEqual(windowAround(BACK, box(60.2, 100.7, 200.3, 500.9)), {
    left: 5,
    top: -556,
    width: 151,
    height: 411,
  })
  const small = windowAround(BACK, box(60, 80, 600, 610))
  assert.ok(small.width >= 150 && small.height >= 150)
})

test('should know a floor only where one can be seen', () => {
  const low = box(60, 100, 10, 300)
  const standing = windowAround(BACK, low)
  assert.equal(standing.top + standing.height, 6)
  const sole = windowAround(axesOf('below', 'right'), [
    [60, 10, -60],
    [100, 10, 120],
  ])
  assert.ok(sole.top + sole.height > 100, 'heel and toes, with room')
  assert.ok(sole.top < -150)
})

test('should show both sides of the trunk where a muscle comes near the middle', () => {
  const bones = new Set(['vertebra-t6', 'scapula'])
  const frame = frameOf(BACK, box(5, 90, 1200, 1400), bones, meshOf)
  assert.ok(frame.isBothSides)
  assert.equal(frame.window.left, -frame.window.width / 2)
  assert.ok(frame.window.left <= -116)
  const aside = frameOf(BACK, box(50, 120, 1200, 1400), bones, meshOf)
  assert.ok(!aside.isBothSides && aside.window.left > 0)
  assert.ok(!frameOf(BACK, box(5, 240, 1200, 1400), bones, meshOf).isBothSides, 'too broad')
  const outer = axesOf('outer', 'right')
  assert.ok(!frameOf(outer, box(5, 90, 1200, 1400), bones, meshOf).isBothSides)
})

test('should show the whole of a shoulder blade, and never a low, broad picture', () => {
  const body: MeshOf = (name, cell) =>
    name === 'scapula' ? ball([120, 1330, -90], [60, 70, 5], 8) : meshOf(name, cell)
  const points = box(5, 70, 1300, 1310)
  const { window } = frameOf(BACK, points, new Set(['vertebra-t6', 'scapula']), body)
  assert.equal(window.left, -188)
  assert.ok(window.height >= 0.75 * window.width && window.height <= 0.75 * window.width + 2)
  assert.ok(Math.abs(window.top + window.height / 2 + 1305) <= 1, 'the muscle in the middle')
})

test('should show the whole of the blade that a muscle of one side hangs on, too', () => {
  const body: MeshOf = (name, cell) =>
    name === 'scapula' ? ball([120, 1330, -90], [60, 70, 5], 8) : meshOf(name, cell)
  const points = box(110, 190, 1290, 1380)
  const { window, isBothSides } = frameOf(BACK, points, new Set(['scapula', 'humerus']), body)
  assert.ok(!isBothSides)
  assert.equal(window.left, 52, 'as far as its medial border')
})

test('should add nothing under the floor', () => {
  const foot: Vec3[] = [
    [60, 10, -60],
    [60, 40, 160],
  ]
  const { window } = frameOf(axesOf('outer', 'right'), foot, new Set(['calcaneus']), meshOf)
  assert.equal(window.top + window.height, 6)
  assert.ok(window.height >= 0.75 * window.width)
})

test('should show a limb in all its breadth, though not far beyond the muscle', () => {
  const leg = frameOf(BACK, box(60, 100, 200, 500), new Set(['femur', 'tibia']), meshOf)
  assert.ok(!leg.isBothSides)
  assert.ok(leg.window.left <= 10 && leg.window.left >= 4, `${leg.window.left}`)
  const edge = frameOf(BACK, box(10, 20, 200, 500), new Set(['tibia']), meshOf)
  assert.equal(edge.window.left + edge.window.width, 125)
  const hip = frameOf(BACK, box(5, 100, 700, 900), new Set(['sacrum', 'femur']), meshOf)
  assert.ok(!hip.isBothSides, 'a muscle of the hip is shown on its leg')
  const psoas = frameOf(BACK, box(20, 100, 700, 1100), new Set(['vertebra-l3', 'femur']), meshOf)
  assert.ok(psoas.isBothSides)
})

test('should show an arm with the flesh about its bones', () => {
  const arm = new Set(['humerus', 'ulna'])
  const [x, up] = [199, 1090]
  const { window } = frameOf(BACK, box(x - 2, x + 2, up - 60, up + 60), arm, meshOf)
  const bare = windowAround(BACK, box(x - 2, x + 2, up - 60, up + 60))
  assert.ok(window.width >= 58 && window.width <= bare.width + 60)
})

test('should show what is known at sight beside ribs and vertebrae', () => {
  const only: MeshOf = (name, cell) => {
    if (name === 'scapula') return ball([100, 1330, -100], [20, 60, 5], 8)
    return name === 'skin' || name.startsWith('vertebra') || name.startsWith('rib-')
      ? meshOf(name, cell)
      : ball([0, 9000, 0], [1, 1, 1], 4)
  }
  const points = box(45, 60, 1150, 1190)
  const { window } = frameOf(BACK, points, new Set(['rib-10']), only)
  assert.ok(window.top < -1270, 'up to the shoulder blade')
})

test('should show both sides in a window that reaches well beyond the middle', () => {
  const window = { left: -100, top: -1400, width: 220, height: 300 }
  assert.ok(frameIn(window, BACK).isBothSides)
  assert.ok(!frameIn(window, axesOf('outer', 'right')).isBothSides)
  assert.ok(!frameIn({ ...window, left: -20 }, BACK).isBothSides)
})

test('should keep what is farther from the middle on both sides of it', () => {
  const window = { left: -20, top: -900, width: 200, height: 300 }
  assert.deepEqual(aboutMiddle(window), { left: -180, top: -900, width: 360, height: 300 })
})

test('should rule out boxes beside the window, and no others', () => {
  const window = { left: 50, top: -500, width: 100, height: 300 }
  const at = (bone: BoneName): boolean => mayShow(window, BACK, BONES[bone].field().bounds)
  assert.ok(at('tibia'))
  assert.ok(!at('skull'))
  assert.ok(mayShow(window, BACK, { min: [-500, -500, -500], max: [500, 500, 500] }))
})
