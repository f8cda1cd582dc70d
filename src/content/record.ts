// One record's file: facts between lines of `---`, prose below. Both halves are always read, so
// that a slip in the facts does not hide one in the prose.

import type { Report } from '../diagnostic.ts'
import { decode } from '../yaml/decode.ts'
import { splitFrontMatter } from '../yaml/frontmatter.ts'
import { readYaml } from '../yaml/read.ts'
import type { Shape } from '../yaml/shape.ts'
import type { RecordFile } from './file-name.ts'
import { shapes } from './schema.ts'
import { readSections, type Section, type SectionRules } from './sections.ts'
import { EXERCISE_SECTIONS, MUSCLE_SECTIONS } from './vocabulary.ts'

export interface RecordKind<Facts> {
  readonly folder: string
  readonly shape: Shape<Facts>
  readonly sections: SectionRules
}

/** A class of several muscles is taught under the same headings as one. */
const TEACHING: SectionRules = { headings: MUSCLE_SECTIONS, required: ['Why it matters'] }

export const MUSCLES = {
  folder: 'content/muscles/',
  shape: shapes.muscle,
  sections: TEACHING,
} as const

export const GROUPS = {
  folder: 'content/groups/',
  shape: shapes.group,
  sections: TEACHING,
} as const

export const EXERCISES = {
  folder: 'content/exercises/',
  shape: shapes.exercise,
  sections: { headings: EXERCISE_SECTIONS, required: [] },
} as const

export interface ReadRecord<Facts> {
  /** Undefined when there is a mistake in them. */
  readonly facts: Facts | undefined
  readonly sections: ReadonlyMap<string, Section>
}

export function readRecord<Facts>(
  { file: { bytes, shown } }: RecordFile,
  { shape, sections }: RecordKind<Facts>,
  report: Report,
): ReadRecord<Facts> {
  const text = decode(bytes, shown, report)
  const parts = text === undefined ? undefined : splitFrontMatter(text, shown, report)
  if (!parts) return { facts: undefined, sections: new Map() }
  const { yaml, yamlFirstLine, body, bodyFirstLine } = parts
  return {
    facts: readYaml(yaml, { file: shown, firstLine: yamlFirstLine }, shape, report),
    sections: readSections(body, { file: shown, line: bodyFirstLine }, sections, report),
  }
}
