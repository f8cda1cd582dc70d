// Which figures a muscle or a group has, from where they are seen, and what they are drawn from.
// Nothing here draws: it is asked at every build, to tell plates that are older than their data.

import type { Atlas, FigureWish, Joint, MuscleShape } from '../content/atlas-data.ts'
import type { FigureName, View } from '../figure/scene.ts'
import { behindOf, helpersOf, shapesOf } from './choice/behind.ts'
import { viewOf, viewOfMotion, wholeBodyView } from './choice/facing.ts'
import { landmarkNames } from './choice/middle-lines.ts'
import type { PlateSubject } from './choice/subject.ts'

type Group = Extract<PlateSubject, { readonly kind: 'group' }>

export interface PlannedPlate {
  readonly subject: string
  readonly figure: FigureName
  readonly view: View
  /** The data that decide what it shows, as text to compare. */
  readonly inputs: string
}

/** @returns none where the atlas has no shape for it */
export function plannedPlates(subject: PlateSubject, atlas: Atlas): PlannedPlate[] {
  switch (subject.kind) {
    case 'muscle': {
      const shape = atlas.muscles.get(subject.id)
      return shape ? ofMuscle(shape, atlas) : []
    }
    case 'group':
      return ofGroup(subject, atlas)
    default:
      return subject satisfies never
  }
}

function ofMuscle(shape: MuscleShape, atlas: Atlas): PlannedPlate[] {
  const { id, figures } = shape
  const plan = (figure: FigureName, view: View, wish?: FigureWish, turning?: Turning) => {
    const behind = neighboursIn(figure, view, shape, atlas)
    const wishes = [figure, view, wish, turning, behind.map((other) => other.id)]
    return { subject: id, figure, view, inputs: inputsOf([shape, ...behind], atlas, wishes) }
  }
  const { attachments, locator, action } = figures
  const turning = action && jointOf(action.moves, atlas)
  return [
    plan('attachments', viewOf([shape], attachments, atlas.landmarks), attachments),
    plan('locator', wholeBodyView([shape], locator), locator),
    ...(turning
      ? [
          plan(
            'action',
            viewOfMotion(shape, turning.joint, action, atlas.landmarks),
            action,
            turning,
          ),
        ]
      : []),
  ]
}

/** The muscles that a figure shows besides the one it is of. */
export function neighboursIn(
  figure: FigureName,
  view: View,
  shape: MuscleShape,
  atlas: Atlas,
): MuscleShape[] {
  const { attachments, action } = shape.figures
  switch (figure) {
    case 'attachments':
      return behindOf(shape, attachments, view, atlas)
    case 'action':
      // What a motion is looked at from is not what the muscle faces.
      return action?.behind
        ? shapesOf(action.behind, atlas)
        : helpersOf(shape, viewOf([shape], attachments, atlas.landmarks), atlas)
    case 'locator':
    case 'layers':
      return []
    default:
      return figure satisfies never
  }
}

function ofGroup(subject: Group, atlas: Atlas): PlannedPlate[] {
  const members = membersOf(subject, atlas)
  if (members.length === 0) return []
  const shapes = members.map(({ shape }) => shape)
  const layers = members.map(({ layer }) => layer)
  const view = wholeBodyView(shapes)
  // One muscle alone has nothing on it that could be taken off.
  const figures: readonly FigureName[] =
    members.length > 1 ? ['attachments', 'locator', 'layers'] : ['attachments', 'locator']
  return figures.map((figure) => ({
    subject: subject.id,
    figure,
    view,
    inputs: inputsOf(shapes, atlas, [figure, view, layers]),
  }))
}

/** Those that have a shape. */
export function membersOf({ members }: Group, { muscles }: Atlas) {
  return members.flatMap(({ id, layer }) => {
    const shape = muscles.get(id)
    return shape ? [{ shape, layer }] : []
  })
}

interface Turning {
  readonly joint: Joint
  readonly degrees: number
}

/** How a joint turns in a motion; undefined when the atlas cannot draw it. */
export function jointOf(moves: string, { joints }: Atlas): Turning | undefined {
  const [id = '', motion = ''] = moves.split(':')
  const joint = joints.get(id)
  const degrees = joint?.motions.get(motion)
  return joint && degrees !== undefined ? { joint, degrees } : undefined
}

/** What places are called is printed beside a drawing, and is no part of it. */
function inputsOf(
  shapes: readonly MuscleShape[],
  { landmarks }: Atlas,
  wishes: readonly unknown[],
): string {
  const names = [...new Set(shapes.flatMap(landmarkNames))]
  const places = names.map((name) => {
    const landmark = landmarks.get(name)
    return [name, landmark?.bone, landmark?.points, landmark?.isRow]
  })
  const bodies = shapes.map(({ id, heads, tendons }) => ({ id, heads, tendons }))
  return JSON.stringify([bodies, places, wishes], (_, value) =>
    value instanceof Map ? [...value] : value,
  )
}
