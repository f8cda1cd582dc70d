import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cut, type Field, mirrored, union } from '../../src/atlas/solid/field.ts'
import { ellipsoid } from '../../src/atlas/solid/solids.ts'
import { surfaceNet } from '../../src/atlas/solid/surface-net.ts'
import { tube } from '../../src/atlas/solid/tube.ts'
import type { Mesh } from '../../src/atlas/space/mesh.ts'
import { mirroredMesh } from '../../src/atlas/space/pose.ts'
import { cross, dot, subtract, type Vec3 } from '../../src/atlas/space/vector.ts'
import { cornersOf, faultyEdges, pointAt, volumeOf } from './solid.ts'

const BALL = ellipsoid([0, 0, 0], [20, 20, 20])

const FORMS: readonly (readonly [name: string, form: Field])[] = [
  ['a ball', BALL],
  ['a flat form that lies askew', ellipsoid([3, 4, 5], [20, 9, 30], [10, 20, 30])],
  [
    'a bent shaft',
    tube([
      [0, 0, 0, 10],
      [10, 100, 5, 8],
      [0, 200, 0, 12],
    ]),
  ],
  ['two forms joined', union(6, BALL, ellipsoid([30, 0, 0], [15, 15, 15]))],
  ['a hollowed form', cut(4, BALL, ellipsoid([18, 0, 0], [10, 10, 10]))],
  ['two forms apart', union(2, BALL, ellipsoid([60, 0, 0], [9, 9, 9]))],
]

for (const [name, form] of FORMS) {
  const mesh = surfaceNet(form, 3)

  test(`should close the surface of ${name}`, () => {
    const { open, shared } = faultyEdges(mesh)
    assert.equal(open, 0)
    // On a ridge that is thinner than a cell two sheets may meet in an edge.
    assert.ok(shared <= (name === 'a hollowed form' ? 16 : 0), `${shared} edges are shared`)
  })

  test(`should lie on ${name} within rounding`, () => {
    for (let vertex = 0; vertex < mesh.positions.length / 3; vertex++)
      assert.ok(Math.abs(form.distance(...pointAt(mesh.positions, vertex))) < 0.05)
  })

  test(`should turn triangles and normals of ${name} outwards`, () => {
    assert.ok(volumeOf(mesh) > 0)
    let against = 0
    for (const [a, b, c] of cornersOf(mesh)) {
      const [at, to, on] = [a, b, c].map((vertex) => pointAt(mesh.positions, vertex)) as [
        Vec3,
        Vec3,
        Vec3,
      ]
      const face = cross(subtract(to, at), subtract(on, at))
      if (dot(face, pointAt(mesh.normals, a)) < 0) against++
    }
    // A sliver may point anywhere.
    assert.ok(against <= mesh.triangles.length / 3 / 200, `${against} turned in`)
    const outwards = unitNormals(mesh).filter(([vertex, normal]) => {
      const [x, y, z] = pointAt(mesh.positions, vertex)
      return form.distance(x + normal[0], y + normal[1], z + normal[2]) > 0.5
    })
    assert.ok(outwards.length >= (mesh.normals.length / 3) * 0.99)
  })
}

function unitNormals(mesh: Mesh): (readonly [number, Vec3])[] {
  return Array.from({ length: mesh.normals.length / 3 }, (_, vertex) => {
    const normal = pointAt(mesh.normals, vertex)
    assert.ok(Math.abs(dot(normal, normal) - 1) < 1e-3)
    return [vertex, normal]
  })
}

test('should enclose what a ball holds', () => {
  const exact = (4 / 3) * Math.PI * 20 * 20 * 20
  assert.ok(Math.abs(volumeOf(surfaceNet(BALL, 2)) / exact - 1) < 0.01)
})

test('should round positions to hundredths and normals to ten thousandths', () => {
  const { positions, normals } = surfaceNet(BALL, 4)
  const isRound = (value: number, steps: number): boolean =>
    Math.abs(value * steps - Math.round(value * steps)) < 0.01
  assert.ok(positions.every((value) => isRound(value, 100)))
  assert.ok(normals.every((value) => isRound(value, 10_000)))
})

test('should make the same mesh twice', () => {
  assert.deepEqual(surfaceNet(BALL, 3), surfaceNet(BALL, 3))
})

test('should mirror a mesh exactly, and back', () => {
  const form = ellipsoid([30, 4, 5], [20, 9, 30], [10, 20, 30])
  const mesh = surfaceNet(form, 3)
  const other = mirroredMesh(mesh)
  assert.deepEqual(mirroredMesh(other), mesh)
  assert.ok(volumeOf(other) > 0)
  assert.ok(Math.abs(volumeOf(other) - volumeOf(mesh)) < 1e-6 * volumeOf(mesh))
  const left = mirrored(form)
  for (let vertex = 0; vertex < other.positions.length / 3; vertex++)
    assert.ok(Math.abs(left.distance(...pointAt(other.positions, vertex))) < 0.05)
})
