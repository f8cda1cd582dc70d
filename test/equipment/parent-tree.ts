// The parent tree: the way back from a page or an annotation to the structure tree
// (ISO 32000-1, 7.9.7 and 14.7.4.4).

import { type PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib'
import { asDictionary, type Complain, dictionaryOf, follow, listOf } from './pdf-objects.ts'

/** Branches within branches, before they are taken for a circle. */
const DEEPEST_BRANCH = 16

/** Key → what it leads to, references not followed. */
export function readParentTree(root: PDFDict, complain: Complain): Map<number, PDFObject> {
  const parents = new Map<number, PDFObject>()
  const tree = dictionaryOf(root, 'ParentTree')
  if (!tree) complain('PDF 14.7.4.4', 'the structure tree has no parent tree')
  else
    for (const [key, value] of entriesOf(tree, 0)) {
      if (parents.has(key)) complain('PDF 14.7.4.4', `the parent tree has key ${key} twice`)
      parents.set(key, value)
    }
  return parents
}

function entriesOf(node: PDFDict, depth: number): [number, PDFObject][] {
  const entries: [number, PDFObject][] = []
  const numbers = listOf(node, 'Nums')
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [key, value] = [follow(node, numbers[index]), numbers[index + 1]]
    if (key instanceof PDFNumber && value) entries.push([key.asNumber(), value])
  }
  if (depth === DEEPEST_BRANCH) return entries
  for (const kid of listOf(node, 'Kids')) {
    const branch = asDictionary(follow(node, kid))
    if (branch) entries.push(...entriesOf(branch, depth + 1))
  }
  return entries
}
