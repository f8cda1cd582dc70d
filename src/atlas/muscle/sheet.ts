// A broad, flat muscle as a body: a surface through its lines, given a thickness that thins out
// towards all its edges.

import type { Profile } from '../../content/atlas-data.ts'
import { lengthAlong, profileThrough } from '../space/curve.ts'
import type { Mesh } from '../space/mesh.ts'
import { add, cross, dot, length, scale, subtract, unit, type Vec3 } from '../space/vector.ts'
import { between, clamped, evenly, type Lattice, type Samples } from './lattice.ts'
import { type LoftForm, loft } from './loft.ts'
import { isTurned, normalsOf } from './sheet-facing.ts'
import { type Face, meshOf } from './sheet-mesh.ts'
import { roomFor } from './sheet-room.ts'
import { samplesOf, thicknesses } from './sheet-thickness.ts'

export interface SheetForm extends LoftForm {
  /** mm by share of the length. */
  readonly halfThickness: Profile
  /** Roughly the direction that the middle of its outer surface faces. */
  readonly faces: Vec3
}

export interface Sheet {
  /** Its second parameter says how far across a point lies, 0–1, on either face. */
  readonly mesh: Mesh
  /** Of its lines on average, in mm. */
  readonly length: number
  /** Square to its lines, where it is broadest, in mm. */
  readonly breadth: number
  /** How far across each of its lines lies, 0–1 and rising. */
  readonly places: readonly number[]
  readonly isClosed: boolean
  /** Of its surface, lifted off it by so many mm. */
  readonly at: (along: number, across: number, face: Face, lift: number) => Vec3
}

export function sheet(form: SheetForm): Sheet {
  const surface = loft(form)
  const half = profileThrough(form.halfThickness)
  const coarse = evenly(24).map((along) => evenly(32).map(surface.row(along)))
  const breadth = Math.max(...coarse.map(lengthAlong))
  const samples = samplesOf(surface.length, breadth, half, form.isClosed)
  const rows = samples.along.map((along) => samples.across.map(surface.row(along)))
  const middle = form.isClosed ? rows : broadened(rows, samples, half)
  const out = normalsOf(middle, form.faces, form.isClosed)
  const thick = thicknesses(middle, samples, half, form.isClosed)
  const face = (towards: 1 | -1): Lattice => {
    const room = roomFor(thick, middle, out, towards, form.isClosed)
    const lifted = middle.map((row, i) =>
      row.map((point, j) => add(point, scale(out[i]?.[j] as Vec3, towards * (room[i]?.[j] ?? 0)))),
    )
    return unfolded(lifted, middle)
  }
  const faces = { outer: face(1), deep: face(-1) }
  return {
    mesh: meshOf(faces, samples, isTurned(middle, out), form.isClosed),
    length: surface.length,
    breadth: Math.max(...middle.map((_, i) => squareBreadth(middle, i))),
    places: surface.places,
    isClosed: form.isClosed,
    at: (along, across, side, lift) => {
      const direction = scale(unit(between(out, samples, along, across)), side === 'outer' ? 1 : -1)
      return add(between(faces[side], samples, along, across), scale(direction, lift))
    },
  }
}

/** Of a row, in mm; a row itself may run across the lines at a slant. */
function squareBreadth(rows: Lattice, i: number): number {
  const [before, after] = [rows[Math.max(0, i - 1)], rows[Math.min(rows.length - 1, i + 1)]]
  const row = rows[i] ?? []
  return row.slice(1).reduce((sum, point, j) => {
    const way = subtract(point, row[j] as Vec3)
    const along = unit(subtract(after?.[j] as Vec3, before?.[j] as Vec3))
    return sum + length(cross(way, along))
  }, 0)
}

/** Where lines run together, it stays as broad as it is thick. */
function broadened(
  rows: Lattice,
  { along, across }: Samples,
  half: (at: number) => number,
): Lattice {
  const breadths = rows.map(lengthAlong)
  const directions = rows.map((row) => unit(subtract(row.at(-1) as Vec3, row[0] as Vec3)))
  const broadest = breadths.indexOf(Math.max(...breadths))
  return rows.map((row, i) => {
    const missing = 2 * half(along[i] ?? 0) - (breadths[i] ?? 0)
    if (missing <= 0) return row
    // Lines that have run together tell no direction: the nearest that are apart do.
    let telling = i
    while ((breadths[telling] ?? 0) < 1 && telling !== broadest)
      telling += Math.sign(broadest - telling)
    const direction = directions[telling] as Vec3
    return row.map((point, j) => add(point, scale(direction, missing * ((across[j] ?? 0) - 0.5))))
  })
}

/** On the inner side of a tight bend a face would overtake itself: it waits there. */
function unfolded(face: Lattice, middle: Lattice): Lattice {
  const result: Vec3[][] = []
  face.forEach((row, i) => {
    result.push(
      row.map((point, j) => {
        const before = result[i - 1]?.[j]
        if (!before) return point
        const ahead = middle[clamped(i + 1, middle.length)]?.[j] as Vec3
        const tangent = unit(subtract(ahead, middle[i - 1]?.[j] as Vec3))
        const progress = dot(subtract(point, before), tangent)
        return progress >= 0 ? point : subtract(point, scale(tangent, progress))
      }),
    )
  })
  return result
}
