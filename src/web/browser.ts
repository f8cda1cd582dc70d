// Opens the reader's own browser, where there is one.

import { spawn } from 'node:child_process'

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  // `start` belongs to cmd; its first quoted word would be a title.
  win32: ['cmd', '/c', 'start', ''],
}

/** Never fails: the address has been told, and can be opened by hand. */
export function openInBrowser(address: string): void {
  const [command, ...words] = OPENERS[process.platform] ?? ['xdg-open']
  const opener = spawn(command, [...words, address], { stdio: 'ignore', detached: true })
  opener.on('error', () => {})
  opener.unref()
}
