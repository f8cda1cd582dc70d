// Bones that would hide too much of a muscle: only their outline is drawn.

import type { Window } from '../draw/canvas.ts'
import type { Axes } from '../draw/view.ts'
import type { MeshOf } from '../model.ts'
import type { BoneName } from '../skeleton.ts'
import type { Mesh } from '../space/mesh.ts'
import { hiddenShares } from './coverage.ts'
import { RIBS } from './regions.ts'
import { BODY_CELL, boneId } from './scenery.ts'

/**
 * The share of a muscle that bones may hide when it is fixed to one of them, and else. What it is
 * fixed to shows where it goes, and stays longer.
 */
const MOST_BY_CARRIER = 0.6
const MOST_BY_OTHERS = 0.25

/**
 * Bones that are called by one name are treated alike: of the ribs, each may hide little, and all
 * together everything.
 *
 * @param carriers the bones that the muscle hangs on
 */
export function seenThrough(
  muscle: readonly Mesh[],
  bones: readonly BoneName[],
  carriers: ReadonlySet<string>,
  axes: Axes,
  window: Window,
  meshOf: MeshOf,
): ReadonlySet<BoneName> {
  const sets = new Map<string, BoneName[]>()
  for (const bone of bones) {
    const name = RIBS.has(bone) ? 'ribs' : boneId(bone)
    sets.set(name, [...(sets.get(name) ?? []), bone])
  }
  const meshes = new Map(
    [...sets].map(([name, set]) => [name, set.map((bone) => meshOf(bone, BODY_CELL))]),
  )
  const shares = hiddenShares(muscle, meshes, axes, window)
  return new Set(
    [...sets].flatMap(([name, set]) => {
      const most = set.some((bone) => carriers.has(bone)) ? MOST_BY_CARRIER : MOST_BY_OTHERS
      return (shares.get(name) ?? 0) > most ? set : []
    }),
  )
}
