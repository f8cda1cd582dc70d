// The fields that landmarks, joints, heads and tendons of the atlas are made of: positions and
// directions, points of a path, and how broad or thick something is along its length.

import type { z } from 'zod'
import type { Problem } from '../yaml/problem.ts'
import { checked, id, list, number, tuple } from '../yaml/shape.ts'
import { MODELLED_BONES } from './modelled-bones.ts'

const POSITION = '[lateral, up, forward] in mm, such as `[80, 30, -54]`'

export const position = tuple([number(), number(), number()], POSITION)

export const modelledBone = id(MODELLED_BONES, 'bone')

export const pathPoint = tuple(
  [number(), number(), number()],
  '[lateral, up, forward] in mm and, if one carries it, a bone, such as `[80, 50, -54, calcaneus]`',
  modelledBone,
)

export type PathPointFile = z.infer<typeof pathPoint>

export const share = number({ min: 0, max: 1 })

export const profile = checked(
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

export const belly = checked(
  tuple([share, share], 'where the flesh begins and ends, such as `[0.05, 0.9]`'),
  ([start, end]): Problem | undefined =>
    start.value < end.value
      ? undefined
      : { say: (name) => `${name} ends where it begins, or before`, hint: 'write [start, end]' },
)

/** A direction: not all zero. */
export const direction = checked(position, (parts): Problem | undefined =>
  parts.some(({ value }) => value !== 0)
    ? undefined
    : { say: (name) => `${name} has no direction`, hint: 'for example `[0, 0, -1]` for backward' },
)

export const strandFields = {
  'half-width': profile,
  'half-thickness': profile,
  faces: direction,
}

/** How broad and thick a strand is, and where it faces. */
export interface StrandFields {
  readonly 'half-width': z.infer<typeof profile>
  readonly 'half-thickness': z.infer<typeof profile>
  readonly faces: z.infer<typeof direction>
}
