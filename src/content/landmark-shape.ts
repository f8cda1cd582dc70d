// The shapes of content/atlas/names.yaml and of the files in content/atlas/landmarks/: how bones and
// soft parts are called, and where places on them are.

import type { z } from 'zod'
import { didYouMean, type Place } from '../diagnostic.ts'
import { describe, vocabularyOf } from '../yaml/describe.ts'
import type { Located, Text } from '../yaml/located.ts'
import type { Problem } from '../yaml/problem.ts'
import { checked, keyed, list, mapping, type NameRule, type Shape, text } from '../yaml/shape.ts'
import { modelledBone, position, share } from './atlas-fields.ts'
import { landmark, landmarkName, lowerCaseText } from './shared.ts'
import { BONE_IDS, SOFT } from './vocabulary.ts'

/** A label in a figure, or part of one. */
function label(words: Shape<Text>): Shape<Text> {
  return checked(words, ({ value }): Problem | undefined =>
    value.split(' ').length <= 5
      ? undefined
      : { say: (name) => `${name} has more than five words`, hint: 'it is a label in a figure' },
  )
}

const called = mapping({ name: text(), plain: label(text()) })

export const namesShape = mapping({
  bones: keyed(called, nameOf(BONE_IDS, 'a bone')),
  soft: keyed(called, nameOf(SOFT, 'a soft part')).optional(),
})

export function nameOf(known: readonly string[], noun: string): NameRule {
  const list = new Set(known)
  return {
    test: (name) => list.has(name),
    holds: `${noun} such as \`${known[0]}\``,
    cure: (name) => didYouMean(name, list),
  }
}

const landmarkFields = checked(
  mapping({
    at: position.optional(),
    along: list(position, { min: 2 }).optional(),
    row: list(position, { min: 2 }).optional(),
    on: landmark().optional(),
    t: share.optional(),
    from: share.optional(),
    to: share.optional(),
    'carried-by': modelledBone.optional(),
    name: text(),
    plain: label(lowerCaseText('back of the heel bone')),
  }),
  (fields): Problem | undefined => placedOnce(fields) ?? sharesFit(fields),
)

type LandmarkFields = z.infer<typeof landmarkFields>

const WAYS = ['at', 'along', 'row', 'on'] as const

function placedOnce(fields: LandmarkFields): Problem | undefined {
  const ways = WAYS.filter((way) => fields[way] !== undefined)
  if (ways.length === 1) return undefined
  if (ways.length > 1)
    return {
      say: (name) => `${name} is placed in several ways: ${ways.map(quoted).join(', ')}`,
      hint: 'keep one of them',
    }
  const alone = (['t', 'to', 'from'] as const).find((part) => fields[part] !== undefined)
  return {
    rule: 'field-missing',
    say: (name) => (alone ? `${name} has \`${alone}\` without \`on\`` : `${name} has no place`),
    hint: alone
      ? '`on` names the line that it is a share of'
      : 'give `at` (a point), `along` (a line), `row` (separate places), or `on` (a part of a line)',
  }
}

/** `t`, or `from` and `to`, with `on`; none of them without it. */
function sharesFit({ on, t, from, to }: LandmarkFields): Problem | undefined {
  const given = Object.entries({ t, from, to }).flatMap(([name, value]) => (value ? [name] : []))
  if (!on)
    return given[0] === undefined
      ? undefined
      : {
          say: (name) => `${name} has \`${given[0]}\` without \`on\``,
          hint: '`t`, `from` and `to` are shares of the line that `on` names: take them out',
        }
  if (t && given.length === 1) return undefined
  if (from && to && !t) return from.value < to.value ? undefined : fallingStretch(from, to)
  if (given.length === 0)
    return {
      rule: 'field-missing',
      say: (name) => `${name} does not say which part of \`${on.value}\` it is`,
      hint: 'add `t: 0.5` for a point of it, or `from: 0.2` and `to: 0.8` for a stretch of it',
    }
  if (t)
    return {
      say: (name) => `${name} has ${given.map(quoted).join(', ')}`,
      hint: '`t` is for a point of a line, `from` and `to` are for a stretch of it: keep one',
    }
  const ends = ['`from`', '`to`']
  const [has, lacks] = from ? ends : ends.toReversed()
  return {
    rule: 'field-missing',
    say: (name) => `${name} has ${has} without ${lacks}`,
    hint: 'a stretch of a line has both, such as `from: 0.7` and `to: 1`',
  }
}

function fallingStretch(from: Located<number>, to: Located<number>): Problem {
  return {
    say: (name) => `${name} ends where it begins, or before: from ${from.value} to ${to.value}`,
    hint: '`from` is the smaller share of the two',
  }
}

function quoted(word: string): string {
  return `\`${word}\``
}

/** `at` is where an entry stands in its file. */
const landmarkEntry = describe(
  landmarkFields.transform(({ at, ...rest }) => ({ ...rest, point: at })),
  { vocabulary: vocabularyOf(landmarkFields), holds: 'a place on a bone, and its names' },
)

export const landmarksShape = keyed(landmarkEntry, landmarkName)

export type NamesFile = z.infer<typeof namesShape>
export type LandmarkEntry = z.infer<typeof landmarkEntry> & { readonly at: Place }
export type LandmarkEntries = ReadonlyMap<string, LandmarkEntry>
