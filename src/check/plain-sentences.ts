// What makes a sentence hard for whoever reads it once: its length, and numbers that have to be
// worked out. Telephone numbers are never typed, for they differ from country to country.

import { countWords } from '../document/walk.ts'

export interface Finding {
  readonly rule: string
  readonly message: string
  readonly hint: string
  /** Characters before it, in its sentence. */
  readonly start: number
}

/** A reader who has to go back to the beginning has lost the sentence. */
const MOST_WORDS = 25

const FRACTION = /\d+(?:\.\d+|,\d(?!\d\d))(?!\d)|\d+ ?%|\b\d+\/\d+\b|[½⅓⅔¼¾⅛]|\bper ?cent\b/iu
const TELEPHONE =
  /\b(?:call|dial|ring|phone|text|to) (?:911|999|112|111|000)\b|(?:\+\d{1,3}[ -]?)?\(?\d{3}\)?[ -]\d{3}[ -]\d{4}\b|\+\d[\d -]{7,}\d/iu

/** @returns at most one finding of each kind */
export function findingsOf(sentence: string): Finding[] {
  const words = countWords(sentence)
  const fraction = FRACTION.exec(sentence)
  const telephone = TELEPHONE.exec(sentence)
  return [
    ...(words > MOST_WORDS
      ? [
          {
            rule: 'sentence-long',
            message: `this sentence has ${words} words, and a reader loses the thread after ${MOST_WORDS}`,
            hint: 'make two of it',
            start: 0,
          },
        ]
      : []),
    ...(fraction
      ? [
          {
            rule: 'number-hard',
            message: `\`${fraction[0]}\` makes the reader do sums`,
            hint: 'use whole numbers, or words: “half”, “about one in ten”',
            start: fraction.index,
          },
        ]
      : []),
    ...(telephone
      ? [
          {
            rule: 'telephone-typed',
            message: `\`${telephone[0]}\` is a telephone number of one country`,
            hint: 'leave it out: emergency numbers come from the country in `content/studio.yaml`',
            start: telephone.index,
          },
        ]
      : []),
  ]
}
