import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attachment } from '../../src/atlas/muscle/attachment.ts'
import { dragBy, slid } from '../../src/atlas/muscle/drag.ts'
import { pathBetween } from '../../src/atlas/muscle/path.ts'
import { strand } from '../../src/atlas/muscle/strand.ts'
import { AT_REST, mirroredMesh, movedMesh, placed, pose } from '../../src/atlas/space/pose.ts'
import { length, subtract, type Vec3 } from '../../src/atlas/space/vector.ts'
import { ANKLE, atlasOf } from './limb.ts'
import { pointAt, pointsOf, volumeOf } from './solid.ts'

const pointed = pose(ANKLE, 90)

test('should move what the joint carries, and nothing else', () => {
  const heel: Vec3 = [80, 30, -50]
  assert.deepEqual(placed(pointed, heel, 'tibia'), heel)
  assert.deepEqual(placed(pointed, heel, undefined), heel)
  // A quarter turn about the lateral axis: forward goes down, and what lies below goes back.
  assert.deepEqual(placed(pointed, heel, 'calcaneus'), [80, 110, -30])
  assert.deepEqual(placed(pointed, [80, 60, 100], 'toe-1'), [80, -40, 0])
})

test('should keep distances, whatever the length of the axis', () => {
  const turned = pose({ ...ANKLE, axis: [1, 2, -3] }, 38)
  const points: Vec3[] = [
    [80, 60, 0],
    [70, 20, 150],
    [95, 31, -55],
  ]
  for (const a of points)
    for (const b of points) {
      const apart = length(subtract(turned.move(a), turned.move(b)))
      assert.ok(Math.abs(apart - length(subtract(a, b))) < 1e-6)
    }
  assert.deepEqual(turned.move([80, 60, 0]), [80, 60, 0])
})

const STRAND = strand({
  through: [
    [80, 300, -20],
    [90, 100, -20],
  ],
  halfWidth: [[0, 10]],
  halfThickness: [[0, 4]],
  faces: [0, 0, -1],
})

test('should turn the normals of a mesh with it', () => {
  const moved = movedMesh(STRAND.mesh, pointed.move, pointed.turn)
  for (let index = 0; index < pointsOf(moved).length; index += 50) {
    const expected = pointed.turn(pointAt(STRAND.mesh.normals, index))
    assert.ok(length(subtract(pointAt(moved.normals, index), expected)) < 1e-5)
  }
  assert.equal(moved.parameters, STRAND.mesh.parameters)
})

test('should mirror a mesh onto the left side, still facing outward', () => {
  const left = mirroredMesh(STRAND.mesh)
  const right = pointsOf(STRAND.mesh)
  pointsOf(left).forEach((point, index) => {
    const [lateral = 0, up, forward] = right[index] ?? []
    assert.deepEqual(point, [-lateral, up, forward])
  })
  assert.ok(volumeOf(left) > 0)
})

test('should find one landmark to be a point, and several or a curve a line', () => {
  const { landmarks } = atlasOf()
  const point = attachment(['femur.back'], landmarks, AT_REST)
  assert.deepEqual(point?.along, [[90, 470, -10]])
  const two = attachment(['tibia.top', 'tibia.side'], landmarks, AT_REST)
  assert.equal(two?.landmark, 'tibia.top')
  assert.deepEqual(
    [two?.along[0], two?.along.at(-1)],
    [
      [60, 400, -5],
      [100, 400, -5],
    ],
  )
  assert.deepEqual(two?.middle.map(Math.round), [80, 400, -5])
  const curve = attachment(['tibia.ridge'], landmarks, AT_REST)
  assert.ok((curve?.along.length ?? 0) > 3)
  assert.equal(attachment(['tibia.nowhere'], landmarks, AT_REST), undefined)
})

test('should let a tendon come off where its end has come near', () => {
  const { landmarks } = atlasOf()
  const via = [{ at: [80, 400, -45] }, { at: [80, 80, -45] }] as const
  const resting = attachment(['calcaneus.heel'], landmarks, AT_REST)
  assert.equal(pathBetween(undefined, via, resting, AT_REST).length, 3)
  const lifted = attachment(['calcaneus.heel'], landmarks, pointed)
  const path = pathBetween(undefined, via, lifted, pointed)
  assert.deepEqual(path, [
    [80, 400, -45],
    [80, 110, -30],
  ])
})

test('should come off neither end, however near one comes to the other', () => {
  const { landmarks } = atlasOf()
  const [from, to] = [['tibia.ridge'], ['calcaneus.heel']]
  const via = [{ at: [80, 200, -45] }, { at: [80, 80, -45] }] as const
  for (const degrees of [90, 120, 150, 180]) {
    const bent = pose(ANKLE, degrees)
    const start = attachment(from, landmarks, bent)
    const end = attachment(to, landmarks, bent)
    const path = pathBetween(start, via, end, bent)
    assert.deepEqual([path[0], path.at(-1)], [start?.middle, end?.middle])
  }
  const low = { ...ANKLE, centre: [80, 200, -45] } as const
  const folded = pose(low, 150)
  const start = attachment(from, landmarks, folded)
  const end = attachment(to, landmarks, folded)
  assert.deepEqual(pathBetween(start, via, end, folded), [start?.middle, end?.middle])
  assert.deepEqual(pathBetween(end, via.toReversed(), start, folded), [end?.middle, start?.middle])
})

const CORD_AT_REST: Vec3[] = [
  [80, 200, -40],
  [80, 0, -40],
]
const CORD_RAISED: Vec3[] = [
  [80, 200, -40],
  [80, 50, -40],
]

test('should let a tendon slide along at its whole length', () => {
  const cord = slid(CORD_AT_REST, CORD_RAISED)
  assert.deepEqual(
    [cord[0], cord.at(-1)]?.map((point) => point?.map(Math.round)),
    [
      [80, 250, -40],
      [80, 50, -40],
    ],
  )
})

test('should draw flesh after the tendon that it ends in, the more the nearer to its end', () => {
  const drag = dragBy(CORD_AT_REST, CORD_RAISED)
  const risen = (point: Vec3, share: number): number => Math.round(drag(point, share)[1] - point[1])
  assert.deepEqual(drag([80, 300, 20], 0), [80, 300, 20])
  assert.equal(risen([80, 260, -30], 0.5), 25)
  assert.equal(risen([80, 100, -40], 1), 50)
})
