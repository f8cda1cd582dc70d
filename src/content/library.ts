// All of content/ as typed values. Each mistake is told where it stands; a muscle with a mistake,
// or one that rests on something with a mistake, is not built, and all others are.

import type { Report } from '../diagnostic.ts'
import { checkAtlas, groundOf, NO_ATLAS } from './atlas.ts'
import { checkLandmarks, landmarksOfRecord } from './atlas-checks.ts'
import type { Atlas } from './atlas-data.ts'
import { readAtlasFiles } from './atlas-files.ts'
import { isSystemFile, type RecordFile, recordFiles, warnOfStrangers } from './file-name.ts'
import { type Files, filesBelow } from './files.ts'
import { checkImageFile } from './images.ts'
import { type Names, namesOfMuscle } from './names.ts'
import { checkSection, checkTexts } from './prose.ts'
import { EXERCISES, GROUPS, MUSCLES, type RecordKind, readRecord } from './record.ts'
import { checkGroup, checkMuscle, checkReferences, checkUrgency, type Known } from './references.ts'
import type {
  Country,
  Exercise,
  Group,
  ImageNote,
  Muscle,
  RecordParts,
  RedFlag,
  Source,
  Studio,
  Term,
  Unwritten,
} from './schema.ts'
import {
  type Context,
  checkImageNotes,
  checkRedFlags,
  checkStudio,
  checkUnwritten,
  listening,
} from './shared-checks.ts'
import { readShared, SHARED_FILES, type Shared } from './shared-files.ts'

export type { Files, SourceFile } from './files.ts'

export interface Library {
  /** Those that could be read, the broken ones among them. */
  readonly muscles: ReadonlyMap<string, Muscle>
  /** What every muscle that has a file is called, whatever is wrong with it. */
  readonly names: ReadonlyMap<string, Names>
  readonly groups: ReadonlyMap<string, Group>
  readonly exercises: ReadonlyMap<string, Exercise>
  readonly redFlags: ReadonlyMap<string, RedFlag>
  readonly sources: ReadonlyMap<string, Source>
  readonly glossary: ReadonlyMap<string, Term>
  readonly countries: ReadonlyMap<string, Country>
  readonly unwritten: ReadonlyMap<string, Unwritten>
  readonly images: ReadonlyMap<string, ImageNote>
  readonly studio: Studio | undefined
  /** A muscle that can be drawn has a shape in it. */
  readonly atlas: Atlas
  /** Ids of the muscles and groups that cannot be built. */
  readonly broken: ReadonlySet<string>
}

export function readLibrary(files: Files, report: Report): Library {
  const shared = readShared(files, report)
  const muscleFiles = recordFiles(MUSCLES.folder, filesBelow(MUSCLES.folder, files), report)
  const groupFiles = recordFiles(GROUPS.folder, filesBelow(GROUPS.folder, files), report)
  const exerciseFiles = recordFiles(EXERCISES.folder, filesBelow(EXERCISES.folder, files), report)
  warnOfStrangers('content/', filesBelow('content/', files), SHARED_FILES, report)
  if (muscleFiles.length === 0) reportNoMuscles(report)
  const atlasFiles = readAtlasFiles(files, report)
  const ground = groundOf(atlasFiles, report)

  const context: Context = {
    known: knownIds(shared, muscleFiles, exerciseFiles),
    terms: keysOf(shared.glossary),
    images: { files: imageFiles(files), described: keysOf(shared.images) },
  }
  const exercises = readAll(EXERCISES, exerciseFiles, context, report, ({ figure }, tell) => {
    if (figure) checkImageFile(figure.value, figure.at, context.images, tell)
  })
  const muscles = readAll(MUSCLES, muscleFiles, context, report, (muscle, tell) => {
    checkMuscle(muscle, tell)
    checkUrgency(muscle, shared.redFlags, tell)
    if (ground?.isThere) checkLandmarks(landmarksOfRecord(muscle), ground.landmarks, tell)
  })
  const muscleIds = new Set(muscleFiles.map(({ id }) => id))
  const groups = readAll(GROUPS, groupFiles, context, report, (group, tell) =>
    checkGroup(group, muscleIds, context.known, tell),
  )
  const brokenFlags = checkRedFlags(shared.redFlags, context, report)
  for (const entries of [shared.glossary, shared.unwritten])
    checkTexts([...(entries?.values() ?? [])], { ...context, report })
  checkUnwritten(shared, muscleIds, report)
  checkImageNotes(shared, context.images, report)
  const studio = checkStudio(shared, context.images, report)
  const drawn =
    ground && checkAtlas(atlasFiles.forms, ground, muscles.records, context.known.muscle, report)

  const broken = new Set([...muscles.broken, ...groups.broken])
  const isUnfounded = Object.values({ ...shared, studio, ground }).includes(undefined)
  const isMisdrawn = (id: string): boolean => drawn?.broken.has(id) ?? false
  const restsOnBroken = (record: Muscle | Group | undefined): boolean =>
    !record ||
    isUnfounded ||
    record.exercises.some(({ value }) => exercises.broken.has(value)) ||
    record['red-flags'].some(({ value }) => brokenFlags.has(value))
  for (const { id } of muscleFiles)
    if (restsOnBroken(muscles.records.get(id)) || isMisdrawn(id)) broken.add(id)
  for (const { id } of groupFiles) {
    const group = groups.records.get(id)
    if (restsOnBroken(group) || group?.members.some(({ value }) => broken.has(value)))
      broken.add(id)
  }
  return {
    muscles: muscles.records,
    names: new Map(
      muscleFiles.map((file) => [file.id, namesOfMuscle(file, muscles.records.get(file.id))]),
    ),
    groups: groups.records,
    exercises: exercises.records,
    redFlags: shared.redFlags ?? new Map(),
    sources: shared.sources ?? new Map(),
    glossary: shared.glossary ?? new Map(),
    countries: shared.countries ?? new Map(),
    unwritten: shared.unwritten ?? new Map(),
    images: shared.images ?? new Map(),
    studio,
    atlas: drawn?.atlas ?? NO_ATLAS,
    broken,
  }
}

interface Records<Facts> {
  readonly records: ReadonlyMap<string, Facts & RecordParts>
  readonly broken: ReadonlySet<string>
}

/** Reads and checks all records of a kind; `checkMore` is what only this kind needs. */
function readAll<Facts extends object>(
  kind: RecordKind<Facts>,
  files: readonly RecordFile[],
  context: Context,
  report: Report,
  checkMore: (record: Facts & RecordParts, report: Report) => void,
): Records<Facts> {
  const records = new Map<string, Facts & RecordParts>()
  const broken = new Set<string>()
  for (const file of files) {
    const tell = listening(report, () => broken.add(file.id))
    if (file.misnamed) broken.add(file.id)
    const { facts, sections } = readRecord(file, kind, tell)
    for (const section of sections.values()) checkSection(section, { ...context, report: tell })
    if (!facts) continue
    const record = { ...facts, id: file.id, file: file.file.shown, sections }
    checkReferences(facts, context.known, tell)
    checkTexts(facts, { ...context, report: tell })
    checkMore(record, tell)
    if (!file.misnamed || !records.has(file.id)) records.set(file.id, record)
  }
  return { records, broken }
}

function reportNoMuscles(report: Report): void {
  report({
    severity: 'error',
    rule: 'file-missing',
    message: 'content/muscles/ holds no record',
    at: { file: MUSCLES.folder, line: 1 },
    hint: 'a record is a file such as content/muscles/soleus.md',
  })
}

function knownIds(
  { sources, unwritten, redFlags }: Shared,
  muscles: readonly RecordFile[],
  exercises: readonly RecordFile[],
): Known {
  const ids = (files: readonly RecordFile[]): string[] => files.map(({ id }) => id)
  return {
    source: keysOf(sources),
    muscle: unwritten && new Set([...ids(muscles), ...unwritten.keys()]),
    exercise: new Set(ids(exercises)),
    'red-flag': keysOf(redFlags),
  }
}

function keysOf(map: ReadonlyMap<string, unknown> | undefined): ReadonlySet<string> | undefined {
  return map && new Set(map.keys())
}

function imageFiles(files: Files): ReadonlySet<string> {
  const folder = 'content/images/'
  const names = filesBelow(folder, files).map(({ path }) => path.slice(folder.length))
  return new Set(names.filter((name) => !isSystemFile(name)))
}
