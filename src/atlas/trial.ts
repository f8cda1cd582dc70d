// The figures by which a new form is judged: where it is fixed, as the atlas would show it, then from
// the front, from behind and from the side, and where on the body it is. Drawn less finely than a
// plate, so that they are there soon after the form was saved.

import type { Atlas, MuscleShape } from '../content/atlas-data.ts'
import type { Scene, View } from '../figure/scene.ts'
import { attachments } from './choice/attachments.ts'
import { behindOf } from './choice/behind.ts'
import { viewOf, wholeBodyView } from './choice/facing.ts'
import { locator } from './choice/locator.ts'
import { drawScene } from './draw/scene.ts'
import type { MeshOf } from './model.ts'

export interface TrialFigure {
  readonly figure: 'attachments' | 'locator'
  readonly view: View
  /** As the atlas would show it; the others are only there to look from elsewhere. */
  readonly isChosen: boolean
  readonly draw: (meshOf: MeshOf) => Scene
}

const SIDES = ['front', 'back', 'outer'] as const satisfies View[]

/** mm between samples, where a plate has 0.5 and 1.25. */
const FINE = 0.7
const ROUGH = 0.8
const ROUGH_BODY = 2

/** What matters most comes first. */
export function trialFigures(shape: MuscleShape, atlas: Atlas): TrialFigure[] {
  const wish = shape.figures.attachments
  const chosen = viewOf([shape], wish, atlas.landmarks)
  const placed = (view: View, from: MuscleShape, cell: number): TrialFigure => ({
    figure: 'attachments',
    view,
    isChosen: view === chosen,
    draw: (meshOf) => {
      const behind = behindOf(from, from.figures.attachments, view, atlas)
      return drawScene({ ...attachments(from, behind, view, atlas)(meshOf), cell })
    },
  })
  // What was asked for one view, such as its window, is wrong for another.
  const free = { ...shape, figures: {} }
  const whole = wholeBodyView([shape], shape.figures.locator)
  return [
    placed(chosen, shape, FINE),
    ...SIDES.filter((view) => view !== chosen).map((view) => placed(view, free, ROUGH)),
    {
      figure: 'locator',
      view: whole,
      isChosen: true,
      draw: (meshOf) =>
        drawScene({ ...locator(shape.id, [shape], whole, atlas)(meshOf), cell: ROUGH_BODY }),
    },
  ]
}

/** What the atlas would show first, drawn as finely as `trialFigures` draws it. */
export function trialFigure(shape: MuscleShape, atlas: Atlas): TrialFigure | undefined {
  return trialFigures(shape, atlas)[0]
}
