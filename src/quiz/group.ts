// Questions about the members of a group: which of these ends on the heel bone? Exactly one of the
// options does, and of all others it is plainly false.

import type { Muscle } from '../content/schema.ts'
import { compare } from '../diagnostic.ts'
import { phrase } from '../template/words.ts'
import { blankOf } from './blank.ts'
import { isSupport } from './doubt.ts'
import type { Draw } from './draw.ts'
import { placeOf, whyTrue } from './fact.ts'
import { type Asked, isNamed } from './muscle.ts'
import { optionsOf } from './options.ts'
import type { Blank, Choice } from './quiz.ts'
import { isPlainlyFalse, truths } from './truth.ts'
import { bareMeaning, hintsAt, nameOf, originOfName, type QuizContext } from './words.ts'

/** A fact of a member. */
interface Fact {
  readonly kind: 'start' | 'end' | 'motion' | 'nerve' | 'joint'
  readonly id: string
  readonly member: Muscle
}

const CHOICES = 5
const BLANKS = 6
/** Of one member, so that all of them are asked for. */
const MOST_CHOICES = 2
const MOST_BLANKS = 2

export function askGroup(members: readonly Muscle[], draw: Draw, context: QuizContext): Asked {
  const choices: Choice[] = []
  const facts = draw.shuffle(members.flatMap((member) => factsOf(member, context)))
  const add = (choice: Choice | undefined): void => {
    if (choice && choices.length < CHOICES) choices.push(choice)
  }
  const [named] = draw.shuffle(members)
  if (named) add(whoIsCalled(named, members, draw, context))
  // First one of each kind, then whatever else there is.
  for (const isFirstRound of [true, false])
    for (const fact of facts) {
      const isAsked = choices.some(
        ({ kind, prompt }) =>
          prompt === promptOf(fact, context) || (isFirstRound && kind === fact.kind),
      )
      const times = choices.filter(({ answer }) => answer.id === fact.member.id).length
      if (!isAsked && times < MOST_CHOICES) add(whoHas(fact, members, draw, context))
    }
  return { choices: draw.shuffle(choices), blanks: blanksOf(members, choices, draw, context) }
}

function factsOf(member: Muscle, context: QuizContext): Fact[] {
  const kinds: readonly Fact['kind'][] = ['start', 'end', 'motion', 'nerve', 'joint']
  const { name, plain } = member
  return kinds.flatMap((kind) =>
    truths(kind, member)
      // Both names stand on the same sheet, among the pairs.
      .filter((id) => !hintsAt(`${name.value} ${plain.value}`, nameOf(kind, id, context)))
      .filter((id) => isNamed(kind, id, context) && !(kind === 'motion' && isHardly(id, member)))
      .map((id) => ({ kind, id, member })),
  )
}

function isHardly(motion: string, { actions }: Muscle): boolean {
  const role = actions.find(({ does }) => does.value === motion)?.role.value
  return role === 'weak' || isSupport(motion)
}

function promptOf({ kind, id }: Fact, context: QuizContext): string {
  return phrase(context.words.quiz.who[kind], { thing: nameOf(kind, id, context) })
}

function whoHas(
  fact: Fact,
  members: readonly Muscle[],
  draw: Draw,
  context: QuizContext,
): Choice | undefined {
  const { kind, id, member } = fact
  const { muscles } = context.library
  const isOther = (other: Muscle): boolean => isPlainlyFalse(kind, id, other, muscles)
  const others = [...draw.shuffle(members), ...draw.shuffle(besides(members, context))]
  const options = optionsOf(named(member), others.filter(isOther).map(named), draw)
  return (
    options && {
      kind,
      about: id,
      prompt: promptOf(fact, context),
      ...options,
      why: whyTrue(kind, id, member, context),
      at: placeOf(kind, id, member),
    }
  )
}

/** Other muscles of the same regions, for wrong answers. */
function besides(members: readonly Muscle[], { library }: QuizContext): Muscle[] {
  const regions = new Set(members.map(({ region }) => region.value))
  return [...library.muscles.values()]
    .filter((muscle) => !members.includes(muscle) && regions.has(muscle.region.value))
    .toSorted((a, b) => compare(a.id, b.id))
}

function named({ id, name }: Muscle) {
  return { id, text: name.value }
}

function whoIsCalled(
  member: Muscle,
  members: readonly Muscle[],
  draw: Draw,
  context: QuizContext,
): Choice | undefined {
  const { meaning } = member
  const thing = bareMeaning(member)
  if (!meaning || thing === undefined) return undefined
  const others = members.filter((other) => other !== member && bareMeaning(other) !== thing)
  const options = optionsOf(named(member), others.map(named), draw)
  return (
    options && {
      kind: 'meaning',
      about: member.id,
      prompt: phrase(context.words.quiz.who.meaning, { thing }),
      ...options,
      why: originOfName(member),
      at: meaning.at,
    }
  )
}

/** What a choice names in its question is no gap: the one would answer the other. */
function blanksOf(
  members: readonly Muscle[],
  choices: readonly Choice[],
  draw: Draw,
  context: QuizContext,
): Blank[] {
  const isTold = ({ kind, ids }: Blank): boolean =>
    choices.some((choice) => choice.kind === kind && ids.includes(choice.about))
  const ofMember = (member: Muscle): Blank[] =>
    draw
      .shuffle(['start', 'end', 'motion', 'nerve', 'against'] as const)
      .flatMap((kind) => {
        const ids = gapIds(kind, member, context)
        return blankOf({ kind, ids }, member, context, member.name.value) ?? []
      })
      .filter((blank) => !isTold(blank))
  const all = draw.shuffle(members).map(ofMember)
  const asked: Blank[] = []
  const isNew = (blank: Blank): boolean =>
    !asked.some(({ kind, answer }) => kind === blank.kind && answer === blank.answer)
  for (let round = 0; round < MOST_BLANKS; round++)
    for (const blanks of all) {
      const next = blanks.find((blank) => !asked.includes(blank) && isNew(blank))
      if (next && asked.length < BLANKS) asked.push(next)
    }
  return asked
}

/** Of its motions the main ones, but for those that its plain name on the same sheet tells. */
function gapIds(
  kind: 'start' | 'end' | 'motion' | 'nerve' | 'against',
  member: Muscle,
  context: QuizContext,
): string[] {
  if (kind !== 'motion') return truths(kind, member)
  return member.actions
    .filter(({ role }) => role.value === 'prime')
    .map(({ does }) => does.value)
    .filter((id) => !hintsAt(member.plain.value, nameOf('motion', id, context)))
}
