// Which figures a muscle or a group has, from where they are seen, and what they are drawn from.
// Nothing here draws: it is asked at every build, to tell plates that are older than their data.

import type { Atlas, FigureWish, Joint, MuscleShape } from '../content/atlas-data.ts'
import type { FigureName, View } from '../figure/scene.ts'
import { add, unit, type Vec3 } from './vector.ts'

export interface MemberOfAtlas {
  readonly id: string
  /** As in the record: what a group takes off first. */
  readonly layer: 'superficial' | 'intermediate' | 'deep'
}

export type PlateSubject =
  | { readonly kind: 'muscle'; readonly id: string }
  /** Members in teaching order. */
  | { readonly kind: 'group'; readonly id: string; readonly members: readonly MemberOfAtlas[] }

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
    const behind = figure === 'locator' ? [] : shapesOf(wish?.behind ?? [], atlas)
    const inputs = inputsOf([shape, ...behind], atlas, [figure, view, wish, turning])
    return { subject: id, figure, view, inputs }
  }
  const { attachments, locator, action } = figures
  const turning = action && jointOf(action.moves, atlas)
  return [
    plan('attachments', viewOf([shape], attachments), attachments),
    plan('locator', frontOrBack(viewOf([shape], locator)), locator),
    ...(turning ? [plan('action', action.view ?? 'outer', action, turning)] : []),
  ]
}

function ofGroup(subject: Group, atlas: Atlas): PlannedPlate[] {
  const members = membersOf(subject, atlas)
  if (members.length === 0) return []
  const shapes = members.map(({ shape }) => shape)
  const layers = members.map(({ layer }) => layer)
  const view = frontOrBack(viewOf(shapes, undefined))
  return (['attachments', 'locator'] as const).map((figure) => ({
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

export function shapesOf(ids: readonly string[], { muscles }: Atlas): MuscleShape[] {
  return ids.flatMap((id) => muscles.get(id) ?? [])
}

/** From the side that the broad surfaces face, where no other view is asked for. */
function viewOf(shapes: readonly MuscleShape[], wish: FigureWish | undefined): View {
  if (wish?.view) return wish.view
  const [lateral, , forward] = shapes
    .flatMap(({ heads }) => heads.map(({ faces }) => unit(faces)))
    .reduce<Vec3>(add, [0, 0, 0])
  if (Math.abs(lateral) > Math.abs(forward)) return lateral > 0 ? 'outer' : 'inner'
  return forward > 0 ? 'front' : 'back'
}

/** A whole body is not seen from the side: there, one leg would hide the other. */
function frontOrBack(view: View): View {
  return view === 'front' ? 'front' : 'back'
}

/** What places are called is printed beside a drawing, and is no part of it. */
function inputsOf(
  shapes: readonly MuscleShape[],
  { landmarks }: Atlas,
  wishes: readonly unknown[],
): string {
  const names = shapes.flatMap(({ heads, tendons }) => [
    ...heads.flatMap(({ from, to }) => [...from, ...to]),
    ...tendons.flatMap(({ to }) => to),
  ])
  const places = [...new Set(names)].map((name) => {
    const landmark = landmarks.get(name)
    return [name, landmark?.bone, landmark?.points]
  })
  const bodies = shapes.map(({ id, heads, tendons }) => ({ id, heads, tendons }))
  return JSON.stringify([bodies, places, wishes], (_, value) =>
    value instanceof Map ? [...value] : value,
  )
}
