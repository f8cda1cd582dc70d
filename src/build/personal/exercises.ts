// `wall-stretch:hold=20,heel-drop:sets=2` → exercises with the doses of one client.

import { DOSE_LIMITS } from '../../content/exercise.ts'
import type { Exercise } from '../../content/schema.ts'
import { didYouMean, nearest, type Place } from '../../diagnostic.ts'
import type { Problem } from './row.ts'

/** More are not done at home. */
export const MOST_EXERCISES = 4

/** A dose has one of these, by the exercise. */
const AMOUNTS = ['hold', 'reps', 'time'] as const

const CHANGES = [...AMOUNTS, 'sets', 'days', 'per-side'] as const

type Change = (typeof CHANGES)[number]

/**
 * The exercises in the order given. What is wrong is never quoted: a cell that has slipped may hold
 * a name.
 */
export function chooseExercises(
  text: string,
  at: Place,
  library: ReadonlyMap<string, Exercise>,
): readonly Exercise[] | Problem {
  const chosen: Exercise[] = []
  for (const [index, word] of wordsOf(text).entries()) {
    const [id, ...changes] =
      word.includes('=') && !word.includes(':') ? ['', word] : word.split(':')
    let exercise = id === '' || id === undefined ? chosen.pop() : library.get(id.toLowerCase())
    if (!exercise) return unknown(id ?? '', index + 1, library)
    if (chosen.some((other) => other.id === exercise?.id))
      return {
        rule: 'exercise-twice',
        message: `has \`${exercise.id}\` twice`,
        hint: 'take one of them out',
      }
    for (const change of changes) {
      const changed = changeDose(exercise, change, at)
      if (!('id' in changed)) return changed
      exercise = changed
    }
    chosen.push(exercise)
  }
  if (chosen.length > MOST_EXERCISES)
    return {
      rule: 'exercises-many',
      message: `has ${chosen.length} exercises, and a sheet holds ${MOST_EXERCISES} at most`,
      hint: 'two or three are done more often than four',
    }
  return chosen
}

/** Parted by commas, semicolons or spaces; none of them is needed beside `:` and `=`. */
function wordsOf(text: string): string[] {
  return text
    .replace(/\s*([:=])\s*/g, '$1')
    .split(/[,;\s]+/)
    .filter((word) => word !== '')
}

function unknown(id: string, place: number, library: ReadonlyMap<string, Exercise>): Problem {
  const near = nearest(id, library.keys())
  return {
    rule: 'exercise-unknown',
    message: `names an exercise that is not there, in place ${place}`,
    hint: near
      ? `did you mean \`${near}\`?`
      : `expected names from content/exercises/, such as \`wall-stretch:hold=20\``,
  }
}

function changeDose(exercise: Exercise, change: string, at: Place): Exercise | Problem {
  const [name = '', value = ''] = change.split('=')
  const { id, dose } = exercise
  const known = CHANGES.find((each) => each === name.toLowerCase())
  const own = AMOUNTS.find((amount) => dose[amount])
  const possible = CHANGES.filter((each) => !isAmount(each) || each === own)
  if (known === undefined)
    return {
      rule: 'dose-unknown',
      message: `changes something of \`${id}\` that its dose does not have`,
      hint: didYouMean(name.toLowerCase(), possible),
    }
  if (!possible.includes(known))
    return {
      rule: 'dose-kind',
      message: `gives \`${known}\` for \`${id}\`, which goes by \`${own}\``,
      hint: `write \`${id}:${own}=${own && dose[own]?.value}\` with your own number`,
    }
  if (known === 'per-side') {
    const side = YES_NO.get(value.toLowerCase())
    if (side !== undefined)
      return { ...exercise, dose: { ...dose, 'per-side': { value: side, at } } }
    return outside(known, id, 'yes or no')
  }
  const { least, most } = DOSE_LIMITS[known]
  const number = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN
  return number >= least && number <= most
    ? { ...exercise, dose: { ...dose, [known]: { value: number, at } } }
    : outside(known, id, `a whole number from ${least} to ${most}`)
}

function isAmount(change: Change): boolean {
  return AMOUNTS.some((amount) => amount === change)
}

function outside(change: Change, id: string, expected: string): Problem {
  return {
    rule: 'dose-value',
    message: `gives \`${id}\` a \`${change}\` that cannot be, expected ${expected}`,
    hint: `write \`${id}:${change}=${EXAMPLES[change]}\``,
  }
}

const EXAMPLES: Readonly<Record<Change, string>> = {
  hold: '20',
  reps: '8',
  time: '30',
  sets: '2',
  days: '5',
  'per-side': 'yes',
}

/** As people and spreadsheets write it. */
export const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['x', true],
  ['no', false],
  ['false', false],
])
