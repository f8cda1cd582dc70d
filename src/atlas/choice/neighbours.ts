// Muscles that lie behind the one a figure is about.

import type { Landmark, MuscleShape } from '../../content/atlas-data.ts'
import { type MuscleBodies, type MuscleLook, muscleBodies, nameOn } from '../muscle/muscle.ts'

/** One that shares its tendon works with it, and stands out; that tendon is drawn only once. */
export function neighbours(
  { tendons }: MuscleShape,
  behind: readonly MuscleShape[],
  landmarks: ReadonlyMap<string, Landmark>,
  look: Pick<MuscleLook, 'side' | 'pose'>,
): MuscleBodies[] {
  const own = new Set(tendons.map(({ id }) => id))
  return behind.map((shape) => {
    const shared = shape.tendons
      .filter(({ id }) => own.has(id))
      .map(({ id }) => nameOn(look.side, `${shape.id}/${id}`))
    const tone = shared.length > 0 ? 'helper' : 'ghost'
    const bodies = muscleBodies(shape, landmarks, { ...look, layer: 'deep', tone })
    return { ...bodies, objects: bodies.objects.filter(({ name }) => !shared.includes(name)) }
  })
}
