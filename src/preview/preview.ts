// The preview: watches the project, builds again what an edit reaches, and tells the page.

import { join } from 'node:path'
import { type BuildOptions, type BuildResult, build } from '../build/build.ts'
import { openKept } from '../build/kept.ts'
import type { UnknownWord } from '../build/orders.ts'
import { sortDiagnostics } from '../diagnostic.ts'
import { openBroadcast } from './broadcast.ts'
import type { News } from './news.ts'
import { repeatable } from './repeat.ts'
import { serve } from './server.ts'
import { watchFolders } from './watch.ts'

export interface PreviewOptions
  extends Pick<BuildOptions, 'root' | 'cwd' | 'out' | 'studio' | 'progress'> {
  /** Where to serve; when it is taken, or 0, any free one. */
  readonly port: number
  /** Called after each build. */
  readonly built: (result: BuildResult) => void
  /** Called when something broke that no author can mend. */
  readonly failed: (message: string) => void
}

export interface Preview {
  readonly kind: 'open'
  /** `http://127.0.0.1:…/` */
  readonly address: string
  readonly close: () => Promise<void>
}

/** Resolves after the first build; nothing is left open when that could not be understood. */
export async function openPreview(options: PreviewOptions): Promise<Preview | UnknownWord> {
  const { root, studio, out, port, failed } = options
  const broadcast = openBroadcast()
  const served = await serve({ out, broadcast }, port)
  const rebuild = openRebuild(options)
  const builds = repeatable(async () => {
    broadcast.send({ kind: 'building' })
    const outcome = await rebuild()
    const news = outcome.kind === 'unknown' ? failure(outcome.problem) : outcome
    if (news.kind === 'failed') failed(news.message)
    broadcast.send(news)
    return outcome
  })
  const bases = studio === undefined ? [root] : [root, studio]
  const folders = bases.flatMap((base) => [join(base, 'content'), join(base, 'templates')])
  // Before the first build, so that nothing is missed that is saved while it runs.
  const watched = await watchFolders(folders, () => void builds.ask(), failed)
  const close = async (): Promise<void> => {
    await watched.close()
    await builds.close()
    broadcast.close()
    await served.close()
  }
  const first = await builds.ask()
  if (first?.kind === 'unknown') {
    await close()
    return first
  }
  return { kind: 'open', address: served.address, close }
}

/** One build each time it is called; it never rejects. */
function openRebuild(options: PreviewOptions): () => Promise<News | UnknownWord> {
  const order: BuildOptions = {
    ...options,
    ids: [],
    editions: [],
    traits: [],
    check: false,
    keepMarkdown: false,
    // What is missing may be on its way back: only `build` removes.
    keepsGone: true,
    kept: openKept(options.root),
  }
  return async () => {
    const start = process.hrtime.bigint()
    try {
      const result = await patiently(() => build(order))
      if (result.kind === 'unknown') return result
      options.built(result)
      return {
        kind: 'built',
        milliseconds: Number((process.hrtime.bigint() - start) / 1_000_000n),
        diagnostics: sortDiagnostics(result.diagnostics),
        current: [...result.written, ...result.unchanged],
      }
    } catch (error) {
      return failure(error instanceof Error ? error.message : String(error))
    }
  }
}

function failure(message: string): News {
  return { kind: 'failed', message }
}

/** In milliseconds, and times. */
const PAUSE = 100
const PATIENCE = 10

/** Files vanish and are locked while others write them: what failed at the disk is tried again. */
async function patiently<T>(job: () => Promise<T>): Promise<T> {
  for (let left = PATIENCE; ; left--)
    try {
      return await job()
    } catch (error) {
      if (left === 0 || !isOfDisk(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
}

function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
