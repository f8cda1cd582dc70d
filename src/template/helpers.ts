// The few helpers that templates know besides `if`, `unless` and `each`.

import { firstMark } from '../document/places.ts'
import type { Vocabulary } from '../yaml/describe.ts'

interface Helper {
  /** Whether it is given as many arguments as it takes, and of the right kinds. */
  readonly takes: (given: readonly hbs.AST.Expression[]) => boolean
  /** How it is written, for messages. */
  readonly usage: string
  /** What it gives for the vocabulary of its last argument; undefined when that does not suit. */
  readonly gives: (argument: Vocabulary | undefined) => Vocabulary | undefined
  readonly run: (...values: readonly unknown[]) => unknown
}

export const HELPERS: ReadonlyMap<string, Helper> = new Map([
  [
    'first',
    {
      takes: ([count, ...lists]) => count?.type === 'NumberLiteral' && lists.length === 1,
      usage: '(first 3 notice)',
      gives: (argument) => (argument?.kind === 'list' ? argument : undefined),
      run: (count, list) => (Array.isArray(list) ? list.slice(0, Number(count)) : []),
    },
  ],
  [
    'pairs',
    {
      takes: (given) => given.length === 1,
      usage: '(pairs exercises)',
      gives: (argument) => (argument?.kind === 'list' ? { kind: 'list', of: argument } : undefined),
      run: (list) => (Array.isArray(list) ? pairsOf(list) : []),
    },
  ],
  [
    'after',
    {
      takes: ([count, ...lists]) => count?.type === 'NumberLiteral' && lists.length === 1,
      usage: '(after 2 exercises)',
      gives: (argument) => (argument?.kind === 'list' ? argument : undefined),
      run: (count, list) => (Array.isArray(list) ? list.slice(Number(count)) : []),
    },
  ],
  [
    'capital',
    {
      takes: (given) => given.length === 1,
      usage: '{{capital plain}}',
      gives: (argument) => (argument?.kind === 'text' ? argument : undefined),
      run: (text) => capitalise(String(text ?? '')),
    },
  ],
])

/** The first letter of a text, which may stand behind the mark of its place. */
function capitalise(text: string): string {
  const start = firstMark(text)?.index === 0 ? (firstMark(text)?.[0].length ?? 0) : 0
  return text.slice(0, start) + text.charAt(start).toUpperCase() + text.slice(start + 1)
}

/** Two and two, to stand beside each other; the last alone where one is left. */
function pairsOf(list: readonly unknown[]): unknown[][] {
  return list.flatMap((_, index) => (index % 2 === 0 ? [list.slice(index, index + 2)] : []))
}
