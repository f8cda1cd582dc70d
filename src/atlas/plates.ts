// Draws the figures that are planned for a muscle or a group. Nothing is drawn before it is asked
// for.

import type { Atlas } from '../content/atlas-data.ts'
import type { Scene } from '../figure/scene.ts'
import { action } from './action.ts'
import { attachments } from './attachments.ts'
import { groupAttachments } from './group-attachments.ts'
import { locator } from './locator.ts'
import type { MeshOf } from './model.ts'
import {
  jointOf,
  membersOf,
  type PlannedPlate,
  type PlateSubject,
  plannedPlates,
  shapesOf,
} from './orders.ts'
import type { SceneRequest } from './request.ts'
import { drawScene } from './scene.ts'

export interface PlateOrder extends PlannedPlate {
  readonly draw: (meshOf: MeshOf) => Scene
}

/** @returns none where the atlas has no shape for it */
export function platesOf(subject: PlateSubject, atlas: Atlas): PlateOrder[] {
  return plannedPlates(subject, atlas).map((plate) => ({
    ...plate,
    draw: (meshOf) => drawScene(requestOf(plate, subject, atlas)(meshOf)),
  }))
}

function requestOf(
  plate: PlannedPlate,
  subject: PlateSubject,
  atlas: Atlas,
): (meshOf: MeshOf) => SceneRequest {
  const { figure, view } = plate
  if (figure === 'locator') return locator(subject.id, shapesOf(idsOf(subject), atlas), view, atlas)
  if (subject.kind === 'group')
    return groupAttachments(subject.id, membersOf(subject, atlas), view, atlas)
  const [shape] = shapesOf([subject.id], atlas)
  if (!shape) throw new Error(`${subject.id} has plates planned and no shape`)
  if (figure === 'attachments') {
    const behind = shapesOf(shape.figures.attachments?.behind ?? [], atlas)
    return attachments(shape, behind, view, atlas)
  }
  const wish = shape.figures.action
  const turning = wish && jointOf(wish.moves, atlas)
  if (!turning) throw new Error(`${subject.id} has an action planned and no joint`)
  const beside = shapesOf(wish.behind ?? [], atlas)
  return action(shape, beside, { ...turning, motion: wish.moves }, view, atlas)
}

function idsOf(subject: PlateSubject): string[] {
  return subject.kind === 'muscle' ? [subject.id] : subject.members.map(({ id }) => id)
}
