// One deck from its blocks to its bytes.

import type { Report } from '../diagnostic.ts'
import type { Draft } from './plan.ts'
import type { Product } from './sheet.ts'
import type { Workshop } from './workshop.ts'

export async function makeLesson(
  _draft: Draft,
  _workshop: Workshop,
  _report: Report,
): Promise<Product | undefined> {
  throw new Error('decks are not wired yet')
}
