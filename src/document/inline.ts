// Inline tokens → runs. What a handout cannot print (raw HTML, code, struck-out text, unsafe
// links, pictures inside a sentence) is reported where its author wrote it.

import type { MarkedToken, Token, Tokens } from 'marked'
import type { Place, Report } from '../diagnostic.ts'
import type { Run } from './block.ts'
import { firstMark, type Places, splitAtMarks, stripMarks } from './places.ts'

/** The place that the reader of tokens has come to: the last mark seen. */
export interface Cursor {
  at: Place
  readonly places: Places
  readonly report: Report
}

export function advance(cursor: Cursor, markedText: string): Place {
  const mark = firstMark(markedText)
  const place = mark && cursor.places.find(mark)
  if (place) cursor.at = place
  return cursor.at
}

export function fail(cursor: Cursor, rule: string, message: string, hint?: string): void {
  cursor.report({ severity: 'error', rule, message, at: cursor.at, ...(hint && { hint }) })
}

type Style = Pick<Run, 'bold' | 'italic' | 'href' | 'term'>

export function readInline(tokens: readonly Token[], cursor: Cursor): Run[] {
  const runs: Run[] = []
  inlineRuns(tokens as readonly MarkedToken[], {}, cursor, runs)
  return mergeRuns(runs)
}

function inlineRuns(
  tokens: readonly MarkedToken[],
  style: Style,
  cursor: Cursor,
  runs: Run[],
): void {
  for (const token of tokens) {
    switch (token.type) {
      case 'text':
        if (token.tokens) inlineRuns(token.tokens as MarkedToken[], style, cursor, runs)
        else pushText(token.text, style, cursor, runs)
        break
      case 'escape':
        runs.push({ text: token.text, at: cursor.at, ...style })
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

function pushText(markedText: string, style: Style, cursor: Cursor, runs: Run[]): void {
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
function pushAutolink(token: Tokens.Link, style: Style, cursor: Cursor, runs: Run[]): void {
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

const SAFE_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:']

function readLink(href: string, cursor: Cursor): Style {
  if (href.startsWith('term:')) return { term: href.slice('term:'.length) }
  // Entities and control characters are undone first: `java&#x73;cript:` and a tab inside the
  // scheme are old ways past such a list.
  let address = href
  for (let before = ''; before !== address; ) {
    before = address
    address = decodeNumericEntities(address)
      .replace(/&(colon|tab|newline);/gi, (_, name: string) =>
        name.toLowerCase() === 'colon' ? ':' : '',
      )
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f]/g, '')
  }
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(address)?.[1]?.toLowerCase()
  if (scheme !== undefined && SAFE_SCHEMES.includes(scheme)) return { href: address }
  fail(
    cursor,
    'link-unsafe',
    `the link \`${href.slice(0, 60)}\` does not lead to a safe address`,
    'a link begins with https://, http://, mailto: or tel:, or names a term: `[condyle](term:condyle)`',
  )
  return {}
}

const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
  }),
)

function decodeEntities(text: string, cursor: Cursor): string {
  if (!text.includes('&')) return text
  return decodeNumericEntities(text).replace(/&([a-z][a-z0-9]*);/gi, (entity, name: string) => {
    const character = NAMED_ENTITIES.get(name)
    if (character === undefined)
      fail(
        cursor,
        'entity-unknown',
        `\`${entity}\` is a code for a character that is not known here`,
        'type the character itself',
      )
    return character ?? entity
  })
}

function decodeNumericEntities(text: string): string {
  return text.replace(
    /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi,
    (entity, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : entity
    },
  )
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
