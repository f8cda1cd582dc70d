// Which way the outer side of a sheet faces, all over.

import { add, cross, dot, length, scale, subtract, unit, type Vec3 } from '../space/vector.ts'
import { beside, clamped, type Lattice } from './lattice.ts'

/** Rounds in which directions are evened out with those around. */
const ROUNDS = 2

/**
 * Of length 1, all towards the outer side.
 *
 * @param faces roughly where the middle of that looks
 */
export function normalsOf(rows: Lattice, faces: Vec3, isClosed: boolean): Lattice {
  const raw = rows.map((row, i) => row.map((_, j) => normalAt(rows, i, j, isClosed)))
  let normals = filled(raw)
  if (dot(vectorArea(raw, isClosed), faces) < 0)
    normals = normals.map((row) => row.map((normal) => scale(normal, -1)))
  for (let round = 0; round < ROUNDS; round++) normals = evened(normals, isClosed)
  return normals
}

/** As long as the surface around the point is large. */
function normalAt(rows: Lattice, i: number, j: number, isClosed: boolean): Vec3 {
  const at = (row: number, column: number): Vec3 =>
    rows[clamped(row, rows.length)]?.[beside(column, rows[0]?.length ?? 1, isClosed)] as Vec3
  return cross(subtract(at(i + 1, j), at(i - 1, j)), subtract(at(i, j + 1), at(i, j - 1)))
}

/** Of the whole when it is closed, else of what lies about its middle. */
function vectorArea(normals: Lattice, isClosed: boolean): Vec3 {
  const isCounted = (index: number, count: number): boolean =>
    isClosed || Math.abs(index / (count - 1) - 0.5) <= 0.25
  let sum: Vec3 = [0, 0, 0]
  normals.forEach((row, i) => {
    if (!isCounted(i, normals.length)) return
    row.forEach((normal, j) => {
      if (isCounted(j, row.length)) sum = add(sum, normal)
    })
  })
  return sum
}

/** mm²: a point around which there is less surface has no direction of its own. */
const POINTLIKE = 0.05

/** Every direction of length 1; where lines have run together, as on the way there. */
function filled(raw: Lattice): Lattice {
  const middle = raw.length >> 1
  const columns = raw[0]?.length ?? 0
  const result = raw.map((row) => row.map(unit))
  const order = [
    ...Array.from({ length: middle }, (_, k) => [middle - k - 1, middle - k] as const),
    ...Array.from(
      { length: raw.length - middle - 1 },
      (_, k) => [middle + k + 1, middle + k] as const,
    ),
  ]
  for (const [i, from] of order)
    for (let j = 0; j < columns; j++)
      if (length(raw[i]?.[j] as Vec3) < POINTLIKE)
        (result[i] as Vec3[])[j] = result[from]?.[j] as Vec3
  return result
}

function evened(normals: Lattice, isClosed: boolean): Lattice {
  return normals.map((row, i) =>
    row.map((normal, j) => {
      const [above, below] = [
        normals[clamped(i - 1, normals.length)],
        normals[clamped(i + 1, normals.length)],
      ]
      const [left, right] = [j - 1, j + 1].map(
        (column) => row[beside(column, row.length, isClosed)],
      )
      const around = [above?.[j], below?.[j], left, right].reduce<Vec3>(
        (sum, next) => add(sum, next ?? [0, 0, 0]),
        scale(normal, 2),
      )
      return unit(around)
    }),
  )
}

/** Whether the product of its two directions, along and across, points to the deep side. */
export function isTurned(rows: Lattice, out: Lattice): boolean {
  const [i, j] = [rows.length >> 1, (rows[0]?.length ?? 0) >> 1]
  return dot(normalAt(rows, i, j, false), out[i]?.[j] as Vec3) < 0
}
