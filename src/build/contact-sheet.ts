// out/atlas.html and out/atlas.pdf: every plate that is stored, as each kind of sheet and screen
// shows it, to look at side by side.

import { join } from 'node:path'
import type { Group, Muscle } from '../content/schema.ts'
import { collectDiagnostics, compare, type Diagnostic } from '../diagnostic.ts'
import { CONTACT_PAGE } from './build.ts'
import { paintContactHandout } from './contact-handout.ts'
import { printContactPage } from './contact-page.ts'
import { readIfThere, readProject, shownPath, writeWhole } from './files.ts'
import { recordOf } from './plan.ts'
import type { StoredPlate } from './stored-plates.ts'
import { unwritten } from './unwritten.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

const CONTACT_HANDOUT = 'atlas.pdf'

export interface ContactOptions {
  /** Absolute. */
  readonly root: string
  readonly cwd: string
  readonly out: string
  readonly studio?: string
}

export interface ContactSheet {
  readonly diagnostics: readonly Diagnostic[]
  /** As seen from where the command was given. */
  readonly written: readonly string[]
}

/** The plates of one muscle or group. */
export interface Strip {
  readonly record: Muscle | Group
  readonly plates: readonly StoredPlate[]
}

export async function makeContactSheet(options: ContactOptions): Promise<ContactSheet> {
  const { root, cwd, out, studio } = options
  const { all: diagnostics, report } = collectDiagnostics()
  const errors = (diagnostic: Diagnostic): void => {
    if (diagnostic.severity === 'error') report(diagnostic)
  }
  const workshop = openWorkshop(
    readProject(root, studio, cwd),
    root,
    errors,
    studio === undefined ? undefined : shownPath(studio, cwd),
  )
  const strips = workshop ? stripsOf(workshop) : []
  if (!workshop || strips.length === 0) return { diagnostics, written: [] }
  const pages = [
    [CONTACT_PAGE, await printContactPage(strips, workshop, errors)],
    [CONTACT_HANDOUT, await paintContactHandout(strips, workshop, errors)],
  ] as const
  const written = pages.flatMap(([name, bytes]) => {
    const file = join(out, name)
    const there = readIfThere(file)
    if (!bytes || (there && Buffer.compare(there, bytes) === 0)) return []
    const problem = writeWhole(file, bytes)
    if (problem === undefined) return [shownPath(file, cwd)]
    report(unwritten(shownPath(file, cwd), problem))
    return []
  })
  return { diagnostics, written }
}

/** Groups, then muscles, by their ids; a plate of nobody is left out. */
function stripsOf(workshop: Workshop): Strip[] {
  const strips = [...workshop.storedPlates].flatMap(([id, plates]): Strip[] => {
    const record = recordOf(id, workshop)
    return record ? [{ record, plates }] : []
  })
  const order = ({ record }: Strip): string => ('members' in record ? '0' : '1') + record.id
  return strips.sort((a, b) => compare(order(a), order(b)))
}
