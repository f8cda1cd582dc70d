// What is painted on a page: every mark is either a piece of the structure tree or decoration
// (an artifact), never both and never neither; and tree and page agree about which is which.

import { PDFArray, type PDFDict, type PDFPage, PDFStream } from '@cantoo/pdf-lib'
import type { FontCheck } from './check-fonts.ts'
import { type Operand, type Operation, readOperations } from './content-stream.ts'
import {
  asDictionary,
  bytesOf,
  type Complain,
  dictionaryOf,
  follow,
  latin1,
  listOf,
  numberOf,
  streamOf,
  textOf,
} from './pdf-objects.ts'
import type { StructureTree } from './structure-tree.ts'

const PAINTING = new Set('S s f F f* B B* b b* sh Do EI Tj TJ \' "'.split(' '))

interface Marked {
  readonly artifact: boolean
  readonly mcid: number | undefined
}

/** Where the reading of a page has come to; a form XObject is read in the middle of its page. */
interface Progress {
  readonly where: string
  readonly open: Marked[]
  /** The numbers of marked content met so far. */
  readonly used: Set<number>
  readonly fonts: FontCheck
  readonly complain: Complain
}

export function checkContent(
  page: PDFPage,
  where: string,
  tree: StructureTree,
  fonts: FontCheck,
  complain: Complain,
): void {
  const progress = { where, open: [], used: new Set<number>(), fonts, complain }
  try {
    const source = listOf(page.node, 'Contents')
      .map((part) => follow(page.node, part))
      .map((part) => (part instanceof PDFStream ? latin1(bytesOf(part)) : ''))
      .join('\n')
    const resources = page.node.Resources()
    walk(readOperations(source), resources, progress, 0)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    complain('PDF 7.8.2', `the content of ${where} cannot be read: ${reason}`)
    return
  }
  checkClaims(page, tree, progress)
}

/** Forms within forms, before they are taken for a circle. */
const DEEPEST_FORM = 8

function walk(
  operations: readonly Operation[],
  resources: PDFDict | undefined,
  progress: Progress,
  depth: number,
): void {
  const { open, where, complain } = progress
  const openBefore = open.length
  const saved: (PDFDict | undefined)[] = []
  let font: PDFDict | undefined
  for (const operation of operations) {
    const { operator, operands } = operation
    if (operator === 'q') saved.push(font)
    else if (operator === 'Q') font = saved.pop()
    else if (operator === 'Tf') font = resource(resources, 'Font', operands[0])
    else if (operator === 'BMC' || operator === 'BDC')
      openMarked(operation, resources, progress, depth)
    else if (operator === 'EMC') {
      if (open.length > openBefore) open.pop()
      else complain('PDF 14.6', `marked content ends on ${where} that never began`)
    } else if (PAINTING.has(operator)) {
      if (!open.some(({ artifact, mcid }) => artifact || mcid !== undefined))
        complain('UA 7.1', `${where} paints (${operator}) outside the structure tree and artifacts`)
      if (operator === 'Do') walkForm(operands[0], resources, progress, depth)
      for (const text of shownTexts(operation)) {
        if (font) progress.fonts.show(font, text, where)
        else complain('UA 7.21.4', `${where} shows text in a font it does not have`)
      }
    }
  }
  if (open.length > openBefore) complain('PDF 14.6', `marked content on ${where} never ends`)
  open.length = openBefore
}

function openMarked(
  { operands: [tag, properties] }: Operation,
  resources: PDFDict | undefined,
  { open, used, where, complain }: Progress,
  depth: number,
): void {
  const artifact = tag?.kind === 'name' && tag.value === 'Artifact'
  const mcid = mcidOf(properties, resources)
  if (artifact && open.some((outer) => outer.mcid !== undefined))
    complain('UA 7.1', `${where} has an artifact inside tagged content`)
  if (!artifact && mcid !== undefined && open.some((outer) => outer.artifact))
    complain('UA 7.1', `${where} has tagged content inside an artifact`)
  if (mcid !== undefined) {
    if (open.some((outer) => outer.mcid !== undefined))
      complain('PDF 14.7.4', `${where} has MCID ${mcid} inside other tagged content`)
    if (used.has(mcid)) complain('PDF 14.7.4', `${where} uses MCID ${mcid} twice`)
    if (depth > 0)
      complain('PDF 14.7.4', `${where} has an MCID inside a form, which is not followed`)
    used.add(mcid)
  }
  open.push({ artifact, mcid })
}

/** Properties stand in the stream itself or under a name in the resources. */
function mcidOf(properties: Operand | undefined, resources: PDFDict | undefined) {
  if (properties?.kind === 'dictionary') {
    const mcid = properties.entries.get('MCID')
    return mcid?.kind === 'number' ? mcid.value : undefined
  }
  const named = resource(resources, 'Properties', properties)
  return named && numberOf(named, 'MCID')
}

function resource(
  resources: PDFDict | undefined,
  kind: string,
  name: Operand | undefined,
): PDFDict | undefined {
  const all = resources && dictionaryOf(resources, kind)
  return all && name?.kind === 'name' ? dictionaryOf(all, name.value) : undefined
}

function walkForm(
  name: Operand | undefined,
  resources: PDFDict | undefined,
  progress: Progress,
  depth: number,
): void {
  const all = resources && dictionaryOf(resources, 'XObject')
  const form = all && name?.kind === 'name' ? streamOf(all, name.value) : undefined
  if (!form || textOf(form.dict, 'Subtype') !== 'Form' || depth >= DEEPEST_FORM) return
  const own = dictionaryOf(form.dict, 'Resources') ?? resources
  walk(readOperations(latin1(bytesOf(form))), own, progress, depth + 1)
}

function shownTexts({ operator, operands }: Operation): string[] {
  if (!['Tj', 'TJ', "'", '"'].includes(operator)) return []
  const last = operands.at(-1)
  const parts = last?.kind === 'array' ? last.items : last ? [last] : []
  return parts.flatMap((part) => (part.kind === 'string' ? [part.value] : []))
}

/** Page, structure tree and parent tree must tell the same, each mark exactly once. */
function checkClaims({ node, ref }: PDFPage, tree: StructureTree, progress: Progress): void {
  const { used, where, complain } = progress
  const claims = tree.marks.get(ref) ?? new Map()
  const entry = follow(node, tree.parents.get(numberOf(node, 'StructParents') ?? -1))
  const parents = entry instanceof PDFArray ? entry.asArray() : []
  for (const mcid of used) {
    const owner = claims.get(mcid)
    if (!owner) complain('UA 7.1', `MCID ${mcid} of ${where} is not in the structure tree`)
    else if (parents[mcid] !== owner.ref)
      complain(
        'PDF 14.7.4.4',
        `the parent tree does not lead from MCID ${mcid} of ${where} to its ${owner.role}`,
      )
  }
  for (const [mcid, owner] of claims)
    if (!used.has(mcid))
      complain('PDF 14.7.4', `a ${owner.role} claims MCID ${mcid}, which ${where} does not have`)
  for (const [mcid, parent] of parents.entries())
    if (asDictionary(follow(node, parent)) && !used.has(mcid))
      complain('PDF 14.7.4.4', `the parent tree knows MCID ${mcid}, which ${where} does not have`)
}
