// From points and triangles to a mesh with normals, rounded as all meshes are.

import type { Mesh } from './mesh.ts'
import { add, cross, subtract, unit, type Vec3 } from './vector.ts'

/** To 0.01 mm. */
function rounded(point: Vec3): Vec3 {
  const place = (value: number): number => Math.round(value * 100) / 100
  return [place(point[0]), place(point[1]), place(point[2])]
}

/**
 * @param triangles turned so that the product of two successive edges points outward
 * @param parameters two for each point
 * @returns normals are means of the triangles about a place, so that points which share it, as on
 *   both sides of a seam, share the normal too
 */
export function packed(
  points: readonly Vec3[],
  triangles: readonly number[],
  parameters: readonly number[],
): Mesh {
  const places = points.map(rounded)
  const sums = new Map<string, Vec3>()
  for (let corner = 0; corner < triangles.length; corner += 3) {
    const [a, b, c] = triangles.slice(corner, corner + 3).map((index) => places[index] as Vec3)
    if (!a || !b || !c) continue
    const area = cross(subtract(b, a), subtract(c, a))
    for (const point of [a, b, c]) {
      const key = point.join(' ')
      sums.set(key, add(sums.get(key) ?? [0, 0, 0], area))
    }
  }
  const normals = places.map((point) => unit(sums.get(point.join(' ')) ?? [0, 0, 0]))
  return {
    positions: Float32Array.from(places.flat()),
    normals: Float32Array.from(normals.flat()),
    triangles: Uint32Array.from(triangles),
    parameters: Float32Array.from(parameters),
  }
}
