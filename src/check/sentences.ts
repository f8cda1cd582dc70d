// Sentences of running text, each with where it begins.

export interface Sentence {
  readonly text: string
  /** Characters before it. */
  readonly start: number
}

/** What ends in a point and is no end of a sentence. */
const ABBREVIATION =
  /(?:\b(?:Dr|Mr|Mrs|Ms|St|vs|approx|fig|ed)|\b(?:e\.g|i\.e|a\.m|p\.m)|\b\p{L})\.$/iu

/** @returns without the spaces around them */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  const close = (end: number): void => {
    const piece = text.slice(start, end)
    const trimmed = piece.trim()
    if (trimmed !== '') sentences.push({ text: trimmed, start: start + piece.indexOf(trimmed) })
    start = end
  }
  // A point within a number has no space behind it.
  for (const { index, 0: mark } of text.matchAll(/[.!?…]+[”’"')\]]*(?=\s)/gu)) {
    const end = index + mark.length
    const isAbbreviation = mark === '.' && ABBREVIATION.test(text.slice(start, end))
    if (!isAbbreviation) close(end)
  }
  close(text.length)
  return sentences
}
