// How many lines a text will take in a browser: greedy, as browsers fill lines, measured with the
// typeface that is shown. Where in doubt it counts a line too many, never one too few: it breaks at
// fewer places than a browser may, and in a column a little narrower than the real one.

import type { Place } from '../diagnostic.ts'
import type { Run } from '../document/block.ts'
import type { FaceName, Metrics } from '../type/metrics.ts'
import { faceOf } from '../type/style.ts'

/** Browsers round and kern in ways of their own; this much of a column is counted on. */
const SAFE = 0.98

/** A word that is wider than its column, and would be torn. */
export interface Torn {
  readonly word: string
  readonly at: Place
}

export interface Lines {
  readonly count: number
  readonly torn: readonly Torn[]
}

export interface Type {
  readonly face: FaceName
  readonly size: number
}

/** What cannot be broken: a word, or the part of one up to a hyphen. */
interface Chunk {
  readonly width: number
  /** Of the space before it; 0 inside a word. */
  readonly space: number
  readonly text: string
  readonly at: Place
  readonly endsLine: boolean
}

export function countLines(
  runs: readonly Run[],
  type: Type,
  width: number,
  metrics: Metrics,
): Lines {
  const limit = width * SAFE
  const torn: Torn[] = []
  let count = 1
  let filled = 0
  for (const chunk of toChunks(runs, type, metrics)) {
    const needed = filled + (filled > 0 ? chunk.space : 0) + chunk.width
    if (filled > 0 && needed > limit) {
      count++
      filled = chunk.width
    } else filled = needed
    if (chunk.width > limit) {
      torn.push({ word: chunk.text, at: chunk.at })
      const rows = tearWord(chunk.text, type, limit, metrics)
      count += rows.length - 1
      filled = rows.at(-1) ?? 0
    }
    if (chunk.endsLine) {
      count++
      filled = 0
    }
  }
  // A break at the very end opens no line.
  return { count: filled === 0 && count > 1 ? count - 1 : count, torn }
}

/** The width of a text that is never broken. */
export function naturalWidth(runs: readonly Run[], type: Type, metrics: Metrics): number {
  return toChunks(runs, type, metrics).reduce(
    (sum, { width, space }, index) => sum + width + (index === 0 ? 0 : space),
    0,
  )
}

/** The width of its widest part that cannot be broken. */
export function widestWord(runs: readonly Run[], type: Type, metrics: Metrics): number {
  return Math.max(0, ...toChunks(runs, type, metrics).map(({ width }) => width))
}

function toChunks(runs: readonly Run[], type: Type, metrics: Metrics): Chunk[] {
  const chunks: Chunk[] = []
  let space = 0
  for (const run of runs) {
    const face = faceOf(type.face, run)
    const measure = (text: string): number => metrics.width(text, face, type.size)
    for (const [index, word] of run.text.split(/[ \t\r\n]+/).entries()) {
      if (index > 0) space = measure(' ')
      if (word === '') continue
      for (const part of wordParts(word)) {
        const last = chunks.at(-1)
        if (last && space === 0 && !last.endsLine && !mayPart(last.text, part))
          chunks[chunks.length - 1] = {
            ...last,
            text: last.text + part,
            width: last.width + measure(part),
          }
        else chunks.push({ text: part, width: measure(part), space, at: run.at, endsLine: false })
        space = 0
      }
    }
    const last = chunks.at(-1)
    if (run.hardBreak && last) {
      chunks[chunks.length - 1] = { ...last, endsLine: true }
      space = 0
    }
  }
  return chunks
}

/** Every browser breaks behind a hyphen or en dash between letters; they differ about the rest. */
function mayPart(before: string, next: string): boolean {
  return /\p{L}[-\u2010\u2013]$/u.test(before) && /^\p{L}/u.test(next)
}

function wordParts(word: string): string[] {
  return word.split(/(?<=\p{L}[-\u2010\u2013])(?=\p{L})/u)
}

/** The widths of the rows that a word falls into. */
function tearWord(text: string, { face, size }: Type, limit: number, metrics: Metrics): number[] {
  const rows = [0]
  let row = ''
  for (const character of text) {
    const width = metrics.width(row + character, face, size)
    if (row !== '' && width > limit) {
      rows.push(metrics.width(character, face, size))
      row = character
    } else {
      rows[rows.length - 1] = width
      row += character
    }
  }
  return rows
}
