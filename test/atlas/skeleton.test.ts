import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BONES, type BoneName, boneMesh, SKELETON } from '../../src/atlas/skeleton.ts'
import type { Field } from '../../src/atlas/solid/field.ts'
import { surfaceNet } from '../../src/atlas/solid/surface-net.ts'
import type { Mesh } from '../../src/atlas/space/mesh.ts'
import type { Vec3 } from '../../src/atlas/space/vector.ts'
import { faultyEdges, volumeOf } from './solid.ts'

const COARSE = 6

const fields = new Map<BoneName, Field>()
const meshes = new Map<BoneName, Mesh>()

function fieldOf(name: BoneName): Field {
  const field = fields.get(name) ?? BONES[name].field()
  fields.set(name, field)
  return field
}

/** Coarser than a thin bone would be drawn: closed all the same, if not without holes. */
function meshOf(name: BoneName): Mesh {
  const mesh = meshes.get(name) ?? surfaceNet(fieldOf(name), COARSE)
  meshes.set(name, mesh)
  return mesh
}

/** Least and most of lateral, up or forward, in mm. */
function extent(names: readonly BoneName[], axis: 0 | 1 | 2): { least: number; most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const name of names)
    meshOf(name).positions.forEach((value, index) => {
      if (index % 3 !== axis) return
      least = Math.min(least, value)
      most = Math.max(most, value)
    })
  return { least, most }
}

for (const name of SKELETON)
  test(`should model ${name} as a closed form within its bounds`, () => {
    const mesh = meshOf(name)
    assert.ok(mesh.triangles.length / 3 >= 40)
    assert.equal(faultyEdges(mesh).open, 0)
    assert.ok(volumeOf(mesh) > 0)
    const { min, max } = fieldOf(name).bounds
    for (const axis of [0, 1, 2] as const) {
      const { least, most } = extent([name], axis)
      assert.ok(least >= min[axis] - 0.1 && most <= max[axis] + 0.1)
    }
  })

test('should keep bones of the right side on the right, and those of the middle even', () => {
  for (const name of SKELETON) {
    const { least, most } = extent([name], 0)
    if (BONES[name].side === 'right') assert.ok(least > 0, `${name} begins at ${least}`)
    else assert.ok(Math.abs(least + most) < COARSE, `${name} reaches from ${least} to ${most}`)
  }
})

const isFoot = (name: BoneName): boolean =>
  /^(talus|calcaneus|navicular|cuboid|cuneiforms|metatarsal|toe)/.test(name)

test('should stand on the floor, on heel and ball', () => {
  const { least } = extent(SKELETON, 1)
  assert.ok(least >= 0 && least <= 6, `the lowest place is ${least} up`)
  for (const bearing of ['calcaneus', 'metatarsal-1', 'metatarsal-5'] as const)
    assert.ok(extent([bearing], 1).least <= 8, bearing)
  for (const arch of ['navicular', 'cuneiforms', 'talus'] as const)
    assert.ok(extent([arch], 1).least > 12, arch)
})

test('should have the joints of the leg at their heights', () => {
  const between = (above: BoneName, below: BoneName): number =>
    (extent([above], 1).least + extent([below], 1).most) / 2
  assert.ok(Math.abs(between('femur', 'tibia') - 440) < 6)
  assert.ok(extent(SKELETON.filter(isFoot), 1).most > 62)
  assert.ok(extent(['fibula'], 1).least < extent(['tibia'], 1).least, 'outer ankle lies lower')
  const femur = extent(['femur'], 1)
  assert.ok(femur.most > 870 && femur.most < 890)
})

/** Places that muscles are fixed to; data is built on them. */
const FIXED: readonly (readonly [BoneName, Vec3])[] = [
  ['femur', [55, 478, -13]],
  ['femur', [102, 478, -12]],
  ['femur', [104, 492, -2]],
  ['femur', [100, 797, -20]],
  ['femur', [124, 856, -16]],
  ['femur', [138, 845, -12]],
  ['calcaneus', [80, 30, -53]],
  ['fibula', [107, 405, -16]],
  ['fibula', [103, 398, -22]],
  ['tibia', [80, 372, -3]],
  ['tibia', [56, 414, -22]],
  ['tibia', [62, 382, 22]],
  ['tibia', [79, 386, 38]],
  ['patella', [78, 502, 50]],
  ['hip-bone', [58, 818, -40]],
  ['hip-bone', [95, 899, 47]],
  ['hip-bone', [14, 868, 60]],
  ['sacrum', [20, 942, -58]],
]

for (const [name, place] of FIXED)
  test(`should have the surface of ${name} within 5 mm of ${place}`, () => {
    assert.ok(Math.abs(fieldOf(name).distance(...place)) < 5)
  })

test('should seat the head of the femur in its socket', () => {
  const [femur, hip] = [fieldOf('femur'), fieldOf('hip-bone')]
  const centre: Vec3 = [80, 858, 8]
  assert.ok(femur.distance(...centre) < -20)
  assert.ok(hip.distance(...centre) > 20)
})

test('should mesh a bone finer where its plates are thin', () => {
  assert.deepEqual(boneMesh('patella', COARSE), meshOf('patella'))
  const { positions } = boneMesh('hip-bone', COARSE)
  assert.ok(positions.length > 2 * meshOf('hip-bone').positions.length)
})
