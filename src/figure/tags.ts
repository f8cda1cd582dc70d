// What stands at the end of a leader: words, a number in a ring, or a line to write on.

import type { Metrics, Pt } from '../type/metrics.ts'
import { type Extent, LEADER_GAP } from './arrange.ts'
import type { DrawnLabel, DrawnPath } from './drawing.ts'
import type { Placed } from './labels.ts'
import { LEADING, lineAt, lineStyle, widthOf } from './line.ts'
import type { Named } from './named.ts'
import type { Palette } from './palette.ts'
import { circle, polyline } from './path.ts'
import type { Point } from './scene.ts'
import { wrapLabel } from './wrap.ts'

export interface Tag extends Extent {
  /** @param placed where its leader begins, which is at its middle */
  draw(placed: Placed): Drawn
}

export interface Drawn {
  readonly paths: readonly DrawnPath[]
  readonly labels: readonly DrawnLabel[]
}

/** Undefined where the words do not fit into columns of this width. */
export function wordTags(
  named: readonly Named[],
  column: Pt,
  palette: Palette,
  metrics: Metrics,
): Tag[] | undefined {
  const tags = named.map(({ words }): Tag | undefined => {
    const style = lineStyle(words.strong, palette)
    const wrapped = wrapLabel(words.text, column, style.face, style.size, metrics)
    if (!wrapped) return undefined
    const pitch = style.size * LEADING
    return {
      width: wrapped.width,
      height: wrapped.lines.length * pitch,
      draw: ({ side, port: [x, middle] }) => {
        const away = style.size * LEADER_GAP
        const first = middle - ((wrapped.lines.length - 1) / 2) * pitch
        const labels = wrapped.lines.map((line, index) => {
          const from = side === 'left' ? x - away - widthOf(line, style, metrics) : x + away
          return lineAt(line, from, first + index * pitch, style)
        })
        return { paths: [], labels }
      },
    }
  })
  return tags.every((tag) => tag !== undefined) ? tags : undefined
}

/** As shares of a label's size. */
const RING = 1.45
const WRITING_WIDTH = 9
const WRITING_HEIGHT = 2.6

/** The side of the square around a number's ring. */
function ringSize({ label }: Palette): Pt {
  return label.size * RING
}

export function numberTags(named: readonly Named[], palette: Palette, metrics: Metrics): Tag[] {
  const size = ringSize(palette)
  // The numbers follow from where the labels stand, so they are not known here.
  return named.map((_, index) => ({
    width: size,
    height: size,
    draw: ({ side, port: [x, y] }) =>
      drawNumber(index + 1, [x + (side === 'left' ? -1 : 1) * (size / 2), y], palette, metrics),
  }))
}

function drawNumber(number: number, at: Point, palette: Palette, metrics: Metrics): Drawn {
  const { leader, halo, label } = palette
  const style = { face: label.strong, size: label.number, colour: label.colour }
  const text = String(number)
  const x = at[0] - widthOf(text, style, metrics) / 2
  const width = leader.width * 1.5
  return {
    paths: [
      {
        steps: circle(at, ringSize(palette) / 2 - width / 2),
        fill: halo,
        stroke: { colour: leader.colour, width },
      },
    ],
    labels: [lineAt(text, x, at[1], style)],
  }
}

export function writingTags(named: readonly Named[], room: Extent, palette: Palette): Tag[] {
  const { size } = palette.label
  const width = Math.min(WRITING_WIDTH * size, room.width * 0.28)
  return named.map(() => ({
    width,
    height: WRITING_HEIGHT * size,
    draw: ({ side, port: [x, y] }) => {
      const line = polyline([
        [x, y],
        [x + (side === 'left' ? -width : width), y],
      ])
      const { colour, width: thickness } = palette.leader
      return { paths: [{ steps: line, stroke: { colour, width: thickness } }], labels: [] }
    },
  }))
}
