// Meshes as points and triangles again.

import type { Mesh } from '../../src/atlas/mesh.ts'
import type { Vec3 } from '../../src/atlas/vector.ts'

export function pointAt(values: Float32Array, index: number): Vec3 {
  return [values[3 * index] ?? 0, values[3 * index + 1] ?? 0, values[3 * index + 2] ?? 0]
}

export function pointsOf({ positions }: Mesh): Vec3[] {
  return Array.from({ length: positions.length / 3 }, (_, index) => pointAt(positions, index))
}

export function trianglesOf({ positions, triangles }: Mesh): [Vec3, Vec3, Vec3][] {
  const corner = (at: number): Vec3 => pointAt(positions, triangles[at] ?? 0)
  return Array.from({ length: triangles.length / 3 }, (_, index) => [
    corner(3 * index),
    corner(3 * index + 1),
    corner(3 * index + 2),
  ])
}
