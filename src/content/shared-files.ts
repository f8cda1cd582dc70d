// The lists in content/*.yaml that all records share.

import type { Report } from '../diagnostic.ts'
import { decode } from '../yaml/decode.ts'
import { readYaml } from '../yaml/read.ts'
import { keyed, type Shape } from '../yaml/shape.ts'
import type { Files } from './files.ts'
import { idName } from './lists.ts'
import {
  type Country,
  type ImageNote,
  type RedFlag,
  type Source,
  type Studio,
  shapes,
  type Term,
  type Unwritten,
} from './schema.ts'

/** Each is undefined when its file is missing or has a mistake, which was told. */
export interface Shared {
  readonly redFlags: ReadonlyMap<string, RedFlag> | undefined
  readonly sources: ReadonlyMap<string, Source> | undefined
  readonly glossary: ReadonlyMap<string, Term> | undefined
  readonly countries: ReadonlyMap<string, Country> | undefined
  readonly unwritten: ReadonlyMap<string, Unwritten> | undefined
  readonly images: ReadonlyMap<string, ImageNote> | undefined
  readonly studio: Studio | undefined
}

export const SHARED_FILES = [
  'red-flags.yaml',
  'sources.yaml',
  'glossary.yaml',
  'countries.yaml',
  'unwritten.yaml',
  'images.yaml',
  'studio.yaml',
] as const

type SharedFile = (typeof SHARED_FILES)[number]

export function readShared(files: Files, report: Report): Shared {
  const read = <T>(name: SharedFile, holds: string, shape: Shape<T>): T | undefined => {
    const file = files.get(`content/${name}`)
    if (!file) {
      report({
        severity: 'error',
        rule: 'file-missing',
        message: `the file content/${name} is missing: ${holds}`,
        at: { file: `content/${name}`, line: 1 },
        hint: 'put it back from the copy of the project that you started with',
      })
      return undefined
    }
    const text = decode(file.bytes, file.shown, report)
    if (text === undefined) return undefined
    return readYaml(text, { file: file.shown, firstLine: 1 }, shape, report)
  }
  /** Without the file there is nothing in the list, and whatever is named from it is told. */
  const readOrEmpty = <T>(name: SharedFile, shape: Shape<ReadonlyMap<string, T>>) =>
    files.has(`content/${name}`) ? read(name, '', shape) : new Map<string, T>()

  return {
    redFlags: read('red-flags.yaml', 'signs to stop for', keyed(shapes.redFlag, idName)),
    sources: read('sources.yaml', 'the works that records cite', keyed(shapes.source, idName)),
    glossary: read('glossary.yaml', 'plain meanings of words', keyed(shapes.term, idName)),
    countries: read('countries.yaml', 'emergency numbers and dates', keyed(shapes.country)),
    unwritten: readOrEmpty('unwritten.yaml', keyed(shapes.unwritten, idName)),
    images: readOrEmpty('images.yaml', keyed(shapes.image)),
    studio: read('studio.yaml', 'who hands the sheets out', shapes.studio),
  }
}
