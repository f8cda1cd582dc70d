// Where a muscle is fixed: the names of landmarks, resolved to a point or a line of bone.

import type { Landmark } from '../../content/atlas-data.ts'
import { curveThrough, pointAlong } from '../space/curve.ts'
import { AT_REST, type Pose, placed } from '../space/pose.ts'
import { dot, length, subtract, type Vec3 } from '../space/vector.ts'
import { shareBeside } from './beside.ts'
import { turnedPieces } from './turned-pieces.ts'

export interface Attachment {
  /** The landmark it goes by: the first, where it has several. */
  readonly landmark: string
  /** One point, or a smooth line of several. */
  readonly along: readonly Vec3[]
  /** Where the middle of the muscle meets it, and where that is at rest. */
  readonly middle: Vec3
  readonly atRest: Vec3
  /** Every landmark it was made from. */
  readonly landmarks: readonly Landmark[]
}

/** Along a line that a muscle meets crosswise, and along one that it runs beside. */
const MIDDLE = 0.5
const FIRST = 0

/** So much of a line's length flesh keeps to it, when it runs beside it. */
const KEPT_TO = 0.4

/**
 * @param names one landmark that is a point makes a point; several, or one that is a line, a line
 * @param share of that line, where the muscle meets it
 * @returns undefined where no name is known, which reading the data has told the author already
 */
export function attachment(
  names: readonly string[],
  landmarks: ReadonlyMap<string, Landmark>,
  pose: Pose,
  share = MIDDLE,
): Attachment | undefined {
  const known = names.flatMap((name) => landmarks.get(name) ?? [])
  const [first] = known
  const along = lineOf(known, pose)
  const rest = lineOf(known, AT_REST)
  if (!first || along.length === 0) return undefined
  return {
    landmark: first.id,
    along,
    middle: pointAlong(along, share),
    atRest: pointAlong(rest, share),
    landmarks: known,
  }
}

/**
 * Where flesh springs from the whole length of a line and runs beside it, it begins at the line's
 * first point. It does so when the way from the line's middle to its next point, at rest, would lead
 * back, and the way from its first point keeps to it.
 *
 * @param via points on the way, at rest
 * @returns undefined where it leaves the line crosswise
 */
export function beginningBeside(
  names: readonly string[],
  via: readonly Vec3[],
  landmarks: ReadonlyMap<string, Landmark>,
  pose: Pose,
): Attachment | undefined {
  const { along = [], middle } = attachment(names, landmarks, AT_REST) ?? {}
  const [first, last, next] = [along[0], along.at(-1), via[0]]
  if (!first || !last || !middle || !next) return undefined
  if (dot(subtract(next, middle), subtract(last, first)) >= 0) return undefined
  if (shareBeside(along, [first, ...via]) < KEPT_TO) return undefined
  return attachment(names, landmarks, pose, FIRST)
}

/** mm: places of a row that are nearer to each other run together as one line. */
const CROWDED = 9

/** What of the body a landmark marks: each a point, or a smooth line. */
export function placesOf({ points, bone, isRow }: Landmark, pose: Pose): (readonly Vec3[])[] {
  const places = points.map((point) => placed(pose, point, bone))
  const isCrowded = places.some((place, index) => {
    const before = places[index - 1]
    return before !== undefined && length(subtract(place, before)) <= CROWDED
  })
  if (isRow && !isCrowded) return places.map((place) => [place])
  return [places.length < 2 ? places : curveThrough(places, 6)]
}

/** One line through all of them, in their order. */
function lineOf(landmarks: readonly Landmark[], pose: Pose): readonly Vec3[] {
  const turned = turnedPieces(landmarks)
  const points = landmarks.flatMap(({ points: given, bone }, index) => {
    const placedPoints = given.map((point) => placed(pose, point, bone))
    return turned[index] ? placedPoints.toReversed() : placedPoints
  })
  return points.length < 2 ? points : curveThrough(points, 6)
}
