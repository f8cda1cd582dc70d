// The answers that are no.

import type { ServerResponse } from './listen.ts'

const REASONS = {
  400: 'Not understood',
  403: 'Not for you',
  404: 'Not here',
  405: 'Only to be looked at',
  409: 'Not now',
  413: 'Too long',
} as const

export type Refusal = keyof typeof REASONS

/** @param allowed methods, told with 405 */
export function refuse(response: ServerResponse, status: Refusal, allowed = 'GET, HEAD'): void {
  if (status === 405) response.setHeader('allow', allowed)
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${REASONS[status]}\n`)
}
