// The shape of one thing to do: the front matter of content/exercises/<id>.md.

import type { z } from 'zod'
import type { Problem } from '../yaml/problem.ts'
import { checked, inline, list, mapping, oneOf, text, whole, yesNo } from '../yaml/shape.ts'
import { citations, ids } from './shared.ts'
import { EXERCISE_KINDS, TOOLS } from './vocabulary.ts'

/**
 * Limits beyond which a number is a slip of the hand, or no advice for a sheet. Seconds; days a
 * week.
 */
export const DOSE_LIMITS = {
  hold: { least: 5, most: 60 },
  reps: { least: 1, most: 20 },
  time: { least: 20, most: 120 },
  sets: { least: 1, most: 5 },
  days: { least: 1, most: 7 },
} as const

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  whole(least, most)

const dose = checked(
  mapping({
    hold: within(DOSE_LIMITS.hold).optional(),
    reps: within(DOSE_LIMITS.reps).optional(),
    time: within(DOSE_LIMITS.time).optional(),
    sets: within(DOSE_LIMITS.sets),
    'per-side': yesNo(),
    days: within(DOSE_LIMITS.days),
  }),
  ({ hold, reps, time }): Problem | undefined => {
    const given = [hold, reps, time].filter((amount) => amount !== undefined).length
    return given === 1
      ? undefined
      : {
          say: (name) => `${name} has ${given} of \`hold\`, \`reps\` and \`time\`, expected one`,
          hint: 'seconds to hold a stretch, times to repeat, or seconds to go on: `hold: 30`',
        }
  },
)

const PRESSING_TOOLS: readonly string[] = ['strap', 'ball', 'roller']

export const exerciseShape = checked(
  mapping({
    name: text(),
    kind: oneOf(EXERCISE_KINDS),
    tool: oneOf(TOOLS),
    steps: list(inline(), { min: 1 }),
    dose,
    feel: inline(),
    'stop-if': list(inline(), { min: 1 }),
    'avoid-if': list(inline(), { min: 1 }).optional(),
    figure: text().optional(),
    works: ids(),
    sources: citations(),
  }),
  ({ kind, tool, 'avoid-if': avoid }): Problem | undefined => {
    if (avoid || (kind.value !== 'release' && !PRESSING_TOOLS.includes(tool.value)))
      return undefined
    return {
      rule: 'field-missing',
      say: (name) => `${name} has no \`avoid-if\``,
      hint: 'releases, and work with a strap, ball or roller, say for whom they are not: `avoid-if: [you take blood thinners]`',
    }
  },
)

export type ExerciseFacts = z.infer<typeof exerciseShape>
