// The two ends of a build where files are touched: everything is read before, and written after,
// everything else happens. What is read is one map from path to bytes.

import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, posix as pathOnly, relative, sep } from 'node:path'
import type { Files, SourceFile } from '../content/files.ts'
import { compare } from '../diagnostic.ts'

const FOLDERS = ['content', 'templates']

/**
 * The files of a project, and over them, path by path, those of a studio's own folder.
 * @param root of the project, absolute
 * @param studio a folder with `content` and `templates` of its own, absolute
 * @param cwd paths are shown as seen from here
 */
export function readProject(root: string, studio: string | undefined, cwd: string): Files {
  const files = new Map<string, SourceFile>()
  for (const base of studio === undefined ? [root] : [root, studio])
    for (const folder of FOLDERS.filter((name) => isFolder(join(base, name))))
      for (const file of walk(join(base, folder))) {
        const path = posix(relative(base, file))
        files.set(path, { path, bytes: readFileSync(file), shown: shownPath(file, cwd) })
      }
  return files
}

/** As a terminal can open it from here, with `/` on every system. */
export function shownPath(file: string, cwd: string): string {
  const path = relative(cwd, file)
  return posix(path === '' || path.startsWith(`..${sep}..`) ? file : path)
}

function posix(path: string): string {
  return path.split(sep).join('/')
}

/** In code-unit order, so that every machine reads in the same order. */
function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => compare(a.name, b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? walk(path) : entry.isFile() ? [path] : []
    })
}

/** The bytes of a font: of an installed package, or else of templates/fonts/. */
export function readFont(name: string, files: Files, root: string): Uint8Array | undefined {
  const own = files.get(`templates/fonts/${name}`)
  if (own) return own.bytes
  return name.startsWith('@') ? readPackageFile(name, root) : undefined
}

/** A file of an installed package, by what `require` would be asked for. */
export function readPackageFile(request: string, root: string): Uint8Array | undefined {
  try {
    return readFileSync(createRequire(join(root, 'package.json')).resolve(request))
  } catch {
    return undefined
  }
}

/** Every source file that decides what is printed, so that a new version builds everything anew. */
export function readEngine(root: string): readonly Uint8Array[] {
  const sources = walk(join(root, 'src'))
  const packages = ['package.json', 'package-lock.json'].map((name) => join(root, name))
  return [...sources, ...packages].flatMap((file) => readIfThere(file) ?? [])
}

/** What decides how a plate is drawn: the atlas, and the form in which its drawings are kept. */
const DRAWING = [
  'src/atlas',
  'src/figure/scene.ts',
  'src/figure/plate-file.ts',
  'src/figure/path-data.ts',
]

/**
 * The source files that decide how plates are drawn, as text with the line ends of no system:
 * plates come with the project, and are compared with sources that Git has written.
 */
export function readDrawingEngine(root: string): readonly string[] {
  const files = DRAWING.map((path) => join(root, ...path.split('/')))
  return files
    .flatMap((path) => (isFolder(path) ? walk(path) : [path]))
    .flatMap((file) => readIfThere(file) ?? [])
    .map((bytes) => bytes.toString('utf8').replaceAll('\r\n', '\n'))
}

const IMPORTED = /^(?:import|export) (?!type )[^'";]*?\bfrom '(\.{1,2}\/[^']+)'/gm

/**
 * A source file of ours and all that it imports, as text. Types, which are gone when it runs, do not
 * count.
 *
 * @param path from the root, with `/`, as are those of what is found
 */
export function readSources(root: string, path: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const visit = (name: string): void => {
    const bytes = found.has(name) ? undefined : readIfThere(join(root, ...name.split('/')))
    if (!bytes) return
    const text = bytes.toString('utf8').replaceAll('\r\n', '\n')
    found.set(name, text)
    for (const [, other = ''] of text.matchAll(IMPORTED))
      visit(pathOnly.join(pathOnly.dirname(name), other))
  }
  visit(path)
  return new Map([...found].toSorted(([a], [b]) => compare(a, b)))
}

export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/**
 * Whole or not at all: a write that fails leaves the old file alone.
 * @returns why it failed, in the words of the system, or undefined when all went well
 */
export function writeWhole(file: string, bytes: Uint8Array | string): string | undefined {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(temporary, bytes)
    renameSync(temporary, file)
    return undefined
  } catch (error) {
    removeQuietly(temporary)
    return reasonOf(error)
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // It was never made.
  }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/**
 * Removes a file of ours, and its folder when nothing else is in it.
 * @param folders how many of those that it is in
 * @returns why it failed, in the words of the system, or undefined when all went well
 */
export function removeFile(file: string, folders = 1): string | undefined {
  try {
    rmSync(file, { force: true })
  } catch (error) {
    return reasonOf(error)
  }
  try {
    let folder = file
    for (let count = 0; count < folders; count++) {
      folder = dirname(folder)
      rmdirSync(folder)
    }
  } catch {
    // Something else is in it.
  }
  return undefined
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
