// The local web server: our page, the news, and what was built. Only this machine is served, and
// only when it asks for us by name: another site's page in the same browser gets nothing.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readIfThere } from '../build/files.ts'
import type { Broadcast } from './broadcast.ts'
import { findContained } from './contained.ts'

export interface Site {
  /** The folder of outputs, absolute. */
  readonly out: string
  readonly broadcast: Broadcast
}

export interface Served {
  readonly address: string
  readonly close: () => Promise<void>
}

const LOOPBACK = '127.0.0.1'

/** What a browser may call us, each with the port behind it. */
const NAMES = [LOOPBACK, 'localhost', '[::1]']

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
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

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
}

const OUTPUTS = '/out/'

/** @param port the one to use; when it is taken, or 0, any free one */
export async function serve(site: Site, port: number): Promise<Served> {
  const server = createServer({ requireHostHeader: false }, (request, response) =>
    answer(request, response, site),
  )
  const taken = await listen(server, port)
  if (taken) {
    const hopeless = port === 0 ? taken : await listen(server, 0)
    if (hopeless) throw hopeless
  }
  return {
    address: `http://${LOOPBACK}:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The error when the port cannot be had. */
function listen(server: Server, port: number): Promise<Error | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve)
    server.listen(port, LOOPBACK, () => {
      server.off('error', resolve)
      resolve(undefined)
    })
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function answer(request: IncomingMessage, response: ServerResponse, site: Site): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  const { method, url = '', headers, socket } = request
  const [path = ''] = url.split('?')
  if (!isOurName(headers.host, socket.localPort)) refuse(response, 403)
  else if (method !== 'GET' && method !== 'HEAD') refuse(response, 405)
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

/** DNS can make any name point at this machine, so a foreign name is a foreign page asking. */
function isOurName(host: string | undefined, port: number | undefined): boolean {
  return NAMES.some((name) => host?.toLowerCase() === `${name}:${port}`)
}

function findOutput(path: string, out: string): string | undefined {
  return path.startsWith(OUTPUTS) ? findContained(out, path.slice(OUTPUTS.length)) : undefined
}

/** Node leaves the body out by itself when only the head was asked for. */
function send(response: ServerResponse, name: string, bytes: Uint8Array): void {
  response.writeHead(200, {
    'content-type': TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream',
    'content-length': bytes.length,
  })
  response.end(bytes)
}

const REASONS = { 403: 'Not for you', 404: 'Not here', 405: 'Only to be looked at' } as const

function refuse(response: ServerResponse, status: keyof typeof REASONS): void {
  if (status === 405) response.setHeader('allow', 'GET, HEAD')
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${REASONS[status]}\n`)
}
