// The structure tree: which mark belongs to which element, written so that assistive technology
// finds its way from both ends (ISO 32000-1, 14.7; ISO 14289-1, 7).

import type { Element } from '../layout/page.ts'
import {
  type PdfPage,
  type PdfRef,
  type PdfValue,
  type PdfWriter,
  pdfText,
  round,
} from './writer.ts'

export type Box = readonly [left: number, bottom: number, right: number, top: number]

type Kid =
  | { readonly kind: 'marks'; readonly page: PdfPage; readonly mcid: number }
  | { readonly kind: 'annotation'; readonly page: PdfPage; readonly ref: PdfRef }
  | { readonly kind: 'element'; readonly element: Element }

export interface Structure {
  /** Registers the next sequence of marks of an element on a page; gives its number there. */
  addMarks(element: Element, page: PdfPage): number
  addAnnotation(element: Element, page: PdfPage, annotation: PdfRef): void
  refOf(element: Element): PdfRef
  /** A figure's marks on its page, for its BBox. */
  extend(element: Element, box: Box): void
  finish(): void
}

export function createStructure(writer: PdfWriter, root: Element): Structure {
  const parents = new Map<Element, Element>()
  const linkParents = (element: Element): void => {
    for (const child of element.children) {
      parents.set(child, element)
      linkParents(child)
    }
  }
  linkParents(root)
  const refs = new Map<Element, PdfRef>()
  const kids = new Map<Element, Kid[]>()
  const boxes = new Map<Element, Box>()

  const refOf = (element: Element): PdfRef => {
    let ref = refs.get(element)
    if (!ref) {
      ref = writer.ref()
      refs.set(element, ref)
    }
    return ref
  }

  /** An element joins its parent with its first marks, among the parent's own. */
  const kidsOf = (element: Element): Kid[] => {
    let list = kids.get(element)
    if (!list) {
      list = []
      kids.set(element, list)
      const parent = parents.get(element)
      if (parent) kidsOf(parent).push({ kind: 'element', element })
    }
    return list
  }

  const isShown = (element: Element): boolean =>
    kids.has(element) || element.role === 'TD' || element.role === 'TH'

  /**
   * Inside a paragraph, words and links stand in the order in which they are painted. Anything
   * larger stands in the order of the source, whatever column or page it was painted on.
   */
  const orderedKids = (element: Element): Kid[] => {
    const painted = kids.get(element) ?? []
    if (painted.some(({ kind }) => kind !== 'element')) return painted
    return element.children
      .filter(isShown)
      .map((child): Kid => ({ kind: 'element', element: child }))
  }

  const writeElement = (element: Element, parent: PdfRef): void => {
    const list = orderedKids(element)
    const page = list.find((kid) => kid.kind !== 'element')?.page
    const ref = refOf(element)
    const values = list.map((kid): PdfValue => {
      switch (kid.kind) {
        case 'marks':
          return kid.page === page
            ? kid.mcid
            : { Type: 'MCR', Pg: kid.page.dictionary, MCID: kid.mcid }
        case 'annotation':
          return { Type: 'OBJR', Pg: kid.page.dictionary, Obj: kid.ref }
        case 'element':
          writeElement(kid.element, ref)
          return refOf(kid.element)
        default:
          return kid satisfies never
      }
    })
    ref.data = {
      Type: 'StructElem',
      S: element.role,
      P: parent,
      ...(page && { Pg: page.dictionary }),
      ...(values.length > 0 && { K: values }),
      ...(element.alt !== undefined && { Alt: pdfText(element.alt) }),
      ...(element.actualText !== undefined && { ActualText: pdfText(element.actualText) }),
      ...attributes(element, boxes.get(element)),
    }
    ref.end()
  }

  return {
    addMarks: (element, page) => {
      const marked = writer.getStructParentTree().get(page.structParentTreeKey)
      const mcid = marked.push(refOf(element)) - 1
      kidsOf(element).push({ kind: 'marks', page, mcid })
      return mcid
    },
    addAnnotation: (element, page, ref) => {
      kidsOf(element).push({ kind: 'annotation', page, ref })
    },
    refOf,
    extend: (element, box) => {
      const known = boxes.get(element)
      boxes.set(element, known ? union(known, box) : box)
    },
    finish: () => {
      const tree = writer.getStructTreeRoot()
      tree.data.K = [refOf(root)]
      // PDF 1.7 has no roles for emphasis; these two are read as the plain spans they are.
      tree.data.RoleMap = { Strong: 'Span', Em: 'Span' }
      writeElement(root, tree)
    },
  }
}

function attributes(element: Element, box: Box | undefined): { A?: PdfValue } {
  if (element.scope) return { A: { O: 'Table', Scope: element.scope } }
  if (element.numbering) return { A: { O: 'List', ListNumbering: element.numbering } }
  if (box && element.role === 'Figure')
    return { A: { O: 'Layout', Placement: 'Block', BBox: box.map(round) } }
  return {}
}

function union(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}
