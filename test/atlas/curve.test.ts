import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  curveThrough,
  lengthAlong,
  pointAlong,
  profileThrough,
  resample,
} from '../../src/atlas/space/curve.ts'

const BEND = [
  [0, 0, 0, 5],
  [10, 0, 0, 6],
  [10, 30, 0, 2],
] as const

test('should pass through every given point and keep what rides along', () => {
  const curve = curveThrough(BEND, 5)
  assert.equal(curve.length, 11)
  for (const [index, point] of BEND.entries()) assert.deepEqual(curve[index * 5], [...point])
})

test('should run straight where the points do', () => {
  const line: [number, number, number][] = [
    [0, 0, 0],
    [1, 2, 3],
    [4, 8, 12],
  ]
  for (const [x, y, z] of curveThrough(line, 4)) {
    assert.ok(Math.abs(y - 2 * x) < 1e-9)
    assert.ok(Math.abs(z - 3 * x) < 1e-9)
  }
})

test('should not swing out where a short span follows a long one', () => {
  const curve = curveThrough(
    [
      [0, 0, 0],
      [100, 0, 0],
      [101, 1, 0],
      [101, 100, 0],
    ],
    16,
  )
  for (const [x = 0] of curve) assert.ok(x < 104, `${x} lies far outside`)
})

test('should leave one point and none as they are', () => {
  assert.deepEqual(curveThrough([]), [])
  assert.deepEqual(curveThrough([[1, 2, 3]]), [[1, 2, 3]])
})

test('should set points at equal distances along a line', () => {
  const even = resample(curveThrough(BEND, 20), 9)
  assert.equal(even.length, 9)
  assert.deepEqual(even[0], [...BEND[0]])
  assert.ok(lengthAlong([even.at(-1) ?? [], BEND[2]]) < 1e-9)
  const steps = even.slice(1).map((point, index) => lengthAlong([even[index] ?? point, point]))
  assert.ok(Math.max(...steps) - Math.min(...steps) < 0.3)
})

test('should find the place at a share of the length', () => {
  const line: [number, number, number][] = [
    [0, 0, 0],
    [10, 0, 0],
    [10, 30, 0],
  ]
  assert.deepEqual(pointAlong(line, 0), [0, 0, 0])
  assert.deepEqual(pointAlong(line, 0.5), [10, 10, 0])
  assert.deepEqual(pointAlong(line, 2), [10, 30, 0])
})

test('should draw a profile through its values without rising above or falling below them', () => {
  const width = profileThrough([
    [0, 0],
    [0.1, 11],
    [0.5, 25],
    [0.9, 8],
    [1, 0],
  ])
  assert.equal(width(0.5), 25)
  assert.equal(width(-1), 0)
  assert.equal(width(2), 0)
  for (let at = 0; at <= 1; at += 1 / 64) assert.ok(width(at) >= 0 && width(at) <= 25)
  for (let at = 0; at < 0.49; at += 1 / 64) assert.ok(width(at + 1 / 64) >= width(at))
})

test('should keep a profile of one value level, and an empty one at nothing', () => {
  assert.equal(profileThrough([[0.5, 7]])(0.9), 7)
  assert.equal(profileThrough([])(0.3), 0)
})
