// The shapes of content/atlas/*.yaml: landmarks, joints, and the form of one muscle.

import type { z } from 'zod'
import { didYouMean, type Place } from '../diagnostic.ts'
import { describe, vocabularyOf } from '../yaml/describe.ts'
import type { Text } from '../yaml/located.ts'
import type { Problem } from '../yaml/problem.ts'
import {
  checked,
  id,
  keyed,
  list,
  mapping,
  type NameRule,
  number,
  oneOf,
  oneOrMany,
  type Shape,
  text,
  tuple,
} from '../yaml/shape.ts'
import { idName } from './lists.ts'
import { MODELLED_BONES } from './modelled-bones.ts'
import { landmark, landmarkName, lowerCaseText } from './shared.ts'
import { BONE_IDS, JOINTS, MOTIONS, SOFT, VIEWS } from './vocabulary.ts'

const POSITION = '[lateral, up, forward] in mm, such as `[80, 30, -54]`'

const position = tuple([number(), number(), number()], POSITION)

const modelledBone = id(MODELLED_BONES, 'bone')

const pathPoint = tuple(
  [number(), number(), number()],
  '[lateral, up, forward] in mm and, if one carries it, a bone, such as `[80, 50, -54, calcaneus]`',
  modelledBone,
)

const share = number({ min: 0, max: 1 })

const profile = checked(
  list(tuple([share, number({ min: 0.1 })], '[share of the length, mm], such as `[0.45, 25]`'), {
    min: 2,
  }),
  (pairs): Problem | undefined => {
    const fall = pairs.findIndex(
      ([at], index) => index > 0 && at.value <= (pairs[index - 1]?.[0].value ?? 0),
    )
    if (fall === -1) return undefined
    return {
      say: (name) => `the shares of ${name} do not rise at its pair ${fall + 1}`,
      hint: 'begin each pair with a larger share of the length than the one before',
    }
  },
)

const belly = checked(
  tuple([share, share], 'where the flesh begins and ends, such as `[0.05, 0.9]`'),
  ([start, end]): Problem | undefined =>
    start.value < end.value
      ? undefined
      : { say: (name) => `${name} ends where it begins, or before`, hint: 'write [start, end]' },
)

/** A direction: not all zero. */
const direction = checked(position, (parts): Problem | undefined =>
  parts.some(({ value }) => value !== 0)
    ? undefined
    : { say: (name) => `${name} has no direction`, hint: 'for example `[0, 0, -1]` for backward' },
)

const strandFields = {
  'half-width': profile,
  'half-thickness': profile,
  faces: direction,
}

const head = mapping({
  from: oneOrMany(landmark()),
  via: list(pathPoint).optional(),
  to: oneOrMany(landmark()).optional(),
  ...strandFields,
  belly,
  slant: number({ min: -89, max: 89 }).optional(),
})

const tendon = mapping({
  along: list(pathPoint, { min: 2 }),
  to: oneOrMany(landmark()),
  ...strandFields,
})

const wish = {
  view: oneOf(VIEWS).optional(),
  behind: list(id()).optional(),
  bones: list(modelledBone).optional(),
  window: tuple(
    [number(), number(), number(), number()],
    '[left, top, right, bottom] in mm, heights from the floor, such as `[8, 575, 158, -10]`',
  ).optional(),
}

const wishShape = mapping(wish)

export const muscleForm = checked(
  mapping({
    heads: keyed(head, idName),
    tendons: keyed(tendon, idName).optional(),
    figures: mapping({
      locator: wishShape.optional(),
      attachments: wishShape.optional(),
      action: mapping({ moves: id(MOTIONS, 'motion'), ...wish }).optional(),
    }).optional(),
  }),
  ({ heads, tendons }): Problem | undefined => {
    const loose = tendons ? undefined : [...heads].find(([, { to }]) => !to)
    return (
      loose && {
        rule: 'field-missing',
        say: () => `head \`${loose[0]}\` has no \`to\``,
        hint: 'only a head that ends in one of the `tendons` leaves it out',
        field: 'heads',
      }
    )
  },
)

/** A label in a figure, or part of one. */
function label(words: Shape<Text>): Shape<Text> {
  return checked(words, ({ value }): Problem | undefined =>
    value.split(' ').length <= 5
      ? undefined
      : { say: (name) => `${name} has more than five words`, hint: 'it is a label in a figure' },
  )
}

const called = mapping({ name: text(), plain: label(text()) })

const landmarkFields = checked(
  mapping({
    at: position.optional(),
    along: list(position, { min: 2 }).optional(),
    on: landmark().optional(),
    t: share.optional(),
    'carried-by': modelledBone.optional(),
    name: text(),
    plain: label(lowerCaseText('back of the heel bone')),
  }),
  ({ at, along, on, t }): Problem | undefined => {
    const ways = [at, along, on].filter((way) => way !== undefined).length
    if (ways === 1 && (on === undefined) === (t === undefined)) return undefined
    return {
      rule: ways === 0 ? 'field-missing' : 'field-value',
      say: (name) => (ways === 0 ? `${name} has no place` : `${name} is not placed in one way`),
      hint: 'give `at` (a point), or `along` (a line of points), or `on` with `t` (a point on a line)',
    }
  },
)

/** `at` is where an entry stands in its file. */
const landmarkEntry = describe(
  landmarkFields.transform(({ at, ...rest }) => ({ ...rest, point: at })),
  { vocabulary: vocabularyOf(landmarkFields), holds: 'a place on a bone, and its names' },
)

export const landmarksShape = mapping({
  bones: keyed(called, nameOf(BONE_IDS, 'a bone')),
  soft: keyed(called, nameOf(SOFT, 'a soft part')).optional(),
  landmarks: keyed(landmarkEntry, landmarkName),
})

function nameOf(known: readonly string[], noun: string): NameRule {
  const list = new Set(known)
  return {
    test: (name) => list.has(name),
    holds: `${noun} such as \`${known[0]}\``,
    cure: (name) => didYouMean(name, list),
  }
}

export const jointsShape = keyed(
  mapping({
    centre: position,
    axis: direction,
    carries: list(modelledBone, { min: 1 }),
    motions: keyed(number({ min: -180, max: 180 })),
  }),
  nameOf(JOINTS, 'a joint'),
)

export type LandmarksFile = z.infer<typeof landmarksShape>
export type LandmarkEntry = z.infer<typeof landmarkEntry> & { readonly at: Place }
export type JointsFile = z.infer<typeof jointsShape>
export type MuscleFile = z.infer<typeof muscleForm>
export type HeadFile = z.infer<typeof head>
export type TendonFile = z.infer<typeof tendon>
export type WishFile = z.infer<typeof wishShape>
