// A drawing as vectors, before anybody knows how large it will be printed: stroke roles instead of
// widths, tones instead of colours, anchors instead of labels.

import type { Tone } from '../theme/theme.ts'

/** x to the right, y down, in mm of the body. */
export type Point = readonly [x: number, y: number]

/** One step of an outline: move, line, cubic curve (two handles, end), close. */
export type PathStep =
  | { readonly kind: 'move' | 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly handles: readonly [Point, Point]; readonly to: Point }
  | { readonly kind: 'close' }

/** How much light a surface gets; `base` is the tone as the theme names it. */
export const SHADES = ['light', 'base', 'shade', 'dark'] as const
export type Shade = (typeof SHADES)[number]

/** outline: where a form ends. crease: a fold inside it. fibre: a line of pull. hidden: behind. */
export const STROKE_ROLES = ['outline', 'crease', 'fibre', 'hidden'] as const
export type StrokeRole = (typeof STROKE_ROLES)[number]

interface Painted {
  readonly tone: Tone
  readonly steps: readonly PathStep[]
  /** Detail that is left out where the figure is printed small. */
  readonly fine?: true
}

/** A surface is filled by the even-odd rule, so that what is cut out of it stays open. */
export type Shape =
  | (Painted & { readonly kind: 'surface'; readonly shade: Shade })
  | (Painted & { readonly kind: 'stroke'; readonly role: StrokeRole })

/** One bone, one head, one tendon: what a label may point at. */
export interface Part {
  readonly name: string
  readonly shapes: readonly Shape[]
}

/**
 * What a class is shown in one step. Each layer is drawn against those before it only, so that
 * leaving out the later ones leaves no hole.
 */
export interface Layer {
  /** `skin`, `bones`, `deep` (neighbours that lie behind), or the id of a muscle the figure is of. */
  readonly name: string
  readonly parts: readonly Part[]
}

/** Layers that are no muscle the figure is of. */
const SCENERY: readonly string[] = ['skin', 'bones', 'deep']

/** Those that can be shown without the others. */
export function muscleLayers({ layers }: Pick<Scene, 'layers'>): string[] {
  return layers.map(({ name }) => name).filter((name) => !SCENERY.includes(name))
}

/** Where a muscle is fixed. Its form tells start from end: dot or line, ring or dashes. */
export interface Mark {
  readonly end: 'start' | 'end'
  /** `muscle/head`, e.g. `gastrocnemius/medial`. */
  readonly of: string
  /** Id in content/atlas/landmarks.yaml. */
  readonly landmark: string
  /** One point, or a line of at least two. */
  readonly along: readonly Point[]
  /** Behind what is drawn: it shows through, paler. */
  readonly behind?: true
}

/** Which way a part moves. */
export interface Arrow {
  /** The motion, e.g. `ankle:plantarflexion`. */
  readonly motion: string
  readonly along: readonly Point[]
}

export const ANCHOR_KINDS = ['head', 'muscle', 'tendon', 'bone', 'start', 'end', 'motion'] as const

export interface Anchor {
  readonly kind: (typeof ANCHOR_KINDS)[number]
  /**
   * head: `muscle/head`. muscle: its id. tendon: the soft part, e.g. `calcaneal-tendon`.
   * bone: its id. start, end: the landmark. motion: as in an arrow.
   */
  readonly id: string
  readonly at: Point
  /** How far the part can be seen to the left and right of `at`, as x. */
  readonly reach: readonly [left: number, right: number]
}

/** layers: of a group, one limb with each member as a layer of its own, over the same bones. */
export const FIGURES = ['locator', 'attachments', 'layers', 'action'] as const
export type FigureName = (typeof FIGURES)[number]

export const VIEWS = [
  'front',
  'back',
  'outer',
  'inner',
  'front-outer',
  'back-outer',
  'above',
  'below',
] as const
/**
 * outer, inner: the side of the limb that faces away from the other one, or towards it. front-outer,
 * back-outer: halfway between two of those.
 */
export type View = (typeof VIEWS)[number]

/** Composed at a width, never scaled afterwards. */
export interface Scene {
  /** The muscle or group. */
  readonly subject: string
  readonly figure: FigureName
  readonly view: View
  /** Which limb is drawn. */
  readonly side: 'right' | 'left' | 'both'
  /** In mm of the body. */
  readonly width: number
  readonly height: number
  readonly layers: readonly Layer[]
  readonly marks: readonly Mark[]
  readonly arrows: readonly Arrow[]
  readonly anchors: readonly Anchor[]
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
