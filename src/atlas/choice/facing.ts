// From where a muscle is looked at, unless its data say so: from the side that it faces.

import type {
  FigureWish,
  HeadShape,
  Joint,
  Landmark,
  MuscleShape,
} from '../../content/atlas-data.ts'
import type { View } from '../../figure/scene.ts'
import { add, length, scale, unit, type Vec3 } from '../space/vector.ts'
import { carriersOf, middlesOf } from './middle-lines.ts'
import { hasInnerSide } from './regions.ts'

type Landmarks = ReadonlyMap<string, Landmark>

const NOWHERE: Vec3 = [0, 0, 0]

/** How much farther up or down than aside a muscle must face to be seen from above or below. */
const STEEP = 2

export function viewOf(
  shapes: readonly MuscleShape[],
  wish: FigureWish | undefined,
  landmarks: Landmarks,
): View {
  if (wish?.view) return wish.view
  const [lateral, up, forward] = facingOf(shapes)
  if (Math.abs(up) > STEEP * length([lateral, 0, forward])) return up > 0 ? 'above' : 'below'
  const fromFrontOrBack = forward > 0 ? 'front' : 'back'
  if (Math.abs(lateral) <= Math.abs(forward)) return fromFrontOrBack
  if (lateral > 0) return 'outer'
  return shapes.every((shape) => hasInnerSide(carriersOf(shape, landmarks)))
    ? 'inner'
    : fromFrontOrBack
}

/** A whole body is not seen from the side: there, one leg would hide the other. */
export function wholeBodyView(shapes: readonly MuscleShape[], wish?: FigureWish): View {
  if (wish?.view) return wish.view === 'front' ? 'front' : 'back'
  return facingOf(shapes)[2] > 0 ? 'front' : 'back'
}

/** Across the axis of a joint, so that its motion is seen. */
export function viewOfMotion(
  shape: MuscleShape,
  joint: Joint,
  wish: FigureWish | undefined,
  landmarks: Landmarks,
): View {
  if (wish?.view) return wish.view
  const [lateral, , forward] = unit(joint.axis)
  const isBending = Math.abs(lateral) > 0.5 && Math.abs(lateral) > Math.abs(forward)
  if (!isBending) return facingOf([shape])[2] > 0 ? 'front' : 'back'
  const points = middlesOf(shape, landmarks).flatMap((middle) =>
    middle.kind === 'line' ? middle.points : middle.lines.flat(),
  )
  const aside = points.reduce((sum, [x]) => sum + x - joint.centre[0], 0)
  return aside < 0 && hasInnerSide(carriersOf(shape, landmarks)) ? 'inner' : 'outer'
}

/** The mean of what heads face, each of which counts as much as any other. */
export function facingOf(shapes: readonly MuscleShape[]): Vec3 {
  return shapes.flatMap(({ heads }) => heads.map(ofHead)).reduce(add, NOWHERE)
}

function ofHead(head: HeadShape): Vec3 {
  if (head.kind !== 'slips') return unit(head.faces)
  const sum = head.slips.map(({ faces }) => unit(faces)).reduce(add, NOWHERE)
  return scale(sum, 1 / Math.max(1, head.slips.length))
}
