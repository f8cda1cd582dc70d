// A small PDF with one of each thing that PDF/UA has rules for, in good order, and the tools to
// spoil it in one place: so that each rule can be seen to be enforced, alone.

import { createRequire } from 'node:module'
import {
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import PdfKit from 'pdfkit'
import { bytesOf, entryOf, latin1, listOf, textOf } from './pdf-objects.ts'

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
)

let sample: Promise<Uint8Array> | undefined

/** The sample as a document that can be changed. */
export async function openSample(): Promise<PDFDocument> {
  sample ??= writeSample()
  const document = await PDFDocument.load(await sample, { updateMetadata: false })
  put(find(document, 'Subtype', 'Type0'), 'BaseFont', 'SampleFont')
  // pdfkit writes a CIDSet that nothing needs, and links that say nothing.
  for (const font of dictionariesOf(document, 'FontDescriptor')) font.delete(PDFName.of('CIDSet'))
  for (const annotation of dictionariesOf(document, 'Annot'))
    annotation.set(PDFName.of('Contents'), PDFString.of('Link to example.com'))
  return document
}

export function bytesOfDocument(document: PDFDocument): Promise<Uint8Array> {
  return document.save({ useObjectStreams: false, updateFieldAppearances: false })
}

function writeSample(): Promise<Uint8Array> {
  // As an object, because the types do not know this subset yet.
  const doc = new PdfKit({
    compress: false,
    displayTitle: true,
    font: FONT,
    info: { Title: 'Sample', CreationDate: new Date(0) },
    lang: 'en',
    pdfVersion: '1.7',
    size: 'A6',
    tagged: true,
    subset: 'PDF/UA',
  } as object)
  const chunks: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
  })
  type Kid = PDFKit.PDFStructureElement | (() => void)
  // The types do not know `bbox` and `scope` yet.
  const element = (role: string, kids: Kid[], options: object = {}) =>
    doc.struct(role, options, kids)
  const write =
    (text: string, options: object = {}) =>
    () => {
      doc.text(text, options)
    }
  const square = () => {
    doc.rect(50, 50, 10, 10).fill()
  }
  const item = [element('Lbl', [write('1')]), element('LBody', [write('Item')])]
  const header = element('TH', [write('Head')], { scope: 'Column' })
  const link = element('Link', [write('Link', { link: 'https://example.com/' })])
  doc.addStructure(
    element('Document', [
      element('H1', [write('One')]),
      element('P', [write('Text')]),
      element('L', [element('LI', item)]),
      element('H2', [write('Two')]),
      element('Table', [element('TR', [header]), element('TR', [element('TD', [write('Cell')])])]),
      element('Figure', [square], { alt: 'A square', bbox: [50, 50, 60, 60] }),
      element('Quote', [link]),
    ]),
  )
  doc.markContent('Artifact').rect(0, 0, 5, 5).fill().endMarkedContent()
  doc.end()
  return done
}

function dictionariesOf(document: PDFDocument, type: string): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, value]) =>
      value instanceof PDFDict && textOf(value, 'Type') === type ? [value] : [],
    )
}

/** The first object with this value under this key: an element by its `S`, a font by its `Type`. */
export function find(document: PDFDocument, key: string, value: string): PDFDict {
  return document.context.lookup(findRef(document, key, value), PDFDict)
}

export function findRef(document: PDFDocument, key: string, value: string): PDFRef {
  for (const [ref, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && textOf(object, key) === value) return ref
  throw new Error(`the sample has no object with ${key} ${value}`)
}

type Plain = PDFObject | string | number | boolean | Plain[] | { [key: string]: Plain }

/** Puts a value of plain JavaScript under a key: strings become names. */
export function put(dictionary: PDFDict, key: string, value: Plain): void {
  dictionary.set(PDFName.of(key), dictionary.context.obj(value as string))
}

export function drop(dictionary: PDFDict, key: string): void {
  dictionary.delete(PDFName.of(key))
}

/** Rewrites a stream; an edit that changes nothing is a mistake in the test. */
export function rewrite(owner: PDFDict, key: string, edit: (source: string) => string): void {
  const parts = listOf(owner, key).map((part) =>
    part instanceof PDFRef ? owner.context.lookup(part) : part,
  )
  const stream = parts[0]
  if (!(stream instanceof PDFStream)) throw new Error(`the sample has no stream under ${key}`)
  const before = latin1(bytesOf(stream))
  const after = edit(before)
  if (after === before) throw new Error(`nothing changed in the stream under ${key}`)
  const { context } = owner
  const keep = stream.dict.clone(context)
  keep.delete(PDFName.of('Filter'))
  const fresh = context.stream(Buffer.from(after, 'latin1'))
  for (const [name, value] of keep.entries())
    if (name !== PDFName.of('Length')) fresh.dict.set(name, value)
  owner.set(PDFName.of(key), context.register(fresh))
}

/** Rewrites what the only page paints. */
export function paint(document: PDFDocument, edit: (source: string) => string): void {
  rewrite(document.getPage(0).node, 'Contents', edit)
}

export function child(dictionary: PDFDict, key: string): PDFDict {
  const value = entryOf(dictionary, key)
  if (!(value instanceof PDFDict)) throw new Error(`the sample has no dictionary under ${key}`)
  return value
}
