// What sheets and decks have in common on their way to bytes.

import type { Report } from '../diagnostic.ts'
import { dayInWords, phrase } from '../template/words.ts'
import type { Draft } from './plan.ts'
import type { Workshop } from './workshop.ts'

export interface Product {
  readonly bytes: Uint8Array
  /** What lies in the same folder as its file and belongs to it, by its path from there. */
  readonly parts?: ReadonlyMap<string, Uint8Array>
  /** Pages of a sheet, slides of a deck. */
  readonly pages: number
}

/** What tells this sheet or deck from its other versions. */
export function editionLine({ record, imprint }: Draft, { words, country }: Workshop): string {
  const date = dayInWords(record.checked.value, country.date.value, words)
  return [phrase(words.imprint, { imprint }), phrase(words.checked, { date })].join(' · ')
}

/** Passes everything on, and remembers whether it was all well: what was not is not handed out. */
export function listenForErrors(report: Report): {
  readonly report: Report
  readonly isSound: () => boolean
} {
  let isSound = true
  return {
    report: (diagnostic) => {
      if (diagnostic.severity === 'error') isSound = false
      report(diagnostic)
    },
    isSound: () => isSound,
  }
}
