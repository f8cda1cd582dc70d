// pdfkit writes a PDF as PDF 1.4 did: each object in plain text, and a table of twenty bytes for
// every one of them. In a tagged handout, where each line of a table is an element of its own,
// that is half of the file. Here the finished file is read back and its objects are packed: those
// that are no streams go into one object stream (ISO 32000-1, 7.5.7), and a cross-reference stream
// takes the place of table and trailer (7.5.8). Not a character of an object is changed.
//
// What is read is always our own writer's output. Anything that it does not write is our bug.

import { deflate } from './streams.ts'

/** An indirect object, where it lies in the file that pdfkit wrote. */
interface WrittenObject {
  readonly id: number
  /** Of `7 0 obj`. */
  readonly start: number
  /** After the line of `endobj`. */
  readonly end: number
}

interface WrittenFile {
  readonly bytes: Buffer
  /** What stands before the first object: the version, and a line that says “no text”. */
  readonly header: Buffer
  /** By their numbers, of which none is missing. */
  readonly objects: readonly WrittenObject[]
  /** The entries of the trailer but for its size: Root, Info, ID. */
  readonly trailer: string
}

/** How an object is found (7.5.8.3, table 18): at a place in the file, or in an object stream. */
type Entry = readonly [kind: 0 | 1 | 2, where: number, index: number]

/** A file of pdfkit → the same objects under the same numbers, packed. */
export function packObjects(bytes: Uint8Array): Uint8Array {
  const file = readWritten(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const streams = file.objects.filter((object) => isStream(object, file))
  const plain = file.objects.filter((object) => !isStream(object, file))
  const packId = file.objects.length + 1
  const tableId = packId + 1

  const parts = [file.header]
  let length = file.header.length
  // The first entry is the head of the list of free objects, of which there are none (7.5.4).
  const entries: Entry[] = [[0, 0, 65_535]]
  const append = (id: number, part: Buffer): void => {
    entries[id] = [1, length, 0]
    parts.push(part)
    length += part.length
  }

  for (const { id, start, end } of streams) append(id, file.bytes.subarray(start, end))
  for (const [index, { id }] of plain.entries()) entries[id] = [2, packId, index]
  append(packId, objectStream(packId, plain, file))
  const startOfTable = length
  // The table lists itself too.
  entries[tableId] = [1, startOfTable, 0]
  append(tableId, crossReferenceStream(tableId, entries, file.trailer))
  parts.push(latin1(`startxref\n${startOfTable}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** Objects one after the other, behind a list of their numbers and of where each begins. */
function objectStream(id: number, objects: readonly WrittenObject[], file: WrittenFile): Buffer {
  const places: string[] = []
  let body = ''
  for (const object of objects) {
    places.push(`${object.id} ${body.length}`)
    body += `${contentOf(object, file)}\n`
  }
  const head = `${places.join(' ')}\n`
  const entries = `/Type /ObjStm /N ${objects.length} /First ${head.length}`
  return stream(id, entries, latin1(head + body))
}

function crossReferenceStream(id: number, entries: readonly Entry[], trailer: string): Buffer {
  const widths = [0, 1, 2].map((field) =>
    bytesFor(entries.reduce((most, entry) => Math.max(most, entry[field] ?? 0), 0)),
  )
  const rows = entries.map((entry) =>
    Buffer.concat(entry.map((value, field) => bigEndian(value, widths[field] ?? 0))),
  )
  const columns = widths.reduce((sum, width) => sum + width, 0)
  const dictionary = [
    `/Type /XRef /Size ${entries.length} /W [${widths.join(' ')}]`,
    `/DecodeParms <</Predictor 12 /Columns ${columns}>>`,
    trailer,
  ]
  return stream(id, dictionary.join('\n'), Buffer.concat(rows.map(differencesIn)))
}

/**
 * Each row as what it adds to the one above, behind the 2 that says so (7.4.4.4; PNG calls it
 * “up”): neighbours in the table are much alike, and their differences deflate to nearly nothing.
 */
function differencesIn(row: Buffer, index: number, rows: readonly Buffer[]): Buffer {
  const above = rows[index - 1]
  return Buffer.from([2, ...row.map((byte, column) => byte - (above?.[column] ?? 0))])
}

function stream(id: number, entries: string, content: Buffer): Buffer {
  const packed = deflate(content)
  const dictionary = `<<${entries} /Filter /FlateDecode /Length ${packed.length}>>`
  const before = `${beginOf(id)}${dictionary}\nstream\n`
  return Buffer.concat([latin1(before), packed, latin1(END_OF_STREAM)])
}

const FOOT = /startxref\n(\d+)\n%%EOF\n$/
const TABLE = /^xref\n0 (\d+)\n0{10} 65535 f \n((?:\d{10} 00000 n \n)*)trailer\n<<\n(.*)\n>>\n$/s
const SIZE = /^\/Size \d+\n/

function readWritten(bytes: Buffer): WrittenFile {
  const foot = FOOT.exec(bytes.toString('latin1', bytes.length - 40))
  const startOfTable = Number(foot?.[1])
  const tail = bytes.toString('latin1', startOfTable, bytes.length - (foot?.[0].length ?? 0))
  const [, size, rows = '', trailer = ''] = TABLE.exec(tail) ?? []
  const starts = rows.match(/\d{10}/g)?.map(Number) ?? []
  if (!SIZE.test(trailer) || /\/Encrypt\b/.test(trailer) || Number(size) !== starts.length + 1)
    throw new Error('pdfkit ended the file in another way')
  const inOrder = starts.toSorted((a, b) => a - b)
  const endOf = new Map(inOrder.map((start, index) => [start, inOrder[index + 1] ?? startOfTable]))
  const objects = starts.map((start, index): WrittenObject => {
    const id = index + 1
    const end = endOf.get(start) ?? startOfTable
    const begins = bytes.toString('latin1', start, start + beginOf(id).length)
    if (begins !== beginOf(id) || bytes.toString('latin1', end - END.length, end) !== END)
      throw new Error(`pdfkit wrote object ${id} in another way`)
    return { id, start, end }
  })
  return {
    bytes,
    header: bytes.subarray(0, inOrder[0]),
    objects,
    trailer: trailer.replace(SIZE, ''),
  }
}

const END = '\nendobj\n'
const END_OF_STREAM = `\nendstream${END}`

function beginOf(id: number): string {
  return `${id} 0 obj\n`
}

/** No text ends like this: pdfkit escapes its line breaks. */
function isStream({ end }: WrittenObject, { bytes }: WrittenFile): boolean {
  return bytes.toString('latin1', end - END_OF_STREAM.length, end) === END_OF_STREAM
}

/** What stands between `7 0 obj` and `endobj`, which an object stream leaves out. */
function contentOf({ id, start, end }: WrittenObject, { bytes }: WrittenFile): string {
  return bytes.toString('latin1', start + beginOf(id).length, end - END.length)
}

function bytesFor(value: number): number {
  return Math.max(1, Math.ceil(Math.log2(value + 1) / 8))
}

function bigEndian(value: number, width: number): Buffer {
  const bytes = Buffer.alloc(width)
  bytes.writeUIntBE(value, 0, width)
  return bytes
}

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
