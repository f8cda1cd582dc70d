import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { FOOT } from '../../src/atlas/bones/foot.ts'
import { LEG } from '../../src/atlas/bones/leg.ts'
import { smallSkeleton } from '../../src/atlas/choice/small-skeleton.ts'
import { BONES, type BoneName, boneMesh, SKELETON } from '../../src/atlas/skeleton.ts'
import { skin, skinOfLeg } from '../../src/atlas/skin.ts'
import { mirrored } from '../../src/atlas/solid/field.ts'
import { surfaceNet } from '../../src/atlas/solid/surface-net.ts'
import type { Mesh } from '../../src/atlas/space/mesh.ts'

/** mm of bone that may show outside the skin. */
const TOLERANCE = 3
const COARSE = 6

const meshes = new Map<BoneName, Mesh>()
function meshOf(name: BoneName): Mesh {
  const mesh = meshes.get(name) ?? boneMesh(name, COARSE)
  meshes.set(name, mesh)
  return mesh
}

/** How far the vertex farthest out lies outside, in mm; negative when all lie inside. */
function farthestOut({ positions }: Mesh, distance: ReturnType<typeof skin>['distance']): number {
  let farthest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < positions.length; at += 3) {
    const [lateral = 0, up = 0, forward = 0] = positions.subarray(at, at + 3)
    farthest = Math.max(farthest, distance(lateral, up, forward))
  }
  return farthest
}

describe('skin', () => {
  const body = skin()

  for (const bone of SKELETON)
    test(`holds the ${bone}`, () => {
      const out = farthestOut(meshOf(bone), body.distance)
      assert.ok(out <= TOLERANCE, `${out.toFixed(1)} mm outside`)
    })

  test('of the leg alone holds leg and foot', () => {
    const leg = skinOfLeg()
    for (const bone of [...Object.keys(LEG), ...Object.keys(FOOT)] as BoneName[]) {
      const out = farthestOut(meshOf(bone), leg.distance)
      assert.ok(out <= TOLERANCE, `${bone}: ${out.toFixed(1)} mm outside`)
    }
  })

  test('is the same on both sides', () => {
    const other = mirrored(body)
    for (const lateral of [3, 60, 130, 200, 290])
      for (let up = 0; up <= 1710; up += 90)
        for (const forward of [-80, -20, 40, 110]) {
          const [here, there] = [body, other].map((side) => side.distance(lateral, up, forward))
          assert.ok(Math.abs((here ?? 0) - (there ?? 0)) < 1e-6, `${lateral}, ${up}, ${forward}`)
        }
  })

  test('is 1.70 m tall and stands on the floor', () => {
    const { positions } = surfaceNet(body, 12)
    const heights = positions.filter((_, index) => index % 3 === 1)
    const [low, high] = [Math.min(...heights), Math.max(...heights)]
    assert.ok(Math.abs(high - low - 1700) <= 15, `${high - low} mm`)
    assert.ok(Math.abs(low) <= 8, `its sole lies at ${low} mm`)
  })

  test('is slim where a limb is slim', () => {
    const leg = skinOfLeg()
    const deep = (up: number): number => {
      const levels = Array.from({ length: 300 }, (_, step) => step - 150)
      return levels.filter((forward) => leg.distance(79, up, forward) < 0).length
    }
    assert.ok(deep(330) > deep(450), 'the calf is deeper than the knee')
    assert.ok(deep(120) < deep(330) * 0.75, 'the ankle is slimmer than the calf')
    assert.ok(leg.distance(79, 20, -62) < 0, 'there is a heel')
  })
})

describe('small skeleton', () => {
  test('draws each foot as one form and each bone on its own side', () => {
    const names = smallSkeleton((name) => meshOf(name as BoneName), 'front', COARSE).map(
      ({ name }) => name,
    )
    assert.equal(new Set(names).size, names.length)
    assert.ok(names.includes('foot') && names.includes('left/foot'))
    assert.ok(!names.some((name) => /toe|finger|metacarpal|carpals/.test(name)))
    assert.equal(names.includes('left/skull'), BONES.skull.side !== 'middle')
  })

  test('thins out the ribs from behind, where they lie closest', () => {
    const pointsOf = (view: 'front' | 'back'): number => {
      const skeleton = smallSkeleton((name) => meshOf(name as BoneName), view, COARSE)
      return skeleton.find(({ name }) => name === 'ribs')?.mesh.positions.length ?? 0
    }
    const second = SKELETON.filter((name) => /^rib-(1|3|5|7|9|11)$/.test(name))
    const left = second.reduce((sum, name) => sum + meshOf(name).positions.length, 0)
    assert.equal(pointsOf('front') - pointsOf('back'), left)
  })

  test('keeps the half of the ribs that faces the viewer, and all of the skull', () => {
    const forwards = (view: 'front' | 'back', bone: string): number[] => {
      const skeleton = smallSkeleton((name) => meshOf(name as BoneName), view, COARSE)
      const mesh = skeleton.find(({ name }) => name === bone)?.mesh
      return [...(mesh?.triangles ?? [])].map((vertex) => mesh?.positions[3 * vertex + 2] ?? 0)
    }
    const rib = (view: 'front' | 'back'): number[] => forwards(view, 'left/ribs')
    assert.ok(Math.min(...rib('front')) > -18 - 2 * COARSE)
    assert.ok(Math.max(...rib('back')) < -18 + 2 * COARSE)
    assert.ok(Math.max(...forwards('back', 'skull')) > 0, 'behind a jaw that is seen from behind')
  })
})
