// Server-sent events: one answer that stays open, and down which messages come.

import type { ServerResponse } from './listen.ts'

export interface EventStream {
  readonly send: (message: object) => void
  /** Says nothing, so that the connection is not taken for a dead one. */
  readonly keep: () => void
  readonly end: () => void
}

/** How long a browser waits before it asks again for a stream that has broken, in milliseconds. */
const RETRY = 1000

/** @param gone called once, when the one who listens has gone or was let go */
export function openEventStream(response: ServerResponse, gone: () => void): EventStream {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  // A comment at once, or a browser waits for the first event before it counts as connected.
  response.write(`: open\n\nretry: ${RETRY}\n\n`)
  response.on('close', gone)
  // Written to when it is gone, and has not said so yet.
  response.on('error', () => {})
  return {
    send: (message) => response.write(`data: ${JSON.stringify(message)}\n\n`),
    keep: () => response.write(': still here\n\n'),
    end: () => response.end(),
  }
}
