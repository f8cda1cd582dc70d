// Opens font files with fontkit, the only place that knows it.
//
// fontkit keeps, for each glyph, the characters it was first asked for, whichever document that
// was; so what a glyph stands for is worked out here from our own text, and each word is shaped
// once. Ligatures are off: then a glyph is a character, and copied text is right.

import * as fontkit from 'fontkit'
import type { Face, FaceSubset, Glyph, ShapedText } from './metrics.ts'

const FEATURES = { liga: false, clig: false, dlig: false, calt: false }

/** Formatting characters that have a meaning for line breaking and no ink: never shaped. */
const INVISIBLE = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/

function withoutInvisible(text: string): string {
  return INVISIBLE.test(text) ? [...text].filter((sign) => !INVISIBLE.test(sign)).join('') : text
}

/** Sheets of one muscle often show the same letters; those of many clients must not fill the memory. */
const MOST_SUBSETS = 64

export function openFace(bytes: Uint8Array): Face {
  const font = fontkit.create(Buffer.from(bytes))
  if (!('layout' in font)) throw new Error('a font collection holds several fonts: give one')
  const perMille = 1000 / font.unitsPerEm
  const shaped = new Map<string, ShapedText>()
  const known = new Map<string, boolean>()
  const subsets = new Map<string, FaceSubset>()
  const hasGlyph = (character: string): boolean => {
    let has = known.get(character)
    if (has === undefined) {
      // Some faces list a character and give it the box of a missing glyph, which is glyph 0.
      has =
        INVISIBLE.test(character) || font.glyphForCodePoint(character.codePointAt(0) ?? 0).id !== 0
      known.set(character, has)
    }
    return has
  }

  const shape = (text: string): ShapedText => {
    const before = shaped.get(text)
    if (before) return before
    const fresh = shapeText(font, withoutInvisible(text), perMille)
    shaped.set(text, fresh)
    return fresh
  }

  return {
    postscriptName: font.postscriptName,
    ascent: font.ascent * perMille,
    descent: font.descent * perMille,
    capHeight: font.capHeight * perMille,
    xHeight: font.xHeight * perMille,
    italicAngle: font.italicAngle,
    weight: font['OS/2'].usWeightClass,
    bounds: [
      font.bbox.minX * perMille,
      font.bbox.minY * perMille,
      font.bbox.maxX * perMille,
      font.bbox.maxY * perMille,
    ],
    shape,
    missing: (text) => {
      const missing: string[] = []
      for (const character of text) if (!hasGlyph(character)) missing.push(character)
      return missing
    },
    subset: (glyphIds) => {
      const key = glyphIds.join()
      const before = subsets.get(key)
      if (before) return before
      const subset = font.createSubset() as unknown as SubsetWriter
      const ids = new Map<number, number>([[0, 0]])
      for (const id of glyphIds) ids.set(id, subset.includeGlyph(id))
      const fresh = { bytes: subset.encode(), ids }
      if (subsets.size >= MOST_SUBSETS) subsets.clear()
      subsets.set(key, fresh)
      return fresh
    },
  }
}

/** What `createSubset` really gives: @types/fontkit has other types for it. */
interface SubsetWriter {
  includeGlyph(id: number): number
  encode(): Uint8Array
}

function shapeText(font: fontkit.Font, text: string, perMille: number): ShapedText {
  const run = font.layout(text, FEATURES)
  const characters = [...text]
  const oneToOne = run.glyphs.length === characters.length
  let width = 0
  const glyphs = run.glyphs.map((glyph, index): Glyph => {
    const position = run.positions[index]
    const advance = glyph.advanceWidth * perMille
    const kern = position ? position.xAdvance * perMille - advance : 0
    width += advance + kern
    const stands = oneToOne
      ? (characters[index] ?? '')
      : String.fromCodePoint(...(glyph.codePoints ?? []))
    return { id: glyph.id, advance, kern, text: stands }
  })
  return { width, glyphs }
}
