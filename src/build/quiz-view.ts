// Questions as templates see them.

import type { Group, Muscle } from '../content/schema.ts'
import type { Place } from '../diagnostic.ts'
import { type Choice, makeQuiz, type Quiz } from '../quiz/quiz.ts'
import type { View } from '../template/view.ts'
import { plainWords } from './plain-words.ts'
import type { Workshop } from './workshop.ts'

/** @param edition whose questions they are */
export function quizView(record: Muscle | Group, edition: string, workshop: Workshop): View {
  const { library, words } = workshop
  const seed = `${record.id}/${edition}`
  const quiz = makeQuiz(record, seed, { library, words, plain: plainWords })
  return viewOf(quiz, record.name.at, workshop)
}

/** @param here where pairs are said to stand, which come from all over the library */
function viewOf(
  { choices, matches, blanks, cards }: Quiz,
  here: Place,
  { places }: Workshop,
): View {
  return {
    choices: choices.map((choice, index) => ({
      number: String(index + 1),
      ...choiceView(choice, places),
    })),
    matches: {
      prompt: places.plain(matches.prompt, here),
      left: matches.left.map(({ number, text }) => ({ number, text: places.plain(text, here) })),
      right: matches.right.map(({ letter, text }) => ({ letter, text: places.plain(text, here) })),
      // Both sides have as many: what stands beside each other is no pair.
      rows: matches.left.flatMap(({ number, text }, index) => {
        const beside = matches.right[index]
        if (!beside) return []
        const { letter, text: meaning } = beside
        return [
          { number, left: places.plain(text, here), letter, right: places.plain(meaning, here) },
        ]
      }),
      answers: matches.answers.map(({ number, letter }) => ({ number, letter })),
    },
    blanks: blanks.map(({ before, behind, answer, at }, index) => ({
      number: String(index + 1),
      before: places.plain(before, at),
      behind: places.plain(behind, at),
      answer: places.plain(answer, at),
    })),
    cards: cards.map(({ front, back, at }) => ({
      front: places.plain(front, at),
      back: places.plain(back, at),
    })),
  }
}

function choiceView(
  { prompt, options, answer, why, at }: Choice,
  places: Workshop['places'],
): View {
  const plain = (text: string): string => places.plain(text, at)
  return {
    prompt: plain(prompt),
    options: options.map(({ letter, text }) => ({ letter, text: plain(text) })),
    answer: { letter: answer.letter, text: plain(answer.text) },
    why: plain(why),
  }
}
