// The skin of a leg about a joint that has moved: what lies below turns wholly, what lies above stays,
// and round about the joint the one passes into the other.

import type { Joint } from '../../content/atlas-data.ts'
import type { Mesh } from './mesh.ts'
import { movedMesh, pose as posed } from './pose.ts'
import type { Vec3 } from './vector.ts'

/** From the height of the joint up and down, in mm. */
const PASSAGE = 45

/** In front of the joint and behind it, the part that moves reaches higher, by so much per mm. */
const COLLAR = 0.35

/** Skin that is pushed together stands off, for the cord that turns with the bone: mm per degree. */
const FOLD = 0.24

/** It does so from farther up, in mm, since the cord runs straight from there. */
const FOLD_PASSAGE = 80

/** Nearer to the joint than this, in mm to the front or back, it does so less and less. */
const SIDE = 40

/** Steps between standing still and the whole motion. */
const STEPS = 64

export function bentSkin(skin: Mesh, joint: Joint, degrees: number): Mesh {
  const turns = Array.from({ length: STEPS + 1 }, (_, step) =>
    posed(joint, (degrees * step) / STEPS),
  )
  const [lateral, up, forward] = joint.centre
  const raised = turns.at(-1)?.move([lateral, up, forward - SIDE])
  const pushed = (raised?.[1] ?? 0) > up ? -1 : 1
  return movedMesh(skin, (point: Vec3) => {
    const [, height, depth] = point
    const above = height - up - COLLAR * Math.abs(depth - forward)
    const share = within01(0.5 - above / (2 * PASSAGE))
    const turned = share * share * (3 - 2 * share)
    const moved = turns[Math.round(turned * STEPS)]?.move(point) ?? point
    const isBehind = depth < forward
    // It does not sink in towards the joint.
    const kept = isBehind ? Math.min(moved[2], depth) : Math.max(moved[2], depth)
    const plain = kept + (moved[2] - kept) * turned
    if (isBehind !== pushed < 0) return [moved[0], moved[1], plain]
    const still = within01(0.5 + above / (2 * FOLD_PASSAGE))
    const aside = within01(Math.abs(depth - forward) / SIDE)
    const high = within01((height - up + PASSAGE) / PASSAGE)
    const fold = FOLD * Math.abs(degrees) * (1 - still * still * still) * aside * high
    const least = depth + pushed * fold
    const off = isBehind ? Math.min(moved[2], least) : Math.max(moved[2], least)
    return [moved[0], moved[1], plain + (off - plain) * aside]
  })
}

function within01(value: number): number {
  return Math.min(1, Math.max(0, value))
}
