// The forms of a layer in their colours and lines, at the scale at which they are printed.

import type { DrawnPath } from './drawing.ts'
import { hatchLines } from './hatch.ts'
import type { Palette, StrokeStyle } from './palette.ts'
import { type Layer, movePoints, type Part, type Point, type Shape } from './scene.ts'

/** Fine lines stand about so far apart on the body, in mm. */
const FINE_SPACING = 3

/** Lines on a small figure keep at least this much of their width. */
const LEAST_SHARE = 0.65

/** With less room between fine lines, in hairlines, bones are drawn in the colour of their creases. */
const LEAST_DETAIL_OF_BONES = 0.5

/** A palette at the scale of a figure. */
export interface Pen {
  readonly palette: Palette
  /** Whether there is room for fine lines. */
  readonly hasFine: boolean
}

/**
 * Where hairlines would leave less than their own width between fine lines, these would run
 * together and are left out; all other lines become thinner with the scale, down to a hairline.
 *
 * @param scale points per mm of the body
 */
export function penAt(scale: number, palette: Palette): Pen {
  const hairline = palette.leader.width
  const detail = (FINE_SPACING * scale) / (2 * hairline)
  if (detail >= 1) return { palette, hasFine: true }
  const share = Math.max(LEAST_SHARE, detail)
  const thinner = (stroke: StrokeStyle): StrokeStyle => ({
    ...stroke,
    width: Math.min(stroke.width, Math.max(hairline, stroke.width * share)),
  })
  const strokes = mapRecord(palette.strokes, (roles, tone) => {
    // A whole body in the margin of a page: its bones stay back behind the muscle that it shows.
    const isQuiet = detail < LEAST_DETAIL_OF_BONES && tone !== 'target' && tone !== 'helper'
    const colour = isQuiet ? roles.crease?.colour : undefined
    return mapRecord(roles, (stroke) => stroke && { ...thinner(stroke), ...(colour && { colour }) })
  })
  return { palette: { ...palette, strokes }, hasFine: false }
}

function mapRecord<K extends string, A, B>(
  record: Readonly<Record<K, A>>,
  change: (value: A, key: K) => B,
): Record<K, B> {
  const entries = Object.entries(record) as [K, A][]
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<
    K,
    B
  >
}

export function paintLayer(layer: Layer, place: (point: Point) => Point, pen: Pen): DrawnPath[] {
  return layer.parts.flatMap((part) => paintPart(part, place, pen))
}

function paintPart(
  part: Part,
  place: (point: Point) => Point,
  { palette, hasFine }: Pen,
): DrawnPath[] {
  const paths: DrawnPath[] = []
  for (const shape of part.shapes) {
    if (shape.fine && !hasFine) continue
    const steps = movePoints(shape.steps, place)
    const before = paths.at(-1)
    if (shape.kind === 'stroke') {
      const stroke = palette.strokes[shape.tone][shape.role]
      if (!stroke) continue
      // Lines of one kind are one path: a figure has hundreds of fibres.
      if (before && !before.fill && before.stroke === stroke)
        paths.splice(-1, 1, { ...before, steps: [...before.steps, ...steps] })
      else paths.push({ steps, stroke })
    } else if (isSeen(shape, palette)) {
      paths.push({ steps, fill: palette.fills[shape.tone][shape.shade] })
      const hatch = shape.shade === 'base' && palette.hatches[shape.tone]
      if (hatch) {
        const { colour, width, spacing } = hatch
        const lines = hatchLines(steps, spacing)
        if (lines.length > 0) paths.push({ steps: lines, stroke: { colour, width, cap: 'butt' } })
      }
    }
  }
  return paths
}

/** Light and shadow lie on the base; where they have no colour of their own they would hide lines. */
function isSeen(shape: Extract<Shape, { kind: 'surface' }>, { fills }: Palette): boolean {
  return shape.shade === 'base' || fills[shape.tone][shape.shade] !== fills[shape.tone].base
}
