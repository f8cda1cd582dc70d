// Reads content/atlas/: what bones are called, places on them, hinges, and one file for the form of
// each muscle. A project without the folder has no figures, and that is no mistake.

import type { Report } from '../diagnostic.ts'
import { decode } from '../yaml/decode.ts'
import { readYaml } from '../yaml/read.ts'
import type { Shape } from '../yaml/shape.ts'
import { type JointsFile, jointsShape, type MuscleFile, muscleForm } from './atlas-shape.ts'
import { type FileKind, isSystemFile, recordFiles } from './file-name.ts'
import { type Files, filesBelow, type SourceFile } from './files.ts'
import { joinedEntries, LANDMARKS, landmarkFiles } from './landmark-files.ts'
import {
  type LandmarkEntries,
  landmarksShape,
  type NamesFile,
  namesShape,
} from './landmark-shape.ts'
import { listening } from './shared-checks.ts'

export const ATLAS = 'content/atlas/'

const NAMES = `${ATLAS}names.yaml`
const JOINTS = `${ATLAS}joints.yaml`
/** Where landmarks and names stood before they had files of their own. */
const FORMER = `${ATLAS}landmarks.yaml`

/** Beside the muscles. */
const OTHERS: ReadonlySet<string> = new Set([
  NAMES,
  JOINTS,
  ...['NOTES.md', 'README.md', 'LICENSE.md'].map((name) => ATLAS + name),
])

const FORM: FileKind = { noun: 'form', ending: '.yaml', alike: /ya?ml|txt/i }

/** The form of one muscle as it was typed. */
export interface TypedForm {
  /** Path as its author knows it. */
  readonly file: string
  /** Undefined when there is a mistake in it. */
  readonly form: MuscleFile | undefined
}

/** What forms are built on, as it was typed. */
export interface Places {
  readonly names: NamesFile
  readonly landmarks: LandmarkEntries
}

export interface AtlasFiles {
  /** Undefined with a mistake, or where one of its files is missing; `none` without the folder. */
  readonly places: Places | 'none' | undefined
  readonly joints: JointsFile | undefined
  readonly forms: ReadonlyMap<string, TypedForm>
}

export function readAtlasFiles(files: Files, report: Report): AtlasFiles {
  const below = filesBelow(ATLAS, files)
  const ofLandmarks = below.filter(({ path }) => path.startsWith(LANDMARKS))
  const others = below.filter((file) => !ofLandmarks.includes(file) && !OTHERS.has(file.path))
  const astray = others.filter((file) => reportAstray(file, report))
  const muscles = recordFiles(
    ATLAS,
    others.filter((file) => !astray.includes(file)),
    report,
    FORM,
  )
  const lists = landmarkFiles(ofLandmarks, report)
  const names = files.get(NAMES)
  const isThere = names !== undefined || lists.length > 0 || muscles.length > 0
  return {
    places: isThere ? readPlaces(names, lists, report) : 'none',
    joints: readJoints(files, report),
    forms: new Map(
      muscles.map(({ id, file, misnamed }) => {
        const form = read(file, muscleForm, report)
        return [id, { file: file.shown, form: misnamed ? undefined : form }]
      }),
    ),
  }
}

/** @returns whether a file stands where nothing reads it, which was told */
function reportAstray({ path, shown }: SourceFile, report: Report): boolean {
  const name = path.slice(ATLAS.length)
  const tell = (message: string, hint: string): boolean => {
    const at = { file: shown, line: 1 }
    report({ severity: 'warning', rule: 'file-unknown', message, at, hint })
    return true
  }
  if (path === FORMER)
    return tell(
      `\`${name}\` is not read: landmarks stand in the files of ${LANDMARKS}`,
      `move what it has below \`landmarks\` into a file there, and \`bones\` and \`soft\` into ${NAMES}`,
    )
  if (!name.includes('/') || name.split('/').some(isSystemFile)) return false
  return tell(
    `\`${name}\` is not read: nothing of content/atlas/ stands in such a folder`,
    `move the form of a muscle up into ${ATLAS}, and a list of landmarks into ${LANDMARKS}`,
  )
}

function readPlaces(
  names: SourceFile | undefined,
  lists: readonly SourceFile[],
  report: Report,
): Places | undefined {
  if (!names) reportMissing(`file ${NAMES}`, NAMES, 'how bones are called', report)
  if (lists.length === 0)
    reportMissing(`folder ${LANDMARKS}`, LANDMARKS, 'the places that muscles are fixed to', report)
  const called = names && read(names, namesShape, report)
  const entries = lists.map((file) => read(file, landmarksShape, report))
  let sound = lists.length > 0 && !entries.includes(undefined)
  const tell = listening(report, () => {
    sound = false
  })
  const landmarks = joinedEntries(
    entries.filter((read) => read !== undefined),
    tell,
  )
  return sound && called ? { names: called, landmarks } : undefined
}

function reportMissing(what: string, file: string, holds: string, report: Report): void {
  report({
    severity: 'error',
    rule: 'file-missing',
    message: `the ${what} is missing: ${holds}`,
    at: { file, line: 1 },
    hint: 'put it back from the copy of the project that you started with',
  })
}

/** Without the file nothing turns, and whatever is to be turned is told. */
function readJoints(files: Files, report: Report): JointsFile | undefined {
  const file = files.get(JOINTS)
  return file ? read(file, jointsShape, report) : new Map()
}

function read<T>({ bytes, shown }: SourceFile, shape: Shape<T>, report: Report): T | undefined {
  const text = decode(bytes, shown, report)
  if (text === undefined) return undefined
  return readYaml(text, { file: shown, firstLine: 1 }, shape, report)
}
