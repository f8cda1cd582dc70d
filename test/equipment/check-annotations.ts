// Links and other annotations of a page: they have a place in the structure tree, find their way
// back to it, and say in words where they lead (ISO 14289-1, 7.18).

import type { PDFPage } from '@cantoo/pdf-lib'
import { PDFRef } from '@cantoo/pdf-lib'
import { asDictionary, type Complain, follow, listOf, numberOf, textOf } from './pdf-objects.ts'
import type { StructureTree } from './structure-tree.ts'

export function checkAnnotations(
  { node, ref }: PDFPage,
  where: string,
  tree: StructureTree,
  complain: Complain,
): void {
  if (textOf(node, 'Tabs') !== 'S')
    complain('UA 7.18.3', `the tab order of ${where} is not that of the structure (Tabs)`)
  for (const item of listOf(node, 'Annots')) {
    const annotation = asDictionary(follow(node, item))
    if (!annotation) continue
    const kind = textOf(annotation, 'Subtype') ?? 'annotation'
    if (kind === 'Popup') continue
    if (!textOf(annotation, 'Contents')?.trim())
      complain('UA 7.18.5', `a ${kind} on ${where} does not say where it leads (Contents)`)
    const claim = item instanceof PDFRef ? tree.annotations.get(item) : undefined
    if (!claim) {
      complain('UA 7.18.1', `a ${kind} on ${where} is not in the structure tree`)
      continue
    }
    if (kind === 'Link' && claim.element.role !== 'Link')
      complain('UA 7.18.5', `a Link on ${where} stands in ${claim.element.role}`)
    if (claim.page !== ref)
      complain('PDF 14.7.4.3', `the OBJR of a ${kind} on ${where} names another page`)
    const key = numberOf(annotation, 'StructParent')
    if (key === undefined) complain('UA 7.18.1', `a ${kind} on ${where} has no StructParent`)
    else if (tree.parents.get(key) !== claim.element.ref)
      complain(
        'PDF 14.7.4.4',
        `the parent tree does not lead from a ${kind} on ${where} to its element`,
      )
  }
}
