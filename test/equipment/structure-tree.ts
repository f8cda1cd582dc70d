// The structure tree as plain values, and with it who claims which piece of a page. That the tree
// hangs together in both directions is found out while it is read; what its elements mean is
// judged elsewhere.

import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { readParentTree } from './parent-tree.ts'
import {
  asDictionary,
  type Complain,
  dictionaryOf,
  follow,
  listOf,
  numberOf,
  refOf,
  textOf,
} from './pdf-objects.ts'

export interface StructureElement {
  readonly ref: PDFRef
  readonly dictionary: PDFDict
  /** A standard type where the role map leads to one. */
  readonly role: string
  readonly parent: StructureElement | undefined
  readonly annotations: PDFRef[]
}

export interface AnnotationClaim {
  readonly element: StructureElement
  /** The page that the claim names. */
  readonly page: PDFRef | undefined
}

export interface StructureTree {
  /** In reading order, each before its children. */
  readonly elements: readonly StructureElement[]
  /** Page → number of the marked content → the element it belongs to. */
  readonly marks: ReadonlyMap<PDFRef, ReadonlyMap<number, StructureElement>>
  readonly annotations: ReadonlyMap<PDFRef, AnnotationClaim>
  /** The parent tree: key of a page or an annotation → what it leads to, not followed. */
  readonly parents: ReadonlyMap<number, PDFObject>
}

export function readStructureTree(catalog: PDFDict, complain: Complain): StructureTree | undefined {
  const root = dictionaryOf(catalog, 'StructTreeRoot')
  const rootRef = refOf(catalog, 'StructTreeRoot')
  if (!root || !rootRef) {
    complain('UA 7.1', 'the document has no structure tree')
    return undefined
  }
  const reading = {
    root,
    rootRef,
    elements: new Map<PDFRef, StructureElement>(),
    marks: new Map<PDFRef, Map<number, StructureElement>>(),
    annotations: new Map<PDFRef, AnnotationClaim>(),
    complain,
  }
  for (const kid of listOf(root, 'K')) readElement(kid, undefined, undefined, reading)
  return {
    elements: [...reading.elements.values()],
    marks: reading.marks,
    annotations: reading.annotations,
    parents: readParentTree(root, complain),
  }
}

interface Reading {
  readonly root: PDFDict
  readonly rootRef: PDFRef
  readonly elements: Map<PDFRef, StructureElement>
  readonly marks: Map<PDFRef, Map<number, StructureElement>>
  readonly annotations: Map<PDFRef, AnnotationClaim>
  readonly complain: Complain
}

function readElement(
  kid: PDFObject,
  parent: StructureElement | undefined,
  page: PDFRef | undefined,
  reading: Reading,
): void {
  const { root, rootRef, elements, complain } = reading
  const dictionary = asDictionary(follow(root, kid))
  if (!dictionary || !(kid instanceof PDFRef)) {
    complain('PDF 14.7.2', 'the structure tree holds something that is not an element')
    return
  }
  const role = roleOf(dictionary, root, complain)
  if (elements.has(kid)) {
    complain('PDF 14.7.2', `a ${role} stands in the structure tree twice`)
    return
  }
  if (refOf(dictionary, 'P') !== (parent?.ref ?? rootRef))
    complain('PDF 14.7.2', `the /P of a ${role} is not its parent`)
  const element = { ref: kid, dictionary, role, parent, annotations: [] }
  elements.set(kid, element)
  const ownPage = refOf(dictionary, 'Pg') ?? page
  for (const child of listOf(dictionary, 'K')) readKid(child, element, ownPage, reading)
}

/** A kid is a number of marked content, alone or in an MCR, an annotation, or an element. */
function readKid(
  kid: PDFObject,
  element: StructureElement,
  page: PDFRef | undefined,
  reading: Reading,
): void {
  const value = follow(reading.root, kid)
  if (value instanceof PDFNumber) {
    claimMarks(value.asNumber(), element, page, reading)
    return
  }
  const kind = value instanceof PDFDict ? textOf(value, 'Type') : undefined
  if (value instanceof PDFDict && kind === 'MCR')
    claimMarks(numberOf(value, 'MCID') ?? -1, element, refOf(value, 'Pg') ?? page, reading)
  else if (value instanceof PDFDict && kind === 'OBJR')
    claimAnnotation(refOf(value, 'Obj'), element, refOf(value, 'Pg') ?? page, reading)
  else readElement(kid, element, page, reading)
}

function claimMarks(
  mcid: number,
  element: StructureElement,
  page: PDFRef | undefined,
  { marks, complain }: Reading,
): void {
  if (!page) {
    complain('PDF 14.7.4', `a ${element.role} claims content but names no page`)
    return
  }
  const onPage = marks.get(page) ?? new Map<number, StructureElement>()
  marks.set(page, onPage)
  if (onPage.has(mcid)) complain('PDF 14.7.4', `MCID ${mcid} is claimed twice for the same page`)
  onPage.set(mcid, element)
}

function claimAnnotation(
  annotation: PDFRef | undefined,
  element: StructureElement,
  page: PDFRef | undefined,
  { annotations, complain }: Reading,
): void {
  if (!annotation) {
    complain('PDF 14.7.4', `an OBJR in a ${element.role} leads to no annotation`)
    return
  }
  if (annotations.has(annotation))
    complain('PDF 14.7.4', 'an annotation is claimed twice in the structure tree')
  annotations.set(annotation, { element, page })
  element.annotations.push(annotation)
}

/** How far a role map may lead from one role to the next before it is taken for a circle. */
const LONGEST_CHAIN = 16

function roleOf(dictionary: PDFDict, root: PDFDict, complain: Complain): string {
  const own = textOf(dictionary, 'S') ?? 'element without a type'
  const map = dictionaryOf(root, 'RoleMap')
  let role = own
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const next = map?.has(PDFName.of(role)) ? textOf(map, role) : undefined
    if (next === undefined) return role
    role = next
  }
  complain('UA 7.1', `the role map leads from ${own} round in a circle`)
  return own
}
