// The shapes of content/atlas/*.yaml: joints, and the form of one muscle.

import { z } from 'zod'
import { describe, vocabularyOf } from '../yaml/describe.ts'
import type { Node } from '../yaml/located.ts'
import type { Problem } from '../yaml/problem.ts'
import {
  checked,
  id,
  keyed,
  list,
  mapping,
  number,
  oneOf,
  oneOrMany,
  type Shape,
  tuple,
} from '../yaml/shape.ts'
import { readPart } from '../yaml/structure.ts'
import { direction, modelledBone, pathPoint, position, strandFields } from './atlas-fields.ts'
import { type HeadFile, head } from './head-shape.ts'
import { nameOf } from './landmark-shape.ts'
import { idName } from './lists.ts'
import { landmark } from './shared.ts'
import { JOINTS, MOTIONS, VIEWS } from './vocabulary.ts'

const tendon = mapping({
  along: list(pathPoint, { min: 2 }),
  to: oneOrMany(landmark()),
  ...strandFields,
})

/** `none` chooses too: what is left out is chosen by the code that draws. */
function noneOr<T>(all: Shape<readonly T[]>): Shape<readonly T[]> {
  const shape = z.transform((node: Node | undefined, context): readonly T[] =>
    node?.kind === 'scalar' && node.value === 'none' ? [] : readPart(all, node, undefined, context),
  )
  return describe(shape, { vocabulary: vocabularyOf(all), holds: 'a list, or `none`' })
}

const wish = {
  view: oneOf(VIEWS).optional(),
  behind: noneOr(list(id())).optional(),
  bones: list(modelledBone).optional(),
  omit: list(modelledBone).optional(),
  xray: noneOr(list(modelledBone)).optional(),
  window: checked(
    tuple(
      [number(), number(), number(), number()],
      '[left, top, right, bottom] in mm, heights from the floor, such as `[8, 575, 158, -10]`',
    ),
    ([left, top, right, bottom]): Problem | undefined =>
      left.value < right.value && top.value > bottom.value
        ? undefined
        : {
            say: (name) => `${name} shows nothing: its sides are the wrong way round`,
            hint: 'write [left, top, right, bottom]: right is more than left, top more than bottom',
          },
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
    const loose = tendons ? undefined : [...heads].find(([, head]) => isLoose(head))
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

/** Nothing says where it, or a slip of it, ends. */
function isLoose(head: HeadFile): boolean {
  switch (head.kind) {
    case 'strand':
    case 'sheet':
      return !head.to
    case 'slips':
      return !head.to && head.slips.some(({ to }) => !to)
    case 'segmental':
      return false
    default:
      return head satisfies never
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

export type JointsFile = z.infer<typeof jointsShape>
export type MuscleFile = z.infer<typeof muscleForm>
export type TendonFile = z.infer<typeof tendon>
export type WishFile = z.infer<typeof wishShape>
