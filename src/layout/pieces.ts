// Runs → what a line is made of: words, or parts of words, each measured in its face; and the
// units between which a line may end.

import type { Diagnostic, Place } from '../diagnostic.ts'
import type { Run } from '../document/block.ts'
import type { FaceName, Pt } from '../type/metrics.ts'
import { codePointOf, faceOf } from '../type/style.ts'
import type { Unit } from './lines.ts'
import type { Element } from './page.ts'
import { addElement, type Setting, type Style } from './setting.ts'

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
  return joinPieces(toPieces(runs, style, parent, setting)).flatMap((unit) =>
    unit.width <= width ? [unit] : breakUnit(unit, width, style, setting),
  )
}

function toPieces(runs: readonly Run[], style: Style, parent: Element, setting: Setting): Piece[] {
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
    reportMissing(run, face, setting)
    for (const [index, word] of run.text.split(/[ \t\n]+/).entries()) {
      if (index > 0) space = metrics.width(' ', face, style.size)
      if (word === '') continue
      for (const part of wordParts(word)) {
        pieces.push({
          text: part,
          width: metrics.width(part, face, style.size),
          face,
          colour,
          element,
          space,
          at: run.at,
          joined: space === 0 && mayNotPart(pieces.at(-1), part),
          endsLine: false,
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

function reportMissing({ text, at }: Run, face: FaceName, { metrics, report }: Setting): void {
  for (const character of new Set(metrics.missing(text.replace(/\s/g, ''), face)))
    report(glyphDiagnostic(character, at))
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

function wordParts(word: string): string[] {
  return word.split(/(?<=[^-\u2010\u2013\u2014/][-\u2010\u2013\u2014/])(?=[^\d\s])/)
}

/** A word that is wider than its column must not run out of the page. */
function breakUnit(
  unit: TextUnit,
  width: Pt,
  { size }: Style,
  { metrics, report }: Setting,
): TextUnit[] {
  const [first] = unit.pieces
  if (first)
    report({
      severity: 'warning',
      rule: 'word-too-wide',
      message: `\`${unit.pieces.map(({ text }) => text).join('')}\` is wider than its column and had to be broken`,
      at: first.at,
      hint: 'shorten it, or write it as a link: [name](address)',
    })
  const parts = unit.pieces.flatMap((piece) => {
    const widthOf = (text: string): Pt => metrics.width(text, piece.face, size)
    return chunks(piece.text, (text) => widthOf(text) <= width).map((text): Piece => {
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
        endsLine: piece.endsLine,
      }
    else
      units.push({
        pieces: [piece],
        width: piece.width,
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
