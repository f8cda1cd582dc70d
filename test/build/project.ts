// A studio's own folder for a test, laid over the shipped project, and the command run on it.

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { main } from '../../src/cli.ts'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export interface Said {
  readonly code: number
  readonly out: string
  readonly error: string
}

export interface Project {
  readonly folder: string
  write(path: string, text: string | Uint8Array): void
  remove(path: string): void
  /** The shipped file, or the studio's own once it is written. */
  read(path: string): string
  /** Runs `fascicle …` on the studio, into `<folder>/out`. */
  run(...words: string[]): Promise<Said>
  /** Every file below `out`, by path: its bytes as base64, and when it was written. */
  outputs(): Map<string, { readonly bytes: string; readonly written: number }>
}

export function openProject(context: TestContext): Project {
  const folder = mkdtempSync(join(tmpdir(), 'fascicle-build-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    remove: (path) => rmSync(join(folder, path)),
    read: (path) => {
      try {
        return readFileSync(join(folder, path), 'utf8')
      } catch {
        return readFileSync(join(ROOT, path), 'utf8')
      }
    },
    run: async (command = 'build', ...words) => {
      const own = ['new', 'check'].includes(command) ? [] : ['--out', 'out']
      return fascicle([command, '--studio', '.', ...own, ...words], folder)
    },
    outputs: () => {
      const root = join(folder, 'out')
      return new Map(
        readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
          .map((file) => [
            relative(root, file).split(sep).join('/'),
            { bytes: readFileSync(file).toString('base64'), written: statSync(file).mtimeMs },
          ]),
      )
    },
  }
}

/** The command line in this process. */
export async function fascicle(words: readonly string[], cwd: string): Promise<Said> {
  let out = ''
  let error = ''
  const code = await main(words, {
    cwd,
    isTerminal: false,
    out: (text) => {
      out += text
    },
    error: (text) => {
      error += text
    },
  })
  return { code, out, error }
}

/** How many files the last build made or left, besides the list and the manifest. */
export function productsOf(project: Project): number {
  return [...project.outputs().keys()].filter((path) => path.includes('/')).length
}

/** A second muscle for tests that need two: the shipped one under another name. */
export function secondMuscle(project: Project): string {
  return project
    .read('content/muscles/gastrocnemius.md')
    .replace('name: Gastrocnemius', 'name: Testus')
    .replace('the calf muscle you can see', 'a muscle made up for a test')
}
