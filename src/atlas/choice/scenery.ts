// What is drawn around a muscle: the skin of its limb, the bones in the window, and how those bones
// are called.

import type { FigureWish } from '../../content/atlas-data.ts'
import type { Window } from '../draw/canvas.ts'
import type { AnchorRequest, SceneObject } from '../draw/request.ts'
import type { Axes } from '../draw/view.ts'
import type { MeshOf } from '../model.ts'
import { nameOn, type Side } from '../muscle/muscle.ts'
import { BONES, type BoneName, SKELETON } from '../skeleton.ts'
import { type Bounds, joined } from '../solid/field.ts'
import type { Mesh } from '../space/mesh.ts'
import { AT_REST, mirroredMesh, movedMesh, type Pose } from '../space/pose.ts'
import { ARM, FOOT, GIRDLE, HAND, isOfArm, isOfLeg, LEG } from './regions.ts'
import { mayShow, shows } from './window.ts'

/** mm per cell: fine enough for a limb, coarse enough for a whole body a few centimetres tall. */
export const LIMB_CELL = 2
export const LIMB_SKIN_CELL = 4
export const BODY_CELL = 5
export const BODY_SKIN_CELL = 6

/** Modelled bones that are parts of what is called by one name. */
const CALLED: readonly (readonly [modelled: RegExp, bone: string])[] = [
  [/^metatarsal-/, 'metatarsals'],
  [/^toe-/, 'phalanges-foot'],
  [/^metacarpal-/, 'metacarpals'],
  [/^finger-/, 'phalanges-hand'],
  [/^vertebra-c/, 'cervical-vertebrae'],
  [/^vertebra-t/, 'thoracic-vertebrae'],
  [/^vertebra-l/, 'lumbar-vertebrae'],
  [/^rib-/, 'ribs'],
]

/** Id of the vocabulary. */
export function boneId(bone: string): string {
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
  /** Faint: where a part was before it moved, or what would hide the muscle. */
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

/** Of the right side and the middle: those that are in the window and belong into the picture. */
export function bonesIn(
  window: Window,
  axes: Axes,
  carriers: ReadonlySet<string>,
  meshOf: MeshOf,
): BoneName[] {
  const belongs = belonging(carriers)
  const isLevel = levelWith(carriers, axes)
  return SKELETON.filter(
    (bone) =>
      belongs(bone) &&
      isLevel(bone) &&
      mayShow(window, axes, boundsOf(bone)) &&
      shows(window, axes, meshOf(bone, BODY_CELL)),
  )
}

/** The same, as far as the data of a figure leave the choice. */
export function chosenBones(
  wish: FigureWish | undefined,
  window: Window,
  axes: Axes,
  carriers: ReadonlySet<string>,
  meshOf: MeshOf,
): BoneName[] {
  const bones = wish?.bones ? modelled(wish.bones) : bonesIn(window, axes, carriers, meshOf)
  return bones.filter((bone) => !wish?.omit?.includes(bone))
}

/**
 * The arm hangs beside hip and thigh and would hide them: of it, other muscles show what they are
 * fixed to. A muscle of the arm needs no ribs and no hip, which are behind it by chance.
 */
function belonging(carriers: ReadonlySet<string>): (bone: BoneName) => boolean {
  if (isOfArm(carriers)) return (bone) => ARM.has(bone) || GIRDLE.has(bone)
  return (bone) => !ARM.has(bone) || carriers.has(bone)
}

/** mm above or below the bones that carry a muscle. */
const BEYOND_LEVEL = 20

/** Seen from above or below, the whole body would lie over the muscle: only its own level is shown. */
function levelWith(carriers: ReadonlySet<string>, { toward }: Axes): (bone: BoneName) => boolean {
  const boxes = SKELETON.filter((bone) => carriers.has(bone)).map(boundsOf)
  if (toward[1] === 0 || boxes.length === 0) return () => true
  const { min, max } = joined(boxes)
  return (bone) => {
    const box = boundsOf(bone)
    return box.min[1] >= min[1] - BEYOND_LEVEL && box.max[1] <= max[1] + BEYOND_LEVEL
  }
}

const boxes = new Map<BoneName, Bounds>()

function boundsOf(bone: BoneName): Bounds {
  const known = boxes.get(bone) ?? BONES[bone].field().bounds
  boxes.set(bone, known)
  return known
}

/** How many bones that nothing is fixed to are named, to say where on the body one is. */
const MOST_TO_ORIENT = 3

/**
 * One label for all bones that are called by one name. The many small bones of hand and foot are
 * named only where something is fixed to them.
 *
 * @param carriers the bones with a landmark of the muscle's
 * @param areas how much is seen of each object, by its name
 */
export function boneAnchors(
  objects: readonly SceneObject[],
  carriers: ReadonlySet<string>,
  areas: ReadonlyMap<string, number>,
): AnchorRequest[] {
  const called = new Map<string, string[]>()
  const fixed = new Set([...carriers].map(boneId))
  const area = (id: string): number =>
    (called.get(id) ?? []).reduce((sum, name) => sum + (areas.get(name) ?? 0), 0)
  for (const { name, kind, ghost } of objects) {
    const bone = name.replace(/^left\//, '')
    const isSmall = FOOT.has(bone) || HAND.has(bone)
    if (kind !== 'bone' || ghost || (isSmall && !carriers.has(bone))) continue
    const id = boneId(bone)
    called.set(id, [...(called.get(id) ?? []), name])
  }
  const orienting = [...called.keys()]
    .filter((id) => !fixed.has(id) && area(id) > 0)
    .toSorted((a, b) => area(b) - area(a))
    .slice(0, MOST_TO_ORIENT)
  return [...called]
    .filter(([id]) => fixed.has(id) || orienting.includes(id))
    .map(([id, names]) => ({ kind: 'bone', id, objects: names }))
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
  return isOfLeg(carriers) ? meshOf('skin-of-leg', LIMB_SKIN_CELL) : undefined
}
