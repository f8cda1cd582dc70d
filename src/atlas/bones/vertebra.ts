// What all vertebrae have in common. Each is built about the middle of its body, of which only the
// right half is written down, and then tilted with the curve of the spine.

import { type Bounds, type Field, joined } from '../solid/field.ts'
import { ellipsoid } from '../solid/solids.ts'
import { stack } from '../solid/stack.ts'
import { type TubeShape, tube } from '../solid/tube.ts'
import { cosine, radians, sine } from '../space/angle.ts'
import type { CurvePoint } from '../space/curve.ts'
import { subtract, type Vec3 } from '../space/vector.ts'

/** Where a vertebra lies, how large its body is, and where its processes end. */
export interface Vertebra {
  /** Of the body. */
  readonly middle: readonly [up: number, forward: number]
  /** Degrees that the top leans forward. */
  readonly tilt: number
  /** Of the body, from its middle. */
  readonly half: readonly [lateral: number, up: number, forward: number]
  /** The tip of the spinous process. */
  readonly spine: readonly [up: number, forward: number]
  /** The tip of the right transverse process. */
  readonly process: Vec3
  /** Half the height of a spinous process of the chest that is a blade as at the loin. */
  readonly blade?: number
}

/** The axes of a vertebra: its middle, and the sine and cosine of its tilt. */
export interface Frame {
  readonly middle: Vec3
  readonly sine: number
  readonly cosine: number
}

export function frameOf({ middle: [up, forward], tilt }: Vertebra): Frame {
  const angle = radians(tilt)
  return { middle: [0, up, forward], sine: sine(angle), cosine: cosine(angle) }
}

/** From the body into the axes of a vertebra. */
export function inward({ middle, sine, cosine }: Frame, place: Vec3): Vec3 {
  const [lateral, up, forward] = subtract(place, middle)
  return [lateral, up * cosine + forward * sine, forward * cosine - up * sine]
}

/** Out of the axes of a vertebra. */
function outward({ middle, sine, cosine }: Frame, [lateral, up, forward]: Vec3): Vec3 {
  return [
    lateral,
    middle[1] + up * cosine - forward * sine,
    middle[2] + up * sine + forward * cosine,
  ]
}

/** A right half in the axes of a vertebra → both halves in the body. */
export function standing(frame: Frame, half: Field): Field {
  const { middle, sine, cosine } = frame
  const [top, back] = [middle[1], middle[2]]
  return {
    bounds: standingBounds(frame, half.bounds),
    distance: (lateral, up, forward) => {
      const y = up - top
      const z = forward - back
      return half.distance(Math.abs(lateral), y * cosine + z * sine, z * cosine - y * sine)
    },
  }
}

function standingBounds(frame: Frame, { min, max }: Bounds): Bounds {
  const corners = [min[1], max[1]].flatMap((up) =>
    [min[2], max[2]].map((forward) => outward(frame, [max[0], up, forward])),
  )
  return joined(
    corners.map((corner) => ({
      min: [-corner[0], corner[1], corner[2]],
      max: corner,
    })),
  )
}

export const UPWARDS: Vec3 = [0, 1, 0]

/** A shaft that is higher than it is wide. */
export function upright(ratio: number, ...points: readonly CurvePoint[]): Field {
  return tube(points, { flat: { towards: UPWARDS, ratio }, perSpan: 3 } satisfies TubeShape)
}

export function round(...points: readonly CurvePoint[]): Field {
  return tube(points, { perSpan: 3 })
}

/** Waisted between the rims of its ends. @param waist share of the width that is left there */
export function bodyOf([lateral, up, forward]: Vertebra['half'], waist: number): Field {
  const level = (share: number, width: number): [number, number, number, number, number] => [
    up * share,
    0,
    0,
    lateral * width,
    forward * width,
  ]
  return stack([
    level(-1, 0.95),
    level(-0.82, 1),
    level(-0.45, (1 + waist) / 2 - 0.02),
    level(0, waist),
    level(0.45, (1 + waist) / 2 - 0.02),
    level(0.82, 0.99),
    level(1, 0.94),
  ])
}

/** The canal, on the back of the body. */
export function canal(forward: number, lateral: number, depth: number): Field {
  return ellipsoid([0, 0, forward], [lateral, 60, depth])
}
