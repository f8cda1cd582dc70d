// Solid forms → what is seen of them at each sample of the lattice. Shapes are traced from that
// afterwards.

import type { Mesh } from '../space/mesh.ts'
import type { Canvas, Grid } from './canvas.ts'
import type { Axes } from './view.ts'

/** Each vertex in samples of the lattice (x, y) and mm towards the viewer, three numbers each. */
function placed(mesh: Mesh, grid: Grid, axes: Axes): Float64Array {
  const { positions } = mesh
  const { right, up, toward } = axes
  const out = new Float64Array(positions.length)
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = [positions[i] ?? 0, positions[i + 1] ?? 0, positions[i + 2] ?? 0]
    out[i] = (x * right[0] + y * right[1] + z * right[2] - grid.left) / grid.cell
    out[i + 1] = (-(x * up[0] + y * up[1] + z * up[2]) - grid.top) / grid.cell
    out[i + 2] = x * toward[0] + y * toward[1] + z * toward[2]
  }
  return out
}

/** Normals in the directions of the picture. */
function turned(mesh: Mesh, axes: Axes): Float32Array {
  const { normals } = mesh
  const { right, up, toward } = axes
  const out = new Float32Array(normals.length)
  for (let i = 0; i < normals.length; i += 3) {
    const [x, y, z] = [normals[i] ?? 0, normals[i + 1] ?? 0, normals[i + 2] ?? 0]
    out[i] = x * right[0] + y * right[1] + z * right[2]
    out[i + 1] = x * up[0] + y * up[1] + z * up[2]
    out[i + 2] = x * toward[0] + y * toward[1] + z * toward[2]
  }
  return out
}

const TURN = 2 * Math.PI
/** Two angles further apart than this lie on both sides of the seam. */
const HALF_TURN = Math.PI

/** Draws a mesh over what is there already, where it is nearer. */
export function rasterise(canvas: Canvas, mesh: Mesh, owner: number, axes: Axes): void {
  const { grid, depth } = canvas
  const { columns, rows } = grid
  const place = placed(mesh, grid, axes)
  const normal = turned(mesh, axes)
  const { triangles } = mesh
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t] ?? 0, triangles[t + 1] ?? 0, triangles[t + 2] ?? 0]
    const [ax, ay, az] = [place[3 * a] ?? 0, place[3 * a + 1] ?? 0, place[3 * a + 2] ?? 0]
    const [bx, by, bz] = [place[3 * b] ?? 0, place[3 * b + 1] ?? 0, place[3 * b + 2] ?? 0]
    const [cx, cy, cz] = [place[3 * c] ?? 0, place[3 * c + 1] ?? 0, place[3 * c + 2] ?? 0]
    const twice = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
    if (twice < 1e-9 && twice > -1e-9) continue
    const first = Math.max(0, Math.ceil(Math.min(ax, bx, cx)))
    const last = Math.min(columns - 1, Math.floor(Math.max(ax, bx, cx)))
    const upper = Math.max(0, Math.ceil(Math.min(ay, by, cy)))
    const lower = Math.min(rows - 1, Math.floor(Math.max(ay, by, cy)))
    for (let row = upper; row <= lower; row++) {
      for (let column = first; column <= last; column++) {
        const shareB = ((column - ax) * (cy - ay) - (cx - ax) * (row - ay)) / twice
        const shareC = ((bx - ax) * (row - ay) - (column - ax) * (by - ay)) / twice
        const shareA = 1 - shareB - shareC
        if (shareA < -1e-6 || shareB < -1e-6 || shareC < -1e-6) continue
        const sample = row * columns + column
        const near = Math.round((az * shareA + bz * shareB + cz * shareC) * 1000) / 1000
        if (near <= (depth[sample] ?? 0)) continue
        depth[sample] = near
        canvas.owner[sample] = owner
        face(canvas, sample, normal, [a, b, c], [shareA, shareB, shareC])
        if (mesh.parameters)
          parametrise(canvas, sample, mesh.parameters, [a, b, c], [shareA, shareB, shareC])
      }
    }
  }
}

type Three = readonly [number, number, number]

function mixed(
  array: Float32Array,
  wide: number,
  offset: number,
  [a, b, c]: Three,
  [shareA, shareB, shareC]: Three,
): number {
  return (
    (array[wide * a + offset] ?? 0) * shareA +
    (array[wide * b + offset] ?? 0) * shareB +
    (array[wide * c + offset] ?? 0) * shareC
  )
}

function face(
  { facing }: Canvas,
  sample: number,
  normal: Float32Array,
  corners: Three,
  shares: Three,
): void {
  const x = mixed(normal, 3, 0, corners, shares)
  const y = mixed(normal, 3, 1, corners, shares)
  const z = mixed(normal, 3, 2, corners, shares)
  // The inside of an open sheet is lit like its outside.
  const size = (Math.sqrt(x * x + y * y + z * z) || 1) * (z < 0 ? -1 : 1)
  facing[0][sample] = x / size
  facing[1][sample] = y / size
  facing[2][sample] = z / size
}

function parametrise(
  canvas: Canvas,
  sample: number,
  parameters: Float32Array,
  corners: Three,
  shares: Three,
): void {
  canvas.along[sample] = mixed(parameters, 2, 0, corners, shares)
  const a = parameters[2 * corners[0] + 1] ?? 0
  const b = parameters[2 * corners[1] + 1] ?? 0
  const c = parameters[2 * corners[2] + 1] ?? 0
  const most = Math.max(a, b, c)
  // Angles do not pass from 2π to 0 through π.
  const sum =
    (most - a > HALF_TURN ? a + TURN : a) * shares[0] +
    (most - b > HALF_TURN ? b + TURN : b) * shares[1] +
    (most - c > HALF_TURN ? c + TURN : c) * shares[2]
  canvas.around[sample] = sum >= TURN ? sum - TURN : sum
}
