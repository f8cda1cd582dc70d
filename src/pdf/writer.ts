// pdfkit as the writer of the file and nothing else: objects, pages, outline, metadata, images.
// Its own text, layout and tags are left alone; src/layout and the files beside this one do those.

import PDFDocument from 'pdfkit'
import type { Handout } from '../layout/page.ts'
import type { Pt } from '../type/metrics.ts'
import { packObjects } from './object-streams.ts'

/** Values of a PDF dictionary. A bare string is a name; `pdfText` makes text. */
export type PdfValue =
  | string
  | number
  | boolean
  // biome-ignore lint/complexity/noBannedTypes: pdfkit tells text from names by the String object
  | String
  | PdfRef
  | readonly PdfValue[]
  | PdfDictionary

export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined
}

/** An indirect object. */
export interface PdfRef {
  data: Record<string, PdfValue | undefined>
  /** Whether pdfkit shall deflate what is written. */
  compress: boolean
  write(chunk: string | Uint8Array): void
  end(): void
}

export interface PdfPage {
  readonly dictionary: PdfRef
  /** What is written is kept in the buffer until the file ends. */
  readonly content: PdfRef & { buffer: Uint8Array[] }
  readonly fonts: Record<string, PdfRef>
  readonly xobjects: Record<string, PdfRef>
  readonly annotations: PdfRef[]
  /** Asking for it registers the page in the parent tree. */
  readonly structParentTreeKey: number
}

export interface PdfImage {
  readonly label: string
  readonly obj: PdfRef | null
  /** How large it paints itself; a photograph fills a square of one unit. */
  readonly own?: { readonly width: number; readonly height: number }
  readonly orientation?: number
  embed(writer: PdfWriter): void
}

interface PdfOutline {
  addItem(title: string, options: Record<string, unknown>): PdfOutline
}

/** What of pdfkit 0.20 is used here; @types/pdfkit knows half of it. */
export interface PdfWriter {
  readonly page: PdfPage
  readonly outline: PdfOutline
  /** Told everything by pdfkit itself, before the file ends. */
  readonly metadata: { append(xml: string, endsLine?: boolean): void }
  ref(data?: Record<string, PdfValue | undefined>): PdfRef
  addPage(options: { size: [Pt, Pt]; margin: 0 }): PdfWriter
  openImage(bytes: Uint8Array): PdfImage
  getStructTreeRoot(): PdfRef
  getStructParentTree(): { get(key: number): PdfRef[]; add(key: number, value: PdfRef): void }
  createStructParentTreeNextKey(): number
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  on(event: 'error', listener: (error: Error) => void): void
  end(): void
}

export function openWriter({ title, lang, author, subject, date }: Handout): PdfWriter {
  const options = {
    autoFirstPage: false,
    bufferPages: true,
    compress: true,
    displayTitle: true,
    font: null,
    lang,
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    info: {
      Title: metadataText(title),
      Author: metadataText(author),
      Subject: metadataText(subject),
      Creator: 'Fascicle',
      Producer: 'Fascicle, pdfkit',
      // The day the content was checked: a clock would make every file different.
      CreationDate: new Date(`${date}T00:00:00Z`),
    },
  }
  const document = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions)
  const writer = document as unknown as PdfWriter
  // The metadata stay plain, so that other programs find them (ISO 32000-1, 14.3.2): then at least
  // not half of them indentation.
  const { metadata } = writer
  const append = metadata.append.bind(metadata)
  metadata.append = (xml) => append(xml.replace(/\s*\n\s*/g, ''), false)
  return writer
}

/** The file's bytes, once everything is written; its objects are packed. */
export async function finishWriter(writer: PdfWriter): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  await new Promise<void>((resolve, reject) => {
    writer.on('data', (chunk) => chunks.push(chunk))
    writer.on('end', resolve)
    writer.on('error', reject)
    writer.end()
  })
  return packObjects(Buffer.concat(chunks))
}

// biome-ignore lint/complexity/noBannedTypes: pdfkit tells text from names by the String object
export function pdfText(text: string): String {
  return new String(text)
}

/**
 * pdfkit puts the same value into the XMP packet without escaping it, where "Neck & Shoulder" is
 * not well-formed; there it asks for `toString()`, elsewhere for `valueOf()`.
 */
// biome-ignore lint/complexity/noBannedTypes: pdfkit tells text from names by the String object
function metadataText(text: string): String {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  return Object.defineProperty(new String(text), 'toString', { value: () => escaped })
}

/** To a hundredth of a point: finer than any printer, and the same on every machine. */
export function round(value: number): number {
  const rounded = Math.round(value * 100) / 100
  return rounded === 0 ? 0 : rounded
}

/** A factor, not a length: small differences add up over a whole drawing. Never with an exponent. */
export function exactly(factor: number): string {
  return factor
    .toFixed(9)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0')
}
