import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onCage, outOfCage } from '../../src/atlas/bones/cage.ts'
import { dot, subtract, type Vec3 } from '../../src/atlas/space/vector.ts'

const STATIONS = [0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9]
const HEIGHTS = [1090, 1150, 1220, 1290, 1350]

/** The middle of the barrel at a height, midway between the angles and the breastbone. */
function middleAt(up: number): Vec3 {
  return [0, up, (onCage(1, up)[2] + onCage(10, up)[2]) / 2]
}

test('should point out of the barrel', () => {
  for (const up of HEIGHTS)
    for (const station of STATIONS) {
      const place = onCage(station, up)
      const away = dot(outOfCage(station, up), subtract(place, middleAt(up)))
      assert.ok(away > 0, `station ${station} at ${up} mm`)
    }
})

test('should point square to the barrel', () => {
  for (const up of HEIGHTS)
    for (const station of STATIONS) {
      const around = subtract(onCage(station + 0.2, up), onCage(station - 0.2, up))
      const out = outOfCage(station, up)
      assert.ok(Math.abs(dot(out, around)) < 0.5, `station ${station} at ${up} mm`)
      assert.ok(Math.abs(dot(out, out) - 1) < 1e-9)
    }
})

test('should point forward at the breastbone, outward at the side and backward at the angles', () => {
  const isNear = (out: Vec3, axis: Vec3) => assert.ok(dot(out, axis) > 0.8, `${out}`)
  isNear(outOfCage(9.5, 1220), [0, 0, 1])
  isNear(outOfCage(5, 1220), [1, 0, 0])
  isNear(outOfCage(1, 1220), [0, 0, -1])
})
