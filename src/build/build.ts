// The main job: read the project, plan, make what is new, write it whole, remove what is gone.

import { join } from 'node:path'
import { collectDiagnostics, compare, type Diagnostic, type Report } from '../diagnostic.ts'
import { isReplaced } from './again.ts'
import { isFile, readIfThere, readProject, shownPath } from './files.ts'
import { fingerprint } from './fingerprint.ts'
import { printIndex } from './index-page.ts'
import { type Kept, openKept } from './kept.ts'
import { type Manifest, type ManifestEntry, printManifest, readManifest } from './manifest.ts'
import { isAsked, noFolder, ordersOf, type UnknownWord, type Wish } from './orders.ts'
import { brokenMember, brokenOf, isWhole } from './packet.ts'
import { type Artifact, editionOf, planArtifacts, topicOf } from './plan.ts'
import { selectionOf } from './selection.ts'
import { tellStalePlates } from './stale-plates.ts'
import { unknownWord } from './unknown-words.ts'
import { openWorkshop, type Workshop } from './workshop.ts'
import { isAsWritten, removeParts, removeProduct, writeIfNew, writeProduct } from './written.ts'

export interface BuildOptions extends Wish {
  /** Absolute: where the program and its content are, from where, and to where. */
  readonly root: string
  readonly cwd: string
  readonly out: string
  readonly studio?: string
  /** Only look for mistakes. */
  readonly check: boolean
  readonly keepMarkdown: boolean
  /** Sheets stay whose record or template is not there. */
  readonly keepsGone: boolean
  /** Of earlier builds in this process. */
  readonly kept?: Kept
  readonly progress: (done: number, total: number, path: string) => void
}

export interface BuildResult {
  readonly kind: 'built'
  readonly diagnostics: readonly Diagnostic[]
  /** Paths inside the folder of outputs. */
  readonly written: readonly string[]
  readonly unchanged: readonly string[]
  readonly removed: readonly string[]
  /** Muscles that were left out because of a mistake. */
  readonly skipped: readonly string[]
}

export async function build(options: BuildOptions): Promise<BuildResult | UnknownWord> {
  const { root, studio, cwd, out } = options
  const lost = noFolder(studio, cwd)
  if (lost) return lost
  const { all: diagnostics, report } = collectDiagnostics()
  const files = readProject(root, studio, cwd)
  const kept = options.kept ?? openKept(root)
  const studioFolder = studio === undefined ? undefined : shownPath(studio, cwd)
  const opened = openWorkshop(files, root, report, studioFolder)
  if (!opened)
    return { kind: 'built', diagnostics, written: [], unchanged: [], removed: [], skipped: [] }
  const workshop = kept.withFaces(opened)
  const unknown = unknownWord(options, workshop)
  if (unknown) return unknown

  const { muscles, groups, broken } = workshop.library
  for (const record of [...muscles.values(), ...groups.values()])
    if (isAsked(record.id, options) && !broken.has(record.id))
      tellStalePlates(record, workshop, kept.drawing, report)

  if (options.bound) tellBroken(options, workshop, report)
  const before = options.check ? new Map() : rememberedIn(out)
  const orders = ordersOf(options, workshop, before)
  const artifacts = planArtifacts(orders, workshop, kept.engine)
  const after = new Map(before)
  const written: string[] = []
  const unchanged: string[] = []
  const skipped = new Set([...broken].filter((id) => isAsked(id, options)))
  for (const [index, artifact] of artifacts.entries()) {
    options.progress(index, artifacts.length, artifact.path)
    const made = await make(artifact, before.get(artifact.path), options, report)
    if (made.entry) after.set(artifact.path, made.entry)
    if (made.kind === 'left-out') skipped.add(artifact.order.subject)
    if (made.kind === 'written') written.push(artifact.path)
    if (made.kind === 'unchanged') unchanged.push(artifact.path)
    // Lets the event loop breathe, or a long batch keeps every finished document in memory.
    await new Promise((resolve) => setImmediate(resolve))
  }
  options.progress(artifacts.length, artifacts.length, '')
  const removed = options.keepsGone ? [] : removeGone(after, workshop, options, report)
  if (!options.check) {
    writeIfNew(join(out, MANIFEST), printManifest(after), options, report)
    const atlas = isFile(join(out, CONTACT_PAGE)) ? CONTACT_PAGE : undefined
    writeIfNew(join(out, 'index.html'), printIndex(after, workshop, atlas), options, report)
  }
  return {
    kind: 'built',
    diagnostics,
    written,
    unchanged,
    removed,
    skipped: [...skipped].sort(compare),
  }
}

const MANIFEST = 'manifest.json'

/** What was made before. A packet of a list is wanted as long as its file is kept. */
function rememberedIn(out: string): Manifest {
  const entries = [...readManifest(readIfThere(join(out, MANIFEST)))]
  return new Map(entries.filter(([path, entry]) => !entry.selection || isFile(join(out, path))))
}

/** A sheet with a mistake is left out of its folder, but not out of a packet. */
function tellBroken(options: BuildOptions, workshop: Workshop, report: Report): void {
  const { title, members } = selectionOf(options, workshop)
  const named = new Set([...options.ids, ...members])
  for (const id of brokenOf([...named], workshop.library)) report(brokenMember(title, id, workshop))
}

/** Made by `draw`: every plate on one page. */
export const CONTACT_PAGE = 'atlas.html'

interface Made {
  /** `failed`: it is not on the disk as it should be. */
  readonly kind: 'written' | 'unchanged' | 'left-out' | 'failed'
  /** What the manifest remembers of it now. */
  readonly entry?: ManifestEntry
}

async function make(
  artifact: Artifact,
  before: ManifestEntry | undefined,
  options: BuildOptions,
  report: Report,
): Promise<Made> {
  const file = join(options.out, artifact.path)
  for (const diagnostic of artifact.told) report(diagnostic)
  if (artifact.told.some(({ severity }) => severity === 'error')) return { kind: 'left-out' }
  if (options.keepMarkdown)
    writeIfNew(file.replace(/\.[a-z]+$/, '.md'), artifact.markdown, options, report)
  if (before?.key === artifact.key && !options.check) {
    if (isAsWritten(file, before)) return { kind: 'unchanged', entry: before }
  }
  const warnings: Diagnostic[] = []
  const product = await artifact.render((diagnostic) => {
    warnings.push(diagnostic)
    report(diagnostic)
  })
  if (!product) return { kind: 'left-out' }
  const kind = options.check ? 'unchanged' : writeProduct(file, product, options, report)
  if (kind === 'failed') return { kind }
  if (!options.check && before) removeParts(file, before, product)
  const parts = [...(product.parts ?? [])].map(([path, bytes]) => [path, fingerprint([bytes])])
  const entry = {
    ...artifact.order,
    // A sheet with a warning is set again next time, so that the warning is not forgotten.
    key: warnings.length === 0 ? artifact.key : '',
    digest: fingerprint([product.bytes]),
    pages: product.pages,
    ...(parts.length > 0 && { parts: Object.fromEntries(parts) }),
  }
  return { kind, entry }
}

/** Sheets of ours whose record, template or name is gone. What is only broken keeps its last good one. */
function removeGone(
  manifest: Map<string, ManifestEntry>,
  workshop: Workshop,
  options: BuildOptions,
  report: Report,
): string[] {
  const removed: string[] = []
  for (const [path, entry] of manifest) {
    if (isThere(entry, workshop) && !isReplaced(path, entry, manifest, workshop)) continue
    if (!removeProduct(path, entry, options, report)) continue
    manifest.delete(path)
    removed.push(path)
  }
  return removed
}

function isThere(entry: ManifestEntry, workshop: Workshop): boolean {
  const { subject, edition, selection } = entry
  const { library, unsound } = workshop
  const topic = topicOf(entry, workshop)
  if (!topic) return selection ? isWhole(selection, library) : library.broken.has(subject)
  return editionOf(topic, edition, workshop) !== undefined || unsound.has(edition)
}
