// Streams of a PDF, all deflated in one way: in JavaScript, because what zlib makes of the same
// bytes differs between processors.

import { zlibSync } from 'fflate'
import type { PdfPage, PdfRef, PdfWriter } from './writer.ts'

export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 9 })
}

/** A face gives the same bytes again for the same letters, and deflating them takes time. */
const deflated = new WeakMap<Uint8Array, Uint8Array>()

export function writeStream(
  writer: PdfWriter,
  bytes: Uint8Array,
  entries: PdfRef['data'] = {},
): PdfRef {
  const packed = deflated.get(bytes) ?? deflate(bytes)
  deflated.set(bytes, packed)
  const ref = writer.ref({ ...entries, Filter: 'FlateDecode' })
  ref.write(packed)
  ref.end()
  return ref
}

/** Our own operators in place of pdfkit's, which begin by turning the page upside down. */
export function writeContents({ content }: PdfPage, operators: Uint8Array): void {
  content.buffer = []
  content.compress = false
  content.data = { Filter: 'FlateDecode' }
  content.write(deflate(operators))
}
