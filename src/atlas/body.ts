// The heads and tendons of a muscle as strands between bones, in a pose.

import type {
  HeadShape,
  Landmark,
  MuscleShape,
  Profile,
  TendonShape,
} from '../content/atlas-data.ts'
import { type Attachment, attachment, beginningBeside } from './attachment.ts'
import { lengthAlong } from './curve.ts'
import { type Drag, dragBy, NO_DRAG, slid } from './drag.ts'
import { pathBetween } from './path.ts'
import { AT_REST, type Pose } from './pose.ts'
import { type Strand, strand } from './strand.ts'
import type { Vec3 } from './vector.ts'

/** One head or tendon, right side. */
export interface Body {
  /** `gastrocnemius/medial` */
  readonly id: string
  readonly strand: Strand
  /** Where its flesh begins and ends, as shares of its length. */
  readonly belly: readonly [start: number, end: number]
  /** Of its fibres, in degrees: see `HeadShape`. */
  readonly slant: number
  readonly from?: Attachment | undefined
  readonly to?: Attachment | undefined
  /** Its own id, when it is a tendon of its own and no head. */
  readonly tendon?: string
}

/** No flesh at all. */
const ALL_TENDON = [1, 1] as const

export function headBody(
  shape: MuscleShape,
  head: HeadShape,
  landmarks: ReadonlyMap<string, Landmark>,
  pose: Pose,
): Body[] {
  const { from, to, beside, through } = course(shape, head, landmarks, pose)
  if (through.length < 2) return []
  const { belly, slant } = head
  const atRest = pose === AT_REST ? through : course(shape, head, landmarks, AT_REST).through
  const body = strand({
    ...head,
    halfThickness: thickened(head.halfThickness, lengthAlong(atRest) / lengthAlong(through)),
    through,
    startsOn: beside ? undefined : lineOf(from),
    endsOn: lineOf(to),
  })
  return [{ id: `${shape.id}/${head.id}`, strand: body, belly, slant, from, to }]
}

interface Course {
  readonly from: Attachment | undefined
  readonly to: Attachment | undefined
  /** Where it begins, when it runs beside the line that it springs from. */
  readonly beside: Attachment | undefined
  /** Its middle, from start to end. */
  readonly through: readonly Vec3[]
}

function course(
  shape: MuscleShape,
  head: HeadShape,
  landmarks: ReadonlyMap<string, Landmark>,
  pose: Pose,
): Course {
  const from = attachment(head.from, landmarks, pose)
  const to = attachment(head.to, landmarks, pose)
  const beside = beginningBeside(head.from, head.via[0]?.at, landmarks, pose)
  const drag = to ? NO_DRAG : dragOf(shape.tendons, landmarks, pose)
  return { from, to, beside, through: pathBetween(beside ?? from, head.via, to, pose, drag) }
}

export function tendonBody(
  muscle: string,
  tendon: TendonShape,
  landmarks: ReadonlyMap<string, Landmark>,
  pose: Pose,
): Body[] {
  const to = attachment(tendon.to, landmarks, pose)
  const path = pathOf(tendon, landmarks, pose)
  if (path.length < 2) return []
  const through = pose === AT_REST ? path : slid(pathOf(tendon, landmarks, AT_REST), path)
  const body = strand({ ...tendon, through, endsOn: lineOf(to) })
  const id = `${muscle}/${tendon.id}`
  return [{ id, strand: body, belly: ALL_TENDON, slant: 0, to, tendon: tendon.id }]
}

function dragOf(
  tendons: readonly TendonShape[],
  landmarks: ReadonlyMap<string, Landmark>,
  pose: Pose,
): Drag {
  const [tendon] = tendons
  if (!tendon || pose === AT_REST) return NO_DRAG
  return dragBy(pathOf(tendon, landmarks, AT_REST), pathOf(tendon, landmarks, pose))
}

function pathOf(
  { along, to }: TendonShape,
  landmarks: ReadonlyMap<string, Landmark>,
  pose: Pose,
): Vec3[] {
  return pathBetween(undefined, along, attachment(to, landmarks, pose), pose)
}

/** Shorter flesh is rounder; its breadth stays, so that it does not push its neighbours aside. */
function thickened(profile: Profile, shortening: number): Profile {
  return shortening === 1 ? profile : profile.map(([at, half]) => [at, half * shortening] as const)
}

function lineOf(at: Attachment | undefined): readonly Vec3[] | undefined {
  return at && at.along.length > 1 ? at.along : undefined
}
