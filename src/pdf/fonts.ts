// Embeds faces: only the glyphs a handout shows, each with the characters it stands for, so that
// text can be searched, copied and read aloud (ISO 14289-1, 7.21).

import { createHash } from 'node:crypto'
import type { Face, FaceName, Glyph, Pt } from '../type/metrics.ts'
import { writeStream } from './streams.ts'
import { type PdfRef, type PdfWriter, pdfText, round } from './writer.ts'

export interface FontEmbedding {
  /** The name of the face in page resources; the page must list it. */
  use(face: FaceName): { readonly name: string; readonly ref: PdfRef }
  /** The operand of `TJ` for a text: glyphs as strings of bytes with kerning between them. */
  show(text: string, face: FaceName): string
  /** The advance of a text as `show` sets it. */
  width(text: string, face: FaceName, size: Pt): Pt
  /** Writes the fonts, when all text has been shown. */
  finish(): void
}

interface UsedFace {
  readonly face: Face
  readonly name: string
  readonly ref: PdfRef
  /** In order of first use: the glyph's index in the subset is its place here plus one. */
  readonly glyphs: Map<number, { readonly cid: number; readonly glyph: Glyph }>
}

export function embedFonts(writer: PdfWriter, faces: ReadonlyMap<FaceName, Face>): FontEmbedding {
  const used = new Map<FaceName, UsedFace>()

  const open = (name: FaceName): UsedFace => {
    const known = used.get(name)
    if (known) return known
    const face = faces.get(name)
    if (!face) throw new Error(`no face is called \`${name}\``)
    const fresh = { face, name: `F${used.size + 1}`, ref: writer.ref(), glyphs: new Map() }
    used.set(name, fresh)
    return fresh
  }

  return {
    use: (name) => open(name),
    show: (text, name) => showText(text, open(name)),
    width: (text, name, size) =>
      words(text).reduce((sum, word) => sum + (open(name).face.shape(word).width * size) / 1000, 0),
    finish: () => {
      for (const font of used.values()) writeFont(writer, font)
    },
  }
}

/** Words are shaped one by one, as they were measured: nothing kerns across a space. */
function words(text: string): string[] {
  return text.match(/ |[^ ]+/g) ?? []
}

function showText(text: string, font: UsedFace): string {
  let out = '[('
  for (const word of words(text))
    for (const glyph of font.face.shape(word).glyphs) {
      let entry = font.glyphs.get(glyph.id)
      if (!entry) {
        entry = { cid: font.glyphs.size + 1, glyph }
        font.glyphs.set(glyph.id, entry)
      }
      out += twoBytes(entry.cid)
      if (glyph.kern !== 0) out += `)${round(-glyph.kern)}(`
    }
  return `${out})]`
}

/**
 * A code as it stands in a literal string (ISO 32000-1, 7.3.4.2), where a bare carriage return
 * would be read as a line feed. Hexadecimal digits would deflate to a fifteenth more.
 */
function twoBytes(code: number): string {
  const bytes = String.fromCharCode(code >> 8, code & 0xff)
  return bytes.replace(/[()\\\r]/g, (sign) => (sign === '\r' ? '\\r' : `\\${sign}`))
}

function writeFont(writer: PdfWriter, { face, ref, glyphs }: UsedFace): void {
  const { bytes, ids } = face.subset([...glyphs.keys()])
  for (const [id, { cid }] of glyphs)
    if (ids.get(id) !== cid) throw new Error('the subset numbers its glyphs in another order')
  const baseFont = `${subsetTag(bytes)}+${face.postscriptName}`

  const file = writeStream(writer, bytes, { Length1: bytes.length })
  const descriptor = writer.ref({
    Type: 'FontDescriptor',
    FontName: baseFont,
    Flags: face.italicAngle === 0 ? 4 : 68,
    FontBBox: face.bounds.map(round),
    ItalicAngle: face.italicAngle,
    Ascent: round(face.ascent),
    Descent: round(face.descent),
    CapHeight: round(face.capHeight),
    XHeight: round(face.xHeight),
    // The usual estimate from the weight class: 400 gives 88, 700 gives 163.
    StemV: round(50 + (face.weight / 65) ** 2),
    FontFile2: file,
  })
  descriptor.end()
  const entries = [...glyphs.values()]
  const descendant = writer.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: baseFont,
    CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: [1, entries.map(({ glyph }) => round(glyph.advance))],
    CIDToGIDMap: 'Identity',
  })
  descendant.end()
  const texts = entries.map(({ glyph }) => glyph.text)
  ref.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: writeStream(writer, Buffer.from(toUnicode(texts), 'latin1')),
  }
  ref.end()
}

/** Six letters that differ when the glyphs do (ISO 32000-1, 9.6.4). */
function subsetTag(bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest()
  return String.fromCharCode(...[...digest.subarray(0, 6)].map((byte) => 65 + (byte % 26)))
}

/** The codes of a range of a CMap have the same first byte (ISO 32000-1, 9.7.6.2). */
const RANGE = 256

/** @param texts what the codes 1, 2, 3 … stand for */
function toUnicode(texts: readonly string[]): string {
  const ranges: string[] = []
  for (let first = 1; first <= texts.length; first += RANGE - (first % RANGE)) {
    const inRange = texts.slice(first - 1, first - 1 + RANGE - (first % RANGE))
    const last = first + inRange.length - 1
    const strings = inRange.map((text) => `<${utf16(text)}>`).join(' ')
    ranges.push(`<${hex4(first)}> <${hex4(last)}> [${strings}]`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0')
}

/** A no-break space is a space for whoever copies the text: in most fonts both are one glyph. */
function utf16(text: string): string {
  const plain = text.replace(/\u00a0/g, ' ')
  let out = ''
  for (let index = 0; index < plain.length; index++) out += hex4(plain.charCodeAt(index))
  return out
}
