// Draws the figures that are planned for a muscle or a group. Nothing is drawn before it is asked
// for.

import type { Atlas } from '../content/atlas-data.ts'
import type { Scene } from '../figure/scene.ts'
import { action } from './choice/action.ts'
import { attachments } from './choice/attachments.ts'
import { shapesOf } from './choice/behind.ts'
import { groupAttachments } from './choice/group-attachments.ts'
import { groupLayers } from './choice/group-layers.ts'
import { locator } from './choice/locator.ts'
import type { PlateSubject } from './choice/subject.ts'
import type { SceneRequest } from './draw/request.ts'
import { drawScene } from './draw/scene.ts'
import type { MeshOf } from './model.ts'
import { jointOf, membersOf, neighboursIn, type PlannedPlate, plannedPlates } from './orders.ts'

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
  if (subject.kind === 'group') {
    const drawGroup = figure === 'layers' ? groupLayers : groupAttachments
    return drawGroup(subject.id, membersOf(subject, atlas), view, atlas)
  }
  const [shape] = shapesOf([subject.id], atlas)
  if (!shape) throw new Error(`${subject.id} has plates planned and no shape`)
  const others = neighboursIn(figure, view, shape, atlas)
  if (figure === 'attachments') return attachments(shape, others, view, atlas)
  const wish = shape.figures.action
  const turning = wish && jointOf(wish.moves, atlas)
  if (!turning) throw new Error(`${subject.id} has an action planned and no joint`)
  return action(shape, others, { ...turning, motion: wish.moves }, view, atlas)
}

function idsOf(subject: PlateSubject): string[] {
  return subject.kind === 'muscle' ? [subject.id] : subject.members.map(({ id }) => id)
}
