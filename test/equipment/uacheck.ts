// Judges a PDF by the rules of PDF/UA-1 (ISO 14289-1) that a machine can decide and our painter
// could break. It needs no Java, unlike veraPDF, which has the last word in continuous
// integration; where the two differ this one is the stricter.

import { PDFDocument } from '@cantoo/pdf-lib'
import { checkAnnotations } from './check-annotations.ts'
import { checkContent } from './check-content.ts'
import { createFontCheck } from './check-fonts.ts'
import { checkMetadata } from './check-metadata.ts'
import { checkStructure } from './check-structure.ts'
import { type Complain, latin1 } from './pdf-objects.ts'
import { readStructureTree } from './structure-tree.ts'

/** What is wrong with a PDF, each complaint once, with the clause it offends; empty when fine. */
export async function checkPdfUa(bytes: Uint8Array): Promise<string[]> {
  const complaints = new Set<string>()
  const complain: Complain = (clause, sentence) => complaints.add(`${clause}: ${sentence}`)
  if (!/^%PDF-1\.[4-7]/.test(latin1(bytes.subarray(0, 8))))
    complain('UA 5', 'the file does not begin as PDF 1.4 to 1.7')
  const document = await open(bytes, complain)
  if (document) checkDocument(document, complain)
  return [...complaints]
}

async function open(bytes: Uint8Array, complain: Complain): Promise<PDFDocument | undefined> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    complain('PDF 7.5', `the file cannot be read: ${reason}`)
    return undefined
  }
}

function checkDocument(document: PDFDocument, complain: Complain): void {
  checkMetadata(document.catalog, complain)
  const tree = readStructureTree(document.catalog, complain)
  if (!tree) return
  checkStructure(tree, complain)
  const fonts = createFontCheck(complain)
  const pages = document.getPages()
  for (const [index, page] of pages.entries()) {
    const where = `page ${index + 1}`
    checkContent(page, where, tree, fonts, complain)
    checkAnnotations(page, where, tree, complain)
  }
  for (const [page, marks] of tree.marks)
    if (!pages.some(({ ref }) => ref === page))
      complain(
        'PDF 14.7.4',
        `${marks.size} pieces of content are claimed on a page that is not there`,
      )
}
