// Forms as operators: colours, rectangles and rules, with y turned from down to up.

import type { RectMark, RuleMark } from '../layout/page.ts'
import type { Colour } from '../theme/theme.ts'
import type { Pt } from '../type/metrics.ts'
import { round } from './writer.ts'

/** Black is written as grey: printers screen a black that is mixed from three colours. */
function colourOperands(colour: Colour): { readonly operands: string; readonly isGrey: boolean } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000,
  )
  const isGrey = red === green && green === blue
  return { operands: isGrey ? `${red}` : `${red} ${green} ${blue}`, isGrey }
}

export function fill(colour: Colour): string {
  const { operands, isGrey } = colourOperands(colour)
  return `${operands} ${isGrey ? 'g' : 'rg'}`
}

export function strokeColour(colour: Colour): string {
  const { operands, isGrey } = colourOperands(colour)
  return `${operands} ${isGrey ? 'G' : 'RG'}`
}

function stroke(colour: Colour, width: Pt, dash: readonly Pt[] = []): string {
  return `${strokeColour(colour)} ${round(width)} w [${dash.map(round).join(' ')}] 0 d`
}

function paint(mark: RectMark): { readonly setUp: string; readonly operator: string } {
  const { fill: ground, stroke: line } = mark
  const setUp = [
    ...(ground ? [fill(ground)] : []),
    ...(line ? [stroke(line.colour, line.width)] : []),
  ]
  return {
    setUp: setUp.join(' '),
    operator: ground && line ? 'B' : ground ? 'f' : line ? 'S' : 'n',
  }
}

/** How far a curve's handles reach along the tangent to draw a quarter of a circle. */
const QUARTER = 0.5523

export function inkRect(mark: RectMark, pageHeight: Pt): string {
  const { setUp, operator } = paint(mark)
  const { x, width, height, radius = 0 } = mark
  const left = x
  const right = x + width
  const bottom = pageHeight - mark.y - height
  const top = pageHeight - mark.y
  if (radius === 0)
    return `q ${setUp} ${[left, bottom, width, height].map(round).join(' ')} re ${operator} Q`
  const r = Math.min(radius, width / 2, height / 2)
  const handle = r * (1 - QUARTER)
  const curve = (...points: number[]): string => `${points.map(round).join(' ')} c`
  const line = (...points: number[]): string => `${points.map(round).join(' ')} l`
  const outline = [
    `${round(left + r)} ${round(bottom)} m`,
    line(right - r, bottom),
    curve(right - handle, bottom, right, bottom + handle, right, bottom + r),
    line(right, top - r),
    curve(right, top - handle, right - handle, top, right - r, top),
    line(left + r, top),
    curve(left + handle, top, left, top - handle, left, top - r),
    line(left, bottom + r),
    curve(left, bottom + handle, left + handle, bottom, left + r, bottom),
    'h',
  ]
  return `q ${setUp} ${outline.join(' ')} ${operator} Q`
}

export function inkRule({ from, to, colour, width, dash }: RuleMark, pageHeight: Pt): string {
  const point = ([x, y]: readonly [Pt, Pt]): string => `${round(x)} ${round(pageHeight - y)}`
  return `q ${stroke(colour, width, dash)} ${point(from)} m ${point(to)} l S Q`
}
