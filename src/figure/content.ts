// What a figure of a document turns out to be: a picture's file, or a scene to compose.

import type { Scene } from './scene.ts'

export type FigureContent =
  | {
      readonly kind: 'image'
      readonly path: string
      /** In pixels. */
      readonly width: number
      readonly height: number
      readonly alt: string
      readonly credit: string
    }
  | {
      readonly kind: 'scene'
      readonly scene: Scene
      readonly alt: string
      readonly labels: ReadonlyMap<string, string>
    }
