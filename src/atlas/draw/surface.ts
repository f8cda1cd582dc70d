// The regions of the lattice in which a form is seen, and the smooth outlines around them.

import type { Shape } from '../../figure/scene.ts'
import { type Fit, fitted } from './bezier.ts'
import { type Canvas, type Grid, onWindowEdge } from './canvas.ts'
import { contours } from './contour.ts'
import type { Extent } from './extent.ts'
import { cornersOf } from './heading.ts'
import { areaOf, type Place, smoothed } from './line.ts'
import { blurred, maskOf, type Patch, samplesOf, withValues } from './mask.ts'

/** How finely shapes are drawn. */
export interface Detail {
  /** mm. */
  readonly tolerance: number
  /** mm²; what is smaller is left out. */
  readonly smallest: number
  readonly creases: boolean
  readonly shades: boolean
  readonly fibres: boolean
}

/** How far a fit looks around, in samples. */
const ARM = 5
/** Samples around a region, for blurs. */
const PAD = 6
/** Rounds of smoothing for each stride, in places of a contour. */
export const ROUNDS = 12
const STRIDES = [6, 3, 1]
/** A loop with fewer places than this many strides is small. */
const SMALL = 16

/** From this tolerance on (mm), tenths of a mm would be lost. */
const COARSE = 1

/** Coordinates of a scene are multiples of 1/perMm of a mm. */
export function perMmOf({ tolerance }: Detail): 1 | 10 {
  return tolerance < COARSE ? 10 : 1
}

export function fitOf({ grid }: Canvas, detail: Detail): Fit {
  return { tolerance: detail.tolerance, arm: ARM * grid.cell, perMm: perMmOf(detail) }
}

/** Where a soft mask is cut: below ½ a form reaches a little under its neighbours, so no gap shows. */
export const LEVEL = 0.44
/** A tendon reaches well under the belly, which is drawn over it. */
export const UNDER = 0.25

export interface Region {
  /** 0–1, blurred. */
  readonly soft: Patch
  /** 0 or 1. */
  readonly mask: Patch
}

/** What is seen of an object. */
export function regionOf(canvas: Canvas, id: number, within: Extent): Region {
  const mask = maskOf(canvas.grid, (sample) => canvas.owner[sample] === id, within, PAD)
  return { mask, soft: blurred(mask, 1, 3) }
}

/** Those samples of a region for which something holds; undefined where there are none. */
export function partOf(
  canvas: Canvas,
  { mask }: Region,
  holds: (sample: number) => boolean,
): Region | undefined {
  const samples = samplesOf(mask, canvas.grid)
  const values = mask.values.map((value, i) => (value > 0 && holds(samples[i] ?? 0) ? 1 : 0))
  if (!values.includes(1)) return undefined
  const part = withValues(mask, values)
  return { mask: part, soft: blurred(part, 1, 3) }
}

/** Softer than this, a sample is not beside the region. */
const BESIDE = 0.02

/** Reaches a few samples under what is drawn over it later, so that no gap shows where three meet. */
export function tuckedUnder(
  canvas: Canvas,
  { mask, soft }: Region,
  isLater: (sample: number) => boolean,
): Region {
  const samples = samplesOf(mask, canvas.grid)
  const grown = mask.values.map((value, i) =>
    value > 0 || ((soft.values[i] ?? 0) > BESIDE && isLater(samples[i] ?? 0)) ? 1 : 0,
  )
  return { mask, soft: blurred(withValues(mask, grown), 1, 3) }
}

/** Smooth loops around a region, in mm from the window's top left. */
export function loopsOf(
  canvas: Canvas,
  { soft }: Region,
  detail: Detail,
  level: number = LEVEL,
): Place[][] {
  const field = withValues(
    soft,
    soft.values.map((value) => value - level),
  )
  return tidy(canvas, field, detail.smallest).map((loop) => calmLoop(loop, canvas.grid))
}

export function tidy(canvas: Canvas, field: Patch, smallest: number): Place[][] {
  const { grid } = canvas
  const atEdge = onWindowEdge(grid)
  return contours(field, grid)
    .filter((loop) => Math.abs(areaOf(loop)) >= smallest)
    .map((loop) => smoothed(loop, true, ROUNDS, [1], atEdge))
}

/** Takes the lattice's last steps out of a loop and leaves its corners and the window's edge. */
function calmLoop(loop: readonly Place[], grid: Grid): Place[] {
  const atEdge = onWindowEdge(grid)
  const corners = new Set(cornersOf(loop, true, ARM * grid.cell))
  // What is small is not looked at from afar, or it would lose its form.
  const strides = STRIDES.filter((stride) => stride === 1 || stride * SMALL <= loop.length)
  return smoothed(loop, true, ROUNDS, strides, (place, i) => atEdge(place) || corners.has(i))
}

export function stepsOf(loops: readonly (readonly Place[])[], fit: Fit): Shape['steps'] {
  return loops.flatMap((loop) => fitted(loop, true, fit))
}
