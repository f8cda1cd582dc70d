// What is plainly wrong with a form, measured: flesh inside bones, ends off their bone, lines of a
// sheet that cross.

import type { Landmark, MuscleShape } from '../content/atlas-data.ts'
import { carrierOf } from '../content/modelled-bones.ts'
import { landmarkNames, middlesOf } from './choice/middle-lines.ts'
import { pointsOf } from './choice/window.ts'
import { muscleBodies } from './muscle/muscle.ts'
import { BONES, type BoneName, SKELETON } from './skeleton.ts'
import type { Field } from './solid/field.ts'
import { resample } from './space/curve.ts'
import type { Mesh } from './space/mesh.ts'
import { AT_REST } from './space/pose.ts'
import { dot, subtract, type Vec3 } from './space/vector.ts'

export type Fault =
  /** `depth`: the most that its surface lies inside the bone, in mm. */
  | {
      readonly kind: 'inside'
      readonly part: string
      readonly bone: string
      readonly at: Vec3
      readonly depth: number
    }
  | {
      readonly kind: 'off'
      readonly landmark: string
      readonly bone: string
      readonly at: Vec3
      /** In mm; less than 0 under the surface of the bone. */
      readonly distance: number
    }
  /** Counted from 1, in the order of the form. */
  | { readonly kind: 'crossed'; readonly head: string; readonly lines: readonly [number, number] }
  | { readonly kind: 'bare'; readonly part: string }

/** Of a bone that is modelled; undefined for any other name. */
export type FieldOf = (bone: string) => Field | undefined

/** In mm. */
const INSIDE = 4
const OFF = 5

/** Shares of the length at both ends where flesh may sink into what it is fixed to. */
const SEAT = 0.04

const fields = new Map<string, Field>()

/** Each is made once. */
export const modelledField: FieldOf = (bone) => {
  const known = fields.get(bone)
  if (known || !Object.hasOwn(BONES, bone)) return known
  const made = BONES[bone as BoneName].field()
  fields.set(bone, made)
  return made
}

export function faultsOf(
  shape: MuscleShape,
  landmarks: ReadonlyMap<string, Landmark>,
  fieldOf: FieldOf = modelledField,
  bones: readonly string[] = SKELETON,
): Fault[] {
  const look = { side: 'right', pose: AT_REST, layer: shape.id, tone: 'target' } as const
  const { objects, anchors } = muscleBodies(shape, landmarks, look)
  const tendons = new Set(anchors.flatMap((anchor) => (anchor.tendon ? anchor.objects : []) ?? []))
  const named = bones.flatMap((bone) => {
    const field = fieldOf(bone)
    return field ? [{ bone, field }] : []
  })
  return [
    ...objects.flatMap(({ name, mesh }) =>
      named.flatMap(({ bone, field }) => insideOf(name, mesh, bone, field)),
    ),
    ...landmarkNames(shape).flatMap((id) => offBone(landmarks.get(id), fieldOf)),
    ...crossedLines(shape, landmarks),
    ...objects
      .filter(({ name, fibres }) => fibres?.length === 0 && !tendons.has(name))
      .map(({ name }): Fault => ({ kind: 'bare', part: name })),
  ]
}

/** The worst place. */
function insideOf(part: string, mesh: Mesh, bone: string, field: Field): Fault[] {
  const { min, max } = field.bounds
  let worst: { at: Vec3; depth: number } | undefined
  let vertex = 0
  for (const at of pointsOf(mesh)) {
    const along = mesh.parameters?.[2 * vertex++] ?? 0.5
    if (along < SEAT || along > 1 - SEAT) continue
    if (at.some((value, axis) => value < (min[axis] ?? 0) || value > (max[axis] ?? 0))) continue
    const depth = -field.distance(...at)
    if (depth > INSIDE && depth > (worst?.depth ?? 0)) worst = { at, depth }
  }
  return worst ? [{ kind: 'inside', part, bone, ...worst }] : []
}

/** Of places on a bone alone: ligaments and sheets lie where they lie. */
function offBone(landmark: Landmark | undefined, fieldOf: FieldOf): Fault[] {
  if (!landmark) return []
  const { id, bone, points } = landmark
  const field = carrierOf(id.split('.')[0] ?? '') === bone ? fieldOf(bone) : undefined
  if (!field) return []
  const far = points
    .map((at) => ({ at, distance: field.distance(...at) }))
    .toSorted((a, b) => Math.abs(b.distance) - Math.abs(a.distance))[0]
  return far && Math.abs(far.distance) > OFF ? [{ kind: 'off', landmark: id, bone, ...far }] : []
}

/** Places along two neighbouring lines that are compared. */
const STATIONS = 12

/** The way from one line to the next must not turn back; in a ring, nor from the last to the first. */
function crossedLines({ heads }: MuscleShape, landmarks: ReadonlyMap<string, Landmark>): Fault[] {
  return heads.flatMap((head) => {
    const isRing = head.kind === 'sheet' && head.isClosed && !head.isMirrored
    return middlesOf({ heads: [head], tendons: [] }, landmarks).flatMap((middle) => {
      if (middle.kind !== 'sheet') return []
      return middle.lines.flatMap((line, index): Fault[] => {
        const after = isRing ? (index + 1) % middle.lines.length : index + 1
        const next = middle.lines[after]
        if (!next || !doCross(line, next)) return []
        return [{ kind: 'crossed', head: head.id, lines: [index + 1, after + 1] }]
      })
    })
  })
}

function doCross(a: readonly Vec3[], b: readonly Vec3[]): boolean {
  if (a.length < 2 || b.length < 2) return false
  const [from, to] = [resample(a, STATIONS), resample(b, STATIONS)]
  const ways = from.map((at, index) => subtract(to[index] ?? at, at))
  // Lines may meet in a point, where the way is nothing.
  return ways.some((way, index) => {
    const before = ways[index - 1]
    return before !== undefined && dot(way, before) < -1
  })
}
