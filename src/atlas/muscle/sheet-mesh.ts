// The two faces of a sheet as one closed surface.

import type { Mesh } from '../space/mesh.ts'
import { packed } from '../space/packed.ts'
import type { Vec3 } from '../space/vector.ts'
import type { Lattice, Samples } from './lattice.ts'

export type Face = 'outer' | 'deep'

/** The two faces share the points of their edges, where the sheet has no thickness. */
export function meshOf(
  { outer, deep }: Record<Face, Lattice>,
  { along, across }: Samples,
  turned: boolean,
  isClosed: boolean,
): Mesh {
  const [rows, columns] = [along.length, across.length]
  const points: Vec3[] = outer.flat()
  const parameters = along.flatMap((at) => across.flatMap((place) => [at, place]))
  const isEdge = (i: number, j: number): boolean =>
    i === 0 || i === rows - 1 || (!isClosed && (j === 0 || j === columns - 1))
  const under = deep.map((row, i) =>
    row.map((point, j) => {
      if (isEdge(i, j)) return i * columns + j
      parameters.push(along[i] ?? 0, across[j] ?? 0)
      return points.push(point) - 1
    }),
  )
  const triangles: number[] = []
  for (let i = 0; i < rows - 1; i++)
    for (let j = 0; j < columns - 1; j++) {
      const here = i * columns + j
      const above = [here, here + columns, here + 1, here + columns + 1]
      const below = [under[i]?.[j], under[i + 1]?.[j], under[i]?.[j + 1], under[i + 1]?.[j + 1]]
      triangles.push(...square(above, turned), ...square(below as number[], !turned))
    }
  return packed(points, triangles, parameters)
}

/** Two triangles; its corners here, further along, beside, and both. */
function square([here, below, right, far]: readonly number[], turned: boolean): number[] {
  const [a, b, c, d] = [here ?? 0, below ?? 0, right ?? 0, far ?? 0]
  return turned ? [a, c, b, b, c, d] : [a, b, c, b, d, c]
}
