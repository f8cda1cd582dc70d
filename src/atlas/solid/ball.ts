// The ball that holds a part of a form: what it tells to be too far away need not be measured.

import { length, mix, subtract, type Vec3 } from '../space/vector.ts'
import { around, joined } from './field.ts'

/** In mm. */
export interface Ball {
  readonly middle: Vec3
  readonly reach: number
}

/** About the middle of the box that holds all middles. */
export function ballAround(parts: readonly Ball[]): Ball {
  const { min, max } = joined(parts.map(({ middle }) => around(middle, [0, 0, 0])))
  const middle = mix(min, max, 0.5)
  const reaches = parts.map((part) => length(subtract(part.middle, middle)) + part.reach)
  return { middle, reach: Math.max(...reaches) }
}

/** How near the part can be at the least, in mm; below 0 within the ball. */
export function floorOf(ball: Ball, lateral: number, up: number, forward: number): number {
  const x = lateral - ball.middle[0]
  const y = up - ball.middle[1]
  const z = forward - ball.middle[2]
  return Math.sqrt(x * x + y * y + z * z) - ball.reach
}

/** Whether all of the part is farther away than `nearest`; without a root, for it is asked often. */
export function isBeyond(
  ball: Ball,
  nearest: number,
  lateral: number,
  up: number,
  forward: number,
): boolean {
  const floor = nearest + ball.reach
  if (floor <= 0) return false
  const x = lateral - ball.middle[0]
  const y = up - ball.middle[1]
  const z = forward - ball.middle[2]
  return x * x + y * y + z * z > floor * floor
}

/** The one that may be nearest. */
export function likeliest<B extends Ball>(
  balls: readonly B[],
  lateral: number,
  up: number,
  forward: number,
): B | undefined {
  let least = Number.POSITIVE_INFINITY
  let found = balls[0]
  for (const ball of balls) {
    const floor = floorOf(ball, lateral, up, forward)
    if (floor >= least) continue
    least = floor
    found = ball
  }
  return found
}
