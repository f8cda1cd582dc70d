// The words on a figure: made from the record and the landmarks, set when the figure is composed.

/**
 * words: each label as text beside the drawing; where there is no room, as numbers with a key.
 * numbers: with a key below. numbers-only: without the key. blank: a line to write on. none: nothing.
 */
export const LABELLINGS = ['words', 'numbers', 'numbers-only', 'blank', 'none'] as const
export type Labelling = (typeof LABELLINGS)[number]

export interface LabelWords {
  readonly text: string
  /** Of the muscle itself, or one of its ends. */
  readonly strong: boolean
}

export interface FigureWords {
  readonly labelling: Labelling
  /** Anchor, as `kind:id` → label, the most needed first. An anchor without words gets no label. */
  readonly labels: ReadonlyMap<string, LabelWords>
  /** Which limb from where: `Right leg, from behind`. Always printed below the drawing. */
  readonly view: string
  /** What the marks mean: `Start`, `End`; they are explained only where marks are drawn. */
  readonly start: string
  readonly end: string
  /** A step of the drawing → what is announced when it appears. */
  readonly steps: ReadonlyMap<string, string>
}
