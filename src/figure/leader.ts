// A leader from a label to what it names: a hairline with a small dot inside a part, or up to the
// edge of a mark or an arrow.

import type { Placed } from './labels.ts'
import { markRadius } from './marks.ts'
import { linesOf, type Named } from './named.ts'
import type { Palette } from './palette.ts'
import { circle, polyline } from './path.ts'
import type { Scene } from './scene.ts'
import { lengthOf, pointAlong } from './segment.ts'
import type { Drawn } from './tags.ts'

/** Shares of the hairline's width. */
const DOT = 2.2
const HALO = 1.2

export function drawLeader(
  { port, end }: Placed,
  { anchor, words }: Named,
  scene: Scene,
  palette: Palette,
): Drawn {
  const { leader, halo, mark } = palette
  const colour = words.strong ? leader.colour : leader.soft
  const [along] = linesOf(anchor, scene)
  const short = !along ? 0 : along.length === 1 ? markRadius(palette) : mark.width * 1.35
  const length = lengthOf([port, end])
  const stop = pointAlong([port, end], Math.max(length / 2, length - short))
  const steps = polyline([port, stop])
  const radius = leader.width * DOT
  return {
    paths: [
      { steps, stroke: { colour: halo, width: leader.width * (1 + 2 * HALO) } },
      ...(along ? [] : [{ steps: circle(end, radius + leader.width), fill: halo }]),
      { steps, stroke: { colour, width: leader.width } },
      ...(along ? [] : [{ steps: circle(end, radius), fill: colour }]),
    ],
    labels: [],
  }
}
