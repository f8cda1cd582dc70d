// The landmarks that a head starts from and ends at, each with the place where its author named it.

import type { Located } from '../yaml/located.ts'
import type { HeadFile } from './head-shape.ts'
import { segmentsOf } from './segments.ts'

export type Landmarks = readonly Located<string>[]

export interface HeadEnds {
  readonly from: Landmarks
  readonly to: Landmarks
}

/** What its places are called by in labels and in its record: one name, or each by its own. */
export function calledEndsOf(head: HeadFile, known: ReadonlyMap<string, unknown>): HeadEnds {
  const { from, to } = endsOf(head, known)
  const { 'from-as': fromAs, 'to-as': toAs } = head
  return { from: fromAs ? [fromAs] : from, to: toAs ? [toAs] : to }
}

/** @param known landmarks, which decide the sites that segments run between */
export function endsOf(head: HeadFile, known: ReadonlyMap<string, unknown>): HeadEnds {
  switch (head.kind) {
    case 'strand':
    case 'sheet':
      return { from: head.from, to: head.to ?? [] }
    case 'slips':
      return {
        from: head.slips.flatMap(({ from }) => from),
        to: [...(head.to ?? []), ...head.slips.flatMap(({ to }) => to ?? [])],
      }
    case 'segmental': {
      const bundles = segmentsOf(head.segments, known)
      return { from: bundles.map(({ from }) => from), to: bundles.map(({ to }) => to) }
    }
    default:
      return head satisfies never
  }
}
