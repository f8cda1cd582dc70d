// What a record itself says of a fact, and where.

import type { Muscle } from '../content/schema.ts'
import type { Place } from '../diagnostic.ts'
import { phrase } from '../template/words.ts'
import { opposite } from './motions.ts'
import { type Kind, truths } from './truth.ts'
import { anyOf, muscleName, nameOf, type QuizContext, sentence } from './words.ts'

/** The record’s own plain words; for lists of ids, what they name. */
export function whyTrue(kind: Kind, id: string, muscle: Muscle, context: QuizContext): string {
  const { plain } = context
  switch (kind) {
    case 'start':
    case 'end':
      return partsAt(kind, id, muscle)
        .map((part) => sentence(plain(part.plain)))
        .join(' ')
    case 'motion': {
      const action = muscle.actions.find(({ does }) => does.value === id)
      return action ? sentence(plain(action.plain)) : ''
    }
    case 'nerve': {
      const nerve = muscle.nerve.find(({ name }) => name.value === id)
      return nerve ? sentence(plain(nerve.plain)) : ''
    }
    case 'joint': {
      const joints = truths('joint', muscle).map((joint) => nameOf('joint', joint, context))
      return phrase(context.words.quiz.crosses, { joints: joints.join(', ') })
    }
    case 'against':
    case 'with': {
      const undoes = kind === 'against' ? whatUndoes(muscle, id, context) : undefined
      if (undoes) return undoes
      const neighbour = muscle.neighbours?.find((each) => each.muscle.value === id)
      if (neighbour) return sentence(plain(neighbour.text))
      return sentence(
        anyOf(
          truths(kind, muscle).map((each) => muscleName(each, context)),
          context,
        ),
      )
    }
    default:
      return kind satisfies never
  }
}

/** What the other muscle does that this one undoes, in the words of its own record. */
function whatUndoes(muscle: Muscle, other: string, context: QuizContext): string | undefined {
  const theirs = context.library.muscles.get(other)?.actions ?? []
  const [action] = muscle.actions.flatMap((own) =>
    theirs.filter(({ does }) => opposite(own.does.value) === does.value),
  )
  return action && sentence(`${muscleName(other, context)} ${context.plain(action.plain)}`)
}

export function placeOf(kind: Kind, id: string, muscle: Muscle): Place {
  switch (kind) {
    case 'start':
    case 'end':
      return partsAt(kind, id, muscle)[0]?.plain.at ?? muscle.name.at
    case 'motion':
      return muscle.actions.find(({ does }) => does.value === id)?.plain.at ?? muscle.name.at
    case 'nerve':
      return muscle.nerve.find(({ name }) => name.value === id)?.plain.at ?? muscle.name.at
    case 'joint':
    case 'against':
    case 'with': {
      const field = { joint: 'joints', against: 'against', with: 'works-with' } as const
      return muscle[field[kind]]?.find(({ value }) => value === id)?.at ?? muscle.name.at
    }
    default:
      return kind satisfies never
  }
}

function partsAt(kind: 'start' | 'end', id: string, { heads, insertion }: Muscle) {
  const parts = kind === 'start' ? heads.map(({ origin }) => origin) : insertion
  return parts.filter(({ bones }) => bones?.some(({ value }) => value === id))
}
