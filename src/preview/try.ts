// Draws forms again whenever something in content/atlas/ is saved.

import { join } from 'node:path'
import type { UnknownWord } from '../build/orders.ts'
import { openTrial, type TrialOptions, type Tried } from '../build/try.ts'
import { repeatable } from './repeat.ts'
import { watchFolders } from './watch.ts'

export interface TryOptions extends TrialOptions {
  /** Called each time all pages are drawn. */
  readonly tried: (tried: Tried, milliseconds: number) => void
  /** Called when something broke that no author can mend. */
  readonly failed: (message: string) => void
}

export interface Trying {
  readonly kind: 'open'
  /** Undefined when drawing broke off, which `failed` was told. */
  readonly first: Tried | undefined
  readonly close: () => Promise<void>
}

/** Resolves when all is drawn once; nothing is left open when that could not be understood. */
export async function openTry(options: TryOptions): Promise<Trying | UnknownWord> {
  const { root, studio, isWatched, failed } = options
  const trial = await openTrial(options)
  const redraw = async (): Promise<Tried | UnknownWord | undefined> => {
    const start = process.hrtime.bigint()
    try {
      const tried = await trial.draw()
      if (tried.kind === 'tried')
        options.tried(tried, Number((process.hrtime.bigint() - start) / 1_000_000n))
      return tried
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error))
      return undefined
    }
  }
  const draws = repeatable(redraw)
  const bases = studio === undefined ? [root] : [root, studio]
  const folders = bases.map((base) => join(base, 'content', 'atlas'))
  const asked = (): void =>
    void draws.ask().then((tried) => {
      if (tried?.kind === 'unknown') failed(tried.problem)
    })
  const watched = isWatched ? await watchFolders(folders, asked, failed) : undefined
  const close = async (): Promise<void> => {
    await watched?.close()
    await draws.close()
    trial.finish()
  }
  const first = await draws.ask()
  if (first?.kind === 'unknown') {
    await close()
    return first
  }
  return { kind: 'open', first, close }
}
