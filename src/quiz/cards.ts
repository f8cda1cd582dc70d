// Flashcards: one fact each, the question on the front. They are the same in every set.

import type { Muscle } from '../content/schema.ts'
import type { Place } from '../diagnostic.ts'
import { phrase } from '../template/words.ts'
import type { Card } from './quiz.ts'
import { truths } from './truth.ts'
import { muscleName, nameOf, type QuizContext, sentence } from './words.ts'

type Front = keyof QuizContext['words']['quiz']['cards']

const MOST = 16

export function muscleCards(muscle: Muscle, context: QuizContext): Card[] {
  return [
    ...nameCards(muscle, context),
    ...startCards(muscle, context),
    ...endCards(muscle, context),
    ...nerveCards(muscle, context),
    ...actionCards(muscle, context),
    ...reverseCards(muscle, context),
    ...partnerCards(muscle, context),
    ...jointCards(muscle, context),
    ...findCards(muscle, context),
    ...bloodCards(muscle, context),
  ].slice(0, MOST)
}

/** A few of each member: what it is, where it starts and ends, and its main work. */
export function groupCards(members: readonly Muscle[], context: QuizContext): Card[] {
  return members.flatMap((muscle) => {
    const { name, plain, where } = muscle
    const { words } = context
    const main = muscle.actions[0]
    const all = (parts: readonly { readonly plain: Muscle['plain'] }[]): string =>
      parts.map((part) => sentence(context.plain(part.plain))).join(' ')
    const say = (front: Front, back: string, at: Place): Card =>
      card(front, name.value, back, at, words)
    return [
      say('what', sentence(`${plain.value}, ${where.value}`), plain.at),
      say('start', all(muscle.heads.map(({ origin }) => origin)), name.at),
      say('end', all(muscle.insertion), name.at),
      ...(main ? [say('work', actionBack(main, context), main.plain.at)] : []),
    ]
  })
}

function card(
  front: Front,
  name: string,
  back: string,
  at: Place,
  { quiz }: QuizContext['words'],
  more: Readonly<Record<string, string>> = {},
): Card {
  return { front: phrase(quiz.cards[front], { name, ...more }), back, at }
}

function nameCards(muscle: Muscle, { words }: QuizContext): Card[] {
  const { name, say, meaning, plain, where } = muscle
  return [
    card('what', name.value, sentence(`${plain.value}, ${where.value}`), plain.at, words),
    card('say', name.value, say.value, say.at, words),
    ...(meaning ? [card('meaning', name.value, sentence(meaning.value), meaning.at, words)] : []),
  ]
}

function startCards({ name, heads }: Muscle, context: QuizContext): Card[] {
  return heads.map(({ name: head, origin }) => {
    const back = attachmentBack('start', origin, context)
    const at = origin.plain.at
    if (!head) return card('start', name.value, back, at, context.words)
    return card('head', name.value, back, at, context.words, { head: head.value })
  })
}

function endCards({ name, insertion }: Muscle, context: QuizContext): Card[] {
  const backs = insertion.map((end) => attachmentBack('end', end, context))
  const at = insertion[0]?.plain.at ?? name.at
  return [card('end', name.value, backs.join(' '), at, context.words)]
}

/** Plain words first, and the names of the bones behind them. */
function attachmentBack(
  kind: 'start' | 'end',
  { plain, bones = [] }: Muscle['insertion'][number] | Muscle['heads'][number]['origin'],
  context: QuizContext,
): string {
  const names = bones.map(({ value }) => nameOf(kind, value, context)).join(', ')
  const place = context.plain(plain)
  if (names === '') return sentence(place)
  return sentence(phrase(context.words.quiz.cards['with-bones'], { place, bones: names }))
}

function nerveCards({ name, nerve }: Muscle, { words }: QuizContext): Card[] {
  const backs = nerve.map(({ text, roots }) =>
    sentence(`${text.value}, ${roots.value.replaceAll('-', '–')}`),
  )
  return [card('nerve', name.value, backs.join(' '), nerve[0]?.text.at ?? name.at, words)]
}

/** All that it does at one joint stands on one card, or the same question would have two answers. */
function actionCards({ name, actions }: Muscle, context: QuizContext): Card[] {
  const joints = [...new Set(actions.map(({ does }) => jointOfMotion(does.value)))]
  return joints.map((joint) => {
    const here = actions.filter(({ does }) => jointOfMotion(does.value) === joint)
    const back = here.map((action) => actionBack(action, context)).join(' ')
    const at = here[0]?.plain.at ?? name.at
    const front = context.words.quiz.joints.get(joint)?.value ?? joint.replaceAll('-', ' ')
    return card('action', name.value, back, at, context.words, { joint: front })
  })
}

function actionBack({ does, plain }: Muscle['actions'][number], context: QuizContext): string {
  return `${sentence(nameOf('motion', does.value, context)).slice(0, -1)}: ${context.plain(plain)}.`
}

function jointOfMotion(motion: string): string {
  return motion.slice(0, motion.indexOf(':'))
}

function reverseCards({ name, reverse = [] }: Muscle, { words, plain }: QuizContext): Card[] {
  return reverse
    .slice(0, 1)
    .map((each) => card('reverse', name.value, `It ${plain(each.plain)}.`, each.plain.at, words))
}

function partnerCards(muscle: Muscle, context: QuizContext): Card[] {
  return (['against', 'with'] as const).flatMap((kind) => {
    const ids = truths(kind, muscle)
    if (ids.length === 0) return []
    const back = sentence(ids.map((id) => muscleName(id, context)).join(', '))
    return [card(kind, muscle.name.value, back, muscle.name.at, context.words)]
  })
}

function jointCards({ name, joints }: Muscle, context: QuizContext): Card[] {
  const names = joints.map(({ value }) => nameOf('joint', value, context))
  return [card('joints', name.value, sentence(names.join(', ')), name.at, context.words)]
}

function findCards(muscle: Muscle, { words, plain }: QuizContext): Card[] {
  const steps = muscle['find-it']?.steps ?? []
  const [first] = steps
  if (!first) return []
  const back = steps.map((step) => plain(step)).join(' ')
  return [card('find', muscle.name.value, back, first.at, words)]
}

function bloodCards({ name, blood }: Muscle, { words }: QuizContext): Card[] {
  return blood ? [card('blood', name.value, sentence(blood.text.value), blood.text.at, words)] : []
}
