// A sheet that goes on beyond the middle of the body as its own mirror image: its lines on both
// sides, from one edge of the whole to the other.

import { mirror, type Vec3 } from '../space/vector.ts'

interface OneSided {
  readonly through: readonly Vec3[]
}

/** `middle`: of neither side, or of both. */
export type Sided<Line> = Line & { readonly side: 'right' | 'left' | 'middle' }

/** mm: a line no farther from the middle lies in it, and is not repeated beside itself. */
const IN_MIDDLE = 2

/**
 * @param lines of the right side, one of the outer ones next to the middle
 * @param isClosed both outer lines are next to the middle
 */
export function linesOnBothSides<Line extends OneSided>(
  lines: readonly Line[],
  isClosed: boolean,
): Sided<Line>[] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return []
  const isTurned = !isClosed && offMiddle(last) < offMiddle(first)
  const outward = (isTurned ? lines.toReversed() : lines).map(sided)
  const beyond = outward.filter(({ side }) => side !== 'middle').toReversed()
  const left = beyond.map(
    (line): Sided<Line> => ({ ...line, through: line.through.map(mirror), side: 'left' }),
  )
  return isClosed ? [...outward, ...left] : [...left, ...outward]
}

function sided<Line extends OneSided>(line: Line): Sided<Line> {
  if (offMiddle(line) > IN_MIDDLE) return { ...line, side: 'right' }
  const through = line.through.map(([, up, forward]): Vec3 => [0, up, forward])
  return { ...line, through, side: 'middle' }
}

/** In mm, on average. */
function offMiddle({ through }: OneSided): number {
  return through.reduce((sum, [lateral]) => sum + Math.abs(lateral), 0) / through.length
}
