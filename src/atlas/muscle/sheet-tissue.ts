// What is flesh of a sheet: each of its lines says where its own begins and ends, and bands of
// tendon may run across all of them.

import { sine } from '../space/angle.ts'
import { profileThrough } from '../space/curve.ts'
import type { Sheet } from './sheet.ts'
import { type BellyAt, sheetFibres } from './sheet-fibres.ts'
import { type Belly, type Tissue, withoutStubs } from './tissue.ts'

/**
 * @param bellies of its lines, in their order
 * @param inscriptions shares of the length at which bands of tendon run across
 */
export function sheetTissue(
  sheet: Sheet,
  bellies: readonly Belly[],
  inscriptions: readonly number[],
): Tissue {
  const bellyAt = bellyAcross(sheet, bellies)
  return {
    mesh: sheet.mesh,
    tendon: (isSmall) => {
      const isInscription = isSmall ? () => false : bandsAcross(sheet, inscriptions)
      return (along, across) => {
        const belly = bellyAt(across)
        const [start, end] = isSmall ? withoutStubs(belly) : belly
        return along < start || along > end || start === end || isInscription(along, across)
      }
    },
    fibres: () => sheetFibres(sheet, bellyAt, bandsAcross(sheet, inscriptions)),
  }
}

function bellyAcross({ places, isClosed }: Sheet, bellies: readonly Belly[]): BellyAt {
  const all = isClosed ? [...bellies, bellies[0] as Belly] : bellies
  const at = isClosed ? [...places, 1] : places
  const [start, end] = ([0, 1] as const).map((side) =>
    profileThrough(all.map((belly, index) => [at[index] ?? 1, belly[side]] as const)),
  )
  return (across) => [start?.(across) ?? 0, end?.(across) ?? 1]
}

/** Half the width of a band, how far it swings up and down, and from one swing to the next, in mm. */
const HALF_BAND = 2.3
const SWING = 1.6
const SWINGS_EVERY = 26

/** Each a little different, so that they do not look ruled. */
function bandsAcross(
  { length, breadth }: Sheet,
  inscriptions: readonly number[],
): (along: number, across: number) => boolean {
  const half = HALF_BAND / length
  return (along, across) =>
    inscriptions.some((at, index) => {
      const turn = (2 * Math.PI * across * breadth) / SWINGS_EVERY + 2 * index
      const middle = at + ((sine(turn) + 0.5 * sine(2.3 * turn)) * SWING) / length
      return Math.abs(along - middle) < half
    })
}
