// Questions about one muscle. Each fact is asked for once on a sheet, as a choice or as a gap: asked
// twice, one question would answer the other.

import type { Muscle } from '../content/schema.ts'
import { compare } from '../diagnostic.ts'
import { blankOf, headsBlank, layerBlank, rootsBlank } from './blank.ts'
import { isSupport } from './doubt.ts'
import type { Draw } from './draw.ts'
import { placeOf, whyTrue } from './fact.ts'
import { nearBones, nearJoints, nearMotions, nearNerves } from './neighbourhood.ts'
import { optionsOf } from './options.ts'
import type { Blank, Choice } from './quiz.ts'
import { isPlainlyFalse, type Kind, truths } from './truth.ts'
import { bareMeaning, hintsAt, nameOf, nameTells, originOfName, type QuizContext } from './words.ts'

/** A fact to ask for: ids that are true, of a kind. */
interface Topic {
  readonly kind: Kind
  /** How much it has to do with the motions. */
  readonly role?: 'prime' | 'helps'
  readonly ids: readonly string[]
}

const CHOICES = 5
const BLANKS = 6

export interface Asked {
  readonly choices: readonly Choice[]
  readonly blanks: readonly Blank[]
}

export function askMuscle(muscle: Muscle, draw: Draw, context: QuizContext): Asked {
  const meaning = meaningChoice(muscle, draw, context)
  const choices: Choice[] = meaning ? [meaning] : []
  const blanks: Blank[] = [
    ...headsBlank(muscle, context),
    ...layerBlank(muscle, context),
    ...rootsBlank(muscle, context),
  ]
  const forms = draw.shuffle(topicsOf(muscle)).map((topic) => ({
    topic,
    choice: choiceOf(topic, muscle, draw, context),
    gap: gapOf(topic, muscle, context),
  }))
  // What can be asked in one way only comes first, the rest goes where there is less; and joints,
  // which motions nearly tell, fill up.
  const rankOf = ({ topic, choice, gap }: (typeof forms)[number]): number =>
    topic.kind === 'joint' ? 2 : choice && gap ? 1 : 0
  for (const { choice, gap } of forms.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const isWanted = !gap || choices.length < blanks.length || blanks.length > CHOICES
    if (choice && isWanted && choices.length < CHOICES && !tells(choice, choices))
      choices.push(choice)
    else if (gap) blanks.push(gap)
  }
  return { choices: draw.shuffle(choices), blanks: draw.shuffle(blanks).slice(0, BLANKS) }
}

function gapOf({ kind, role, ids }: Topic, muscle: Muscle, context: QuizContext) {
  if (kind === 'joint') return undefined
  // What it hardly does, a class need not know.
  const isHard = muscle.actions.some((action) => action.role.value === 'assists')
  if (role === 'helps' && !isHard) return undefined
  const fill = role === 'helps' ? role : kind
  return blankOf({ kind: fill, ids }, muscle, context, context.words.quiz.it.value)
}

function topicsOf(muscle: Muscle): Topic[] {
  const kinds: readonly Kind[] = ['start', 'end', 'nerve', 'joint', 'against', 'with']
  const motions = (isPrime: boolean): readonly string[] =>
    muscle.actions
      .filter(({ role }) => (role.value === 'prime') === isPrime)
      .map(({ does }) => does.value)
  const topics: readonly Topic[] = [
    ...kinds.map((kind) => ({ kind, ids: truths(kind, muscle) })),
    { kind: 'motion', role: 'prime', ids: motions(true) },
    { kind: 'motion', role: 'helps', ids: motions(false) },
  ]
  return topics.filter(({ ids }) => ids.length > 0)
}

/** The foot and the spine have no neighbours to choose from, and a shoulder blade is no joint. */
export function isNamed(kind: Kind, id: string, { words }: QuizContext): boolean {
  return kind !== 'joint' || (nearJoints(id).length > 0 && words.quiz.joints.has(id))
}

function choiceOf(
  { kind, ids }: Topic,
  muscle: Muscle,
  draw: Draw,
  context: QuizContext,
): Choice | undefined {
  // Who is a partner is a matter of opinion: there is hardly a muscle that is surely none.
  if (kind === 'with') return undefined
  const { muscles } = context.library
  const isAskable = (id: string): boolean =>
    isNamed(kind, id, context) &&
    !nameTells(muscle, kind, id, context) &&
    !(kind === 'motion' && (isSupport(id) || isHardly(id, muscle)))
  const [right] = draw.shuffle(ids.filter(isAskable))
  if (right === undefined) return undefined
  const named = (id: string) => ({ id, text: nameOf(kind, id, context) })
  const wrong = near(kind, right, muscle, context).filter(
    (id) => isPlainlyFalse(kind, id, muscle, muscles) && isNamed(kind, id, context),
  )
  const options = optionsOf(named(right), wrong.map(named), draw)
  return (
    options && {
      kind,
      about: muscle.id,
      prompt: context.words.quiz.choose[kind].value,
      ...options,
      why: whyTrue(kind, right, muscle, context),
      at: placeOf(kind, right, muscle),
    }
  )
}

/** Something that it does only weakly, beside what it does better. */
function isHardly(motion: string, { actions }: Muscle): boolean {
  const isWeak = ({ role }: Muscle['actions'][number]): boolean => role.value === 'weak'
  return (
    !actions.every(isWeak) && actions.some((each) => isWeak(each) && each.does.value === motion)
  )
}

function near(
  kind: Exclude<Kind, 'with'>,
  right: string,
  muscle: Muscle,
  { library }: QuizContext,
): string[] {
  switch (kind) {
    case 'start':
    case 'end':
      return nearBones(right)
    case 'motion':
      return nearMotions([right, ...truths('motion', muscle)])
    case 'nerve':
      return nearNerves(right)
    case 'joint':
      return nearJoints(right)
    case 'against': {
      const others = [...library.muscles.values()].toSorted((a, b) => compare(a.id, b.id))
      const isBeside = (other: Muscle): boolean => other.region.value === muscle.region.value
      return [...others.filter(isBeside), ...others.filter((other) => !isBeside(other))].map(
        ({ id }) => id,
      )
    }
    default:
      return kind satisfies never
  }
}

/** The options of a motion name joints: a question for such a joint would be answered. */
function tells(choice: Choice, others: readonly Choice[]): boolean {
  const all = [choice, ...others]
  const motions = all.filter(({ kind }) => kind === 'motion')
  const joint = all.find(({ kind }) => kind === 'joint')?.answer.id
  const isTold = motions.some(({ options }) => options.some(({ id }) => id.startsWith(`${joint}:`)))
  return motions.length > 1 || isTold
}

function meaningChoice(muscle: Muscle, draw: Draw, context: QuizContext): Choice | undefined {
  const meaning = bareMeaning(muscle)
  if (!muscle.meaning || meaning === undefined) return undefined
  const others = [...context.library.muscles.values()]
    .toSorted((a, b) => compare(a.id, b.id))
    .flatMap((other) => {
      const text = other.id === muscle.id ? undefined : bareMeaning(other)
      return text === undefined ? [] : [{ id: other.id, text }]
    })
  // Where the name hints at its meaning, at least one other has to sound like it too.
  const isHint = (text: string): boolean => hintsAt(muscle.name.value, text)
  const [alike, unlike] = [true, false].map((is) =>
    draw.shuffle(others.filter(({ text }) => isHint(text) === is)),
  )
  if (isHint(meaning) && alike?.length === 0) return undefined
  const wrong = [...(alike ?? []), ...(unlike ?? [])]
  const options = optionsOf({ id: muscle.id, text: meaning }, wrong, draw)
  return (
    options && {
      kind: 'meaning',
      about: muscle.id,
      prompt: context.words.quiz.choose.meaning.value,
      ...options,
      why: originOfName(muscle),
      at: muscle.meaning.at,
    }
  )
}
