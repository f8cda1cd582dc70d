// What the elements of the structure tree mean: standard types, which may stand in which, and what
// headings, figures, table headers and links owe to those who cannot see the page.

import { PDFArray, type PDFDict } from '@cantoo/pdf-lib'
import { asDictionary, type Complain, entryOf, follow, listOf, textOf } from './pdf-objects.ts'
import type { StructureElement, StructureTree } from './structure-tree.ts'

/** ISO 32000-1, 14.8.4. */
const STANDARD_TYPES = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ]
    .join(' ')
    .split(' '),
)

/** What may stand directly in these, and in what these must stand (ISO 32000-1, 14.8.4.3). */
const CHILDREN = new Map([
  ['L', ['LI', 'L', 'Caption']],
  ['LI', ['Lbl', 'LBody']],
  ['TOC', ['TOCI', 'TOC', 'Caption']],
  ['TOCI', ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC']],
  ['Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']],
  ['THead', ['TR']],
  ['TBody', ['TR']],
  ['TFoot', ['TR']],
  ['TR', ['TH', 'TD']],
])
const PARENTS = new Map([
  ['LI', ['L']],
  ['LBody', ['LI']],
  ['TOCI', ['TOC']],
  ['THead', ['Table']],
  ['TBody', ['Table']],
  ['TFoot', ['Table']],
  ['TR', ['Table', 'THead', 'TBody', 'TFoot']],
  ['TH', ['TR']],
  ['TD', ['TR']],
])

export function checkStructure({ elements }: StructureTree, complain: Complain): void {
  if (elements.length === 0) complain('UA 7.1', 'the structure tree is empty')
  for (const element of elements) {
    checkNesting(element, complain)
    checkDuties(element, complain)
  }
  checkHeadings(elements, complain)
}

function checkNesting({ role, parent }: StructureElement, complain: Complain): void {
  if (!STANDARD_TYPES.has(role)) complain('UA 7.1', `${role} is not a standard type`)
  const above = parent?.role ?? 'the root'
  const mayHold = CHILDREN.get(above)
  const mayStandIn = PARENTS.get(role)
  if ((mayHold && !mayHold.includes(role)) || (mayStandIn && !mayStandIn.includes(above)))
    complain('UA 7.2', `${role} may not stand in ${above}`)
}

function checkDuties(
  { role, dictionary, annotations }: StructureElement,
  complain: Complain,
): void {
  if (role === 'Figure') {
    if (!textOf(dictionary, 'Alt')?.trim() && !textOf(dictionary, 'ActualText')?.trim())
      complain('UA 7.3', 'a Figure has no alternative text')
    if (!hasAttribute(dictionary, 'BBox')) complain('UA 7.3', 'a Figure has no BBox')
  }
  if (role === 'TH' && !hasAttribute(dictionary, 'Scope'))
    complain('UA 7.5', 'a TH does not say what it heads (Scope)')
  if (role === 'Link' && annotations.length === 0)
    complain('UA 7.18.5', 'a Link holds no annotation (OBJR)')
}

/** Attributes are one dictionary or several, with revision numbers between them. */
function hasAttribute(dictionary: PDFDict, key: string): boolean {
  return listOf(dictionary, 'A').some((item) => {
    const attributes = asDictionary(follow(dictionary, item))
    const value = attributes && entryOf(attributes, key)
    return key === 'BBox' ? value instanceof PDFArray && value.size() === 4 : value !== undefined
  })
}

/** UA 7.4.2: from H1 down, no level left out on the way. */
function checkHeadings(elements: readonly StructureElement[], complain: Complain): void {
  let previous = 0
  for (const { role } of elements) {
    const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0)
    if (level === 0) continue
    if (previous === 0 && level !== 1) complain('UA 7.4.2', `the first heading is ${role}`)
    else if (level > previous + 1) complain('UA 7.4.2', `H${previous} is followed by ${role}`)
    previous = level
  }
}
