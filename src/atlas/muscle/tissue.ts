// What is flesh of a head or tendon and what is not, and which way its fibres run: what the drawing
// needs to know of it, whatever its form.

import { cosine } from '../space/angle.ts'
import type { Mesh } from '../space/mesh.ts'
import type { Vec3 } from '../space/vector.ts'
import { type Flesh, linesOfPull } from './pull.ts'
import type { Strand } from './strand.ts'

export interface Tissue {
  readonly mesh: Mesh
  /**
   * Whether a place on its surface, by the parameters of the mesh, is tendon.
   *
   * @param isSmall drawn so small that stubs of tendon are left out
   */
  readonly tendon: (isSmall: boolean) => (along: number, around: number) => boolean
  /** Lines along which its fibres pull, just above its surface. */
  readonly fibres: () => Vec3[][]
}

/** Where flesh begins and ends, as shares of the length. */
export type Belly = readonly [start: number, end: number]

export function strandTissue(strand: Strand, flesh: Flesh): Tissue {
  const { belly } = flesh
  return {
    mesh: strand.mesh,
    tendon: (isSmall) => tendonOf(strand, isSmall ? withoutStubs(belly) : belly, isSmall),
    fibres: () => linesOfPull(strand, flesh),
  }
}

/** How far a tendon runs up the middle of the flesh, against the breadth of the flesh there. */
const TONGUE = 0.8

/** On the outer side, flesh ends along both edges later than in the middle. */
function tendonOf(
  strand: Strand,
  [start, end]: Belly,
  isSmall: boolean,
): (along: number, around: number) => boolean {
  if (start === end) return () => true
  const tongue = (at: number): number =>
    isSmall || at === 0 || at === 1 ? 0 : (TONGUE * 2 * strand.halfWidth(at)) / strand.length
  const [first, last] = [tongue(start), tongue(end)]
  return (along, around) => {
    const outward = Math.max(0, -cosine(around))
    const middle = outward * outward - 0.5
    return along < start + first * middle || along > end - last * middle
  }
}

/** A tendon shorter than this share of the whole is none to be seen. */
const STUB = 0.15

export function withoutStubs([start, end]: Belly): Belly {
  if (start === end) return [start, end]
  return [start < STUB ? 0 : start, end > 1 - STUB ? 1 : end]
}
