// The plain forms that bones are put together from.

import { cosine, radians, sine } from '../space/angle.ts'
import { length, unit, type Vec3 } from '../space/vector.ts'
import { around, type Field } from './field.ts'

/**
 * @param radii along lateral, up and forward before turning, in mm
 * @param turn degrees about the lateral axis (up towards forward), then the up axis (forward towards
 *   lateral), then the forward axis (lateral towards up)
 */
export function ellipsoid(centre: Vec3, radii: Vec3, turn?: Vec3): Field {
  const [a, b, c] = radii
  const axes = turned(turn ?? [0, 0, 0])
  const [u, v, w] = axes
  const reach = [0, 1, 2].map((axis) => {
    const [x, y, z] = [a * (u[axis] ?? 0), b * (v[axis] ?? 0), c * (w[axis] ?? 0)]
    return Math.sqrt(x * x + y * y + z * z)
  }) as unknown as Vec3
  return {
    bounds: around(centre, reach),
    distance: (lateral, up, forward) => {
      const x = lateral - centre[0]
      const y = up - centre[1]
      const z = forward - centre[2]
      const p = (x * u[0] + y * u[1] + z * u[2]) / a
      const q = (x * v[0] + y * v[1] + z * v[2]) / b
      const r = (x * w[0] + y * w[1] + z * w[2]) / c
      return roundness(p, q, r, a, b, c)
    },
  }
}

/** A box with rounded edges. @param half sides in mm, `edge` included, before turning as above */
export function block(centre: Vec3, half: Vec3, edge: number, turn?: Vec3): Field {
  const [u, v, w] = turned(turn ?? [0, 0, 0])
  const reach = length(half)
  return {
    bounds: around(centre, [reach, reach, reach]),
    distance: (lateral, up, forward) => {
      const x = lateral - centre[0]
      const y = up - centre[1]
      const z = forward - centre[2]
      const p = Math.abs(x * u[0] + y * u[1] + z * u[2]) - half[0] + edge
      const q = Math.abs(x * v[0] + y * v[1] + z * v[2]) - half[1] + edge
      const r = Math.abs(x * w[0] + y * w[1] + z * w[2]) - half[2] + edge
      const inside = Math.min(0, Math.max(p, q, r))
      const a = Math.max(0, p)
      const b = Math.max(0, q)
      const c = Math.max(0, r)
      return Math.sqrt(a * a + b * b + c * c) + inside - edge
    },
  }
}

/**
 * The distance from an ellipsoid to first order, in mm.
 *
 * @param p where the place is along the first axis, in units of that radius; q, r along the others
 * @param a the radius along the first axis, in mm; b, c along the others
 */
export function roundness(
  p: number,
  q: number,
  r: number,
  a: number,
  b: number,
  c: number,
): number {
  const k0 = Math.sqrt(p * p + q * q + r * r)
  const x = p / a
  const y = q / b
  const z = r / c
  const k1 = Math.sqrt(x * x + y * y + z * z)
  return k1 < 1e-9 ? -Math.min(a, b, c) : (k0 * (k0 - 1)) / k1
}

/** The three axes after turning. */
function turned(degrees: Vec3): readonly [Vec3, Vec3, Vec3] {
  const [a, b, c] = [radians(degrees[0]), radians(degrees[1]), radians(degrees[2])]
  const [ca, cb, cc] = [cosine(a), cosine(b), cosine(c)]
  const [sa, sb, sc] = [sine(a), sine(b), sine(c)]
  return [
    [cc * cb, sc * cb, -sb],
    [cc * sb * sa - sc * ca, sc * sb * sa + cc * ca, cb * sa],
    [cc * sb * ca + sc * sa, sc * sb * ca - cc * sa, cb * ca],
  ]
}

/** Beyond any figure, in mm. */
const FAR = 1e4

/** All that lies behind a plane: for cutting. @param normal points out of the form */
export function halfSpace(through: Vec3, normal: Vec3): Field {
  const [x, y, z] = unit(normal)
  return {
    bounds: around([0, 0, 0], [FAR, FAR, FAR]),
    distance: (lateral, up, forward) =>
      (lateral - through[0]) * x + (up - through[1]) * y + (forward - through[2]) * z,
  }
}
