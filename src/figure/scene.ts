// A drawing as vectors, before anybody knows how large it will be printed: stroke roles instead of
// widths, tones instead of colours, anchors instead of labels.

import type { Colour, Tone } from '../theme/theme.ts'
import type { Pt } from '../type/metrics.ts'

export type Point = readonly [Pt, Pt]

/** One step of an outline: move, line, cubic curve (two handles, end), close. */
export type PathStep =
  | { readonly kind: 'move' | 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly handles: readonly [Point, Point]; readonly to: Point }
  | { readonly kind: 'close' }

export type StrokeRole = 'outline' | 'detail' | 'hidden'

export interface Shape {
  readonly steps: readonly PathStep[]
  readonly tone?: Tone
  readonly stroke?: StrokeRole
}

export interface Part {
  /** What it is, e.g. `bones`, `muscle`, `start`, `end`. */
  readonly name: string
  readonly shapes: readonly Shape[]
}

export interface Anchor {
  /** What the label is looked up by. */
  readonly name: string
  readonly at: Point
  /** The side of the drawing on which its label stands. */
  readonly side: 'left' | 'right'
}

/** In units of its own, y down; composed at a width, never scaled afterwards. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly parts: readonly Part[]
  readonly anchors: readonly Anchor[]
}

/** What each tone and stroke role is printed as. */
export interface Palette {
  readonly tones: Readonly<Record<Tone, Colour>>
  readonly strokes: Readonly<
    Record<
      StrokeRole,
      { readonly colour: Colour; readonly width: Pt; readonly dash?: readonly Pt[] }
    >
  >
  readonly label: { readonly face: string; readonly size: Pt; readonly colour: Colour }
}

export function movePoints(steps: readonly PathStep[], move: (point: Point) => Point): PathStep[] {
  return steps.map((step) => {
    switch (step.kind) {
      case 'move':
      case 'line':
        return { kind: step.kind, to: move(step.to) }
      case 'curve':
        return {
          kind: 'curve',
          handles: [move(step.handles[0]), move(step.handles[1])],
          to: move(step.to),
        }
      case 'close':
        return step
      default:
        return step satisfies never
    }
  })
}
