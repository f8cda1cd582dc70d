// What of the body an attachments figure frames, unless its data say so.

import type { Window } from '../draw/canvas.ts'
import { type Axes, project } from '../draw/view.ts'
import type { MeshOf } from '../model.ts'
import { type BoneName, SKELETON } from '../skeleton.ts'
import type { Vec3 } from '../space/vector.ts'
import { ARM, isOfArm, isOfLeg, isOfTrunk } from './regions.ts'
import { BODY_CELL, bonesIn, LIMB_SKIN_CELL } from './scenery.ts'
import { aboutMiddle, pointsOf, UNDER_FLOOR, windowAround } from './window.ts'

export interface Frame {
  readonly window: Window
  /** The left side is shown as well as the right. */
  readonly isBothSides: boolean
}

/** In mm from the middle of the body: nearer, a muscle of the trunk is shown with its fellow, */
const NEAR = 40
/** unless it reaches farther than this, and both would be drawn too small. */
const FAR = 200

/** Against the breadth. */
const LEAST_HEIGHT = 0.75

/** How much flesh and skin are about the bones of an arm, in mm. */
const FLESH = 24

/** Broad bones of which half would be nothing; and mm around them. */
const PLATES: ReadonlySet<string> = new Set(['scapula', 'hip-bone', 'skull'])
const AROUND = 8

/** Vertebrae and ribs look alike: with nothing else, nobody would know which ones are shown. */
const ALIKE = /^(vertebra|rib)-/

/** In mm, and how often a window is made larger until it shows a bone that is known at sight. */
const STEP = 20
const STEPS = 6

/**
 * @param points of the muscle and of its marks
 * @param carriers the bones it hangs on
 */
export function frameOf(
  axes: Axes,
  points: readonly Vec3[],
  carriers: ReadonlySet<string>,
  meshOf: MeshOf,
): Frame {
  const window = windowAround(axes, points, limbPoints(axes, carriers, meshOf))
  const isBothSides = isAboutMiddle(axes, points, carriers)
  const whole = withWhole(plateBones(carriers), window, axes, meshOf)
  const framed = isBothSides ? aboutMiddle(whole) : whole
  return { window: recognisable(notFlat(framed, axes), axes, carriers, meshOf), isBothSides }
}

/** A window that the data give shows both sides when the middle of the body lies well within it. */
export function frameIn(window: Window, axes: Axes): Frame {
  const { left, width } = window
  const least = Math.min(-left, left + width)
  return { window, isBothSides: axes.right[0] !== 0 && axes.right[2] === 0 && least > NEAR }
}

/** None of what is seen from above or below, where a limb points at the viewer. */
function limbPoints(
  axes: Axes,
  carriers: ReadonlySet<string>,
  meshOf: MeshOf,
): Iterable<Vec3> | undefined {
  if (axes.up[1] !== 1) return undefined
  if (isOfLeg(carriers)) return pointsOf(meshOf('skin-of-leg', LIMB_SKIN_CELL))
  if (!isOfArm(carriers)) return undefined
  const bones = SKELETON.filter((bone) => ARM.has(bone))
  return bones.flatMap((bone) => fleshPoints(bone, axes, meshOf))
}

function fleshPoints(bone: BoneName, { right }: Axes, meshOf: MeshOf): Vec3[] {
  const aside: Vec3 = [right[0] * FLESH, 0, right[2] * FLESH]
  return [...pointsOf(meshOf(bone, BODY_CELL))].flatMap(([lateral, up, forward]): Vec3[] => [
    [lateral - aside[0], up, forward - aside[2]],
    [lateral + aside[0], up, forward + aside[2]],
  ])
}

function isAboutMiddle(
  { right }: Axes,
  points: readonly Vec3[],
  carriers: ReadonlySet<string>,
): boolean {
  if (Math.abs(right[0]) !== 1 || !isOfTrunk(carriers)) return false
  const aside = points.map(([lateral]) => Math.abs(lateral))
  const [nearest, farthest] = aside.reduce(
    ([least, most], each) => [Math.min(least, each), Math.max(most, each)],
    [Infinity, 0],
  )
  return nearest < NEAR && farthest < FAR
}

/** Beside a low, broad picture there is no room for words. Under the floor nothing is added. */
function notFlat({ left, top, width, height }: Window, { up }: Axes): Window {
  const missing = Math.ceil(width * LEAST_HEIGHT - height)
  if (missing <= 0) return { left, top, width, height }
  const toFloor = up[1] === 1 ? Math.max(0, UNDER_FLOOR - (top + height)) : missing
  const below = Math.min(Math.floor(missing / 2), toFloor)
  return { left, top: top - (missing - below), width, height: height + missing }
}

/** Of the bones that a muscle hangs on, those that are known by their outline. */
function plateBones(carriers: ReadonlySet<string>): BoneName[] {
  return SKELETON.filter((bone) => carriers.has(bone) && PLATES.has(bone))
}

/** As broad as these bones. */
function withWhole(bones: readonly BoneName[], window: Window, axes: Axes, meshOf: MeshOf): Window {
  let [from, to] = [window.left, window.left + window.width]
  for (const point of bones.flatMap((bone) => [...pointsOf(meshOf(bone, BODY_CELL))])) {
    const [x] = project(axes, point)
    from = Math.min(from, Math.floor(x) - AROUND)
    to = Math.max(to, Math.ceil(x) + AROUND)
  }
  return { ...window, left: from, width: to - from }
}

function recognisable(
  window: Window,
  axes: Axes,
  carriers: ReadonlySet<string>,
  meshOf: MeshOf,
): Window {
  const isKnown = (shown: Window): boolean =>
    bonesIn(shown, axes, carriers, meshOf).some((bone) => !ALIKE.test(bone))
  for (let step = 0; step <= STEPS; step++) {
    const larger = grown(window, step * STEP)
    if (isKnown(larger)) return step === 0 ? window : grown(larger, STEP)
  }
  return window
}

function grown({ left, top, width, height }: Window, by: number): Window {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by }
}
