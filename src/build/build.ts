// The main job: read the project, plan, make what is new, write it whole, remove what is gone.

import { join } from 'node:path'
import { collectDiagnostics, compare, type Diagnostic, didYouMean } from '../diagnostic.ts'
import type { PaperName } from '../theme/theme.ts'
import { readEngine, readIfThere, readProject, removeFile, writeWhole } from './files.ts'
import { fingerprint } from './fingerprint.ts'
import { printIndex } from './index-page.ts'
import { type Manifest, type ManifestEntry, printManifest, readManifest } from './manifest.ts'
import { type Artifact, type Order, planArtifacts } from './plan.ts'
import { openWorkshop, type Workshop } from './workshop.ts'

export interface BuildOptions {
  /** Absolute: where the program and its content are, from where, and to where. */
  readonly root: string
  readonly cwd: string
  readonly out: string
  readonly studio?: string
  /** Muscles to build; all when empty. */
  readonly ids: readonly string[]
  /** Editions to build; the studio's set when empty. */
  readonly editions: readonly string[]
  readonly paper?: PaperName
  /** Only look for mistakes. */
  readonly check: boolean
  readonly keepMarkdown: boolean
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

/** A word of the command line that names nothing here. */
export interface UnknownWord {
  readonly kind: 'unknown'
  readonly problem: string
  readonly hint: string | undefined
}

export async function build(options: BuildOptions): Promise<BuildResult | UnknownWord> {
  const { root, studio, cwd, out } = options
  const { all: diagnostics, report } = collectDiagnostics()
  const files = readProject(root, studio, cwd)
  const workshop = openWorkshop(files, root, report)
  if (!workshop)
    return { kind: 'built', diagnostics, written: [], unchanged: [], removed: [], skipped: [] }
  const unknown = unknownWord(options, workshop)
  if (unknown) return unknown

  const before = options.check ? new Map() : readManifest(readIfThere(join(out, MANIFEST)))
  const orders = ordersOf(options, workshop, before)
  const artifacts = planArtifacts(orders, workshop, fingerprint(readEngine(root)))
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
    writeIfNew(join(out, MANIFEST), printManifest(after))
    writeIfNew(join(out, 'index.html'), printIndex(after, workshop))
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

function isAsked(id: string, { ids }: BuildOptions): boolean {
  return ids.length === 0 || ids.includes(id)
}

/**
 * What was asked for; and in a build of everything also what was made before in another paper, so
 * that no sheet in the folder is older than its record.
 */
function ordersOf(options: BuildOptions, workshop: Workshop, before: Manifest): Order[] {
  const { library, studio } = workshop
  const names =
    options.editions.length > 0 ? options.editions : studio.set.map(({ value }) => value)
  const paper = options.paper ?? studio.paper.value
  const orders = new Map<string, Order>()
  const add = (order: Order): void => {
    if (library.muscles.has(order.subject) && !library.broken.has(order.subject))
      orders.set(JSON.stringify([order.subject, order.edition, order.paper]), order)
  }
  for (const subject of [...library.muscles.keys()].sort(compare))
    if (isAsked(subject, options)) for (const edition of names) add({ subject, edition, paper })
  if (options.ids.length === 0 && options.editions.length === 0)
    for (const { subject, edition, paper: made } of before.values())
      add({ subject, edition, paper: made })
  return [...orders.values()]
}

function unknownWord(
  { ids, editions }: BuildOptions,
  { library, editions: known }: Workshop,
): UnknownWord | undefined {
  const find = (
    noun: string,
    words: readonly string[],
    names: readonly string[],
  ): UnknownWord | undefined => {
    const word = words.find((each) => !names.includes(each))
    if (word === undefined) return undefined
    return {
      kind: 'unknown',
      problem: `there is no ${noun} \`${word}\``,
      hint: didYouMean(word, names),
    }
  }
  return (
    find('muscle', ids, [...library.muscles.keys(), ...library.broken]) ??
    find('edition', editions, [...known.keys()])
  )
}

/** The artifact's entry in the manifest: the old one when nothing changed, none when it is broken. */
async function make(
  artifact: Artifact,
  before: ManifestEntry | undefined,
  options: BuildOptions,
  report: (diagnostic: Diagnostic) => void,
): Promise<ManifestEntry | undefined> {
  for (const diagnostic of artifact.told) report(diagnostic)
  if (artifact.told.some(({ severity }) => severity === 'error')) return undefined
  const file = join(options.out, artifact.path)
  if (options.keepMarkdown) writeIfNew(file.replace(/\.pdf$/, '.md'), artifact.markdown)
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
  if (!options.check) writeIfNew(file, sheet.bytes)
  return {
    ...artifact.order,
    // A sheet with a warning is set again next time, so that the warning is not forgotten.
    key: warnings.length === 0 ? artifact.key : '',
    digest: fingerprint([sheet.bytes]),
    pages: sheet.pages,
  }
}

/** Bytes that are there already are left alone, and so is the file's time. */
function writeIfNew(file: string, content: Uint8Array | string): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const there = readIfThere(file)
  if (there && Buffer.compare(there, bytes) === 0) return false
  writeWhole(file, bytes)
  return true
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
    const isThere = library.muscles.has(subject) || library.broken.has(subject)
    if (isThere && files.has(`templates/handouts/${edition}.md.hbs`)) continue
    removeFile(join(out, path))
    manifest.delete(path)
    removed.push(path)
  }
  return removed
}
