// A muscle's belly or a tendon as a body: an oval section carried along a line from start to end.
// Where it is fixed along a line of bone instead of at a point, the section fans out onto that line.

import type { Profile } from '../../content/atlas-data.ts'
import { cosine, sine } from '../space/angle.ts'
import { curveThrough, lengthAlong, profileThrough, resample } from '../space/curve.ts'
import type { Mesh } from '../space/mesh.ts'
import { packed } from '../space/packed.ts'
import { add, cross, dot, mix, scale, subtract, unit, type Vec3 } from '../space/vector.ts'
import { type Fan, fan } from './fan.ts'

export interface StrandForm {
  /** From start to end, in mm; at least 2. */
  readonly through: readonly Vec3[]
  /** mm by share of the length. */
  readonly halfWidth: Profile
  readonly halfThickness: Profile
  /** The direction that its broad surface faces. */
  readonly faces: Vec3
  /** The line of bone that the first or last section lies on; its width there follows from it. */
  readonly startsOn?: readonly Vec3[] | undefined
  readonly endsOn?: readonly Vec3[] | undefined
}

export interface Strand {
  readonly mesh: Mesh
  /** Along its middle, in mm. */
  readonly length: number
  /** Half its breadth at a share of its length, in mm. */
  readonly halfWidth: (along: number) => number
  /** Of its surface; around as in the mesh's parameters; lifted off it by so many mm. */
  readonly at: (along: number, around: number, lift: number) => Vec3
}

/** One section. `across` is to the right of who looks at the broad surface with the start on top. */
interface Station {
  readonly centre: Vec3
  readonly tangent: Vec3
  readonly across: Vec3
  readonly out: Vec3
}

/** Between sections, in mm, and how many points are around each. */
const STEP = 4
const AROUND = 36

/** How far a section leaves the ellipse towards a rounded rectangle, 0–1. */
const SQUARENESS = 0.2

export function strand(form: StrandForm): Strand {
  const path = curveThrough(form.through, 12)
  const total = lengthAlong(path)
  const stations = framed(resample(path, Math.max(12, Math.ceil(total / STEP))), form.faces)
  const halfWidth = profileThrough(form.halfWidth)
  const halfThickness = profileThrough(form.halfThickness)
  const fans = fansOf(form, stations, total)
  const at = (along: number, around: number, lift: number): Vec3 => {
    const { centre, across, out } = stationAt(stations, along)
    const [width, thickness] = [halfWidth(along), halfThickness(along)]
    const [right, outward] = [squared(sine(around)), -squared(cosine(around))]
    let point = add(centre, scale(across, right * width))
    for (const spread of fans) point = spread(along, right, point)
    const lifted = scale(
      unit(add(scale(across, right * thickness), scale(out, outward * width))),
      lift,
    )
    return add(add(point, scale(out, outward * thickness)), lifted)
  }
  return { mesh: meshOf(stations, at), length: total, halfWidth, at }
}

/** Where a strand runs in the very direction that it should face, it faces one of these. */
const ELSE: readonly Vec3[] = [
  [0, 0, 1],
  [1, 0, 0],
]

/** `faces` says how sections are turned, except where the strand runs in that very direction. */
function framed(centres: readonly Vec3[], faces: Vec3): Station[] {
  let before = unit(faces)
  return centres.map((centre, index) => {
    const ahead = centres[Math.min(centres.length - 1, index + 1)] ?? centre
    const tangent = unit(subtract(ahead, centres[Math.max(0, index - 1)] ?? centre))
    const square = (direction: Vec3): Vec3 =>
      subtract(direction, scale(tangent, dot(direction, tangent)))
    const wanted = square(unit(faces))
    const carried = unit([before, ...ELSE].map(square).find(hasLength) ?? before)
    // Past 45° to `faces`, what the section before says counts more and more.
    const weight = dot(carried, wanted) > 0 ? Math.min(1, dot(wanted, wanted) * 2) : 0
    const out = unit(mix(carried, unit(wanted), weight))
    before = out
    return { centre, tangent, across: cross(tangent, out), out }
  })
}

function hasLength(direction: Vec3): boolean {
  return dot(direction, direction) > 1e-12
}

function stationAt(stations: readonly Station[], along: number): Station {
  const place = Math.min(1, Math.max(0, along)) * (stations.length - 1)
  const index = Math.min(stations.length - 2, Math.floor(place))
  const [a, b] = [stations[index] as Station, stations[index + 1] as Station]
  const share = place - index
  return {
    centre: mix(a.centre, b.centre, share),
    tangent: unit(mix(a.tangent, b.tangent, share)),
    across: unit(mix(a.across, b.across, share)),
    out: unit(mix(a.out, b.out, share)),
  }
}

/** Of a sine or cosine. */
function squared(share: number): number {
  return share * (1 + SQUARENESS * (1 - share * share))
}

function fansOf(form: StrandForm, stations: readonly Station[], total: number): Fan[] {
  const [first, last] = [stations[0] as Station, stations.at(-1) as Station]
  const start = form.startsOn && { ...first, line: form.startsOn, from: (along: number) => along }
  const end = form.endsOn && { ...last, line: form.endsOn, from: (along: number) => 1 - along }
  return [start, end].flatMap((at) => (at ? [fan(at, total)] : []))
}

/** Around: 0 in the middle of the deep side, then over the right edge to the outer side at π. */
function meshOf(stations: readonly Station[], at: Strand['at']): Mesh {
  const rows: Vec3[][] = []
  const parameters: number[] = []
  for (const [index, { tangent }] of stations.entries()) {
    const along = index / (stations.length - 1)
    const row: Vec3[] = []
    for (let column = 0; column <= AROUND; column++) {
      const around = (column / AROUND) * 2 * Math.PI
      const point = column === AROUND ? (row[0] as Vec3) : at(along, around, 0)
      row.push(notBehind(point, rows[index - 1]?.[column], tangent))
      parameters.push(along, around)
    }
    rows.push(row)
  }
  const columns = AROUND + 1
  const triangles: number[] = []
  for (let row = 0; row < rows.length - 1; row++)
    for (let column = 0; column < AROUND; column++) {
      const [here, below] = [row * columns + column, (row + 1) * columns + column]
      triangles.push(here, below, here + 1, below, below + 1, here + 1)
    }
  const points = rows.flat()
  for (const [row, along] of [
    [0, 0],
    [rows.length - 1, 1],
  ] as const) {
    const [lid, rim] = [points.length, row * columns]
    points.push(middleOf(rows[row] ?? []))
    parameters.push(along, Math.PI)
    for (let column = rim; column < rim + AROUND; column++)
      triangles.push(lid, ...(along === 0 ? [column, column + 1] : [column + 1, column]))
  }
  return packed(points, triangles, parameters)
}

/** At a tight bend the inner side of a section would overtake the one before it: it waits there. */
function notBehind(point: Vec3, before: Vec3 | undefined, tangent: Vec3): Vec3 {
  if (!before) return point
  const progress = dot(subtract(point, before), tangent)
  return progress >= 0 ? point : subtract(point, scale(tangent, progress))
}

function middleOf(row: readonly Vec3[]): Vec3 {
  const sum = row.slice(0, -1).reduce<Vec3>(add, [0, 0, 0])
  return scale(sum, 1 / Math.max(1, row.length - 1))
}
