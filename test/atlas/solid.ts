// Meshes as points and triangles again, and what several tests ask of them.

import type { Mesh } from '../../src/atlas/space/mesh.ts'
import { cross, dot, type Vec3 } from '../../src/atlas/space/vector.ts'

export function pointAt(triples: Float32Array, vertex: number): Vec3 {
  return [triples[3 * vertex] ?? 0, triples[3 * vertex + 1] ?? 0, triples[3 * vertex + 2] ?? 0]
}

export function pointsOf({ positions }: Mesh): Vec3[] {
  return Array.from({ length: positions.length / 3 }, (_, vertex) => pointAt(positions, vertex))
}

/** The three vertices of each triangle. */
export function* cornersOf({ triangles }: Mesh): Generator<readonly [number, number, number]> {
  for (let corner = 0; corner < triangles.length; corner += 3)
    yield [triangles[corner] ?? 0, triangles[corner + 1] ?? 0, triangles[corner + 2] ?? 0]
}

/** The three places of each triangle. */
export function trianglesOf(mesh: Mesh): [Vec3, Vec3, Vec3][] {
  const at = (vertex: number): Vec3 => pointAt(mesh.positions, vertex)
  return [...cornersOf(mesh)].map(([a, b, c]) => [at(a), at(b), at(c)])
}

/** Edges that not just two triangles share, and those that are not passed as often back as forth. */
export function faultyEdges(mesh: Mesh): { shared: number; open: number } {
  const passed = new Map<number, number>()
  const vertices = mesh.positions.length / 3
  for (const corners of cornersOf(mesh))
    for (let side = 0; side < 3; side++) {
      const key = (corners[side] ?? 0) * vertices + (corners[(side + 1) % 3] ?? 0)
      passed.set(key, (passed.get(key) ?? 0) + 1)
    }
  let [shared, open] = [0, 0]
  for (const [key, count] of passed) {
    const [from, to] = [Math.floor(key / vertices), key % vertices]
    const back = passed.get(to * vertices + from) ?? 0
    if (count !== back) open++
    if (count !== 1 || back !== 1) shared++
  }
  return { shared, open }
}

/** In mm³; positive when the triangles face outwards. */
export function volumeOf(mesh: Mesh): number {
  return trianglesOf(mesh).reduce((sum, [a, b, c]) => sum + dot(a, cross(b, c)) / 6, 0)
}
