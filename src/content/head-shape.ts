// One head of a muscle as it is typed. The fields that it has say of what kind it is: `lines` make a
// sheet, `slips` separate bundles, `segments` bundles from vertebra to vertebra; without them it is
// a strand.

import { z } from 'zod'
import { describe, type Vocabulary, vocabularyOf } from '../yaml/describe.ts'
import type { Node } from '../yaml/located.ts'
import { complain, isEmpty, type Problem } from '../yaml/problem.ts'
import {
  checked,
  list,
  mapping,
  number,
  oneOrMany,
  type Shape,
  tuple,
  yesNo,
} from '../yaml/shape.ts'
import { readPart } from '../yaml/structure.ts'
import {
  belly,
  direction,
  type PathPointFile,
  pathPoint,
  profile,
  type StrandFields,
  share,
  strandFields,
} from './atlas-fields.ts'
import { segments } from './segments.ts'
import { landmark } from './shared.ts'

type Context = z.core.$RefinementCtx

/** One name for many places. */
const called = { 'from-as': landmark().optional(), 'to-as': landmark().optional() }

const strand = mapping({
  ...called,
  from: oneOrMany(landmark()),
  via: list(pathPoint).optional(),
  to: oneOrMany(landmark()).optional(),
  ...strandFields,
  belly,
  slant: number({ min: -89, max: 89 }).optional(),
})

/** Points between the two ends; an empty list is a straight line. */
const points = describe(
  z.transform((node: Node | undefined, context): readonly PathPointFile[] => {
    if (node === undefined) {
      const hint = '`via: []` is a straight line'
      complain(context, { rule: 'field-missing', say: String, hint, missing: true })
      return z.NEVER
    }
    if (node.kind === 'sequence' && node.items.length === 0) return []
    if (node.kind === 'sequence' && node.items.every(({ kind }) => kind === 'scalar')) {
      complain(context, {
        say: (name) => `${name} is one point, expected a list of points`,
        hint: 'put brackets round it: `[[40, 900, -60]]`',
      })
      return z.NEVER
    }
    return readPart(list(pathPoint), node, undefined, context)
  }),
  { vocabulary: vocabularyOf(list(pathPoint)), holds: 'points, or `[]` for a straight line' },
)

const lineFields = mapping({
  at: tuple([share, share], 'its share of the start and of the end, such as `[0, 0.2]`').optional(),
  via: points,
  belly: belly.optional(),
})

type LineFile = z.infer<typeof lineFields>

/** A plain list is short for `{via: …}`. */
const line = describe(
  z.transform((node: Node | undefined, context): LineFile => {
    if (node && isEmpty(node) && node.kind === 'scalar') {
      const hint = '`[]` is a straight line'
      complain(context, { rule: 'field-empty', say: (name) => `${name} is empty`, hint })
      return z.NEVER
    }
    if (node?.kind !== 'sequence') return readPart(lineFields, node, undefined, context)
    return { via: readPart(points, node, undefined, context) }
  }),
  { vocabulary: vocabularyOf(lineFields), holds: 'a list of points, or `via` and more' },
)

/** Not `list()`, for which a list of empty lists is empty. */
const lines = describe(
  z.transform((node: Node | undefined, context): readonly LineFile[] => {
    if (node?.kind !== 'sequence' || node.items.length === 0)
      return readPart(list(line, { min: 2 }), node, undefined, context)
    if (node.items.length < 2)
      complain(context, {
        say: (name) => `${name} holds one line, and a sheet has at least two`,
        hint: 'give the two edges of the sheet, or make a strand of it, with `via`',
      })
    return node.items.map((item, index) => readPart(line, item, index, context))
  }),
  { vocabulary: vocabularyOf(list(line)), holds: 'at least two lines, from edge to edge' },
)

const inscriptions = checked(list(share), (shares): Problem | undefined => {
  const isRising = shares.every(
    ({ value }, index) => value > (index === 0 ? 0 : (shares[index - 1]?.value ?? 0)) && value < 1,
  )
  if (isRising) return undefined
  return {
    say: (name) => `the shares of ${name} do not rise between 0 and 1`,
    hint: 'for example `[0.55, 0.7]`',
  }
})

/** Fewer would lie in one plane, or nearly. */
const LEAST_CLOSED = 4

const sheet = checked(
  mapping({
    ...called,
    from: oneOrMany(landmark()),
    to: oneOrMany(landmark()).optional(),
    lines,
    'half-thickness': profile,
    faces: direction,
    belly,
    inscriptions: inscriptions.optional(),
    closed: yesNo().optional(),
    mirrored: yesNo().optional(),
  }),
  ({ lines, closed }): Problem | undefined =>
    closed?.value && lines.length < LEAST_CLOSED
      ? {
          say: () =>
            `a closed sheet has at least ${LEAST_CLOSED} lines, and this has ${lines.length}`,
          hint: 'add lines, or take `closed` out',
          field: 'lines',
        }
      : undefined,
)

const slip = mapping({
  from: oneOrMany(landmark()),
  to: oneOrMany(landmark()).optional(),
  at: share.optional(),
  via: list(pathPoint).optional(),
  'half-width': profile.optional(),
  'half-thickness': profile.optional(),
  faces: direction.optional(),
})

const slipsFields = mapping({
  ...called,
  to: oneOrMany(landmark()).optional(),
  slips: list(slip, { min: 1 }),
  'half-width': profile.optional(),
  'half-thickness': profile.optional(),
  faces: direction.optional(),
  belly,
})

type SlipsFields = z.infer<typeof slipsFields>
type TypedSlip = z.infer<typeof slip>

/** What it does not say for itself, its head says. */
export type SlipFile = Omit<TypedSlip, keyof StrandFields> & StrandFields

const slips = slipsFields.transform(({ slips, ...head }, context) => ({
  'from-as': head['from-as'],
  'to-as': head['to-as'],
  to: head.to,
  belly: head.belly,
  slips: slips.flatMap((own, index) => completed(own, head, index, context) ?? []),
}))

function completed(
  slip: TypedSlip,
  head: Omit<SlipsFields, 'slips'>,
  index: number,
  context: Context,
): SlipFile | undefined {
  const halfWidth = slip['half-width'] ?? head['half-width']
  const halfThickness = slip['half-thickness'] ?? head['half-thickness']
  const faces = slip.faces ?? head.faces
  if (halfWidth && halfThickness && faces)
    return { ...slip, 'half-width': halfWidth, 'half-thickness': halfThickness, faces }
  const wanted = { 'half-width': halfWidth, 'half-thickness': halfThickness, faces }
  for (const [field, value] of Object.entries(wanted))
    if (!value)
      complain(
        context,
        {
          rule: 'field-missing',
          say: () => `item ${index + 1} of \`slips\` has no \`${field}\`, nor has the head`,
          hint: `add \`${field}\` beside \`slips\`, for all of them, or to this one`,
        },
        ['slips'],
      )
  return undefined
}

const segmental = mapping({ ...called, segments, ...strandFields, belly })

/** The field that makes a head what it is. */
const MARKS = ['lines', 'slips', 'segments'] as const
type Mark = (typeof MARKS)[number]

const SHAPES = { lines: sheet, slips: slipsFields, segments: segmental, none: strand } as const

const kinds = {
  strand: strand.transform((head) => ({ kind: 'strand' as const, ...head })),
  lines: sheet.transform((head) => ({ kind: 'sheet' as const, ...head })),
  slips: slips.transform((head) => ({ kind: 'slips' as const, ...head })),
  segments: segmental.transform((head) => ({ kind: 'segmental' as const, ...head })),
}

export type HeadFile = z.infer<(typeof kinds)[keyof typeof kinds]>
export type StrandFile = Extract<HeadFile, { readonly kind: 'strand' }>
export type SheetFile = Extract<HeadFile, { readonly kind: 'sheet' }>
export type SlipsFile = Extract<HeadFile, { readonly kind: 'slips' }>
export type SegmentalFile = Extract<HeadFile, { readonly kind: 'segmental' }>

type Fields = Readonly<Record<string, Vocabulary>>

function fieldsOf(shape: Shape<unknown>): Fields {
  const vocabulary = vocabularyOf(shape)
  return vocabulary.kind === 'object' ? vocabulary.fields : {}
}

const ALL: Fields = Object.assign({}, ...Object.values(SHAPES).map(fieldsOf))

export const head = describe(
  z.transform((node: Node | undefined, context): HeadFile => {
    if (node?.kind !== 'mapping') return readPart(kinds.strand, node, undefined, context)
    const mark = MARKS.find((name) => node.entries.has(name))
    const own = fieldsOf(SHAPES[mark ?? 'none'])
    const strangers = [...node.entries.keys()].filter(
      (name) => Object.hasOwn(ALL, name) && !Object.hasOwn(own, name),
    )
    for (const field of strangers) complain(context, strangerTo(mark, field), [field])
    const entries = new Map([...node.entries].filter(([name]) => !strangers.includes(name)))
    return readPart<HeadFile>(kinds[mark ?? 'strand'], { ...node, entries }, undefined, context)
  }),
  {
    vocabulary: { kind: 'object', fields: ALL },
    holds: 'where a head starts and ends, and its form',
  },
)

/** A field of another kind of head. */
function strangerTo(mark: Mark | undefined, field: string): Problem {
  const about = 'name' as const
  if (!mark)
    return {
      say: () => `a head without \`lines\` has no \`${field}\``,
      hint: 'it belongs to a sheet, which is made of `lines`; a strand has `via`',
      about,
    }
  if (field === 'via' || MARKS.some((other) => other === field))
    return {
      say: () => `a head has \`${mark}\` or \`${field}\`, not both`,
      hint: 'keep one of the two, or make two heads of it',
      about,
    }
  return {
    say: () => `a head with \`${mark}\` has no \`${field}\``,
    hint: cureOf(mark, field),
    about,
  }
}

function cureOf(mark: Mark, field: string): string {
  const isEnd = /^(?:from|to)$/.test(field)
  switch (mark) {
    case 'lines':
      return field === 'slant'
        ? 'take it out: the fibres run along the `lines`'
        : 'take it out: the `lines` say how broad a sheet is'
    case 'slips':
      return isEnd ? 'give each of the `slips` its own' : 'take it out'
    case 'segments':
      return isEnd ? 'write it inside `segments`' : 'take it out'
    default:
      return mark satisfies never
  }
}
