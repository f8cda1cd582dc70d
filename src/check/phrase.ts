// Claims that a sentence makes, by the rules for them.

import { PHRASE_RULES, type PhraseRule } from './phrases.ts'
import { sentencesOf } from './sentences.ts'

export interface Claim {
  readonly rule: PhraseRule
  /** As it is written. */
  readonly words: string
  /** Characters before it. */
  readonly start: number
}

/** In the order in which they stand. */
export function claimsOf(text: string): Claim[] {
  return sentencesOf(text).flatMap((sentence) =>
    PHRASE_RULES.flatMap((rule) =>
      [...sentence.text.matchAll(rule.claim)]
        .filter(({ index, 0: words }) => !isExcused(rule, sentence.text, index, words))
        .map(({ index, 0: words }) => ({ rule, words, start: sentence.start + index })),
    ).toSorted((a, b) => a.start - b.start),
  )
}

function isExcused(rule: PhraseRule, sentence: string, index: number, words: string): boolean {
  return (
    rule.unlessBefore?.test(sentence.slice(0, index)) === true ||
    rule.unlessBehind?.test(sentence.slice(index + words.length)) === true
  )
}
