// The vertices of a net are moved evenly over and onto the surface that they stand for, and get
// their normals from it.

import type { Field } from './field.ts'

/** For each vertex the vertices that share an edge with it, one after the other, and their ends. */
interface Neighbours {
  readonly of: Uint32Array
  readonly ends: Uint32Array
}

export function neighbours(triangles: readonly number[], count: number): Neighbours {
  const ends = new Uint32Array(count)
  for (const vertex of triangles) ends[vertex] = (ends[vertex] ?? 0) + 1
  for (let vertex = 1; vertex < count; vertex++)
    ends[vertex] = (ends[vertex] ?? 0) + (ends[vertex - 1] ?? 0)
  const of = new Uint32Array(triangles.length)
  const free = Uint32Array.from(ends, (_, vertex) => ends[vertex - 1] ?? 0)
  // On a closed surface each neighbour follows its vertex in exactly one triangle.
  for (let corner = 0; corner < triangles.length; corner++) {
    const vertex = triangles[corner] ?? 0
    const next = corner % 3 === 2 ? corner - 2 : corner + 1
    const slot = free[vertex] ?? 0
    of[slot] = triangles[next] ?? 0
    free[vertex] = slot + 1
  }
  return { of, ends }
}

/** Onto the surface, along the gradient where it starts. */
export function project(field: Field, places: Float64Array, cell: number): void {
  const gradient = new Float64Array(3)
  for (let vertex = 0; vertex < places.length; vertex += 3)
    for (let round = 0; round < ROUNDS; round++) {
      const x = places[vertex] ?? 0
      const y = places[vertex + 1] ?? 0
      const z = places[vertex + 2] ?? 0
      const distance = field.distance(x, y, z)
      if (Math.abs(distance) < 0.01) break
      if (round === 0) gradientAt(field, x, y, z, 0.3, gradient)
      // Never farther than half a cell, or sheets that lie close would cross.
      const step = Math.min(cell / 2, Math.max(-cell / 2, distance))
      for (let axis = 0; axis < 3; axis++)
        places[vertex + axis] = (places[vertex + axis] ?? 0) - (gradient[axis] ?? 0) * step
    }
}

const ROUNDS = 3

/** Each vertex half way to the middle of its neighbours, which evens out the triangles. */
export function relax(places: Float64Array, around: Neighbours): void {
  const means = blended(places, around)
  for (let index = 0; index < places.length; index++) places[index] = means[index] ?? 0
}

/** Each triple and the mean of those around it, half and half. */
export function blended(triples: Float64Array, { of, ends }: Neighbours): Float64Array {
  const result = new Float64Array(triples.length)
  for (let vertex = 0; vertex < ends.length; vertex++) {
    const [start, end] = [ends[vertex - 1] ?? 0, ends[vertex] ?? 0]
    for (let axis = 0; axis < 3; axis++) {
      let sum = 0
      for (let slot = start; slot < end; slot++) sum += triples[3 * (of[slot] ?? 0) + axis] ?? 0
      const own = triples[3 * vertex + axis] ?? 0
      result[3 * vertex + axis] = end === start ? own : (own + sum / (end - start)) / 2
    }
  }
  return result
}

export function gradients(field: Field, places: Float64Array, cell: number): Float64Array {
  const normals = new Float64Array(places.length)
  const gradient = new Float64Array(3)
  // A reach of a third of a cell: no detail finer than the mesh makes its shading restless.
  const reach = Math.max(0.3, cell / 3)
  for (let vertex = 0; vertex < places.length; vertex += 3) {
    gradientAt(
      field,
      places[vertex] ?? 0,
      places[vertex + 1] ?? 0,
      places[vertex + 2] ?? 0,
      reach,
      gradient,
    )
    normals.set(gradient, vertex)
  }
  return normals
}

/** The direction in which the distance grows, of length 1, from the corners of a tetrahedron. */
function gradientAt(
  field: Field,
  x: number,
  y: number,
  z: number,
  reach: number,
  into: Float64Array,
): void {
  const a = field.distance(x + reach, y - reach, z - reach)
  const b = field.distance(x - reach, y - reach, z + reach)
  const c = field.distance(x - reach, y + reach, z - reach)
  const d = field.distance(x + reach, y + reach, z + reach)
  const [gx, gy, gz] = [a - b - c + d, c + d - a - b, b + d - a - c]
  const norm = Math.sqrt(gx * gx + gy * gy + gz * gz) || 1
  into[0] = gx / norm
  into[1] = gy / norm
  into[2] = gz / norm
}

export function unitNormals(triples: Float64Array): Float32Array {
  const normals = new Float32Array(triples.length)
  for (let start = 0; start < triples.length; start += 3) {
    const [x, y, z] = [triples[start] ?? 0, triples[start + 1] ?? 0, triples[start + 2] ?? 0]
    const norm = Math.sqrt(x * x + y * y + z * z) || 1
    normals[start] = Math.round((x / norm) * 1e4) / 1e4 + 0
    normals[start + 1] = Math.round((y / norm) * 1e4) / 1e4 + 0
    normals[start + 2] = Math.round((z / norm) * 1e4) / 1e4 + 0
  }
  return normals
}
