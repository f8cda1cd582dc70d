// YAML text → a typed record, with every mistake of the file told in one run. A line that YAML
// stumbles over is explained, mended in memory, and read again, so that the mistakes after it are
// found too; what is built is never the mended text, because a mistake was reported.

import { type Document, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { didYouMean, type Place, type Report } from '../diagnostic.ts'
import { warnOfComments } from './comment.ts'
import { vocabularyAt, vocabularyOf } from './describe.ts'
import { strangeIndent } from './line-traps.ts'
import { createLocate, firstSign, type Locate, locateTree, type Node } from './located.ts'
import type { Mistake, Spot } from './mistake.ts'
import { problemOf, type Shape } from './problem.ts'
import { explainError } from './syntax.ts'
import { specialSign } from './value-traps.ts'

export interface YamlSource {
  readonly file: string
  /** The line of the file on which the YAML begins. */
  readonly firstLine: number
}

/** After so many, the rest is most likely the echo of something bigger. */
const MOST_MISTAKES = 20

/** Ten times a long record. Each mistake costs a reading of all the text: above it one is told. */
const MOST_MENDED = 100_000

export function readYaml<T>(
  text: string,
  source: YamlSource,
  shape: Shape<T>,
  report: Report,
): T | undefined {
  const wrongLines = new Set<number>()
  // One mistake a line: what follows from it on the same line would only confuse.
  const reportOnce: Report = (diagnostic) => {
    if (diagnostic.severity === 'error' && wrongLines.has(diagnostic.at.line)) return
    report(diagnostic)
  }
  const parsed = parseMended(text, source, reportOnce, wrongLines)
  if (!parsed) return undefined
  const { document, mended, lines } = parsed
  const locate = createLocate(lines, source.file, source.firstLine)
  // In a line that was mended, columns are not the author's.
  const locateTyped: Locate = (offset) => {
    const at = locate(offset)
    return wrongLines.has(at.line) ? { file: at.file, line: at.line } : at
  }
  let whole = wrongLines.size === 0
  const tree = locateTree(document, locate, (diagnostic) => {
    whole = false
    reportOnce(diagnostic)
  })
  warnOfComments(document, mended, locateTyped, reportOnce)
  const result = shape.safeParse(tree)
  if (result.success) return whole ? result.data : undefined
  for (const issue of result.error.issues) reportIssue(issue, tree, shape, reportOnce)
  return undefined
}

interface Parsed {
  readonly document: Document
  /** The text that was parsed, to which offsets in the document belong. */
  readonly mended: string
  readonly lines: LineCounter
}

function parseMended(
  text: string,
  { file, firstLine }: YamlSource,
  report: Report,
  wrongLines: Set<number>,
): Parsed | undefined {
  const rows = text.split('\n')
  const most = text.length > MOST_MENDED ? 1 : MOST_MISTAKES
  for (let count = 0; count < most; count++) {
    const source = rows.join('\n')
    const lines = new LineCounter()
    const document = parseDocument(source, {
      schema: 'failsafe',
      lineCounter: lines,
      prettyErrors: false,
      // Told by locateTree, which knows where the first of the two stands.
      uniqueKeys: false,
    })
    const mistake = firstMistake(document, source, lines, rows)
    if (!mistake) return { document, mended: source, lines }
    const { row, column, rule, message, hint, mended } = mistake
    const line = row + firstLine
    report({
      severity: 'error',
      rule,
      message,
      at: { file, line, ...(column !== undefined && { column }) },
      ...(hint !== undefined && { hint }),
    })
    wrongLines.add(line)
    if (!mended || rows[mended.row] === mended.text) return undefined
    rows[mended.row] = mended.text
  }
  return undefined
}

function firstMistake(
  document: Document,
  source: string,
  lines: LineCounter,
  rows: readonly string[],
): Mistake | undefined {
  const error = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0]
  const sign = firstSign(document, source)
  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset)
    return { rows, row: line - 1, column: col }
  }
  const indent = strangeIndent(rows)
  if (indent) return indent
  if (sign !== undefined && (!error || sign <= error.pos[0])) return specialSign(spot(sign))
  return error && explainError(error, spot(error.pos[0]))
}

function reportIssue(
  issue: z.core.$ZodIssue,
  tree: Node,
  shape: Shape<unknown>,
  report: Report,
): void {
  const fail = (at: Place, rule: string, message: string, hint?: string): void =>
    report({ severity: 'error', rule, message, at, ...(hint !== undefined && { hint }) })
  const { path } = issue
  if (issue.code === 'unrecognized_keys') {
    const owner = vocabularyAt(vocabularyOf(shape), path)
    const known = owner.kind === 'object' ? Object.keys(owner.fields) : []
    for (const key of issue.keys) {
      const hint = didYouMean(key, known) ?? 'another file of its kind shows the names of fields'
      fail(placeAt(tree, [...path, key], 'name'), 'field-unknown', `unknown field \`${key}\``, hint)
    }
    return
  }
  const problem = problemOf(issue)
  if (problem?.missing) {
    const owner = path.slice(0, -1)
    const name = nameOf(path)
    const message = owner.length === 0 ? `${name} is missing` : `${nameOf(owner)} has no ${name}`
    fail(placeAt(tree, owner), 'field-missing', message, problem.hint)
  } else if (problem)
    fail(
      placeAt(tree, path, problem.about),
      problem.rule ?? 'field-value',
      problem.say(nameOf(path)),
      problem.hint,
    )
  else fail(placeAt(tree, path), 'field-value', issue.message)
}

/** A field as its author knows it. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  if (last === undefined) return 'the file'
  if (typeof last !== 'number') return `\`${String(last)}\``
  const owner = path.slice(0, -1).findLast((step) => typeof step !== 'number')
  return owner === undefined ? `item ${last + 1}` : `item ${last + 1} of \`${String(owner)}\``
}

/** The place of what a path leads to, or of the last part of the path that is there. */
function placeAt(
  tree: Node,
  path: readonly PropertyKey[],
  about: 'name' | 'value' = 'value',
): Place {
  let node = tree
  let at = tree.at
  for (const step of path) {
    if (node.kind === 'mapping' && typeof step === 'string') {
      const entry = node.entries.get(step)
      if (!entry) return at
      node = entry.value
      // A list is named by its key, as a group of fields is.
      at = node.kind === 'scalar' && about === 'value' ? node.at : entry.at
    } else if (node.kind === 'sequence' && typeof step === 'number') {
      const item = node.items[step]
      if (!item) return at
      node = item
      at = item.at
    }
  }
  return at
}
