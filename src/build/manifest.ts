// out/manifest.json: what was built, from what. It holds no times, so that building again changes
// nothing, and it names our own files, so that only those are ever removed.

import { compare } from '../diagnostic.ts'
import { FORMAT_TRAITS, type Format, PAPERS } from '../theme/format.ts'
import { isId } from '../yaml/shape.ts'
import type { Selection } from './selection.ts'

export interface ManifestEntry {
  readonly subject: string
  readonly edition: string
  readonly format: Format
  /** Of a packet of muscles that somebody chose. */
  readonly selection?: Selection
  /** Of everything that decided the bytes. */
  readonly key: string
  /** Of the bytes themselves: a file that was changed by hand is built again. */
  readonly digest: string
  readonly pages: number
  /** Files that lie in the same folder and are a part of it, as paths from there, to their digests. */
  readonly parts?: Readonly<Record<string, string>>
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
const OWN_PATH = /^[a-z0-9-]+\/[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:\.(?:pdf|html)|\.folder\/index\.html)$/
const OWN_PART = /^assets\/[a-z0-9-]+(?:\.[a-z0-9-]+)*$/

function isEntry(value: unknown): value is ManifestEntry {
  if (typeof value !== 'object' || value === null) return false
  const { subject, edition, format, selection, key, digest, pages, parts } = value as Record<
    string,
    unknown
  >
  return (
    [subject, edition, key, digest].every((field) => typeof field === 'string') &&
    isFormat(format) &&
    typeof pages === 'number' &&
    (parts === undefined || areParts(parts)) &&
    (selection === undefined || (isName(subject) && isSelection(selection)))
  )
}

function areParts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).every(
    ([path, digest]) => OWN_PART.test(path) && typeof digest === 'string',
  )
}

function isFormat(value: unknown): value is Format {
  if (typeof value !== 'object' || value === null) return false
  const { paper, traits } = value as Record<string, unknown>
  const isOneOf = (known: readonly unknown[], word: unknown): boolean => known.includes(word)
  return (
    isOneOf(PAPERS, paper) &&
    Array.isArray(traits) &&
    traits.every((trait) => isOneOf(FORMAT_TRAITS, trait))
  )
}

function isSelection(value: unknown): value is Selection {
  if (typeof value !== 'object' || value === null) return false
  const { title, members } = value as Record<string, unknown>
  return typeof title === 'string' && Array.isArray(members) && members.every(isName)
}

/** A packet is written under its name, which must not lead anywhere else. */
function isName(value: unknown): boolean {
  return typeof value === 'string' && isId(value)
}

export function printManifest(manifest: Manifest): string {
  const entries = [...manifest].toSorted(([a], [b]) => compare(a, b))
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}
