// Our own pages: the start page, and the phone's. Each server knows its own files and no others.

import { fileURLToPath } from 'node:url'
import { readIfThere } from '../build/files.ts'
import type { ServerResponse } from '../web/listen.ts'
import { send } from '../web/send.ts'

/** Everything of theirs is in files of ours. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Path in the address → name of a file of ours. */
export type PageFiles = ReadonlyMap<string, string>

export const START_FILES: PageFiles = new Map([
  ['/', 'start.html'],
  ['/start.css', 'start.css'],
  ['/start.js', 'start.js'],
  ['/leader.js', 'leader.js'],
])

export const PHONE_FILES: PageFiles = new Map([
  ['/', 'phone.html'],
  ['/phone.css', 'phone.css'],
  ['/phone.js', 'phone.js'],
  ['/connection.js', 'connection.js'],
  ['/notes.js', 'notes.js'],
])

/** @returns whether there was one to send */
export function sendPage(response: ServerResponse, path: string, files: PageFiles): boolean {
  const name = files.get(path)
  const bytes =
    name === undefined
      ? undefined
      : readIfThere(fileURLToPath(new URL(`./page/${name}`, import.meta.url)))
  if (name === undefined || !bytes) return false
  response.setHeader('content-security-policy', POLICY)
  response.setHeader('referrer-policy', 'same-origin')
  send(response, name, bytes)
  return true
}
