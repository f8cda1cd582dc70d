// A muscle's shape from the data as bodies to draw, marks where it is fixed, and what labels may
// point at; posed, and on the side asked for.

import type { Landmark, MuscleShape } from '../content/atlas-data.ts'
import { cosine } from './angle.ts'
import type { Attachment } from './attachment.ts'
import { type Body, headBody, tendonBody } from './body.ts'
import { mirroredMesh, type Pose } from './pose.ts'
import { linesOfPull } from './pull.ts'
import type { AnchorRequest, SceneObject, SceneRequest, Tone } from './request.ts'
import type { Strand } from './strand.ts'
import { mirror } from './vector.ts'

export type Side = 'right' | 'left'
type MarkRequest = SceneRequest['marks'][number]

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

export function muscleBodies(
  shape: MuscleShape,
  landmarks: ReadonlyMap<string, Landmark>,
  look: MuscleLook,
): MuscleBodies {
  const bodies = [
    ...shape.tendons.flatMap((tendon) => tendonBody(shape.id, tendon, landmarks, look.pose)),
    ...shape.heads.flatMap((head) => headBody(shape, head, landmarks, look.pose)),
  ]
  const attachments = bodies.flatMap(({ from, to }) => [from ?? [], to ?? []].flat())
  return {
    objects: bodies.map((body) => objectOf(body, look)),
    marks: bodies.flatMap((body) => marksOf(body, look.side)),
    anchors: anchorsOf(shape.id, bodies, look.side),
    landmarks: [...new Set(attachments.flatMap((at) => at.landmarks))],
  }
}

function objectOf({ id, strand, belly, slant }: Body, look: MuscleLook): SceneObject {
  const { side, layer, tone, plain } = look
  const [start, end] = plain ? withoutStubs(belly) : belly
  const lines = plain ? [] : linesOfPull(strand, { belly, slant })
  const left = side === 'left'
  return {
    name: nameOn(side, id),
    layer,
    tone,
    kind: 'muscle',
    mesh: left ? mirroredMesh(strand.mesh) : strand.mesh,
    isTendon: tendonOf(strand, [start, end], plain),
    fibres: left ? lines.map((line) => line.map(mirror)) : lines,
  }
}

/** How far a tendon runs up the middle of the flesh, against the breadth of the flesh there. */
const TONGUE = 0.8

/** On the outer side, flesh ends along both edges later than in the middle. */
function tendonOf(
  strand: Strand,
  [start, end]: Body['belly'],
  plain: true | undefined,
): (along: number, around: number) => boolean {
  if (start === end) return () => true
  const tongue = (at: number): number =>
    plain || at === 0 || at === 1 ? 0 : (TONGUE * 2 * strand.halfWidth(at)) / strand.length
  const [first, last] = [tongue(start), tongue(end)]
  return (along, around) => {
    const outward = Math.max(0, -cosine(around))
    const middle = outward * outward - 0.5
    return along < start + first * middle || along > end - last * middle
  }
}

/** A tendon shorter than this share of the whole is none to be seen. */
const STUB = 0.15

function withoutStubs([start, end]: Body['belly']): Body['belly'] {
  if (start === end) return [start, end]
  return [start < STUB ? 0 : start, end > 1 - STUB ? 1 : end]
}

function marksOf({ id, from, to }: Body, side: Side): MarkRequest[] {
  const mark = (end: 'start' | 'end', at: Attachment | undefined): MarkRequest[] =>
    at
      ? [
          {
            end,
            of: id,
            landmark: at.landmark,
            along: side === 'left' ? at.along.map(mirror) : at.along,
          },
        ]
      : []
  return [...mark('start', from), ...mark('end', to)]
}

/** A label for each head and tendon, for the muscle as a whole and for each place it is fixed to. */
function anchorsOf(muscle: string, bodies: readonly Body[], side: Side): AnchorRequest[] {
  const heads = bodies.filter(({ tendon }) => tendon === undefined)
  const ends = new Map<string, AnchorRequest>()
  for (const { from, to } of bodies)
    for (const [kind, at] of [
      ['start', from],
      ['end', to],
    ] as const)
      if (at && !ends.has(`${kind}:${at.landmark}`)) {
        const middle = side === 'left' ? mirror(at.middle) : at.middle
        ends.set(`${kind}:${at.landmark}`, { kind, id: at.landmark, at: middle })
      }
  return [
    ...heads.map(({ id }): AnchorRequest => ({ kind: 'head', id, objects: [nameOn(side, id)] })),
    { kind: 'muscle', id: muscle, objects: heads.map(({ id }) => nameOn(side, id)) },
    ...bodies.flatMap(({ id, tendon }): AnchorRequest[] =>
      tendon === undefined
        ? []
        : [{ kind: 'tendon', id: tendon, objects: [nameOn(side, id)], tendon: true }],
    ),
    ...ends.values(),
  ]
}
