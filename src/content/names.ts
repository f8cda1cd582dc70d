// What other records call a muscle. While its own record has a mistake they still need its name, so
// it is looked up in the text of the file as well as that goes.

import { decode } from '../yaml/decode.ts'
import type { Text } from '../yaml/located.ts'
import type { RecordFile } from './file-name.ts'
import type { Muscle } from './schema.ts'

export interface Names {
  readonly name: Text
  readonly plain: Text
}

export function namesOfMuscle({ id, file }: RecordFile, record: Muscle | undefined): Names {
  if (record) return { name: record.name, plain: record.plain }
  const lines = (decode(file.bytes, file.shown, () => {}) ?? '').split('\n')
  const find = (field: string, otherwise: string): Text => {
    const index = lines.findIndex((line) => line.startsWith(`${field}: `))
    const value =
      lines[index]
        ?.slice(field.length + 2)
        .replace(/\s#.*$/, '')
        .trim() ?? ''
    const bare = value.replace(/^(['"])(.*)\1$/, '$2')
    const at = { file: file.shown, line: Math.max(1, index + 1) }
    return { value: bare === '' ? otherwise : bare, at, markdown: false }
  }
  const words = id.replaceAll('-', ' ')
  return {
    name: find('name', words.charAt(0).toUpperCase() + words.slice(1)),
    plain: find('plain', words),
  }
}
