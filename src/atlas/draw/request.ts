// What a scene is drawn from: solid forms in layers, and what marks and labels are about.

import type { Anchor, Mark, Part, Scene, View } from '../../figure/scene.ts'
import type { Mesh } from '../space/mesh.ts'
import type { Vec3 } from '../space/vector.ts'
import type { Kind } from './bands.ts'
import type { Window } from './canvas.ts'
import type { Detail } from './surface.ts'

export type Tone = Part['shapes'][number]['tone']

/** A solid form, where it stands in this figure: posed, and mirrored if it belongs to the left. */
export interface SceneObject {
  /** Of the part that it becomes. */
  readonly name: string
  readonly layer: string
  readonly tone: Tone
  readonly kind: Kind
  readonly mesh: Mesh
  /** Of muscles, by the parameters of the mesh; the rest is belly. */
  readonly isTendon?: (along: number, around: number) => boolean
  /** On the surface or just above it. */
  readonly fibres?: readonly (readonly Vec3[])[]
  /** Faint, behind everything, hiding nothing: where a form was before it moved. */
  readonly ghost?: true
}

export interface SceneRequest {
  readonly subject: string
  readonly figure: Scene['figure']
  readonly view: View
  readonly side: Scene['side']
  /** mm of the picture plane, y down. */
  readonly window: Window
  /** mm between samples: half of what may be seen. */
  readonly cell: number
  /** In the order in which they are shown. */
  readonly layers: readonly string[]
  /**
   * The first layers, which all others lie on. Each of the others is then drawn over these alone, so
   * that any of them may be left out, and what comes later covers what came before.
   */
  readonly ground?: readonly string[]
  readonly objects: readonly SceneObject[]
  readonly marks: readonly {
    readonly end: Mark['end']
    readonly of: string
    readonly landmark: string
    readonly along: readonly Vec3[]
  }[]
  readonly arrows: readonly { readonly motion: string; readonly along: readonly Vec3[] }[]
  readonly anchors: readonly AnchorRequest[]
  readonly detail: Detail
}

export interface AnchorRequest {
  readonly kind: Anchor['kind']
  readonly id: string
  /** Where it points; else the middle of what is seen of `objects`. */
  readonly at?: Vec3
  readonly objects?: readonly string[]
  /** The tendons of those objects, not their bellies. */
  readonly tendon?: boolean
  /** Their layer: where later ones leave too little of them to be seen, it points below those. */
  readonly layer?: string
}
