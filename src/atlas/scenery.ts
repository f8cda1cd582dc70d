// What is drawn around a muscle: the skin of its limb, the bones in the window, and how those bones
// are called.

import { ARM as ARM_BONES } from './bones/arm.ts'
import { FOOT as FOOT_BONES } from './bones/foot.ts'
import { LEG as LEG_BONES } from './bones/leg.ts'
import { THIGH as THIGH_BONES } from './bones/thigh.ts'
import type { Window } from './canvas.ts'
import type { Mesh } from './mesh.ts'
import type { MeshOf } from './model.ts'
import { nameOn, type Side } from './muscle.ts'
import { AT_REST, mirroredMesh, movedMesh, type Pose } from './pose.ts'
import type { AnchorRequest, SceneObject } from './request.ts'
import { BONES, type BoneName, SKELETON } from './skeleton.ts'
import type { Axes } from './view.ts'
import { shows } from './window.ts'

/** mm per cell: fine enough for a limb, coarse enough for a whole body a few centimetres tall. */
export const LIMB_CELL = 2
const LIMB_SKIN_CELL = 4
export const BODY_CELL = 5
export const BODY_SKIN_CELL = 6

/** Hangs beside the hip and the thigh, and would hide them. */
const ARM: ReadonlySet<string> = new Set(Object.keys(ARM_BONES))
const FOOT: ReadonlySet<string> = new Set(Object.keys(FOOT_BONES))

const LEG: ReadonlySet<string> = new Set(
  Object.keys({ ...THIGH_BONES, ...LEG_BONES, ...FOOT_BONES }),
)

/** Modelled bones that are parts of what is called by one name. */
const CALLED: readonly (readonly [modelled: RegExp, bone: string])[] = [
  [/^metatarsal-/, 'metatarsals'],
  [/^toe-/, 'phalanges-foot'],
  [/^spine$/, 'vertebrae'],
]

/** Id of the vocabulary. */
function boneId(bone: string): string {
  return CALLED.find(([pattern]) => pattern.test(bone))?.[1] ?? bone
}

/** Of names from the data, those that are modelled. */
export function modelled(names: readonly string[]): BoneName[] {
  return SKELETON.filter((bone) => names.includes(bone))
}

export function isMidline(bone: BoneName): boolean {
  return BONES[bone].side === 'middle'
}

export interface BoneLook {
  readonly side: Side
  readonly cell: number
  readonly pose?: Pose
  /** Faint, as where a part was before it moved. */
  readonly ghost?: true
}

export function boneObject(bone: BoneName, meshOf: MeshOf, look: BoneLook): SceneObject {
  const pose = look.pose ?? AT_REST
  const mesh = meshOf(bone, look.cell)
  const moved = pose.carries(bone) ? movedMesh(mesh, pose.move, pose.turn) : mesh
  return {
    name: nameOn(look.side, look.ghost ? `rest/${bone}` : bone),
    layer: 'bones',
    tone: look.ghost ? 'skin' : 'bone',
    kind: 'bone',
    mesh: look.side === 'left' ? mirroredMesh(moved) : moved,
    ...(look.ghost ? { ghost: true } : {}),
  }
}

/** The right side’s and the middle’s, without the arm unless it is the arm that carries the muscle. */
export function bonesIn(
  window: Window,
  axes: Axes,
  carriers: ReadonlySet<string>,
  meshOf: MeshOf,
): BoneName[] {
  const limb = [...carriers].some((bone) => ARM.has(bone)) ? new Set<string>() : ARM
  return SKELETON.filter((bone) => !limb.has(bone) && shows(window, axes, meshOf(bone, BODY_CELL)))
}

/**
 * One label for all bones that are called by one name. The many small bones of the foot are named
 * only where something is fixed to them.
 *
 * @param carriers the bones with a landmark of the muscle's
 */
export function boneAnchors(
  objects: readonly SceneObject[],
  carriers: ReadonlySet<string>,
): AnchorRequest[] {
  const called = new Map<string, string[]>()
  for (const { name, kind, ghost } of objects) {
    const bone = name.replace(/^left\//, '')
    if (kind !== 'bone' || ghost || (FOOT.has(bone) && !carriers.has(bone))) continue
    const id = boneId(bone)
    called.set(id, [...(called.get(id) ?? []), name])
  }
  return [...called].map(([id, names]) => ({ kind: 'bone', id, objects: names }))
}

/** Of the limbs alone for what moves a leg, of the whole body for the rest. */
export function skinObjects(
  carriers: ReadonlySet<string>,
  meshOf: MeshOf,
  sides: readonly Side[],
): SceneObject[] {
  if (![...carriers].every((bone) => LEG.has(bone)))
    return [skinObject('right', meshOf('skin', LIMB_SKIN_CELL))]
  const mesh = meshOf('skin-of-leg', LIMB_SKIN_CELL)
  return sides.map((side) => skinObject(side, side === 'left' ? mirroredMesh(mesh) : mesh))
}

/** @param mesh where it stands: mirrored already on the left */
export function skinObject(side: Side, mesh: Mesh): SceneObject {
  return { name: nameOn(side, 'skin'), layer: 'skin', tone: 'skin', kind: 'skin', mesh }
}

/** The skin of the limb that a figure is as broad as; none for what does not reach into a leg. */
export function limbOf(carriers: ReadonlySet<string>, meshOf: MeshOf): Mesh | undefined {
  return [...carriers].some((bone) => LEG.has(bone))
    ? meshOf('skin-of-leg', LIMB_SKIN_CELL)
    : undefined
}
