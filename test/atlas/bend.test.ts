import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bentSkin } from '../../src/atlas/space/bend.ts'
import { packed } from '../../src/atlas/space/packed.ts'
import { pose } from '../../src/atlas/space/pose.ts'
import { length, subtract, type Vec3 } from '../../src/atlas/space/vector.ts'
import { ANKLE } from './limb.ts'
import { pointsOf } from './solid.ts'

const DEGREES = 38

function bent(...points: Vec3[]): Vec3[] {
  return pointsOf(bentSkin(packed(points, [0, 1, 2], []), ANKLE, DEGREES))
}

test('should turn the skin below a joint with it, and leave the skin above as it is', () => {
  const [calf, ball, sole] = bent([80, 300, -85], [80, 10, 120], [80, 0, -20])
  assert.deepEqual(calf, [80, 300, -85])
  const { move } = pose(ANKLE, DEGREES)
  assert.ok(length(subtract(ball as Vec3, move([80, 10, 120]))) < 0.1)
  assert.ok(length(subtract(sole as Vec3, move([80, 0, -20]))) < 0.1)
})

test('should not let skin sink in where it is pushed together, nor turn over', () => {
  const back = Array.from({ length: 20 }, (_, index): Vec3 => [80, 40 + index * 5, -56])
  const moved = bent(...back)
  moved.forEach(([, up, forward], index) => {
    assert.ok(forward <= -56, `${back[index]} sinks in to ${forward}`)
    assert.ok(up > (moved[index - 1]?.[1] ?? 0), `${back[index]} is turned over`)
  })
})
