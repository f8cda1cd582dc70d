// What a template sees besides the record: how this one sheet is made.

import type { Edition } from '../template/edition.ts'
import { isPacket, type Topic } from '../template/packet.ts'
import type { View } from '../template/view.ts'
import { FORMAT_TRAITS, hasTrait } from '../theme/format.ts'
import type { Order } from './plan.ts'
import { quizView } from './quiz-view.ts'
import { PACKET } from './selection.ts'
import type { Workshop } from './workshop.ts'

interface Ordered {
  readonly record: Topic
  readonly edition: Edition
  readonly workshop: Workshop
}

/** @param view of the record that the sheet is about */
export function orderView(order: Order, view: View, { record, edition, workshop }: Ordered): View {
  const { format } = order
  const traits = FORMAT_TRAITS.map((trait): [string, boolean] => [trait, hasTrait(format, trait)])
  let quiz: View | undefined
  return {
    ...view,
    format: Object.fromEntries(traits),
    packet: order.edition === PACKET,
    // Most templates ask nothing, so that questions are thought of only when one does.
    get quiz(): View | undefined {
      if (!isPacket(record)) quiz ??= quizView(record, edition.questions ?? edition.name, workshop)
      return quiz
    },
  }
}
