// That text can be drawn and read anywhere: fonts are embedded, and each code that is shown leads
// to a glyph and to characters (ISO 14289-1, 7.21).

import type { PDFDict } from '@cantoo/pdf-lib'
import {
  asDictionary,
  bytesOf,
  type Complain,
  dictionaryOf,
  entryOf,
  follow,
  latin1,
  listOf,
  streamOf,
  textOf,
} from './pdf-objects.ts'
import { readToUnicode } from './to-unicode.ts'

export interface FontCheck {
  /** Looks at a text that a page shows in a font: one character for each byte. */
  show(font: PDFDict, text: string, where: string): void
}

interface KnownFont {
  readonly name: string
  readonly composite: boolean
  readonly characters: ReadonlyMap<number, string>
  /** The glyph of a code of a composite font. */
  readonly glyphOf: (code: number) => number
}

export function createFontCheck(complain: Complain): FontCheck {
  const known = new Map<PDFDict, KnownFont>()
  const open = (dictionary: PDFDict): KnownFont => {
    const font = known.get(dictionary) ?? readFont(dictionary, complain)
    known.set(dictionary, font)
    return font
  }
  return {
    show: (dictionary, text, where) => {
      const font = open(dictionary)
      for (const code of codesOf(text, font.composite)) {
        if (font.composite && font.glyphOf(code) === 0)
          complain('UA 7.21.8', `${where} shows the glyph for missing characters in ${font.name}`)
        else if (!font.characters.has(code))
          complain('UA 7.21.7', `code ${code} of ${font.name} stands for no character (${where})`)
      }
    },
  }
}

/** Two bytes a code in composite fonts, which are written by `Identity-H`; else one. */
function codesOf(text: string, composite: boolean): number[] {
  const bytes = Buffer.from(text, 'latin1')
  if (!composite) return [...bytes]
  return Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(index * 2))
}

function readFont(font: PDFDict, complain: Complain): KnownFont {
  const name = textOf(font, 'BaseFont') ?? 'a font without a name'
  const composite = textOf(font, 'Subtype') === 'Type0'
  const descendant = composite
    ? asDictionary(follow(font, listOf(font, 'DescendantFonts')[0]))
    : font
  if (composite && textOf(font, 'Encoding') !== 'Identity-H')
    complain('UA 7.21.3', `${name} is not encoded by Identity-H, the only way that is read here`)
  if (textOf(font, 'Subtype') !== 'Type3') checkEmbedding(name, descendant, complain)
  const toUnicode = streamOf(font, 'ToUnicode')
  if (!toUnicode) complain('UA 7.21.7', `${name} does not say what its codes stand for (ToUnicode)`)
  return {
    name,
    composite,
    characters: toUnicode ? readToUnicode(latin1(bytesOf(toUnicode))) : new Map(),
    glyphOf: readGlyphMap(descendant),
  }
}

function checkEmbedding(name: string, font: PDFDict | undefined, complain: Complain): void {
  const descriptor = font && dictionaryOf(font, 'FontDescriptor')
  const files = ['FontFile', 'FontFile2', 'FontFile3']
  if (!descriptor || !files.some((key) => streamOf(descriptor, key)))
    complain('UA 7.21.4.1', `${name} is not embedded`)
  // It would have to list every glyph, components too; nothing needs it, so none is right.
  if (descriptor && entryOf(descriptor, 'CIDSet'))
    complain('UA 7.21.4.2', `${name} has a CIDSet, which is easily wrong and not needed`)
}

function readGlyphMap(font: PDFDict | undefined): (code: number) => number {
  const stream = font && streamOf(font, 'CIDToGIDMap')
  if (!stream) return (code) => code
  const map = Buffer.from(bytesOf(stream))
  return (code) => (code * 2 + 1 < map.length ? map.readUInt16BE(code * 2) : 0)
}
