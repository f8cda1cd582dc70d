// What layout may know of a typeface. A test hands in a ruler instead.

/** PostScript points, 1/72 inch. On a page y goes down. */
export type Pt = number

/** The name that the theme gives a face, e.g. `text`, `italic`, `bold`, `heading`. */
export type FaceName = string

export interface Metrics {
  /** The advance of a word, with kerning inside it; words do not kern across a space. */
  width(text: string, face: FaceName, size: Pt): Pt
  /** From the baseline up to the top of the letters with ascenders. */
  ascent(face: FaceName, size: Pt): Pt
  /** From the baseline down, a positive number. */
  descent(face: FaceName, size: Pt): Pt
  /** The characters of a text that the face has no glyph for. */
  missing(text: string, face: FaceName): string[]
}

export function metricsOf(faces: ReadonlyMap<FaceName, Face>): Metrics {
  const faceNamed = (name: FaceName): Face => {
    const face = faces.get(name)
    if (!face) throw new Error(`no face is called \`${name}\``)
    return face
  }
  return {
    width: (text, face, size) => (faceNamed(face).shape(text).width * size) / 1000,
    ascent: (face, size) => (faceNamed(face).ascent * size) / 1000,
    descent: (face, size) => (-faceNamed(face).descent * size) / 1000,
    missing: (text, face) => faceNamed(face).missing(text),
  }
}

export interface Glyph {
  /** Index in the font file. */
  readonly id: number
  /** Width in 1/1000 em as the font gives it. */
  readonly advance: number
  /** What kerning adds to the advance before the next glyph, in 1/1000 em. */
  readonly kern: number
  /** The characters it stands for, so that a reader can copy and hear them. */
  readonly text: string
}

export interface ShapedText {
  /** In 1/1000 em. */
  readonly width: number
  readonly glyphs: readonly Glyph[]
}

/** A font file that holds only some glyphs, renumbered in the order given, `.notdef` first. */
export interface FaceSubset {
  readonly bytes: Uint8Array
  /** Glyph id in the whole font → glyph id in the subset. */
  readonly ids: ReadonlyMap<number, number>
}

/** An opened font. Vertical measures and widths are in 1/1000 em, y up as in the font. */
export interface Face {
  readonly postscriptName: string
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  readonly italicAngle: number
  /** 400 is regular, 700 bold. */
  readonly weight: number
  readonly bounds: readonly [number, number, number, number]
  shape(text: string): ShapedText
  missing(text: string): string[]
  subset(glyphIds: readonly number[]): FaceSubset
}
