// The fonts of a PDF, as far as reading a page needs them: characters and advances of its codes.

import { PDFArray, type PDFDict } from '@cantoo/pdf-lib'
import {
  asDictionary,
  bytesOf,
  dictionaryOf,
  entryOf,
  follow,
  latin1,
  listOf,
  streamOf,
  textOf,
} from './pdf-objects.ts'
import { readToUnicode } from './to-unicode.ts'

export interface ShownFont {
  readonly name: string
  readonly isEmbedded: boolean
  /** Only the glyphs that are shown: its name begins with six letters and a plus sign. */
  readonly isSubset: boolean
  /** Characters and advances, in thousandths of the size, of a string of two-byte codes. */
  readonly glyphsOf: (codes: string) => { readonly text: string; readonly advance: number }[]
}

export interface FontReader {
  read(font: PDFDict): ShownFont
}

export function createFontReader(): FontReader {
  const known = new Map<PDFDict, ShownFont>()
  return {
    read: (dictionary) => {
      const font = known.get(dictionary) ?? readFont(dictionary)
      known.set(dictionary, font)
      return font
    },
  }
}

/** What stands for a glyph that has no characters: no text of ours holds it. */
const UNKNOWN = '\ufffd'

function readFont(font: PDFDict): ShownFont {
  const name = textOf(font, 'BaseFont') ?? ''
  const descendant = asDictionary(follow(font, listOf(font, 'DescendantFonts')[0]))
  const descriptor = descendant && dictionaryOf(descendant, 'FontDescriptor')
  const toUnicode = streamOf(font, 'ToUnicode')
  const characters = toUnicode ? readToUnicode(latin1(bytesOf(toUnicode))) : new Map()
  const widths = descendant ? widthsOf(descendant) : new Map<number, number>()
  return {
    name,
    isEmbedded: descriptor !== undefined && streamOf(descriptor, 'FontFile2') !== undefined,
    isSubset: /^[A-Z]{6}\+/.test(name),
    glyphsOf: (codes) => {
      const bytes = Buffer.from(codes, 'latin1')
      return Array.from({ length: bytes.length >> 1 }, (_, index) => {
        const code = bytes.readUInt16BE(index * 2)
        const text = code === 0 ? UNKNOWN : (characters.get(code) ?? UNKNOWN)
        return { text, advance: widths.get(code) ?? 1000 }
      })
    },
  }
}

function widthsOf(font: PDFDict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const list = entryOf(font, 'W')
  if (!(list instanceof PDFArray)) return widths
  for (let at = 0; at + 1 < list.size(); at += 2) {
    const first = Number(list.get(at).toString())
    const row = list.lookup(at + 1)
    if (row instanceof PDFArray)
      for (let each = 0; each < row.size(); each++)
        widths.set(first + each, Number(row.get(each).toString()))
  }
  return widths
}
