// What a figure of a document turns out to be: a picture's file, a scene to compose, or a QR code.

import type { Code } from './code.ts'
import type { Scene } from './scene.ts'
import type { FigureWords } from './words.ts'

export type FigureContent =
  | {
      readonly kind: 'image'
      readonly path: string
      /** In pixels, or in a drawing's own units. */
      readonly width: number
      readonly height: number
      /** Lines and grounds, sharp at any size. */
      readonly isDrawing?: true
      readonly alt: string
      readonly credit: string
    }
  | {
      readonly kind: 'scene'
      readonly scene: Scene
      readonly words: FigureWords
      readonly alt: string
      /** Printed after the caption: that bodies differ. */
      readonly note: string
      /** On slides: all at once, one group after the other, or as whoever shows it switches it. */
      readonly shown: 'whole' | 'in-steps' | 'switched'
      /**
       * A layer's name: of the layers that are muscles only this one is shown. The drawing is
       * composed with all of them, so that each stands where it does when all are there.
       */
      readonly only?: string
    }
  | {
      readonly kind: 'code'
      readonly code: Code
      /** Where it leads: always printed beside it, for those who have no camera at hand. */
      readonly address: string
      readonly alt: string
    }
