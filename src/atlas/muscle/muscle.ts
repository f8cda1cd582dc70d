// A muscle's shape from the data as bodies to draw, marks where it is fixed, and what labels may
// point at; posed, and on the side asked for.

import type { Landmark, MuscleShape } from '../../content/atlas-data.ts'
import type { AnchorRequest, SceneObject, Tone } from '../draw/request.ts'
import { mirroredMesh, type Pose } from '../space/pose.ts'
import { mirror, type Vec3 } from '../space/vector.ts'
import { type Body, headBodies, tendonBody } from './body.ts'
import { endAnchors, type MarkRequest, marksOf } from './fixed.ts'

export type Side = 'right' | 'left'

export interface MuscleLook {
  readonly side: Side
  readonly pose: Pose
  readonly layer: string
  readonly tone: Tone
  /** Small: without fibres, and all flesh but for long tendons. */
  readonly plain?: true
}

export interface MuscleBodies {
  readonly objects: readonly SceneObject[]
  readonly marks: readonly MarkRequest[]
  readonly anchors: readonly AnchorRequest[]
  /** Every landmark it hangs on. */
  readonly landmarks: readonly Landmark[]
}

/** What is drawn on the left is named after this side, since right and left may meet in a scene. */
export function nameOn(side: Side, name: string): string {
  return side === 'left' ? `left/${name}` : name
}

/** What spans the middle of the body belongs to its right side: on the left there is none of it. */
export function muscleBodies(
  shape: MuscleShape,
  landmarks: ReadonlyMap<string, Landmark>,
  look: MuscleLook,
): MuscleBodies {
  const { side, pose } = look
  const setting = { landmarks, pose }
  const bodies = [
    ...shape.tendons.flatMap((tendon) => tendonBody(shape.id, tendon, setting)),
    ...shape.heads.flatMap((head) => headBodies(shape, head, setting)),
  ].filter(({ isMirrored }) => side === 'right' || !isMirrored)
  const attachments = bodies.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())
  return {
    objects: bodies.map((body) => objectOf(body, look)),
    marks: marksOf(shape, bodies, pose).map((mark) => ({
      ...mark,
      along: mark.along.map((at) => onSide(side, at)),
    })),
    anchors: anchorsOf(shape, bodies, look),
    landmarks: [...new Set(attachments.flatMap((at) => at.landmarks))],
  }
}

function objectOf({ id, tissue }: Body, look: MuscleLook): SceneObject {
  const { side, layer, tone, plain } = look
  const lines = plain ? [] : tissue.fibres()
  const left = side === 'left'
  return {
    name: nameOn(side, id),
    layer,
    tone,
    kind: 'muscle',
    mesh: left ? mirroredMesh(tissue.mesh) : tissue.mesh,
    isTendon: tissue.tendon(plain === true),
    fibres: left ? lines.map((line) => line.map(mirror)) : lines,
  }
}

/** A label for each head and tendon, for the muscle as a whole and for each place it is fixed to. */
function anchorsOf(shape: MuscleShape, bodies: readonly Body[], look: MuscleLook): AnchorRequest[] {
  const { side, pose } = look
  const named = (of: readonly Body[]): string[] => of.map(({ id }) => nameOn(side, id))
  const flesh = bodies.filter(({ tendon }) => tendon === undefined)
  const heads = [...new Set(flesh.map(({ of }) => of))]
  return [
    ...heads.map((id): AnchorRequest => {
      const objects = named(flesh.filter(({ of }) => of === id))
      return { kind: 'head', id, objects }
    }),
    { kind: 'muscle', id: shape.id, objects: named(flesh) },
    ...bodies.flatMap(({ id, tendon }): AnchorRequest[] =>
      tendon === undefined
        ? []
        : [{ kind: 'tendon', id: tendon, objects: [nameOn(side, id)], tendon: true }],
    ),
    ...endAnchors(shape, bodies, pose).map(
      ({ at, ...anchor }): AnchorRequest => ({ ...anchor, ...(at && { at: onSide(side, at) }) }),
    ),
  ]
}

function onSide(side: Side, at: Vec3): Vec3 {
  return side === 'left' ? mirror(at) : at
}
