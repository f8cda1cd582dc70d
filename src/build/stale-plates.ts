// Tells which muscles and groups have plates that are older than their data, or miss some. Nothing
// is drawn for it: a plate says itself what it was drawn from.

import type { PlateSubject } from '../atlas/choice/subject.ts'
import { type PlannedPlate, plannedPlates } from '../atlas/orders.ts'
import type { Library } from '../content/library.ts'
import type { Group, Muscle } from '../content/schema.ts'
import type { Report } from '../diagnostic.ts'
import { fingerprint } from './fingerprint.ts'
import { drawHint, inputsOf, platePath } from './stored-plates.ts'
import type { Workshop } from './workshop.ts'

/** @param engine fingerprint of the sources that draw */
export function tellStalePlates(
  record: Muscle | Group,
  workshop: Pick<Workshop, 'library' | 'files' | 'studioFolder'>,
  engine: string,
  report: Report,
): void {
  const { library, files } = workshop
  const missing: string[] = []
  const stale: string[] = []
  for (const plate of plannedPlates(subjectOf(record, library), library.atlas)) {
    const stored = files.get(pathOf(plate))
    if (!stored) missing.push(pathOf(plate))
    else if (inputsOf(stored) !== plateKey(plate, engine)) stale.push(stored.shown)
  }
  const tell = (file: string, message: string): void =>
    report({
      severity: 'warning',
      rule: 'plate-stale',
      message,
      at: { file, line: 1 },
      hint: drawHint(record.id, workshop),
    })
  const [old, ...others] = stale
  if (old !== undefined)
    tell(
      old,
      others.length === 0
        ? `this plate of ${record.id} was drawn from earlier data`
        : `this plate of ${record.id} and ${others.length} more were drawn from earlier data`,
    )
  if (missing.length > 0) {
    const names = missing.map((path) => `\`${path}\``).join(', ')
    tell(record.file, `not drawn yet: ${names}`)
  }
}

/** A record as the atlas knows it. */
export function subjectOf(record: Muscle | Group, { muscles }: Library): PlateSubject {
  if (!('members' in record)) return { kind: 'muscle', id: record.id }
  const members = record.members.flatMap(({ value }) => muscles.get(value) ?? [])
  return {
    kind: 'group',
    id: record.id,
    members: members.map(({ id, layer }) => ({ id, layer: layer.value })),
  }
}

export function pathOf({ subject, figure, view }: PlannedPlate): string {
  return platePath(subject, figure, view)
}

/** What a plate says it was drawn from. */
export function plateKey({ inputs }: PlannedPlate, engine: string): string {
  return fingerprint([engine, inputs]).slice(0, 16)
}
