// The middle lines of strands and of the fibres of a sheet, from the data, in a pose.

import type {
  Landmark,
  PathPoint,
  SheetHead,
  SheetLine,
  TendonShape,
} from '../../content/atlas-data.ts'
import { lengthAlong } from '../space/curve.ts'
import { AT_REST, type Pose } from '../space/pose.ts'
import type { Vec3 } from '../space/vector.ts'
import { type Attachment, attachment, beginningBeside } from './attachment.ts'
import { type Drag, dragBy, NO_DRAG, slid } from './drag.ts'
import { pathBetween } from './path.ts'

/** Where a muscle is drawn. */
export interface Setting {
  readonly landmarks: ReadonlyMap<string, Landmark>
  readonly pose: Pose
}

export interface Course {
  readonly from: Attachment | undefined
  readonly to: Attachment | undefined
  /** Where it begins, when it runs beside the line that it springs from. */
  readonly beside: Attachment | undefined
  /** Its middle, from start to end. */
  readonly through: readonly Vec3[]
}

interface Way {
  readonly from: readonly string[]
  readonly via: readonly PathPoint[]
  readonly to: readonly string[]
  /** Where it meets the line that `to` makes; in the middle when left out. */
  readonly end?: number
}

/** @param tendons of the muscle: flesh that ends on no bone is pulled along by the first */
export function courseOf(way: Way, tendons: readonly TendonShape[], setting: Setting): Course {
  const { landmarks, pose } = setting
  const from = attachment(way.from, landmarks, pose)
  const to = attachment(way.to, landmarks, pose, way.end)
  const beside = beginningBeside(
    way.from,
    way.via.map(({ at }) => at),
    landmarks,
    pose,
  )
  const drag = to ? NO_DRAG : dragOf(tendons, setting)
  return { from, to, beside, through: pathBetween(beside ?? from, way.via, to, pose, drag) }
}

/** How much shorter than at rest it is in this pose: 1 is just as long. */
export function shorteningOf(
  { through }: Course,
  way: Way,
  tendons: readonly TendonShape[],
  { landmarks, pose }: Setting,
): number {
  if (pose === AT_REST) return 1
  const atRest = courseOf(way, tendons, { landmarks, pose: AT_REST }).through
  return lengthAlong(atRest) / lengthAlong(through)
}

/** Along the fibres of a sheet, in the order of its lines. */
export function linesOf(
  head: SheetHead,
  tendons: readonly TendonShape[],
  setting: Setting,
): Vec3[][] {
  const { landmarks, pose } = setting
  const drag = head.to.length > 0 ? NO_DRAG : dragOf(tendons, setting)
  return head.lines.map(({ start, end, via }: SheetLine) =>
    pathBetween(
      attachment(head.from, landmarks, pose, start),
      via,
      attachment(head.to, landmarks, pose, end),
      pose,
      drag,
    ),
  )
}

/** The middle of a tendon, which keeps its length. */
export function tendonCourse(tendon: TendonShape, setting: Setting): Vec3[] {
  const path = pathOf(tendon, setting)
  if (path.length < 2 || setting.pose === AT_REST) return path
  return slid(pathOf(tendon, { ...setting, pose: AT_REST }), path)
}

function dragOf(tendons: readonly TendonShape[], setting: Setting): Drag {
  const [tendon] = tendons
  if (!tendon || setting.pose === AT_REST) return NO_DRAG
  return dragBy(pathOf(tendon, { ...setting, pose: AT_REST }), pathOf(tendon, setting))
}

function pathOf({ along, to }: TendonShape, { landmarks, pose }: Setting): Vec3[] {
  return pathBetween(undefined, along, attachment(to, landmarks, pose), pose)
}
