// Reads content/atlas/: places on bones, hinges, and one file for the form of each muscle. A project
// without the folder has no figures, and that is no mistake.

import type { Report } from '../diagnostic.ts'
import { decode } from '../yaml/decode.ts'
import { readYaml } from '../yaml/read.ts'
import type { Shape } from '../yaml/shape.ts'
import {
  type JointsFile,
  jointsShape,
  type LandmarksFile,
  landmarksShape,
  type MuscleFile,
  muscleForm,
} from './atlas-shape.ts'
import { type FileKind, type RecordFile, recordFiles } from './file-name.ts'
import { type Files, filesBelow, type SourceFile } from './files.ts'

export const ATLAS = 'content/atlas/'

const LANDMARKS = `${ATLAS}landmarks.yaml`
const JOINTS = `${ATLAS}joints.yaml`

/** Beside the muscles. */
const OTHERS: ReadonlySet<string> = new Set([
  LANDMARKS,
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

export interface AtlasFiles {
  /** Undefined with a mistake, or where there are forms without it; `none` without the folder. */
  readonly landmarks: LandmarksFile | 'none' | undefined
  readonly joints: JointsFile | undefined
  readonly forms: ReadonlyMap<string, TypedForm>
}

export function readAtlasFiles(files: Files, report: Report): AtlasFiles {
  const below = filesBelow(ATLAS, files)
  const muscles = recordFiles(
    ATLAS,
    below.filter(({ path }) => !OTHERS.has(path)),
    report,
    FORM,
  )
  return {
    landmarks: readLandmarks(files, muscles, report),
    joints: readJoints(files, report),
    forms: new Map(
      muscles.map(({ id, file, misnamed }) => {
        const form = read(file, muscleForm, report)
        return [id, { file: file.shown, form: misnamed ? undefined : form }]
      }),
    ),
  }
}

function readLandmarks(
  files: Files,
  [first]: readonly RecordFile[],
  report: Report,
): AtlasFiles['landmarks'] {
  const file = files.get(LANDMARKS)
  if (file) return read(file, landmarksShape, report)
  if (!first) return 'none'
  report({
    severity: 'error',
    rule: 'file-missing',
    message: `the file ${LANDMARKS} is missing: the places that muscles are fixed to`,
    at: { file: LANDMARKS, line: 1 },
    hint: 'put it back from the copy of the project that you started with',
  })
  return undefined
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
