import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strap } from '../../src/atlas/solid/strap.ts'

/** Straight up; its broad side faces forward below and outward above. */
const TURNING = strap([
  { at: [0, 0, 0], broad: 8, thin: 3, facing: [0, 0, 1] },
  { at: [0, 40, 0], broad: 8, thin: 3, facing: [1, 0, 1] },
  { at: [0, 80, 0], broad: 8, thin: 3, facing: [1, 0, 0] },
])

test('should be broad across the way it faces, and thin along it', () => {
  assert.ok(Math.abs(TURNING.distance(8, 0, 0)) < 0.01)
  assert.ok(Math.abs(TURNING.distance(0, 0, 3)) < 0.01)
})

test('should turn with the way it faces', () => {
  assert.ok(Math.abs(TURNING.distance(0, 80, 8)) < 0.01)
  assert.ok(Math.abs(TURNING.distance(3, 80, 0)) < 0.01)
})

test('should lie within its bounds', () => {
  const { min, max } = TURNING.bounds
  assert.ok(min[1] <= -8 && max[1] >= 88)
  assert.ok(max[0] >= 8 && max[2] >= 8)
})

test('should tell about how far away it is', () => {
  assert.ok(Math.abs(TURNING.distance(0, 0, 23) - 20) < 6)
})
