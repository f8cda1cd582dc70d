// Runs → what a line is made of: words, or parts of words, each measured in its face; and the
// units between which a line may end.

import type { Diagnostic, Place } from '../diagnostic.ts'
import type { Run } from '../document/block.ts'
import type { FaceName, Pt } from '../type/metrics.ts'
import { codePointOf, faceOf } from '../type/style.ts'
import type { Unit } from './lines.ts'
import type { Element } from './page.ts'
import { addElement, type PartedRun, type Setting, type Style } from './setting.ts'

/** A word or a part of one, in one face and with one meaning. */
export interface Piece {
  readonly text: string
  readonly at: Place
  readonly width: Pt
  readonly face: FaceName
  readonly colour: string
  readonly element: Element
  readonly space: Pt
  /** Joined to the piece before it: no line may end between them. */
  readonly joined: boolean
  readonly endsLine: boolean
  /** A rule to write on, in place of its text. */
  readonly isBlank?: true
}

export interface TextUnit extends Unit {
  readonly pieces: readonly Piece[]
}

/** @param width of the column; a word that is wider is reported and broken */
export function toUnits(
  runs: readonly Run[],
  style: Style,
  parent: Element,
  width: Pt,
  setting: Setting,
): TextUnit[] {
  return joinPieces(toPieces(runs, style, parent, width, setting)).flatMap((unit) =>
    unit.width <= width ? [unit] : breakUnit(unit, width, style, setting),
  )
}

function toPieces(
  runs: readonly Run[],
  style: Style,
  parent: Element,
  width: Pt,
  setting: Setting,
): Piece[] {
  const { metrics, theme } = setting
  const pieces: Piece[] = []
  let space: Pt = 0
  let before: Run | undefined
  let element = parent
  for (const run of runs) {
    const face = faceOf(style.face, run)
    // Words from several places of a record can make up one stretch of bold text.
    if (!before || !isSameStretch(before, run)) element = elementOf(run, parent)
    before = run
    const colour = run.href === undefined ? style.colour : theme.links.colour
    const { words, missing } = partRun(run, setting)
    reportMissing(run, face, missing, setting)
    const blank = metrics.width(' ', face, style.size)
    for (const [index, parts] of words.entries()) {
      if (index > 0) space = blank
      for (const [order, part] of parts.entries()) {
        const isInAddress = order > 0 && run.href === run.text
        const joined = space === 0 && !isInAddress && mayNotPart(pieces.at(-1), part)
        const set = BLANK.test(part)
          ? blankPiece(part, element, style, width, setting)
          : { element, width: metrics.width(part, face, style.size) }
        pieces.push({
          text: part,
          at: run.at,
          face,
          colour,
          space,
          joined,
          endsLine: false,
          ...set,
        })
        space = 0
      }
    }
    const last = pieces.at(-1)
    if (run.hardBreak && last) {
      pieces[pieces.length - 1] = { ...last, endsLine: true }
      space = 0
    }
  }
  return pieces
}

/** A sheet is set again and again until its text fits, and its words do not change. */
function partRun(run: Run, { parted }: Setting): PartedRun {
  const before = parted.get(run)
  if (before) return before
  const words = run.text.split(/[ \t\n]+/)
  const fresh: PartedRun = {
    words: words.map((word) => (word === '' ? [] : partsOf(word, run))),
    missing: new Map(),
  }
  parted.set(run, fresh)
  return fresh
}

function reportMissing(
  { text, at }: Run,
  face: FaceName,
  known: PartedRun['missing'],
  { metrics, report }: Setting,
): void {
  const missing = known.get(face) ?? [...new Set(metrics.missing(text.replace(/\s/g, ''), face))]
  known.set(face, missing)
  for (const character of missing) report(glyphDiagnostic(character, at))
}

export function glyphDiagnostic(character: string, at: Place): Diagnostic {
  return {
    severity: 'error',
    rule: 'glyph-missing',
    message: `the typeface has no sign for \`${character}\` (${codePointOf(character)})`,
    at,
    hint: 'write it in words, or take out the character',
  }
}

/** Without a space between them, two pieces are one word: "**bold**." */
function mayNotPart(before: Piece | undefined, next: string): boolean {
  return before !== undefined && !before.endsLine && !mayBreakAfter(before.text, next)
}

/** A hyphen, dash or slash lets a line end behind it, but not before a digit ("1/2", "-5"). */
function mayBreakAfter(before: string, next: string): boolean {
  return /[-\u2010\u2013\u2014/]$/.test(before) && before.length > 1 && !/^\d/.test(next)
}

/** Most words have none of these, and asking costs less than parting. */
const PARTING = /[-\u2010\u2013\u2014/_]/

function wordParts(word: string): string[] {
  return word.split(/(?<=[^-\u2010\u2013\u2014/][-\u2010\u2013\u2014/])(?=[^\d\s])/)
}

/** A gap to write in: underscores that are no part of a word or an address. */
const BLANK = /^_{3,}$/
const BLANKS = /(?<![\p{L}\p{N}_/@=&?.-])(_{3,})(?![\p{L}\p{N}_/@=&-])/u

function partsOf(word: string, { text, href }: Run): string[] {
  if (href === undefined) return partsAtBlanks(word)
  return href === text ? word.split(ADDRESS_PARTS) : wordParts(word)
}

/** Behind a sign that parts an address, but not inside `https://`. */
const ADDRESS_PARTS = /(?<=[^:/][/?&=_-])(?=[^/])/

/** Where a code of a work ends a line without a hyphen, which could be taken for a part of it. */
const CODE_PARTS = /(?<=[^:/][/?&=_.-])(?=[^/])/

/** A DOI, a file's address or a checksum: nothing that is read as a word. */
function isCode(word: string): boolean {
  return /\d/.test(word) && /^[\w./:;?&=%()<>#~+-]+$/.test(word)
}

function partsAtBlanks(word: string): string[] {
  if (!PARTING.test(word)) return [word]
  return word.split(BLANKS).flatMap((part) => {
    if (part === '') return []
    return BLANK.test(part) ? [part] : wordParts(part)
  })
}

/** As many ens wide as there are underscores, as far as the column goes, with a full stop. */
function blankPiece(
  text: string,
  parent: Element,
  { size }: Style,
  width: Pt,
  { words }: Setting,
): Pick<Piece, 'width' | 'element' | 'isBlank'> {
  const element = addElement(parent, 'Span', { actualText: words.blank })
  return { width: Math.min((text.length * size) / 2, width - size), element, isBlank: true }
}

/** A word that is wider than its column must not run out of the page; codes part by themselves. */
function breakUnit(
  unit: TextUnit,
  width: Pt,
  { size }: Style,
  { metrics, report }: Setting,
): TextUnit[] {
  const [first] = unit.pieces
  const whole = unit.pieces.map(({ text }) => text).join('')
  const isPlain = !isCode(whole)
  if (first && isPlain)
    report({
      severity: 'warning',
      rule: 'word-too-wide',
      message: `\`${whole}\` is wider than its column and had to be broken`,
      at: first.at,
      hint: 'shorten it, or write it as a link: [name](address)',
    })
  const parts = unit.pieces.flatMap((piece) => {
    const widthOf = (text: string): Pt => metrics.width(text, piece.face, size)
    const signs = isPlain ? [piece.text] : piece.text.split(CODE_PARTS)
    const all = signs.flatMap((part) => chunks(part, (text) => widthOf(text) <= width))
    return all.map((text): Piece => {
      return { ...piece, text, width: widthOf(text), space: 0, joined: false, endsLine: false }
    })
  })
  return joinPieces(
    parts.map((part, index) => ({
      ...part,
      space: index === 0 ? unit.space : 0,
      endsLine: index === parts.length - 1 && unit.endsLine === true,
    })),
  )
}

/** The longest beginnings that fit, one after the other. */
function chunks(text: string, fits: (chunk: string) => boolean): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of text) {
    if (part !== '' && !fits(part + character)) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

function joinPieces(pieces: readonly Piece[]): TextUnit[] {
  const units: TextUnit[] = []
  for (const piece of pieces) {
    const last = units.at(-1)
    if (piece.joined && last)
      units[units.length - 1] = {
        ...last,
        pieces: [...last.pieces, piece],
        width: last.width + piece.width,
        characters: (last.characters ?? 0) + piece.text.length,
        endsLine: piece.endsLine,
      }
    else
      units.push({
        pieces: [piece],
        width: piece.width,
        characters: piece.text.length,
        space: piece.space,
        endsLine: piece.endsLine,
      })
  }
  return units
}

function isSameStretch(a: Run, b: Run): boolean {
  if (a.href !== undefined || b.href !== undefined) return a.href === b.href
  return a.bold === b.bold && a.italic === b.italic
}

/** Links, strong and emphasised words get an element of their own inside the paragraph's. */
function elementOf(run: Run, parent: Element): Element {
  if (run.href !== undefined) return addElement(parent, 'Link', { href: run.href })
  if (run.bold) return addElement(parent, 'Strong')
  if (run.italic) return addElement(parent, 'Em')
  return parent
}
