// Draws the plates of the atlas into content/plates/: those of the muscles that were named, or all
// that are missing or older than their data. What nothing asks for is removed when all are drawn.

import { join } from 'node:path'
import type { PlateSubject } from '../atlas/choice/subject.ts'
import type { MeshOf } from '../atlas/model.ts'
import { type PlannedPlate, plannedPlates } from '../atlas/orders.ts'
import type { Atlas } from '../content/atlas-data.ts'
import type { Files } from '../content/files.ts'
import { type Library, readLibrary } from '../content/library.ts'
import type { Group, Muscle } from '../content/schema.ts'
import {
  collectDiagnostics,
  compare,
  type Diagnostic,
  didYouMean,
  type Report,
} from '../diagnostic.ts'
import { printPlate } from '../figure/plate-file.ts'
import type { FigureName, Scene, View } from '../figure/scene.ts'
import {
  isFile,
  readDrawingEngine,
  readProject,
  removeFile,
  shownPath,
  writeWhole,
} from './files.ts'
import { fingerprint } from './fingerprint.ts'
import { keepMeshes, modelKeys } from './mesh-cache.ts'
import { noFolder, type UnknownWord } from './orders.ts'
import { pathOf, plateKey, subjectOf } from './stale-plates.ts'
import { inputsOf, PLATES, storedPlates } from './stored-plates.ts'

/** What draws: loaded only when there is something to draw. */
export interface Atelier {
  readonly platesOf: (subject: PlateSubject, atlas: Atlas) => readonly DrawablePlate[]
  readonly modelMesh: MeshOf
}

interface DrawablePlate {
  readonly figure: FigureName
  readonly view: View
  readonly draw: (meshOf: MeshOf) => Scene
}

export interface DrawOptions {
  /** Absolute: where the program and its content are, and from where. */
  readonly root: string
  readonly cwd: string
  /** With a studio's own folder, plates go into it, and ours are left alone. */
  readonly studio?: string
  readonly ids: readonly string[]
  readonly progress: (done: number, total: number, path: string) => void
  /** Called with each plate that was written, as soon as it is. */
  readonly drawn: (path: string) => void
  readonly atelier?: Atelier
}

export interface Drawn {
  readonly kind: 'drawn'
  readonly diagnostics: readonly Diagnostic[]
  /** Paths as seen from where the command was given. */
  readonly written: readonly string[]
  readonly unchanged: number
  readonly removed: readonly string[]
}

export async function drawPlates(options: DrawOptions): Promise<Drawn | UnknownWord> {
  const { root, cwd, studio, ids } = options
  const lost = noFolder(studio, cwd)
  if (lost) return lost
  const { all: diagnostics, report } = collectDiagnostics()
  const files = readProject(root, studio, cwd)
  const told = collectDiagnostics()
  const library = readLibrary(files, told.report)
  const engine = fingerprint(readDrawingEngine(root))
  const plan = planDrawing(library, engine)
  const drawable = new Set(plan.map(({ subject }) => subject))
  const unknown = unknownId(ids, new Set([...drawable, ...library.broken]), library.atlas)
  if (unknown) return unknown
  // A drawing rests on its shapes; other mistakes matter only where they hold one back.
  const isHeldBack = ids.some((id) => !drawable.has(id))
  for (const each of told.all)
    if (each.at.file.includes('content/atlas') || (isHeldBack && each.severity === 'error'))
      report(each)
  const asked = plan.filter(({ subject }) => ids.length === 0 || ids.includes(subject))
  const due = asked.filter(
    ({ subject, path, key }) => ids.includes(subject) || storedKey(path, files) !== key,
  )
  const draw = due.length > 0 ? await openAtelier(library.atlas, options) : () => ''
  const written: string[] = []
  let lacking = 0
  for (const [index, job] of due.entries()) {
    options.progress(index, due.length, job.path)
    const svg = draw(job)
    if (svg === storedText(job.path, files)) continue
    const file = join(studio ?? root, job.path)
    const problem = writeWhole(file, svg)
    if (problem !== undefined) {
      lacking++
      report(refused('write', 'written', problem, file, cwd))
    } else {
      written.push(shownPath(file, cwd))
      options.drawn(shownPath(file, cwd))
    }
  }
  options.progress(due.length, due.length, '')
  const removed = ids.length > 0 ? [] : removeUnasked(plan, files, library, options, report)
  const unchanged = asked.length - written.length - lacking
  return { kind: 'drawn', diagnostics, written, unchanged, removed }
}

interface Job extends PlannedPlate {
  readonly of: PlateSubject
  readonly path: string
  readonly key: string
}

/** Every plate that there should be and can be drawn: of muscles, then of groups. */
function planDrawing(library: Library, engine: string): Job[] {
  return [...library.muscles.values(), ...library.groups.values()].flatMap((record) => {
    if (isIncomplete(record, library)) return []
    const of = subjectOf(record, library)
    return plannedPlates(of, library.atlas).map((plate) => ({
      ...plate,
      of,
      path: pathOf(plate),
      key: plateKey(plate, engine),
    }))
  })
}

/** A group without a member whose shape has a mistake would be another group. */
function isIncomplete(record: Muscle | Group, { broken, atlas }: Library): boolean {
  const members = 'members' in record ? record.members : []
  return members.some(({ value }) => broken.has(value) && !atlas.muscles.has(value))
}

/** Gives a plate as the text of its file. */
async function openAtelier(
  atlas: Atlas,
  { root, atelier }: DrawOptions,
): Promise<(job: Job) => string> {
  const { platesOf, modelMesh } = atelier ?? (await loadEngine())
  const meshOf = keepMeshes(modelMesh, root, modelKeys(root))
  return ({ of, figure, view, key }) => {
    const plate = platesOf(of, atlas).find((each) => each.figure === figure && each.view === view)
    if (!plate) throw new Error(`the atlas plans ${figure}.${view} of ${of.id} and cannot draw it`)
    return printPlate(plate.draw(meshOf), key)
  }
}

async function loadEngine(): Promise<Atelier> {
  const { platesOf } = await import('../atlas/plates.ts')
  const { modelMesh } = await import('../atlas/model.ts')
  return { platesOf, modelMesh }
}

function unknownId(
  ids: readonly string[],
  drawable: ReadonlySet<string>,
  { muscles }: Atlas,
): UnknownWord | undefined {
  const id = ids.find((each) => !drawable.has(each))
  if (id === undefined) return undefined
  if (muscles.has(id))
    return {
      kind: 'unknown',
      problem: `\`${id}\` has a form, but no record in content/muscles/ that plates are for`,
      hint: `\`npm run draw -- --try ${id}\` shows the form without one`,
    }
  return {
    kind: 'unknown',
    problem: `content/atlas/ has no form of \`${id}\``,
    hint: didYouMean(id, drawable),
  }
}

function storedKey(path: string, files: Files): string | undefined {
  const stored = files.get(path)
  return stored && inputsOf(stored)
}

function storedText(path: string, files: Files): string | undefined {
  const stored = files.get(path)
  return stored && Buffer.from(stored.bytes).toString('utf8')
}

/** Plates that nothing orders, in the folder that we draw into; broken records keep theirs. */
function removeUnasked(
  plan: readonly Job[],
  files: Files,
  { broken }: Library,
  { root, studio, cwd }: DrawOptions,
  report: Report,
): string[] {
  const asked = new Set(plan.map(({ path }) => path))
  const removed: string[] = []
  for (const { subject, file } of [...storedPlates(files).values()].flat()) {
    const path = join(studio ?? root, file.path)
    if (asked.has(file.path) || broken.has(subject) || !isFile(path)) continue
    const problem = removeFile(path)
    if (problem === undefined) removed.push(shownPath(path, cwd))
    else report(refused('remove', 'removed', problem, path, cwd))
  }
  return removed.sort(compare)
}

function refused(
  verb: 'write' | 'remove',
  done: string,
  problem: string,
  file: string,
  cwd: string,
): Diagnostic {
  return {
    severity: 'error',
    rule: `file-${verb}`,
    message: `${PLATES} cannot be kept up to date: the plate cannot be ${done} (${problem})`,
    at: { file: shownPath(file, cwd), line: 1 },
    hint: 'is it open in another program? close it there, and draw again',
  }
}
