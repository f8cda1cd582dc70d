// A figure at its final size: what comes out of composing is printed as it is, never scaled.

import type { Colour } from '../theme/theme.ts'
import type { FaceName, Pt } from '../type/metrics.ts'
import type { PathStep } from './scene.ts'

/** A fill follows the even-odd rule. */
export interface DrawnPath {
  readonly steps: readonly PathStep[]
  readonly fill?: Colour
  readonly stroke?: {
    readonly colour: Colour
    readonly width: Pt
    readonly dash?: readonly Pt[]
    /** How lines end; round unless told. */
    readonly cap?: 'round' | 'butt'
  }
}

export interface DrawnLabel {
  readonly text: string
  /** Left end of the baseline. */
  readonly x: Pt
  readonly y: Pt
  readonly face: FaceName
  readonly size: Pt
  readonly colour: Colour
}

/** What appears together when a class is shown the figure step by step. */
export interface DrawnGroup {
  /** A layer's name, `start`, `end`, `arrows` or `labels`. */
  readonly step: string
  /** What is announced when it appears; empty for what is there from the beginning. */
  readonly title: string
  readonly paths: readonly DrawnPath[]
  readonly labels: readonly DrawnLabel[]
}

/** From its own top left corner, y down. Groups are painted in their order. */
export interface Drawing {
  readonly width: Pt
  readonly height: Pt
  readonly groups: readonly DrawnGroup[]
  /** Words of labels that found no place. */
  readonly unplaced: readonly string[]
}
