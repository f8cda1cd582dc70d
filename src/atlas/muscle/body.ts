// The heads and tendons of a muscle as bodies between bones, in a pose.

import type {
  HeadShape,
  MuscleShape,
  Profile,
  SheetHead,
  SheetLine,
  Slip,
  SlipsHead,
  StrandHead,
  TendonShape,
} from '../../content/atlas-data.ts'
import { lengthAlong } from '../space/curve.ts'
import { AT_REST } from '../space/pose.ts'
import type { Vec3 } from '../space/vector.ts'
import { type Attachment, attachment } from './attachment.ts'
import {
  type Course,
  courseOf,
  linesOf,
  type Setting,
  shorteningOf,
  tendonCourse,
} from './course.ts'
import { linesOnBothSides, type Sided } from './mirrored-sheet.ts'
import { sheet } from './sheet.ts'
import { sheetTissue } from './sheet-tissue.ts'
import { strand } from './strand.ts'
import { stretchAlong } from './stretch.ts'
import { type Belly, strandTissue, type Tissue } from './tissue.ts'

/** One head, slip or tendon, right side or across the middle. */
export interface Body {
  /** `gastrocnemius/medial`; of a slip, `serratus-anterior/main/3`. */
  readonly id: string
  /** What it is called by: of a slip, its head’s id. */
  readonly of: string
  readonly tissue: Tissue
  readonly from?: Attachment | undefined
  readonly to?: Attachment | undefined
  /** Its own id, when it is a tendon of its own and no head. */
  readonly tendon?: string
  /** It lies on both sides of the body, and so do the places it is fixed to. */
  readonly isMirrored?: true
}

/** No flesh at all. */
const ALL_TENDON: Belly = [1, 1]

export function headBodies(shape: MuscleShape, head: HeadShape, setting: Setting): Body[] {
  switch (head.kind) {
    case 'strand':
      return strandBody(shape, head, setting)
    case 'sheet':
      return sheetBody(shape, head, setting)
    case 'slips':
      return head.slips.flatMap((slip, index) => slipBody(shape, head, slip, index, setting))
    default:
      return head satisfies never
  }
}

function strandBody(shape: MuscleShape, head: StrandHead, setting: Setting): Body[] {
  const course = courseOf(head, shape.tendons, setting)
  const { from, to, beside, through } = course
  if (through.length < 2) return []
  const body = strand({
    ...head,
    halfThickness: thicknessIn(course, head, shape, setting),
    through,
    startsOn: beside ? undefined : lineOf(from),
    endsOn: lineOf(to),
  })
  const id = `${shape.id}/${head.id}`
  return [{ id, of: id, tissue: strandTissue(body, head), from, to }]
}

function slipBody(
  shape: MuscleShape,
  { id: head, belly }: SlipsHead,
  slip: Slip,
  index: number,
  setting: Setting,
): Body[] {
  const course = courseOf(slip, shape.tendons, setting)
  const { from, to, beside, through } = course
  if (through.length < 2) return []
  const body = strand({
    ...slip,
    halfThickness: thicknessIn(course, slip, shape, setting),
    through,
    startsOn: beside ? undefined : lineOf(from),
    endsOn: stretchOf(lineOf(to), slip),
  })
  const of = `${shape.id}/${head}`
  const tissue = strandTissue(body, { belly, slant: 0 })
  return [{ id: `${of}/${index + 1}`, of, tissue, from, to }]
}

/** As much of the line that slips share as one of them covers. */
function stretchOf(
  line: readonly Vec3[] | undefined,
  { end, halfWidth }: Slip,
): readonly Vec3[] | undefined {
  if (!line) return undefined
  const half = (halfWidth.at(-1)?.[1] ?? 0) / Math.max(lengthAlong(line), 1)
  return stretchAlong(line, end - half, end + half)
}

function sheetBody(shape: MuscleShape, head: SheetHead, setting: Setting): Body[] {
  const { landmarks, pose } = setting
  const [from, to] = [head.from, head.to].map((names) => attachment(names, landmarks, pose))
  const courses = linesOf(head, shape.tendons, setting)
  const lines = sidedLines(head, courses)
  if (lines.length < 2) return []
  const body = sheet({
    ...head,
    lines,
    halfThickness: thickened(head.halfThickness, sheetShortening(shape, head, courses, setting)),
    startsOn: lineOf(from),
    endsOn: lineOf(to),
  })
  const bellies = lines.map(({ belly }) => belly)
  const tissue = sheetTissue(body, bellies, head.inscriptions)
  const id = `${shape.id}/${head.id}`
  return [{ id, of: id, tissue, from, to, ...(head.isMirrored ? { isMirrored: true } : {}) }]
}

/** Its lines on the right, or on both sides. */
function sidedLines(
  { lines, isMirrored, isClosed }: SheetHead,
  courses: readonly (readonly Vec3[])[],
): Sided<SheetLine & { readonly through: readonly Vec3[] }>[] {
  const drawn = lines.flatMap((line, index) => {
    const through = courses[index] ?? []
    return through.length < 2 ? [] : [{ ...line, through }]
  })
  if (isMirrored) return linesOnBothSides(drawn, isClosed)
  return drawn.map((line) => ({ ...line, side: 'right' }))
}

function sheetShortening(
  { tendons }: MuscleShape,
  head: SheetHead,
  courses: readonly (readonly Vec3[])[],
  { landmarks, pose }: Setting,
): number {
  if (pose === AT_REST) return 1
  return totalOf(linesOf(head, tendons, { landmarks, pose: AT_REST })) / totalOf(courses)
}

function totalOf(lines: readonly (readonly Vec3[])[]): number {
  return lines.reduce((sum, line) => sum + lengthAlong(line), 0)
}

export function tendonBody(muscle: string, tendon: TendonShape, setting: Setting): Body[] {
  const to = attachment(tendon.to, setting.landmarks, setting.pose)
  const through = tendonCourse(tendon, setting)
  if (through.length < 2) return []
  const body = strand({ ...tendon, through, endsOn: lineOf(to) })
  const id = `${muscle}/${tendon.id}`
  const tissue = strandTissue(body, { belly: ALL_TENDON, slant: 0 })
  return [{ id, of: id, tissue, to, tendon: tendon.id }]
}

function thicknessIn(
  course: Course,
  head: StrandHead | Slip,
  { tendons }: MuscleShape,
  setting: Setting,
): Profile {
  return thickened(head.halfThickness, shorteningOf(course, head, tendons, setting))
}

/** Shorter flesh is rounder; its breadth stays, so that it does not push its neighbours aside. */
function thickened(profile: Profile, shortening: number): Profile {
  return shortening === 1 ? profile : profile.map(([at, half]) => [at, half * shortening] as const)
}

function lineOf(at: Attachment | undefined): readonly Vec3[] | undefined {
  return at && at.along.length > 1 ? at.along : undefined
}
