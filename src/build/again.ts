// What was made before is made again in a build of everything, so that no sheet in the folder is
// older than its record. What was wanted of it is read from its name: `client.pdf` is on the
// studio's own paper, whichever that is by now.

import { formatSuffix, parseFormatName } from './format-name.ts'
import type { Manifest, ManifestEntry } from './manifest.ts'
import { editionOf, type Order, pathOf, topicOf } from './plan.ts'
import type { Workshop } from './workshop.ts'

/** An order, and the file that it is made into. */
interface Again {
  readonly order: Order
  readonly path: string
}

/** Undefined when it cannot be made any more, or when its name is not one that we give. */
export function madeAgain(
  path: string,
  { subject, edition: name, selection }: ManifestEntry,
  workshop: Workshop,
): Again | undefined {
  const usual = workshop.studio.paper.value
  const [, stem = ''] = /\/(.*)\.[a-z]+$/.exec(path) ?? []
  const named = parseFormatName(stem, usual)
  if ('problem' in named || named.edition !== (selection ? subject : name)) return undefined
  const { format } = named
  const order = { subject, edition: name, format, ...(selection && { selection }) }
  const topic = topicOf(order, workshop)
  const edition = topic && editionOf(topic, name, workshop)
  if (!edition) return undefined
  const now = pathOf(order, edition, usual)
  return now.split('/')[0] === path.split('/')[0] ? { order, path: now } : undefined
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
  const usual = workshop.studio.paper.value
  return formatSuffix(other.format, usual) === formatSuffix(again.order.format, usual)
}
