// Solid forms as signed distances: negative inside, 0 on the surface, positive outside, all in mm.
// Bones are smooth unions of a few of them. Away from the surface the distance may be too small,
// never far too large, so that whoever looks for the surface can skip what is far from it.

import type { Vec3 } from '../space/vector.ts'

export interface Bounds {
  readonly min: Vec3
  readonly max: Vec3
}

export interface Field {
  /** Holds the whole form, in mm. */
  readonly bounds: Bounds
  distance(lateral: number, up: number, forward: number): number
}

/** Together, with a fillet about `blend` mm wide where they meet; 0 leaves a crease. */
export function union(blend: number, ...forms: readonly Field[]): Field {
  return {
    bounds: grown(joined(forms.map((form) => form.bounds)), blend / 4),
    distance: (lateral, up, forward) => {
      // The likeliest form first, for a bound; then all in their order, for fillets depend on it.
      const likeliest = nearestBox(forms, lateral, up, forward)
      if (!likeliest) return Number.POSITIVE_INFINITY
      const bound = likeliest.distance(lateral, up, forward)
      let nearest = Number.POSITIVE_INFINITY
      for (const form of forms) {
        // A form that lies farther away than fillets of fillets reach changes nothing.
        const isFar = boxDistance(form.bounds, lateral, up, forward) >= bound + 2 * blend
        if (isFar && form !== likeliest) continue
        const next = form === likeliest ? bound : form.distance(lateral, up, forward)
        nearest = Math.min(nearest, next) - fillet(nearest - next, blend)
      }
      return nearest
    },
  }
}

function nearestBox(
  forms: readonly Field[],
  lateral: number,
  up: number,
  forward: number,
): Field | undefined {
  let least = Number.POSITIVE_INFINITY
  let nearest = forms[0]
  for (const form of forms) {
    const away = boxDistance(form.bounds, lateral, up, forward)
    if (away >= least) continue
    least = away
    nearest = form
    if (away === 0) break
  }
  return nearest
}

/** A form without what the others fill; edges are rounded over about `blend` mm. */
export function cut(blend: number, form: Field, ...tools: readonly Field[]): Field {
  return {
    bounds: form.bounds,
    distance: (lateral, up, forward) => {
      let nearest = form.distance(lateral, up, forward)
      for (const tool of tools) {
        if (boxDistance(tool.bounds, lateral, up, forward) >= blend - nearest) continue
        const outside = -tool.distance(lateral, up, forward)
        nearest = Math.max(nearest, outside) + fillet(nearest - outside, blend)
      }
      return nearest
    },
  }
}

/** From the right side to the left. */
export function mirrored(form: Field): Field {
  const { min, max } = form.bounds
  return {
    bounds: { min: [-max[0], min[1], min[2]], max: [-min[0], max[1], max[2]] },
    distance: (lateral, up, forward) => form.distance(-lateral, up, forward),
  }
}

function fillet(difference: number, blend: number): number {
  const rest = blend - Math.abs(difference)
  return rest > 0 ? (rest * rest) / (4 * blend) : 0
}

function boxDistance(bounds: Bounds, lateral: number, up: number, forward: number): number {
  const min = bounds.min
  const max = bounds.max
  const x = Math.max(min[0] - lateral, 0, lateral - max[0])
  const y = Math.max(min[1] - up, 0, up - max[1])
  const z = Math.max(min[2] - forward, 0, forward - max[2])
  return Math.sqrt(x * x + y * y + z * z)
}

export function around(centre: Vec3, reach: Vec3): Bounds {
  return {
    min: [centre[0] - reach[0], centre[1] - reach[1], centre[2] - reach[2]],
    max: [centre[0] + reach[0], centre[1] + reach[1], centre[2] + reach[2]],
  }
}

export function grown(bounds: Bounds, by: number): Bounds {
  const { min, max } = bounds
  return {
    min: [min[0] - by, min[1] - by, min[2] - by],
    max: [max[0] + by, max[1] + by, max[2] + by],
  }
}

/** The box that holds them all. */
export function joined(boxes: readonly Bounds[]): Bounds {
  const least = (axis: 0 | 1 | 2): number => Math.min(...boxes.map(({ min }) => min[axis]))
  const most = (axis: 0 | 1 | 2): number => Math.max(...boxes.map(({ max }) => max[axis]))
  return { min: [least(0), least(1), least(2)], max: [most(0), most(1), most(2)] }
}
