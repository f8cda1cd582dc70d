// What a page has sent, when it is JSON and not long.

import type { IncomingMessage } from './listen.ts'
import type { Refusal } from './refuse.ts'

/** A value, or why there is none. Never rejects. */
export type Sent = { readonly value: unknown } | { readonly refused: Refusal }

/** @param most in bytes */
export function readJson(request: IncomingMessage, most: number): Promise<Sent> {
  if (request.headers['content-type'] !== 'application/json')
    return Promise.resolve({ refused: 400 })
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let length = 0
    request.on('data', (part: Buffer) => {
      length += part.length
      // The rest is heard and forgotten, so that the answer reaches the one who sends it.
      if (length <= most) parts.push(part)
    })
    request.on('end', () => resolve(length > most ? { refused: 413 } : parse(Buffer.concat(parts))))
    request.on('error', () => resolve({ refused: 400 }))
  })
}

function parse(bytes: Buffer): Sent {
  try {
    return { value: JSON.parse(bytes.toString('utf8')) }
  } catch {
    return { refused: 400 }
  }
}
