// The filled shapes of a form: its tone, and over it a few calm areas of more or less light.

import type { Shade, Shape } from '../figure/scene.ts'
import { cornersOf, type Fit, fitted } from './bezier.ts'
import { contours } from './contour.ts'
import type { Extent } from './extent.ts'
import { areaOf, lengthOf, type Place, smoothed } from './line.ts'
import { blurred, maskOf, type Patch, samplesOf, withValues } from './mask.ts'
import { onWindowEdge } from './outline.ts'
import type { Canvas, Grid } from './raster.ts'

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
const PAD = 6
/** Rounds of smoothing for each stride, in places of a contour. */
const ROUNDS = 12
const STRIDES = [6, 3, 1]
const SMALL = 16
const SOFT_STRIDES = [8, 4, 2, 1]

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
const LEVEL = 0.44
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

function tidy(canvas: Canvas, field: Patch, smallest: number): Place[][] {
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

/** Areas of light have no corners. */
function softLoop(loop: readonly Place[], grid: Grid): Place[] {
  return smoothed(loop, true, ROUNDS, SOFT_STRIDES, onWindowEdge(grid))
}

export function stepsOf(loops: readonly Place[][], fit: Fit): Shape['steps'] {
  return loops.flatMap((loop) => fitted(loop, true, fit))
}

export type Kind = 'skin' | 'bone' | 'muscle'

interface Band {
  readonly shade: Shade
  /** Luminance: the band lies below it, or above it where it is light. */
  readonly limit: number
}

const BANDS: Readonly<Record<Kind, readonly Band[]>> = {
  skin: [],
  bone: [
    { shade: 'shade', limit: 0.46 },
    { shade: 'dark', limit: 0.14 },
  ],
  muscle: [
    { shade: 'light', limit: 0.93 },
    { shade: 'shade', limit: 0.64 },
    { shade: 'dark', limit: 0.36 },
  ],
}

/** A band must cover this many times the smallest area and this share of its form; one that covers
 * many times the smallest area is not fine detail. */
const LEAST_BAND = 4
const LEAST_SHARE = 0.012
const COARSE_BAND = 24
/** In samples, area over half the outline: what is thinner is a sliver. */
const THINNEST = 1.8
/** The blur of the light grows with the form, in mm for each mm of √area, between two limits. */
const BLUR = 0.07
const LEAST_BLUR = 1
const MOST_BLUR = 3.6

export function bandsOf(
  canvas: Canvas,
  region: Region,
  light: Float32Array,
  kind: Kind,
  tone: Shape['tone'],
  detail: Detail,
): Shape[] {
  const { grid } = canvas
  const area = region.mask.values.reduce((sum, value) => sum + value, 0) * grid.cell * grid.cell
  const reach = Math.min(MOST_BLUR, Math.max(LEAST_BLUR, BLUR * Math.sqrt(area)))
  const calm = calmed(region, light, canvas, Math.max(1, Math.round(reach / grid.cell)))
  const least = Math.max(detail.smallest * LEAST_BAND, area * LEAST_SHARE)
  return BANDS[kind].flatMap(({ shade, limit }): Shape[] => {
    const field = withValues(
      calm,
      calm.values.map((value, i) => {
        const inside = (region.soft.values[i] ?? 0) - LEVEL
        const lit = Math.round(3000 * (shade === 'light' ? value - limit : limit - value)) / 1000
        return Math.min(inside, lit)
      }),
    )
    const loops = tidy(canvas, field, least)
      .filter((loop) => Math.abs(areaOf(loop)) / (lengthOf(loop) / 2) >= THINNEST * grid.cell)
      .map((loop) => softLoop(loop, grid))
    const [coarse, fine] = parted(loops, detail.smallest * COARSE_BAND)
    const fit = { ...fitOf(canvas, detail), tolerance: detail.tolerance * 1.4 }
    const shape = { kind: 'surface', tone, shade } as const
    return [
      ...(coarse.length > 0 ? [{ ...shape, steps: stepsOf(coarse, fit) }] : []),
      ...(fine.length > 0 ? [{ ...shape, steps: stepsOf(fine, fit), fine: true as const }] : []),
    ]
  })
}

/** Holes go with the outer line they lie in, which is the larger one. */
function parted(loops: readonly Place[][], limit: number): [Place[][], Place[][]] {
  const isCoarse = (loop: readonly Place[]): boolean =>
    Math.abs(areaOf(loop)) >= limit || areaOf(loop) < 0
  return [loops.filter(isCoarse), loops.filter((loop) => !isCoarse(loop))]
}

/** The light of a region, blurred within it: what lies outside does not count. */
function calmed(region: Region, light: Float32Array, canvas: Canvas, radius: number): Patch {
  const { mask } = region
  const samples = samplesOf(mask, canvas.grid)
  const lit = mask.values.map((value, i) => (value > 0 ? (light[samples[i] ?? 0] ?? 0) : 0))
  const sum = blurred(withValues(mask, lit), radius, 3)
  const weight = blurred(mask, radius, 3)
  return withValues(
    mask,
    sum.values.map((value, i) => {
      const total = weight.values[i] ?? 0
      return total > 1e-3 ? Math.round((value / total) * 1000) / 1000 : 0
    }),
  )
}
