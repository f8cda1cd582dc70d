// From where a muscle is seen best: from the side that its broad surfaces face.

import type { FigureWish, MuscleShape } from '../content/atlas-data.ts'
import type { View } from '../figure/scene.ts'
import { add, unit, type Vec3 } from './vector.ts'

export function viewOf(shapes: readonly MuscleShape[], wish: FigureWish | undefined): View {
  if (wish?.view) return wish.view
  const [lateral, , forward] = shapes
    .flatMap(({ heads }) => heads.map(({ faces }) => unit(faces)))
    .reduce<Vec3>(add, [0, 0, 0])
  if (Math.abs(lateral) > Math.abs(forward)) return lateral > 0 ? 'outer' : 'inner'
  return forward > 0 ? 'front' : 'back'
}
