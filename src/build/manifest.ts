// out/manifest.json: what was built, from what. It holds no times, so that building again changes
// nothing, and it names our own files, so that only those are ever removed.

import { compare } from '../diagnostic.ts'
import type { PaperName } from '../theme/theme.ts'

export interface ManifestEntry {
  readonly subject: string
  readonly edition: string
  readonly paper: PaperName
  /** Of everything that decided the bytes. */
  readonly key: string
  /** Of the bytes themselves: a file that was changed by hand is built again. */
  readonly digest: string
  readonly pages: number
}

export type Manifest = ReadonlyMap<string, ManifestEntry>

export function readManifest(bytes: Uint8Array | undefined): Manifest {
  if (!bytes) return new Map()
  try {
    const parsed: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    if (typeof parsed !== 'object' || parsed === null) return new Map()
    const entries = Object.entries(parsed).filter(
      (entry): entry is [string, ManifestEntry] => OWN_PATH.test(entry[0]) && isEntry(entry[1]),
    )
    return new Map(entries)
  } catch {
    // Damaged: everything is built again, which mends it.
    return new Map()
  }
}

/** What it names may be removed one day, so that nothing outside of the folder is believed. */
const OWN_PATH = /^[a-z0-9-]+\/[a-z0-9-]+(?:\.[a-z0-9-]+)*$/

function isEntry(value: unknown): value is ManifestEntry {
  if (typeof value !== 'object' || value === null) return false
  const { subject, edition, paper, key, digest, pages } = value as Record<string, unknown>
  return (
    [subject, edition, key, digest].every((field) => typeof field === 'string') &&
    (paper === 'letter' || paper === 'a4') &&
    typeof pages === 'number'
  )
}

export function printManifest(manifest: Manifest): string {
  const entries = [...manifest].toSorted(([a], [b]) => compare(a, b))
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}
