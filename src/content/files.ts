// The project's files as content sees them: bytes under paths. Nothing here opens a file.

import { compare } from '../diagnostic.ts'

export interface SourceFile {
  /** With `/`, from the project's root: `content/muscles/soleus.md`. */
  readonly path: string
  readonly bytes: Uint8Array
  /** The path as the user should read it, e.g. inside their own studio folder. */
  readonly shown: string
}

export type Files = ReadonlyMap<string, SourceFile>

/** The files below a folder, in the order of their paths. */
export function filesBelow(folder: string, files: Files): SourceFile[] {
  return [...files.values()]
    .filter(({ path }) => path.startsWith(folder))
    .sort((a, b) => compare(a.path, b.path))
}
