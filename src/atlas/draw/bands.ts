// The light on a form: over its tone, a few calm areas of more or less light.

import type { Shade, Shape } from '../../figure/scene.ts'
import { type Area, areasOf } from './areas.ts'
import { type Canvas, type Grid, onWindowEdge } from './canvas.ts'
import { areaOf, lengthOf, type Place, smoothed } from './line.ts'
import { blurred, type Patch, samplesOf, withValues } from './mask.ts'
import { type Detail, fitOf, LEVEL, type Region, ROUNDS, stepsOf, tidy } from './surface.ts'

export type Kind = 'skin' | 'bone' | 'muscle'

type Places = readonly (readonly Place[])[]

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

/** A band must cover this many times the smallest area and this share of its form. */
const LEAST_BAND = 4
const LEAST_SHARE = 0.012
/** One that covers this many times the smallest area is no fine detail. */
const COARSE_BAND = 24
/** In samples, area over half the outline: what is thinner is a sliver. */
const THINNEST = 1.8
/** The blur of the light grows with the form, in mm for each mm of √area, between two limits. */
const BLUR = 0.07
const LEAST_BLUR = 1
const MOST_BLUR = 3.6

/** See `ROUNDS`. */
const SOFT_STRIDES = [8, 4, 2, 1]

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
  const isAtHole = smallHoles(canvas, region, least, detail.smallest)
  return BANDS[kind].flatMap(({ shade, limit }): Shape[] => {
    const field = withValues(
      calm,
      calm.values.map((value, i) => {
        const inside = (region.soft.values[i] ?? 0) - LEVEL
        const lit = Math.round(3000 * (shade === 'light' ? value - limit : limit - value)) / 1000
        return Math.min(inside, lit)
      }),
    )
    const isBroad = (loop: readonly Place[]): boolean =>
      Math.abs(areaOf(loop)) >= least &&
      Math.abs(areaOf(loop)) / (lengthOf(loop) / 2) >= THINNEST * grid.cell
    const loops = tidy(canvas, field, detail.smallest).flatMap((loop) => {
      const isHole = areaOf(loop) < 0 && loop.every(isAtHole)
      return isBroad(loop) || isHole ? [softLoop(loop, grid, isAtHole)] : []
    })
    const [coarse, fine] = parted(areasOf(loops), detail.smallest * COARSE_BAND)
    const fit = { ...fitOf(canvas, detail), tolerance: detail.tolerance * 1.4 }
    const shape = { kind: 'surface', tone, shade } as const
    return [
      ...(coarse.length > 0 ? [{ ...shape, steps: stepsOf(coarse, fit) }] : []),
      ...(fine.length > 0 ? [{ ...shape, steps: stepsOf(fine, fit), fine: true as const }] : []),
    ]
  })
}

/** Areas of light have no corners, but where a hole is. */
function softLoop(loop: readonly Place[], grid: Grid, isAtHole: IsAtHole): Place[] {
  const atEdge = onWindowEdge(grid)
  return smoothed(loop, true, ROUNDS, SOFT_STRIDES, (place) => atEdge(place) || isAtHole(place))
}

/** Samples around a hole within which an area of light follows the rim of it. */
const RIM = 1.5

type IsAtHole = (place: Place) => boolean

/** Whether a place is at a small hole in the form: what is behind that is not in the form's light. */
function smallHoles(canvas: Canvas, { soft }: Region, least: number, smallest: number): IsAtHole {
  const field = withValues(
    soft,
    soft.values.map((value) => value - LEVEL),
  )
  const rim = RIM * canvas.grid.cell
  const boxes = tidy(canvas, field, smallest)
    .filter((loop) => areaOf(loop) < 0 && -areaOf(loop) < least)
    .map((loop) => [0, 1].map((axis) => loop.map((place) => place[axis] ?? 0)))
    .map((sides) => sides.map((side) => [Math.min(...side) - rim, Math.max(...side) + rim]))
  return (place) =>
    boxes.some((box) =>
      box.every(([from = 0, to = 0], axis) => {
        const at = place[axis] ?? 0
        return at > from && at < to
      }),
    )
}

/** Loops of the large areas, and of the others. */
function parted(areas: readonly Area[], limit: number): [Places, Places] {
  const isCoarse = ({ outer }: Area): boolean => areaOf(outer) >= limit
  const loopsOf = (some: readonly Area[]): Places =>
    some.flatMap(({ outer, holes }) => [outer, ...holes])
  return [loopsOf(areas.filter(isCoarse)), loopsOf(areas.filter((area) => !isCoarse(area)))]
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
