// From the path in an address to a file, which must lie in the folder that is served.

import { realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/**
 * The file, absolute and without links in its path, or undefined when there is none in the folder.
 * @param folder absolute
 * @param written as it stands in the address, still encoded, without a slash at its start
 */
export function findContained(folder: string, written: string): string | undefined {
  const path = decode(written)
  // Backslashes and colons lead elsewhere on Windows, and our own names have none.
  if (path === undefined || /[\\:\0]/.test(path)) return undefined
  const names = path.split('/')
  if (names.some((name) => name === '' || name === '.' || name === '..')) return undefined
  try {
    const base = realpathSync(folder)
    const file = realpathSync(join(base, ...names))
    return file.startsWith(base + sep) && statSync(file).isFile() ? file : undefined
  } catch {
    return undefined
  }
}

function decode(written: string): string | undefined {
  try {
    return decodeURIComponent(written)
  } catch {
    return undefined
  }
}
