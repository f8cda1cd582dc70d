// What the program says of a claim in its own words: the numbers of the works it rests on, whether
// all agree on it, and its motion and role.

import type { Library } from '../content/library.ts'
import type { Place } from '../diagnostic.ts'
import type { Places } from '../document/places.ts'
import type { Vocabulary } from '../yaml/describe.ts'
import type { Located } from '../yaml/located.ts'
import { motionParts } from './motion.ts'
import type { Words } from './words.ts'
import { WORK_VOCABULARY } from './work.ts'

interface ClaimContext {
  readonly library: Library
  readonly places: Places
  readonly words: Words
  /** Works, each with its number in the sheet's own list of sources, from 1. */
  readonly numbers: ReadonlyMap<unknown, number>
}

const text: Vocabulary = { kind: 'text' }

/** The names that `claimView` fills for an object with such fields. */
export function claimVocabulary(
  fields: Readonly<Record<string, unknown>>,
): Record<string, Vocabulary> {
  return {
    ...('sources' in fields && { cited: text }),
    ...('confidence' in fields && { certain: { kind: 'flag' } }),
    ...('does' in fields && { joint: text, motion: text, 'role-words': text }),
    ...('authors' in fields && { number: text, ...WORK_VOCABULARY }),
  }
}

export function claimView(value: object, context: ClaimContext): Record<string, string | boolean> {
  const { places, words, numbers } = context
  const { sources, confidence, does, role, authors } = value as Partial<
    Readonly<Record<string, unknown>>
  >
  const number = authors ? numbers.get(value) : undefined
  return {
    ...(Array.isArray(sources) && citedView(sources as Located<string>[], context)),
    ...(isText(confidence) && { certain: confidence.value === 'established' }),
    ...(isText(does) && motionView(does, places)),
    ...(isText(does) && isText(role) && { 'role-words': roleView(role, places, words) }),
    ...(number !== undefined && { number: String(number) }),
  }
}

function isText(value: unknown): value is Located<string> {
  return typeof value === 'object' && value !== null && 'value' in value
}

/** In rising order, which is quicker to look up: `[1, 4]`. It is not torn by the end of a line. */
function citedView(
  sources: readonly Located<string>[],
  { library, numbers, places }: ClaimContext,
): Record<string, string> {
  const [first] = sources
  const cited = sources.flatMap(({ value }) => numbers.get(library.sources.get(value)) ?? [])
  if (!first || cited.length === 0) return {}
  const sorted = [...new Set(cited)].sort((one, other) => one - other)
  return { cited: places.plain(`[${sorted.join(',\u00a0')}]`, first.at) }
}

function motionView({ value, at }: Located<string>, places: Places): Record<string, string> {
  const { joint, motion } = motionParts(value)
  return { joint: places.plain(joint, at), motion: places.plain(motion, at) }
}

function roleView(
  { value, at }: { readonly value: string; readonly at: Place },
  places: Places,
  { roles }: Words,
): string {
  return places.plain(roles.get(value)?.value ?? value, at)
}
