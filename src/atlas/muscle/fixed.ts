// Where a muscle is fixed, to be marked and to be named.

import type { Landmark, MuscleShape } from '../../content/atlas-data.ts'
import type { AnchorRequest, SceneRequest } from '../draw/request.ts'
import { pointAlong } from '../space/curve.ts'
import type { Pose } from '../space/pose.ts'
import { mirror, type Vec3 } from '../space/vector.ts'
import { type Attachment, placesOf } from './attachment.ts'
import type { Body } from './body.ts'

export type MarkRequest = SceneRequest['marks'][number]

/** Of the right side, or of both where a body lies on both. */
export function marksOf(shape: MuscleShape, bodies: readonly Body[], pose: Pose): MarkRequest[] {
  const known = new Set<string>()
  return bodies.flatMap((body) =>
    endsOf(shape, body).flatMap(({ end, at, as }) =>
      at.landmarks.flatMap((landmark) => {
        // Slips of one head may share the line that they end on.
        const key = `${body.of} ${end} ${landmark.id}`
        if (known.has(key)) return []
        known.add(key)
        return placesOn(landmark, pose, body.isMirrored === true).map(
          (along): MarkRequest => ({ end, of: body.of, landmark: as ?? landmark.id, along }),
        )
      }),
    ),
  )
}

interface End {
  readonly end: 'start' | 'end'
  readonly at: Attachment
  /** The landmark by which all of them are called. */
  readonly as: string | undefined
}

function endsOf({ id, heads }: MuscleShape, { of, from, to }: Body): End[] {
  const head = heads.find((each) => `${id}/${each.id}` === of)
  return [
    ...(from ? [{ end: 'start' as const, at: from, as: head?.fromAs }] : []),
    ...(to ? [{ end: 'end' as const, at: to, as: head?.toAs }] : []),
  ]
}

/** mm: what lies no farther from the middle of the body is the same on both sides. */
const IN_MIDDLE = 2

function placesOn(landmark: Landmark, pose: Pose, isMirrored: boolean): (readonly Vec3[])[] {
  const places = placesOf(landmark, pose)
  if (!isMirrored) return places
  const isAside = (along: readonly Vec3[]): boolean =>
    along.some(([lateral]) => Math.abs(lateral) > IN_MIDDLE)
  return [...places, ...places.filter(isAside).map((along) => along.map(mirror))]
}

interface Called {
  readonly kind: 'start' | 'end'
  readonly landmarks: readonly Landmark[]
}

/**
 * One for each landmark, or for all that go by one name, in their middle. Of slips without a name
 * for all of them, the first one stands for the rest, or labels would name every one.
 */
export function endAnchors(
  shape: MuscleShape,
  bodies: readonly Body[],
  pose: Pose,
): AnchorRequest[] {
  const called = new Map<string, Called>()
  const heads = new Set<string>()
  for (const body of bodies) {
    for (const { end: kind, at, as } of endsOf(shape, body))
      for (const landmark of at.landmarks) {
        if (as === undefined && heads.has(body.of)) continue
        const key = `${kind}:${as ?? landmark.id}`
        const landmarks = called.get(key)?.landmarks ?? []
        if (!landmarks.includes(landmark))
          called.set(key, { kind, landmarks: [...landmarks, landmark] })
      }
    heads.add(body.of)
  }
  return [...called].map(([key, { kind, landmarks }]) => ({
    kind,
    id: key.slice(kind.length + 1),
    at: middleOf(landmarks, pose),
  }))
}

function middleOf(landmarks: readonly Landmark[], pose: Pose): Vec3 {
  const places = landmarks.flatMap((landmark) => placesOf(landmark, pose))
  return pointAlong(places[places.length >> 1] ?? [], 0.5)
}
