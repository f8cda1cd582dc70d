// Inline tokens → runs. What a handout cannot print (raw HTML, code, struck-out text, unsafe
// links, pictures inside a sentence) is reported where its author wrote it.

import type { MarkedToken, Token, Tokens } from 'marked'
import type { Run } from './block.ts'
import { advance, type Cursor, fail } from './cursor.ts'
import { decodeEntities } from './entity.ts'
import { readLink, type Target } from './link.ts'
import { splitAtMarks, stripMarks } from './places.ts'
import { printedPieces } from './typography.ts'

type Style = Pick<Run, 'bold' | 'italic'> & Target

/** A run with its signs as they were typed. */
interface TypedRun extends Run {
  /** Behind a backslash, a sign is printed as it is. */
  readonly isEscaped?: true
}

export function readInline(tokens: readonly Token[], cursor: Cursor): Run[] {
  const runs: TypedRun[] = []
  inlineRuns(tokens as readonly MarkedToken[], {}, cursor, runs)
  return mergeRuns(printRuns(runs))
}

function inlineRuns(
  tokens: readonly MarkedToken[],
  style: Style,
  cursor: Cursor,
  runs: TypedRun[],
): void {
  for (const token of tokens) {
    switch (token.type) {
      case 'text':
        if (token.tokens) inlineRuns(token.tokens as MarkedToken[], style, cursor, runs)
        else pushText(token.text, style, cursor, runs)
        break
      case 'escape':
        runs.push({ text: token.text, at: cursor.at, ...style, isEscaped: true })
        break
      case 'strong':
        inlineRuns(token.tokens as MarkedToken[], { ...style, bold: true }, cursor, runs)
        break
      case 'em':
        inlineRuns(token.tokens as MarkedToken[], { ...style, italic: true }, cursor, runs)
        break
      case 'br': {
        const last = runs.at(-1)
        if (last) runs[runs.length - 1] = { ...last, hardBreak: true }
        break
      }
      case 'link':
        if (token.autolink) pushAutolink(token, style, cursor, runs)
        else {
          const link = {
            ...style,
            ...readLink(stripMarks(token.href).replace(/^<(.*)>$/, '$1'), cursor),
          }
          inlineRuns(token.tokens as MarkedToken[], link, cursor, runs)
        }
        break
      case 'image':
        fail(
          cursor,
          'image-inline',
          'a picture stands inside a sentence',
          'give it a paragraph of its own: an empty line before and after',
        )
        advance(cursor, token.raw)
        break
      case 'html':
        fail(
          cursor,
          'html-raw',
          `raw HTML is not printed: \`${stripMarks(token.raw).trim().slice(0, 40)}\``,
          'write Markdown instead: **bold**, *italic*, `- ` for a list, `::: name` for a box',
        )
        advance(cursor, token.raw)
        break
      case 'codespan':
        fail(
          cursor,
          'markdown-unsupported',
          'backquotes mark program code, which a handout does not have',
          'write quotes (“ ”) or *emphasis* instead',
        )
        advance(cursor, token.raw)
        break
      case 'del':
        fail(
          cursor,
          'markdown-unsupported',
          'struck-out text is not printed',
          'delete the words, or write `\\~` for a tilde',
        )
        advance(cursor, token.raw)
        break
      case 'checkbox':
        break
      default:
        throw new Error(`inline token \`${token.type}\` has no reading`)
    }
  }
}

function pushText(markedText: string, style: Style, cursor: Cursor, runs: TypedRun[]): void {
  for (const piece of splitAtMarks(markedText)) {
    const place = piece.mark && cursor.places.find(piece.mark)
    if (place) cursor.at = place
    if (piece.text === '') continue
    reportLeftovers(piece.text, cursor)
    const text = decodeEntities(piece.text.replace(/\s*\n\s*/g, ' '), cursor)
    runs.push({ text, at: cursor.at, ...style })
  }
}

/** Signs that Markdown could not pair would be printed as they stand. */
function reportLeftovers(text: string, cursor: Cursor): void {
  if (/<[a-z/!]/i.test(text))
    fail(
      cursor,
      'html-raw',
      'a `<` before a letter looks like raw HTML, which is not printed',
      'write `\\<` for the sign itself',
    )
  if (/\]\(/.test(text))
    fail(
      cursor,
      'link-broken',
      'a link is begun here and cannot be read to its end',
      'an address has no spaces: `[name](https://example.com/page)`',
    )
  if (/\*\*/.test(text))
    fail(
      cursor,
      'emphasis-open',
      'two stars stand here that mark nothing',
      'bold words have two stars on both sides, with no space inside: `**word**`',
    )
}

/** A bare address ends at white space for marked, and so may run over the mark of what follows. */
function pushAutolink(token: Tokens.Link, style: Style, cursor: Cursor, runs: TypedRun[]): void {
  const [address, ...behind] = splitAtMarks(token.text)
  if (!address) return
  const scheme = token.href.slice(0, token.href.indexOf(token.text))
  pushText(address.text, { ...style, ...readLink(scheme + address.text, cursor) }, cursor, runs)
  for (const piece of behind) {
    const place = piece.mark && cursor.places.find(piece.mark)
    if (place) cursor.at = place
    if (piece.text !== '') pushText(piece.text, style, cursor, runs)
  }
}

/** A line that is broken by hand ends a word as a space does. */
function printRuns(runs: readonly TypedRun[]): Run[] {
  const pieces = runs.flatMap(({ text, href, isEscaped, hardBreak }) => [
    { text, fixed: isEscaped === true || (href !== undefined && isItsAddress(text, href)) },
    { text: hardBreak ? '\n' : '', fixed: true },
  ])
  const texts = printedPieces(pieces)
  return runs.map(({ isEscaped: _, ...run }, index) => ({ ...run, text: texts[2 * index] ?? '' }))
}

/** Most links are words; some show where they lead. */
function isItsAddress(text: string, href: string): boolean {
  return /[.@:/]/.test(text) && href.includes(text.trim())
}

/** Joins neighbours of one style and place, which escapes and entities had parted. */
function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last && !last.hardBreak && last.at === run.at && sameStyle(last, run))
      merged[merged.length - 1] = { ...run, text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}

function sameStyle(a: Run, b: Run): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.href === b.href && a.term === b.term
}
