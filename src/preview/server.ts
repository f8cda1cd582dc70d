// The local web server: our page, the news, and what was built. Only this machine is served, and
// only when it asks for us by name: another site's page in the same browser gets nothing.

import { fileURLToPath } from 'node:url'
import { readIfThere } from '../build/files.ts'
import {
  type IncomingMessage,
  LOOPBACK,
  LOOPBACK_NAMES,
  listen,
  type Served,
  type ServerResponse,
} from '../web/listen.ts'
import { refuse } from '../web/refuse.ts'
import { send } from '../web/send.ts'
import type { Broadcast } from './broadcast.ts'
import { findContained } from './contained.ts'

export interface Site {
  /** The folder of outputs, absolute. */
  readonly out: string
  readonly broadcast: Broadcast
}

const PAGE_FILES = ['index.html', 'preview.css', 'preview.js', 'list.js', 'stage.js', 'mistakes.js']

/** Path in the address → file of ours. */
const PAGE: ReadonlyMap<string, string> = new Map(
  PAGE_FILES.map((name) => [
    name === 'index.html' ? '/' : `/${name}`,
    fileURLToPath(new URL(`./page/${name}`, import.meta.url)),
  ]),
)

/** Styles stand in the list of outputs, which the page reads as a document. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; frame-ancestors 'none'"

/** Of what was built: a deck brings the rest of its own, but this part counts only in a header. */
const OUTPUT_POLICY = "frame-ancestors 'self'"

const OUTPUTS = '/out/'

/** @param port the one to use; when it is taken, or 0, any free one */
export function serve(site: Site, port: number): Promise<Served> {
  return listen({
    host: LOOPBACK,
    port,
    names: LOOPBACK_NAMES,
    answer: (request, response) => answer(request, response, site),
  })
}

function answer(request: IncomingMessage, response: ServerResponse, site: Site): void {
  const { method, url = '' } = request
  const [path = ''] = url.split('?')
  if (method !== 'GET' && method !== 'HEAD') refuse(response, 405)
  else if (path === '/events' && method === 'GET') site.broadcast.listen(response)
  else {
    const page = PAGE.get(path)
    const file = page ?? findOutput(path, site.out)
    // A build may take a file away between the look and the reading.
    const bytes = file === undefined ? undefined : readIfThere(file)
    if (page) response.setHeader('content-security-policy', POLICY)
    else if (path.startsWith(OUTPUTS)) response.setHeader('content-security-policy', OUTPUT_POLICY)
    if (file && bytes) send(response, file, bytes)
    else refuse(response, 404)
  }
}

function findOutput(path: string, out: string): string | undefined {
  return path.startsWith(OUTPUTS) ? findContained(out, path.slice(OUTPUTS.length)) : undefined
}
