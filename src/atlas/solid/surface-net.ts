// Solid form → surface of triangles, by surface nets (Gibson 1998): one vertex in every cell that
// the surface crosses, moved onto the surface, and a quad round every crossed edge of the grid.

import type { Mesh } from '../space/mesh.ts'
import { type Corners, measured } from './corners.ts'
import type { Field } from './field.ts'
import { blended, gradients, neighbours, project, relax, unitNormals } from './settle.ts'

/** Packed as they grow. */
interface Net {
  readonly places: number[]
  readonly triangles: number[]
}

/**
 * @param cell side of a grid cell in mm: details smaller than twice this are lost
 * @returns positions to 0.01 mm, normals along the gradient to 1e-4
 */
export function surfaceNet(field: Field, cell: number): Mesh {
  const grid = measured(field, cell)
  const net = netOf(grid)
  const places = Float64Array.from(net.places)
  const around = neighbours(net.triangles, places.length / 3)
  relax(places, around)
  project(field, places, cell)
  const normals = blended(gradients(field, places, cell), around)
  return {
    positions: Float32Array.from(places, (value) => Math.round(value * 100) / 100 + 0),
    normals: unitNormals(blended(normals, around)),
    triangles: Uint32Array.from(net.triangles),
  }
}

/** Layer by layer forward; only two layers of vertex numbers are kept. */
function netOf(grid: Corners): Net {
  const [width, height, depth] = grid.size
  const net: Net = { places: [], triangles: [] }
  const corners = new Float32Array(8)
  let [behind, here] = [
    new Int32Array(width * height).fill(-1),
    new Int32Array(width * height).fill(-1),
  ]
  for (let k = 0; k < depth - 1; k++) {
    ;[behind, here] = [here, behind.fill(-1)]
    for (let j = 0; j < height - 1; j++)
      for (let i = 0; i < width - 1; i++)
        here[i + width * j] = cellVertex(grid, net, corners, i, j, k)
    if (k > 0) layerQuads(grid, net, behind, here, k)
  }
  return net
}

/** The twelve edges of a cell, as pairs of its corners; bit 1 is lateral, 2 up, 4 forward. */
const EDGES: readonly (readonly [number, number])[] = [0, 1, 2, 3, 4, 5, 6].flatMap((corner) =>
  [1, 2, 4]
    .filter((bit) => (corner & bit) === 0)
    .map((bit): readonly [number, number] => [corner, corner | bit]),
)

/**
 * The middle of where the surface crosses the edges of a cell; −1 where it does not.
 *
 * @param corners room for the distances at its eight corners
 */
function cellVertex(
  grid: Corners,
  net: Net,
  corners: Float32Array,
  i: number,
  j: number,
  k: number,
): number {
  const [width, height] = grid.size
  const base = i + width * (j + height * k)
  let inside = 0
  for (let corner = 0; corner < 8; corner++) {
    const step = (corner & 1) + width * (((corner >> 1) & 1) + height * (corner >> 2))
    const value = grid.values[base + step] ?? 1
    corners[corner] = value
    if (value < 0) inside++
  }
  if (inside === 0 || inside === 8) return -1
  let [x, y, z, crossings] = [0, 0, 0, 0]
  for (const [a, b] of EDGES) {
    const [at, to] = [corners[a] ?? 0, corners[b] ?? 0]
    if (at < 0 === to < 0) continue
    const share = at / (at - to)
    x += (a & 1) + ((b & 1) - (a & 1)) * share
    y += ((a >> 1) & 1) + (((b >> 1) & 1) - ((a >> 1) & 1)) * share
    z += (a >> 2) + ((b >> 2) - (a >> 2)) * share
    crossings++
  }
  net.places.push(
    grid.origin[0] + (i + x / crossings) * grid.cell,
    grid.origin[1] + (j + y / crossings) * grid.cell,
    grid.origin[2] + (k + z / crossings) * grid.cell,
  )
  return net.places.length / 3 - 1
}

/** A quad round every crossed edge that starts at a corner of this layer. */
function layerQuads(
  { size: [width, height], values }: Corners,
  net: Net,
  behind: Int32Array,
  here: Int32Array,
  k: number,
): void {
  for (let j = 1; j < height - 1; j++)
    for (let i = 1; i < width - 1; i++) {
      const at = i + width * j
      const corner = at + width * height * k
      const inside = (values[corner] ?? 1) < 0
      if ((values[corner + 1] ?? 1) < 0 !== inside)
        quad(net, [behind[at - width], behind[at], here[at], here[at - width]], inside)
      if ((values[corner + width] ?? 1) < 0 !== inside)
        quad(net, [behind[at - 1], behind[at], here[at], here[at - 1]], !inside)
      if ((values[corner + width * height] ?? 1) < 0 !== inside)
        quad(net, [here[at - width - 1], here[at - width], here[at], here[at - 1]], inside)
    }
}

function quad(net: Net, ring: readonly (number | undefined)[], forward: boolean): void {
  const [a = 0, b = 0, c = 0, d = 0] = forward ? ring : ring.toReversed()
  // Split along the shorter diagonal.
  if (apart(net, a, c) <= apart(net, b, d)) net.triangles.push(a, b, c, a, c, d)
  else net.triangles.push(a, b, d, b, c, d)
}

function apart({ places }: Net, a: number, b: number): number {
  let sum = 0
  for (let axis = 0; axis < 3; axis++) {
    const difference = (places[3 * a + axis] ?? 0) - (places[3 * b + axis] ?? 0)
    sum += difference * difference
  }
  return sum
}
