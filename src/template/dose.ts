// A dose in words, so that nobody has to do sums: "Hold for 30 seconds, 2 rounds on each side,
// 5 days a week."

import type { Exercise } from '../content/schema.ts'
import { phrase, type Words } from './words.ts'

export function doseInWords(dose: Exercise['dose'], { dose: words }: Words): string {
  const { hold, reps, time, sets, days } = dose
  const amount = hold
    ? phrase(words.hold, { seconds: hold.value })
    : time
      ? phrase(words.time, { seconds: time.value })
      : reps?.value === 1
        ? phrase(words['one-rep'])
        : phrase(words.reps, { reps: reps?.value ?? 0 })
  const rounds =
    sets.value === 1 ? phrase(words['one-round']) : phrase(words.rounds, { sets: sets.value })
  const side = dose['per-side'].value ? ` ${phrase(words['each-side'])}` : ''
  const often =
    days.value === 7
      ? phrase(words['every-day'])
      : days.value === 1
        ? phrase(words['one-day'])
        : phrase(words.days, { days: days.value })
  return `${amount}, ${rounds}${side}, ${often}.`
}
