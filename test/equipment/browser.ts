// The browser that tests look at decks with: whichever of Chrome, Chromium and Edge is installed.
// Nothing is downloaded, and nothing of the tester's own profile is touched.

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import browsers from './browsers.json' with { type: 'json' }

export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const named = browsers.names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const { CHROME_PATH } = process.env
  return [...(CHROME_PATH ? [CHROME_PATH] : []), ...named, ...browsers.places].find((path) =>
    existsSync(path),
  )
}

/** Each has a profile of its own in the folder for temporary files. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined)
    throw new Error(
      'no Chrome, Chromium or Edge is installed, which the tests look at decks with; CHROME_PATH may name one',
    )
  return chromium.launch({
    executablePath,
    args: [
      // Root and containers have no other way.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
