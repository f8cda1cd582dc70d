// Content for tests: folders of cases laid over one sound project, as bytes under paths.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Files, SourceFile } from '../../src/content/library.ts'

export const CASES = fileURLToPath(new URL('../cases/content/', import.meta.url))

export type Bytes = Map<string, Uint8Array>

/** The files of a case's `content/`, by path from the project's root. */
export function filesOfCase(name: string): Bytes {
  const root = join(CASES, name)
  const files: Bytes = new Map()
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath ?? entry.path, entry.name)
    const inside = relative(root, path).split(sep).join('/')
    if (inside.startsWith('content/')) files.set(inside, readFileSync(path))
  }
  return files
}

/** The sound project, with other files in place of its own. */
export function overSound(files: Bytes): Bytes {
  return new Map([...filesOfCase('sound'), ...files])
}

export function toFiles(bytes: Bytes): Files {
  return new Map(
    [...bytes].map(([path, content]): [string, SourceFile] => [
      path,
      { path, shown: path, bytes: content },
    ]),
  )
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
