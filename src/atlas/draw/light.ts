// How much light each sample gets: a lamp at the upper left of the picture, less where something
// nearer stands close by.

import { unit } from '../space/vector.ts'
import { type Canvas, NOBODY } from './canvas.ts'

/** Right, up and towards the viewer. */
const LAMP = unit([-0.38, 0.5, 0.8])

/** What comes from the viewer's side: a broad face that turns away from the lamp is dim, never dark. */
const FILL = 0.6

/** How far a nearer form throws its shade, and how much nearer counts in full, in mm. */
const SHADE_REACH = 7
const SHADE_DEPTH = 8
/** A step of the same form must be this much deeper (mm) to count, or round forms would shade themselves. */
const OWN_STEP = 5
const LEAST_STEP = 1.5
const SHADE_STRENGTH = 0.9

/** Contact shade is soft: one sample of each square of so many asks for it. */
const BLOCK = 3

/** Twelve directions; sines of 0°, 30°, 60° and 90°, so that nothing depends on the engine's sine. */
const SINES = [0, 0.5, 0.8660254037844386, 1] as const
const DIRECTIONS: readonly (readonly [number, number])[] = [0, 1, 2].flatMap(
  (k): (readonly [number, number])[] => {
    const [sine, cosine] = [SINES[k] ?? 0, SINES[3 - k] ?? 0]
    return [
      [cosine, sine],
      [-sine, cosine],
      [-cosine, -sine],
      [sine, -cosine],
    ]
  },
)
const RINGS = [0.35, 0.7, 1]

/**
 * @param wanted samples of these objects only; elsewhere 0
 * @returns 1 where the surface faces the lamp, rounded to 0.001; below 0 in deep shade
 */
export function luminance(canvas: Canvas, wanted: (owner: number) => boolean): Float32Array {
  const { owner, grid, facing } = canvas
  const [x, y, z] = facing
  const offsets = DIRECTIONS.flatMap(([right, down]) =>
    RINGS.map((share): readonly [number, number] => [
      Math.round((right * share * SHADE_REACH) / grid.cell),
      Math.round((down * share * SHADE_REACH) / grid.cell),
    ]),
  )
  const out = new Float32Array(owner.length)
  for (let row = 0; row < grid.rows; row += BLOCK) {
    for (let column = 0; column < grid.columns; column += BLOCK) {
      let shade = -1
      for (let r = row; r < Math.min(grid.rows, row + BLOCK); r++) {
        for (let c = column; c < Math.min(grid.columns, column + BLOCK); c++) {
          const sample = r * grid.columns + c
          const id = owner[sample] ?? NOBODY
          if (id === NOBODY || !wanted(id)) continue
          if (shade < 0) shade = contactShade(canvas, c, r, offsets)
          const lit =
            (x[sample] ?? 0) * LAMP[0] + (y[sample] ?? 0) * LAMP[1] + (z[sample] ?? 0) * LAMP[2]
          const lightest = Math.max(lit, FILL * (z[sample] ?? 0))
          out[sample] = Math.round((lightest - SHADE_STRENGTH * shade) * 1000) / 1000
        }
      }
    }
  }
  return out
}

/** Share of the surroundings that stands nearer to the viewer, 0–1. */
function contactShade(
  canvas: Canvas,
  column: number,
  row: number,
  offsets: readonly (readonly [number, number])[],
): number {
  const { owner, depth, grid } = canvas
  const sample = row * grid.columns + column
  const [id, here] = [owner[sample] ?? NOBODY, depth[sample] ?? 0]
  let sum = 0
  for (const [right, down] of offsets) {
    const [c, r] = [column + right, row + down]
    if (c < 0 || r < 0 || c >= grid.columns || r >= grid.rows) continue
    const other = r * grid.columns + c
    const who = owner[other] ?? NOBODY
    if (who === NOBODY) continue
    const step = (depth[other] ?? 0) - here - (who === id ? OWN_STEP : 0)
    if (step > LEAST_STEP) sum += Math.min(1, step / SHADE_DEPTH)
  }
  return sum / offsets.length
}
