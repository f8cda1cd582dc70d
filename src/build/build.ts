// The main job: read the project, plan, make what is new, write it whole, remove what is gone.

import { join } from 'node:path'
import type { Files } from '../content/files.ts'
import { collectDiagnostics, compare, type Diagnostic, type Report } from '../diagnostic.ts'
import { isFolder, readIfThere, readProject, removeFile, shownPath, writeWhole } from './files.ts'
import { fingerprint } from './fingerprint.ts'
import { printIndex } from './index-page.ts'
import { type Kept, openKept } from './kept.ts'
import { type ManifestEntry, printManifest, readManifest } from './manifest.ts'
import { isAsked, ordersOf, type UnknownWord, unknownWord, type Wish } from './orders.ts'
import { type Artifact, planArtifacts, recordOf } from './plan.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

export interface BuildOptions extends Wish {
  /** Absolute: where the program and its content are, from where, and to where. */
  readonly root: string
  readonly cwd: string
  readonly out: string
  readonly studio?: string
  /** Only look for mistakes. */
  readonly check: boolean
  readonly keepMarkdown: boolean
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
  if (studio !== undefined && !isFolder(studio))
    return {
      kind: 'unknown',
      problem: `there is no folder \`${shownPath(studio, cwd)}\``,
      hint: 'a studio’s own folder holds `content` or `templates`',
    }
  const { all: diagnostics, report } = collectDiagnostics()
  const files = readProject(root, studio, cwd)
  const kept = options.kept ?? openKept(root)
  const opened = openWorkshop(files, root, report)
  if (!opened)
    return { kind: 'built', diagnostics, written: [], unchanged: [], removed: [], skipped: [] }
  const workshop = kept.withFaces(opened)
  const unknown = unknownWord(options, workshop)
  if (unknown) return unknown

  const before = options.check ? new Map() : readManifest(readIfThere(join(out, MANIFEST)))
  const orders = ordersOf(options, workshop, before)
  const artifacts = planArtifacts(orders, workshop, kept.engine)
  const after = new Map(before)
  const written: string[] = []
  const unchanged: string[] = []
  const skipped = new Set([...workshop.library.broken].filter((id) => isAsked(id, options)))
  for (const [index, artifact] of artifacts.entries()) {
    options.progress(index, artifacts.length, artifact.path)
    const entry = await make(artifact, before.get(artifact.path), options, report)
    if (!entry) skipped.add(artifact.order.subject)
    else if (entry === before.get(artifact.path)) unchanged.push(artifact.path)
    else if (!options.check) written.push(artifact.path)
    if (entry) after.set(artifact.path, entry)
    // Lets the event loop breathe, or a long batch keeps every finished document in memory.
    await new Promise((resolve) => setImmediate(resolve))
  }
  options.progress(artifacts.length, artifacts.length, '')
  const removed = options.check ? [] : removeGone(after, workshop, out)
  if (!options.check) {
    writeIfNew(join(out, MANIFEST), printManifest(after), options, report)
    writeIfNew(join(out, 'index.html'), printIndex(after, workshop), options, report)
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

/** The artifact's entry in the manifest: the old one when nothing changed, none when it is broken. */
async function make(
  artifact: Artifact,
  before: ManifestEntry | undefined,
  options: BuildOptions,
  report: Report,
): Promise<ManifestEntry | undefined> {
  for (const diagnostic of artifact.told) report(diagnostic)
  if (artifact.told.some(({ severity }) => severity === 'error')) return undefined
  const file = join(options.out, artifact.path)
  if (options.keepMarkdown)
    writeIfNew(file.replace(/\.[a-z]+$/, '.md'), artifact.markdown, options, report)
  if (before?.key === artifact.key && !options.check) {
    const bytes = readIfThere(file)
    if (bytes && fingerprint([bytes]) === before.digest) return before
  }
  const warnings: Diagnostic[] = []
  const sheet = await artifact.render((diagnostic) => {
    warnings.push(diagnostic)
    report(diagnostic)
  })
  if (!sheet) return undefined
  if (!options.check && !writeIfNew(file, sheet.bytes, options, report)) return before
  return {
    ...artifact.order,
    // A sheet with a warning is set again next time, so that the warning is not forgotten.
    key: warnings.length === 0 ? artifact.key : '',
    digest: fingerprint([sheet.bytes]),
    pages: sheet.pages,
  }
}

/**
 * Bytes that are there already are left alone, and so is the file's time. A file that cannot be
 * written, most often because a viewer has it open, is told, and the others are still made.
 */
function writeIfNew(
  file: string,
  content: Uint8Array | string,
  { cwd }: BuildOptions,
  report: Report,
): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const there = readIfThere(file)
  if (there && Buffer.compare(there, bytes) === 0) return true
  const problem = writeWhole(file, bytes)
  if (problem === undefined) return true
  report({
    severity: 'error',
    rule: 'file-write',
    message: `the file cannot be written (${problem})`,
    at: { file: shownPath(file, cwd), line: 1 },
    hint: 'is it open in another program? close it there, and build again',
  })
  return false
}

/** Sheets of ours whose record or template is gone. A broken record keeps its last good sheet. */
function removeGone(
  manifest: Map<string, ManifestEntry>,
  workshop: Workshop,
  out: string,
): string[] {
  const { library, files } = workshop
  const removed: string[] = []
  for (const [path, { subject, edition }] of manifest) {
    if ((recordOf(subject, workshop) || library.broken.has(subject)) && hasTemplate(edition, files))
      continue
    removeFile(join(out, path))
    manifest.delete(path)
    removed.push(path)
  }
  return removed
}

/** Whether a template's file is there, sound or not. */
function hasTemplate(edition: string, files: Files): boolean {
  const pattern = new RegExp(`^templates/(?:handouts|decks)/${edition}(?:\\.[^/]*)?\\.md\\.hbs$`)
  return [...files.keys()].some((path) => pattern.test(path))
}
