// How a place survives a template: a mark of four characters in front of an author's text names
// where that text was written. Handlebars copies it like any other text, and the document door
// takes it out again. The outer two are symbols that no handout prints and that Markdown sees as
// punctuation, so that `_`, `*` and `**` beside them still open and close; the inner two are
// private-use digits. The doors refuse these characters in the input.

import type { Place } from '../diagnostic.ts'

const OPEN = '\u2ff0'
const CLOSE = '\u2ff1'
const FIRST_DIGIT = 0xe000
const BASE = 6400

const MARK = /\u2ff0([\ue000-\uf8ff])([\ue000-\uf8ff])\u2ff1/
const MARKS = new RegExp(MARK.source, 'g')

/** What Markdown would read as markup at the start of a line; a mark goes behind it. */
const LINE_START =
  /^(?:\s*(?:>\s?|#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|\|[ \t]*))*/
const FENCE_START = /^\s*:{3,}[ \t]*[^\s:]+[ \t]*/
const FENCE_END = /^\s*:{3,}[ \t]*$/
/** Blank, a page break or the rule below a table's header: a mark would break it. */
const NO_TEXT = /^[\s|:*_-]*$/

export interface Places {
  /** Text printed as typed: what Markdown would take as markup is escaped. */
  plain(text: string, at: Place): string
  /** One line of Markdown: emphasis, links and terms work, blocks do not begin. */
  inline(text: string, at: Place): string
  /**
   * Markdown blocks, each line with its own place, counted from `at`.
   * @param from `inside` when something stands on the line before the first words
   */
  lines(markdown: string, at: Place, from?: 'start' | 'inside'): string
  /** The place that a mark's two digits stand for. */
  find(mark: RegExpMatchArray): Place | undefined
}

export function createPlaces(): Places {
  const places: Place[] = []

  const mark = (at: Place): string => {
    const index = places.push(at) - 1
    const high = String.fromCharCode(FIRST_DIGIT + Math.floor(index / BASE))
    const low = String.fromCharCode(FIRST_DIGIT + (index % BASE))
    return OPEN + high + low + CLOSE
  }

  const markLine = (line: string, at: Place): string => {
    const fence = FENCE_START.exec(line)
    if (fence) return fence[0] + mark(at) + line.slice(fence[0].length)
    if (FENCE_END.test(line)) return line + mark(at)
    if (NO_TEXT.test(line)) return line
    const start = LINE_START.exec(line)?.[0].length ?? 0
    return line.slice(0, start) + markWords(line.slice(start), at)
  }

  const markWords = (text: string, at: Place): string => {
    if (NO_TEXT.test(text)) return text
    const indent = /^\s*/.exec(text)?.[0].length ?? 0
    return text.slice(0, indent) + mark(at) + text.slice(indent)
  }

  return {
    plain: (text, at) => (text === '' ? '' : mark(at) + escapeMarkdown(oneLine(text))),
    inline: (text, at) => (text === '' ? '' : mark(at) + oneLine(text)),
    lines: (markdown, at, from = 'start') =>
      markdown
        .split('\n')
        .map((line, index) => {
          if (index > 0) return markLine(line, { file: at.file, line: at.line + index })
          return from === 'start' ? markLine(line, at) : markWords(line, at)
        })
        .join('\n'),
    find: ([, high, low]) => {
      if (high === undefined || low === undefined) return undefined
      const index = (high.charCodeAt(0) - FIRST_DIGIT) * BASE + low.charCodeAt(0) - FIRST_DIGIT
      return places[index]
    },
  }
}

/** Splits text at its marks into pieces, each with the mark that stands before it, if any. */
export function splitAtMarks(
  text: string,
): { readonly text: string; readonly mark?: RegExpMatchArray }[] {
  const pieces: { text: string; mark?: RegExpMatchArray }[] = []
  let rest = text
  let mark: RegExpMatchArray | undefined
  for (;;) {
    const next = MARK.exec(rest)
    pieces.push({ text: next ? rest.slice(0, next.index) : rest, ...(mark && { mark }) })
    if (!next) return pieces
    mark = next
    rest = rest.slice(next.index + next[0].length)
  }
}

export function firstMark(text: string): RegExpMatchArray | undefined {
  return MARK.exec(text) ?? undefined
}

export function stripMarks(text: string): string {
  return text.replace(MARKS, '')
}

/** A no-break space is meant, and stays. */
function oneLine(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ')
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>]+|[^\s<>()[\]:;,]+@[^\s<>()[\]:;,]+\.[^\s<>()[\]:;,]+/g

/** Addresses stand in angle brackets, where nothing is escaped, and become links. */
function escapeMarkdown(text: string): string {
  let escaped = ''
  let end = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(/[.,:;!?)'"]+$/, '')
    escaped += escapeSigns(text.slice(end, match.index))
    escaped += /^www\./.test(address)
      ? `[${escapeSigns(address)}](<https://${address}>)`
      : `<${address}>`
    end = match.index + address.length
  }
  return escaped + escapeSigns(text.slice(end))
}

function escapeSigns(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&!]/g, '\\$&')
}
