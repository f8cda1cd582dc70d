// Where a muscle starts and ends, always of the same size: a dot or a solid line for the start, a
// ring or a dashed line for the end. The forms differ, so that nobody depends on a colour.

import type { DrawnPath } from './drawing.ts'
import type { Palette } from './palette.ts'
import { circle, curveThrough } from './path.ts'
import type { Mark, Point } from './scene.ts'

type Place = (point: Point) => Point

type Look = Pick<Mark, 'end' | 'along' | 'behind'>

/** How far a mark reaches around its point or line. */
export function markRadius({ mark }: Palette): number {
  return mark.width * 3.6
}

/** How far its ink reaches beyond its point, or beyond the ends of its line; the halo left out. */
export function inkReach({ end, along }: Pick<Look, 'end' | 'along'>, palette: Palette): number {
  if (along.length > 1) return end === 'start' ? lineWidth(palette) / 2 : 0
  return end === 'start' ? markRadius(palette) : ringRadius(palette)
}

/** A halo, and the mark on it. */
export function drawMark(
  { end, along, behind }: Look,
  place: Place,
  palette: Palette,
): DrawnPath[] {
  const points = along.map(place)
  const [first] = points
  if (!first) return []
  if (points.length > 1) return lineMark(end, points, behind === true, palette)
  return end === 'start'
    ? dot(first, behind === true, palette)
    : ring(first, behind === true, palette)
}

/** The mark alone, for where it lies on nothing: a halo would reach further than what is seen. */
export function drawSymbol(mark: Look, place: Place, palette: Palette): DrawnPath[] {
  return drawMark(mark, place, palette).slice(1)
}

function ringRadius(palette: Palette): number {
  return markRadius(palette) + palette.mark.width * 0.3
}

function lineWidth({ mark }: Palette): number {
  return mark.width * 2.7
}

function dot(at: Point, behind: boolean, palette: Palette): DrawnPath[] {
  const { mark, halo } = palette
  const radius = markRadius(palette)
  const around = { steps: circle(at, radius + mark.width * 1.2), fill: halo }
  // Paler, but whole: with a rim of its own a hidden start could be taken for an end.
  return [around, { steps: circle(at, radius), fill: behind ? mark.behind : mark.colour }]
}

/** A filled ring rather than a line: no printer makes it thinner. */
function ring(at: Point, behind: boolean, palette: Palette): DrawnPath[] {
  const { mark, halo } = palette
  const outer = ringRadius(palette)
  const inner = outer - mark.width * 1.9
  const ground = { steps: circle(at, outer + mark.width * 1.2), fill: halo }
  if (!behind)
    return [ground, { steps: [...circle(at, outer), ...circle(at, inner)], fill: mark.colour }]
  const stroke = { colour: mark.colour, width: mark.width * 1.3, dash: dashes(palette) }
  return [ground, { steps: circle(at, (outer + inner) / 2), stroke: { ...stroke, cap: 'butt' } }]
}

function dashes({ mark }: Palette): readonly [number, number] {
  return [mark.width * 2.1, mark.width * 1.5]
}

function lineMark(
  end: Mark['end'],
  points: readonly Point[],
  behind: boolean,
  palette: Palette,
): DrawnPath[] {
  const { mark, halo } = palette
  const steps = curveThrough(points)
  const colour = behind ? mark.behind : mark.colour
  const width = lineWidth(palette)
  return [
    { steps, stroke: { colour: halo, width: width + mark.width * 2.4 } },
    {
      steps,
      stroke:
        end === 'start'
          ? { colour, width }
          : { colour, width, dash: [mark.width * 3.4, mark.width * 2.2], cap: 'butt' },
    },
  ]
}
