// A drawing from an instructor's own file: paths with everything that decides how they look, and
// nothing of the file's own markup. Whoever prints or shows it writes every sign of it anew.

import type { Colour } from '../theme/theme.ts'
import type { PathStep } from './scene.ts'

/** (x, y) → (a·x + c·y + e, b·x + d·y + f), as SVG and PDF both write it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const CAPS = ['butt', 'round', 'square'] as const
export const JOINS = ['miter', 'round', 'bevel'] as const
export const FILL_RULES = ['nonzero', 'evenodd'] as const

/** 0: not there; 1: covers what lies below. */
type Opacity = number

export interface VectorPath {
  readonly steps: readonly PathStep[]
  /** From the path's own lengths to those of the drawing. */
  readonly matrix: Matrix
  /** Of the path as a whole, its fill and its stroke together. */
  readonly opacity: Opacity
  readonly fill?: {
    readonly colour: Colour
    readonly opacity: Opacity
    readonly rule: (typeof FILL_RULES)[number]
  }
  /** Lengths are the path's own. */
  readonly stroke?: {
    readonly colour: Colour
    readonly opacity: Opacity
    readonly width: number
    readonly cap: (typeof CAPS)[number]
    readonly join: (typeof JOINS)[number]
    readonly 'miter-limit': number
    readonly dash: readonly number[]
    readonly 'dash-offset': number
  }
}

/** What lies outside of the box is not seen. */
export interface VectorDrawing {
  readonly box: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  readonly paths: readonly VectorPath[]
}
