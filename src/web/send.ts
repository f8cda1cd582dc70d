// The answers that are a file.

import { extname } from 'node:path'
import { typeOf } from './headers.ts'
import type { ServerResponse } from './listen.ts'

/**
 * Node leaves the body out by itself when only the head was asked for.
 * @param name with the ending that tells what it is
 */
export function send(response: ServerResponse, name: string, bytes: Uint8Array): void {
  response.writeHead(200, {
    'content-type': typeOf(extname(name)),
    'content-length': bytes.length,
  })
  response.end(bytes)
}
