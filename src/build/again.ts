// What was made before is made again in a build of everything, so that no sheet in the folder is
// older than its record. What was wanted of it is read from its name: `client.pdf` is on the
// studio's own paper, whichever that is by now.

import type { Edition } from '../template/edition.ts'
import { formatProblem, parseFormatName } from './format-name.ts'
import type { Manifest, ManifestEntry } from './manifest.ts'
import { editionOf, type Order, pathOf, topicOf } from './plan.ts'
import type { Workshop } from './workshop.ts'

/** An order, and the file that it is made into. */
interface Again {
  readonly order: Order
  readonly edition: Edition
  readonly path: string
}

/** Undefined when it cannot be made any more, or when its name is not one that we give. */
export function madeAgain(
  path: string,
  { subject, edition: name, selection }: ManifestEntry,
  workshop: Workshop,
): Again | undefined {
  const usual = workshop.studio.paper.value
  const [, stem = ''] = /\/(.*?)(?:\/index)?\.[a-z]+$/.exec(path) ?? []
  const named = parseFormatName(stem, usual)
  if ('problem' in named || named.edition !== (selection ? subject : name)) return undefined
  const order = { subject, edition: name, format: named.format, ...(selection && { selection }) }
  const topic = topicOf(order, workshop)
  const edition = topic && editionOf(topic, name, workshop)
  // A deck that is told to be on paper, or in large print, was not made by us.
  if (!edition || formatProblem(edition.kind, order.format, false) !== undefined) return undefined
  const now = pathOf(order, edition, usual)
  if (edition.kind === 'deck' && now !== path) return undefined
  return now.split('/')[0] === path.split('/')[0] ? { order, edition, path: now } : undefined
}

/**
 * Whether another file is the same sheet by now: `client.a4.pdf`, when the studio's own paper has
 * become A4 and `client.pdf` was made on it.
 */
export function isReplaced(
  path: string,
  entry: ManifestEntry,
  made: Manifest,
  workshop: Workshop,
): boolean {
  const again = madeAgain(path, entry, workshop)
  const other = again && again.path !== path ? made.get(again.path) : undefined
  if (!again || !other) return false
  const { order, edition } = again
  const now = { ...order, format: other.format }
  return pathOf(now, edition, workshop.studio.paper.value) === again.path
}
