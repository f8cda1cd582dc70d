// The shapes that a file's tree is read with. Each says what it wants in an instructor's words, and
// gives back values that still know their place. Structure (lists, mappings) is in structure.ts.

import { z } from 'zod'
import { didYouMean, nearest } from '../diagnostic.ts'
import { describe, type Meaning } from './describe.ts'
import type { Located, Node, Scalar, Text } from './located.ts'
import { complain, type Shape, wanted } from './problem.ts'

export { checked, type Shape } from './problem.ts'
export { keyed, list, mapping, type NameRule, oneOrMany } from './structure.ts'
export { tuple } from './tuple.ts'

type Context = z.core.$RefinementCtx

/** A shape read from one scalar; what is no scalar, missing or empty is told from here. */
function scalar<T>(meaning: Meaning, read: (node: Scalar, context: Context) => T): Shape<T> {
  const shape = z.transform((node: Node | undefined, context): T => {
    if (!wanted(node, context, meaning)) return z.NEVER
    if (node.kind === 'scalar') return read(node, context)
    complain(context, {
      say: (name) => `${name} is ${nounOf(node)}, expected ${meaning.holds}`,
      hint: colonCure(node) ?? TEXT_CURES[node.kind],
    })
    return z.NEVER
  })
  return describe(shape, meaning)
}

const TEXT_CURES: Readonly<Partial<Record<Node['kind'], string>>> = {
  sequence: 'write one value; if it is a text that begins with `[`, put quotes round it',
}

function nounOf(node: Node): string {
  return node.kind === 'sequence' ? 'a list' : 'a group of fields'
}

/** `- Stand: at a wall` is a mapping for YAML; the author meant a sentence. */
function colonCure(node: Node): string | undefined {
  if (node.kind !== 'mapping' || node.entries.size !== 1) return undefined
  for (const [key, { value }] of node.entries)
    if (value.kind === 'scalar' && key !== '')
      return `put quotes round the whole value, because of its colon: "${key}: ${value.value}"`
  return undefined
}

/** Line breaks of the file mean nothing inside a value. */
function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim()
}

/** Words that are printed exactly as typed. */
export function text(): Shape<Text> {
  return scalar({ vocabulary: { kind: 'text' }, holds: 'plain text' }, ({ value, at }) => ({
    value: oneLine(value),
    at,
    markdown: false,
  }))
}

/** Words in which *emphasis*, links and terms work. */
export function inline(): Shape<Text> {
  return scalar({ vocabulary: { kind: 'text' }, holds: 'text' }, ({ value, at }) => ({
    value: oneLine(value),
    at,
    markdown: true,
  }))
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export function isId(word: string): boolean {
  return ID.test(word)
}

/** The id that a name suggests: `Tibialis anterior.` → `tibialis-anterior`. */
export function toId(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/**
 * @param known the closed list it comes from; without it any kebab-case name passes
 * @param noun what the ids of the list name; an unknown one breaks the rule `<noun>-unknown`
 */
export function id(): Shape<Located<string>>
export function id<const T extends string>(known: readonly T[], noun: string): Shape<Located<T>>
export function id(known?: readonly string[], noun = 'id'): Shape<Located<string>> {
  const list = known && new Set(known)
  const example = known ? `such as \`${known[0]}\`` : 'such as `wall-stretch`'
  const holds = known ? `the name of a ${noun} ${example}` : `an id ${example}`
  const meaning: Meaning = { vocabulary: { kind: 'text' }, holds }
  return scalar(meaning, ({ value, at }, context) => {
    if (list && !list.has(value))
      complain(context, {
        rule: `${noun.replaceAll(' ', '-')}-unknown`,
        say: () => `there is no ${noun} \`${value}\``,
        hint: didYouMean(value, list),
      })
    else if (!list && !isId(value))
      complain(context, {
        say: (name) => `${name} is \`${value}\`, expected ${holds}`,
        hint: isId(toId(value)) ? `write \`${toId(value)}\`` : undefined,
      })
    return { value, at }
  })
}

export function oneOf<const T extends string>(words: readonly T[]): Shape<Located<T>> {
  const holds = `one of: ${words.join(', ')}`
  return scalar({ vocabulary: { kind: 'text' }, holds }, ({ value, at }, context) => {
    const word = words.find((candidate) => candidate === value)
    if (word !== undefined) return { value: word, at }
    const near = nearest(value, words)
    complain(context, {
      say: (name) => `${name} is \`${value}\`, expected ${holds}`,
      hint: near && `did you mean \`${near}\`?`,
    })
    return z.NEVER
  })
}

export interface NumberLimits {
  readonly min?: number
  readonly max?: number
  readonly integer?: boolean
}

export function number(limits: NumberLimits = {}): Shape<Located<number>> {
  const { min = -Infinity, max = Infinity, integer = false } = limits
  const holds = numberHolds(limits)
  return scalar({ vocabulary: { kind: 'text' }, holds }, ({ value, at }, context) => {
    const number = /^[-+]?\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN
    if (number >= min && number <= max && (!integer || Number.isInteger(number)))
      return { value: number, at }
    const digits = /^\d+(?=[a-z %]+$)/i.exec(value)?.[0]
    complain(context, {
      say: (name) => `${name} is \`${value}\`, expected ${holds}`,
      hint: digits === undefined ? undefined : `write the number alone: \`${digits}\``,
    })
    return z.NEVER
  })
}

/** A whole number within limits, as counts and years are. */
export function whole(min: number, max: number): Shape<Located<number>> {
  return number({ min, max, integer: true })
}

function numberHolds({ min, max, integer }: NumberLimits): string {
  const noun = integer ? 'a whole number' : 'a number'
  if (min !== undefined && max !== undefined) return `${noun} from ${min} to ${max}`
  if (min !== undefined) return `${noun} of at least ${min}`
  return max === undefined ? noun : `${noun} of at most ${max}`
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
])

export function yesNo(): Shape<Located<boolean>> {
  const holds = '`yes` or `no`'
  return scalar({ vocabulary: { kind: 'flag' }, holds }, ({ value, at }, context) => {
    const answer = YES_NO.get(value.toLowerCase())
    if (answer !== undefined) return { value: answer, at }
    complain(context, { say: (name) => `${name} is \`${value}\`, expected ${holds}` })
    return z.NEVER
  })
}

/** A day that the calendar has, as YYYY-MM-DD. */
export function date(): Shape<Located<string>> {
  const holds = 'a day such as 2026-11-24 (year, month, day)'
  return scalar({ vocabulary: { kind: 'text' }, holds }, ({ value, at }, context) => {
    if (!isDay(value))
      complain(context, { say: (name) => `${name} is \`${value}\`, expected ${holds}` })
    return { value, at }
  })
}

/** Whether it is a day that there is, as year, month and day: 2026-11-24. */
export function isDay(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  if (year === undefined) return false
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day)
}
