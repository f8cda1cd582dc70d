// What content/atlas/ holds, once it is read and checked: where bones are grasped, which way muscles
// run between those places, and what a figure of them shall show. Plain values, without places in
// files: whoever draws from them reports nothing to an author.
//
// Lengths are mm of a figure 1.70 m tall that stands on the floor; the right side is described.

import type { VIEWS } from './vocabulary.ts'

export type Position = readonly [lateral: number, up: number, forward: number]

/** How a bone or tendon is called in figures. */
export interface Called {
  readonly name: string
  /** As a client says it; in lower case but for names of people. */
  readonly plain: string
}

/** A place on a bone that a muscle can be fixed to, and that figures mark. */
export interface Landmark extends Called {
  /** `femur.medial-condyle.posterior` */
  readonly id: string
  /** The modelled bone that carries it (of `MODELLED_BONES`), so that it moves with a joint. */
  readonly bone: string
  /** One: a point. Two or more: a line, in this order. */
  readonly points: readonly Position[]
  /** The points are places of their own, such as tips of vertebrae: no line joins them. */
  readonly isRow?: true
}

export interface PathPoint {
  readonly at: Position
  /** The modelled bone that carries it; without one it stays where it is when a joint moves. */
  readonly bone?: string
}

/** Pairs of share of the length (0–1, rising) and mm; before the first and after the last, constant. */
export type Profile = readonly (readonly [share: number, mm: number])[]

/** A cord or belly with an oval section. */
interface Strand {
  readonly halfWidth: Profile
  readonly halfThickness: Profile
  /** The direction that its broad surface faces. */
  readonly faces: Position
}

interface Head {
  /** As in the record. */
  readonly id: string
  /**
   * Landmarks where it begins; several, or one that is a line, make the attachment a line. Of slips,
   * those of all of them.
   */
  readonly from: readonly string[]
  /** Landmarks, as in `from`; none when it ends in a tendon of the same muscle. */
  readonly to: readonly string[]
  /** The landmark that all of `from` are called by, such as `ribs.serratus`; likewise `to`. */
  readonly fromAs?: string
  readonly toAs?: string
  /** Where the flesh begins and ends, as shares of the length; the rest is tendon. */
  readonly belly: readonly [start: number, end: number]
}

/** One belly, or a few bundles that look like one. */
export interface StrandHead extends Head, Strand {
  readonly kind: 'strand'
  /** Between the two ends. */
  readonly via: readonly PathPoint[]
  /** Of the fibres against the line from start to end, in degrees, anticlockwise seen from outside. */
  readonly slant: number
}

/** A broad, flat muscle: fibres side by side, each along a line from the start to the end. */
export interface SheetHead extends Head {
  readonly kind: 'sheet'
  /** At least two, from one edge of the sheet to the other. */
  readonly lines: readonly SheetLine[]
  readonly halfThickness: Profile
  /** Roughly the direction that the middle of its outer surface faces. */
  readonly faces: Position
  /** Bands of tendon across the fibres, as shares of the length: rectus abdominis. */
  readonly inscriptions: readonly number[]
  /** The last line runs on into the first, as in a dome. Both edges of a mirrored sheet lie in the middle. */
  readonly isClosed: boolean
  /** It goes on beyond the middle of the body as its own mirror image. */
  readonly isMirrored: boolean
}

export interface SheetLine {
  /** Where it begins and ends, as shares of the lines that `from` and `to` make. */
  readonly start: number
  readonly end: number
  readonly via: readonly PathPoint[]
  /** Where its own flesh begins and ends, when that differs from the rest of the sheet. */
  readonly belly: readonly [start: number, end: number]
}

/** Separate bundles: teeth, or short ones from vertebra to vertebra. */
export interface SlipsHead extends Head {
  readonly kind: 'slips'
  readonly slips: readonly Slip[]
}

export interface Slip extends Strand {
  readonly from: readonly string[]
  /** Its own landmarks, or those of the head. */
  readonly to: readonly string[]
  /** Where it meets the line that `to` makes, as a share of it. */
  readonly end: number
  readonly via: readonly PathPoint[]
}

export type HeadShape = StrandHead | SheetHead | SlipsHead

/** A tendon that several heads, or muscles, end in. */
export interface TendonShape extends Strand {
  /** A soft part of the vocabulary where there is one: `calcaneal-tendon`. */
  readonly id: string
  readonly along: readonly PathPoint[]
  readonly to: readonly string[]
}

/** Whatever is left out is chosen by the code that draws. */
export interface FigureWish {
  readonly view?: (typeof VIEWS)[number]
  /** Muscles that lie deeper, drawn before it: pale, or, with a tendon in common, as helpers. */
  readonly behind?: readonly string[]
  /** Modelled bones to draw; all others are left out. */
  readonly bones?: readonly string[]
  /** Modelled bones to leave out. */
  readonly omit?: readonly string[]
  /** Modelled bones that hide nothing: only their outline is drawn. */
  readonly xray?: readonly string[]
  /** What is seen, in mm: left and right in the picture, top and bottom above the floor. */
  readonly window?: readonly [left: number, top: number, right: number, bottom: number]
}

export interface FigureWishes {
  readonly locator?: FigureWish
  readonly attachments?: FigureWish
  /** `moves`: the motion that is shown, e.g. `ankle:plantarflexion`. */
  readonly action?: FigureWish & { readonly moves: string }
}

export interface MuscleShape {
  readonly id: string
  readonly heads: readonly HeadShape[]
  readonly tendons: readonly TendonShape[]
  readonly figures: FigureWishes
}

/** A hinge: what it carries turns about one axis. */
export interface Joint {
  /** Of the vocabulary: `ankle`. */
  readonly id: string
  readonly centre: Position
  /** Of any length. About a lateral one, a positive angle takes up towards forward. */
  readonly axis: Position
  /** Modelled bones that move when the part nearer the trunk is at rest. */
  readonly carries: readonly string[]
  /** Motion without its joint (`plantarflexion`) → degrees, for a picture of it. */
  readonly motions: ReadonlyMap<string, number>
}

/** Empty maps where the project has no content/atlas/. */
export interface Atlas {
  /** By id of the vocabulary: how drawn bones are called. */
  readonly bones: ReadonlyMap<string, Called>
  readonly soft: ReadonlyMap<string, Called>
  readonly landmarks: ReadonlyMap<string, Landmark>
  readonly joints: ReadonlyMap<string, Joint>
  /** By the muscle's id. A muscle with a mistake in its shape is left out. */
  readonly muscles: ReadonlyMap<string, MuscleShape>
}
