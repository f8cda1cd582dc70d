// What a document says about itself as a whole: language, title, that it is tagged, and that it
// wants to be judged as PDF/UA.

import { PDFBool, type PDFDict } from '@cantoo/pdf-lib'
import { SaxesParser } from 'saxes'
import { bytesOf, type Complain, dictionaryOf, entryOf, streamOf, textOf } from './pdf-objects.ts'

const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'
const PDF_UA = 'http://www.aiim.org/pdfua/ns/id/'

export function checkMetadata(catalog: PDFDict, complain: Complain): void {
  if (!textOf(catalog, 'Lang')?.trim()) complain('UA 7.2', 'the document names no language')
  if (!isTrue(catalog, 'MarkInfo', 'Marked'))
    complain('UA 7.1', 'the document is not marked as tagged (MarkInfo)')
  if (!isTrue(catalog, 'ViewerPreferences', 'DisplayDocTitle'))
    complain('UA 7.1', 'the window does not show the title (DisplayDocTitle)')
  const metadata = streamOf(catalog, 'Metadata')
  if (!metadata) complain('UA 7.1', 'the document has no XMP metadata')
  else checkXmp(Buffer.from(bytesOf(metadata)).toString('utf8'), complain)
}

function isTrue(catalog: PDFDict, section: string, key: string): boolean {
  const dictionary = dictionaryOf(catalog, section)
  return dictionary !== undefined && entryOf(dictionary, key) === PDFBool.True
}

function checkXmp(xml: string, complain: Complain): void {
  let title = ''
  let part = ''
  const open: string[] = []
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    open.push(uri + local)
    // A simple property may also be written as an attribute.
    for (const attribute of Object.values(attributes))
      if (attribute.uri === PDF_UA && attribute.local === 'part') part = attribute.value
  })
  parser.on('text', (text) => {
    if (open.includes(`${DUBLIN_CORE}title`)) title += text
    if (open.at(-1) === `${PDF_UA}part`) part += text
  })
  parser.on('closetag', () => open.pop())
  try {
    parser.write(xml).close()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    complain('UA 7.1', `the XMP metadata is not well-formed XML: ${reason}`)
    return
  }
  if (title.trim() === '') complain('UA 7.1', 'the XMP metadata has no title (dc:title)')
  if (part.trim() !== '1') complain('UA 5', 'the XMP metadata does not say PDF/UA-1 (pdfuaid:part)')
}
