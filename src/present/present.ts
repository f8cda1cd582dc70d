// A muscle or group, presented: its deck is built as ever, and then a class is opened with it.

import { join } from 'node:path'
import { type BuildOptions, type BuildResult, build } from '../build/build.ts'
import { readIfThere } from '../build/files.ts'
import type { UnknownWord } from '../build/orders.ts'
import { type Class, type ClassOptions, openClass } from './class.ts'
import { ledDeck } from './deck-page.ts'

export interface PresentOptions
  extends Pick<BuildOptions, 'root' | 'cwd' | 'out' | 'studio' | 'progress' | 'traits'>,
    Omit<ClassOptions, 'readDeck' | 'isOld'> {
  /** Of a muscle or group. */
  readonly id: string
  /** The name of a deck: `lesson`. */
  readonly edition: string
  /** Called when the deck is built, before anything is served. */
  readonly built: (result: BuildResult) => void
}

export interface OpenClass extends Class {
  readonly kind: 'open'
}

/** Neither could a deck be made, nor is there an older one. */
export interface NoDeck {
  readonly kind: 'no-deck'
}

export async function present(options: PresentOptions): Promise<OpenClass | UnknownWord | NoDeck> {
  const found = await findDeck(options)
  if (found.kind !== 'deck') return found
  const { file, isOld } = found
  let { html } = found
  // Anew each time, so that a reload shows what was built since; and while it is being written, the
  // one before.
  const readDeck = (): string => {
    const now = readIfThere(file)?.toString('utf8')
    if (now !== undefined && ledDeck(now)) html = now
    return html
  }
  return { kind: 'open', ...(await openClass({ ...options, readDeck, isOld })) }
}

interface FoundDeck {
  readonly kind: 'deck'
  /** Absolute. */
  readonly file: string
  readonly html: string
  readonly isOld: boolean
}

async function findDeck(options: PresentOptions): Promise<FoundDeck | UnknownWord | NoDeck> {
  const { id, edition, out, traits } = options
  const result = await build({
    ...options,
    ids: [id],
    editions: [edition],
    check: false,
    keepMarkdown: false,
    // What is missing may be on its way back: only `build` removes.
    keepsGone: true,
  })
  if (result.kind === 'unknown') return result
  options.built(result)
  const [made] = [...result.written, ...result.unchanged]
  if (made !== undefined && !made.endsWith('.html'))
    return {
      kind: 'unknown',
      problem: `\`${edition}\` is for paper, and has no slides`,
      hint: '`--edition lesson` has',
    }
  const file = join(out, made ?? join(id, [edition, ...traits, 'html'].join('.')))
  const html = readIfThere(file)?.toString('utf8')
  if (html === undefined || !ledDeck(html)) return { kind: 'no-deck' }
  return { kind: 'deck', file, html, isOld: made === undefined }
}
