// Tells that something was saved. Folders are watched, not files: editors save by renaming, and
// records, partials and pictures come and go.

import { watch } from 'chokidar'

export interface Watch {
  readonly close: () => Promise<void>
}

/** A save is several events, and several files are often saved together. In milliseconds. */
const SETTLE = 50

/**
 * Resolves when everything that is there is being watched.
 * @param folders absolute; those that are missing are watched for
 * @param changed called once for each burst of changes
 * @param failed what could not be watched, and why; the rest still is
 */
export async function watchFolders(
  folders: readonly string[],
  changed: () => void,
  failed: (message: string) => void,
): Promise<Watch> {
  let settling: NodeJS.Timeout | undefined
  const settle = (): void => {
    clearTimeout(settling)
    settling = setTimeout(changed, SETTLE)
  }
  // One watcher each: in one for all, a folder that is missing makes it say `ready` too early.
  const watchers = folders.map((folder) =>
    watch(folder, { ignoreInitial: true, ignorePermissionErrors: true })
      .on('all', settle)
      .on('error', (error) => failed(error instanceof Error ? error.message : String(error))),
  )
  await Promise.all(
    watchers.map((watcher) => new Promise<void>((resolve) => watcher.once('ready', resolve))),
  )
  return {
    close: async () => {
      await Promise.all(watchers.map((watcher) => watcher.close()))
      clearTimeout(settling)
    },
  }
}
