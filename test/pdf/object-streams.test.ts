// A packed file holds the same objects as the one that pdfkit wrote.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { packObjects } from '../../src/pdf/object-streams.ts'
import { writeContents, writeStream } from '../../src/pdf/streams.ts'
import { finishWriter, openWriter, type PdfWriter, pdfText } from '../../src/pdf/writer.ts'
import { requireTool } from '../equipment/tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'fascicle-packed-'))
after(() => rmSync(folder, { recursive: true }))

/** What pdfkit wrote, nothing packed. */
function finishPlain(writer: PdfWriter): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = []
    writer.on('data', (chunk) => chunks.push(chunk))
    writer.on('end', () => resolve(Buffer.concat(chunks)))
    writer.end()
  })
}

const HOSTILE = 'a\nendstream\nendobj\n7 0 obj (\\) \r é \u010a'

/** One page, so many small objects, and one stream of so many bytes. */
function write({ objects = 5, bytes = 10 } = {}): PdfWriter {
  const writer = openWriter({
    title: HOSTILE,
    lang: 'en',
    author: 'A. Person',
    subject: 'Packing',
    date: '2026-11-24',
    pages: [],
    structure: { role: 'Document', children: [] },
    bookmarks: [],
  })
  writer.addPage({ size: [200, 100], margin: 0 })
  writeContents(writer.page, Buffer.from('0 0 50 50 re f'))
  // Deflating does not make it smaller.
  let state = 1
  const noise = Uint8Array.from({ length: bytes }, () => (state = (state * 16_807) % 2_147_483_647))
  writeStream(writer, noise)
  const text = writer.ref({ Text: pdfText(HOSTILE) })
  for (let index = 0; index < objects; index++) {
    const ref = writer.ref({ Index: index, Text: text, Next: [text, 'Name', -0.5, true] })
    ref.end()
  }
  text.end()
  return writer
}

async function objectsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const isFrame = (text: string) => /\/Type \/(?:ObjStm|XRef)/.test(text)
  return new Map(
    context.enumerateIndirectObjects().flatMap(([ref, object]) => {
      const content =
        object instanceof PDFRawStream ? Buffer.from(object.contents).toString('latin1') : ''
      const text = `${object.toString()} ${content}`
      return isFrame(object.toString()) ? [] : [[ref.toString(), text] as const]
    }),
  )
}

/** Small numbers of everything, more than 255 objects, and places beyond two bytes. */
for (const size of [{}, { objects: 300 }, { bytes: 70_000 }])
  test(`should pack every object unchanged: ${JSON.stringify(size)}`, async () => {
    const plain = await finishPlain(write(size))
    const packed = await finishWriter(write(size))
    assert.ok(Buffer.compare(packed, packObjects(plain)) === 0)
    assert.deepEqual(await objectsOf(packed), await objectsOf(plain))
    assert.ok(packed.length < plain.length)
    const file = join(folder, 'packed.pdf')
    writeFileSync(file, packed)
    const told = execFileSync(requireTool('qpdf'), ['--check', file], { encoding: 'utf8' })
    assert.match(told, /No syntax or stream encoding errors found/)
    const table = execFileSync(requireTool('qpdf'), ['--show-xref', file], { encoding: 'utf8' })
    assert.equal(table.trim().split('\n').length, (await objectsOf(plain)).size + 2)
  })

test('should leave nothing plain but streams', async () => {
  const text = Buffer.from(await finishWriter(write())).toString('latin1')
  assert.ok(text.startsWith('%PDF-1.7\n'))
  const objects = [...text.matchAll(/^\d+ 0 obj\n(.*?)\nendobj$/gms)].map(([, body]) => body ?? '')
  // The page, the noise, the metadata, the packed objects, the table.
  assert.equal(objects.length, 5)
  for (const body of objects) assert.match(body, /\nendstream$/)
  assert.doesNotMatch(text, /^(?:xref|trailer)$/m)
  // For programs that know no PDF; pdfkit would indent each line of it.
  assert.match(text, /<x:xmpmeta/)
  assert.doesNotMatch(text, /^ +<xmp:CreatorTool/m)
})

test('should refuse a file that was written in another way', async () => {
  const plain = Buffer.from(await finishPlain(write()))
  const spoiled: readonly (readonly [string, string | RegExp, string])[] = [
    ['no end', '%%EOF\n', ''],
    ['an encrypted file', '/Root ', '/Encrypt 1 0 R\n/Root '],
    ['an object that was never ended', / 00000 n \n/, ' 00000 f \n'],
    ['an object elsewhere', '\n4 0 obj\n', '\n9 0 obj\n'],
    ['a stream elsewhere', /\n(\d+)( 0 obj\n<<\n\/Filter)/, '\n0$2'],
  ]
  for (const [what, search, replacement] of spoiled) {
    const text = plain.toString('latin1').replace(search, replacement)
    assert.throws(() => packObjects(Buffer.from(text, 'latin1')), /in another way/, what)
  }
  assert.throws(() => packObjects(packObjects(plain)), /in another way/)
})
