// A new record, begun from templates/starter/muscle.md.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { toId } from '../yaml/shape.ts'
import { readProject, shownPath, writeWhole } from './files.ts'

export interface ScaffoldOptions {
  /** Absolute: the project, and the folder that the record goes into. */
  readonly root: string
  readonly into: string
  readonly cwd: string
}

export type Scaffold =
  | { readonly kind: 'made'; readonly id: string; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: string }

const STARTER = 'templates/starter/muscle.md'

export function scaffoldMuscle(name: string, { root, into, cwd }: ScaffoldOptions): Scaffold {
  const id = toId(name)
  if (id === '')
    return { kind: 'refused', reason: `\`${name}\` has no letters to make a file name of` }
  const file = join(into, 'content', 'muscles', `${id}.md`)
  const path = shownPath(file, cwd)
  if (existsSync(file)) return { kind: 'refused', reason: `${path} is there already` }
  const starter = readProject(root, into === root ? undefined : into, cwd).get(STARTER)
  if (!starter) return { kind: 'refused', reason: `\`${STARTER}\` is missing` }
  const text = Buffer.from(starter.bytes).toString('utf8')
  const problem = writeWhole(
    file,
    text.replaceAll('{{name}}', () => name.trim().replace(/\s+/g, ' ')),
  )
  if (problem !== undefined)
    return { kind: 'refused', reason: `${path} cannot be written (${problem})` }
  return { kind: 'made', id, path }
}
