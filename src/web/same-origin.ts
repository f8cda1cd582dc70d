// Whether it is our own page that asks. A browser says where a request comes from; one that comes
// from another site is none of ours, even when it knows our name.

import type { IncomingMessage } from './listen.ts'

/** A page's own requests, and a reader who opens an address. Not every browser says so. */
const OWN_SITES = ['same-origin', 'none', undefined]

/** @param request one whose host has been found to be ours */
export function isOwnRequest({ headers, method }: IncomingMessage): boolean {
  const { host, origin } = headers
  const site = headers['sec-fetch-site']
  if (!OWN_SITES.some((own) => own === site)) return false
  // Browsers tell the origin of everything that is sent.
  const isSent = method !== 'GET' && method !== 'HEAD'
  if (origin === undefined) return !isSent
  return origin.toLowerCase() === `http://${host?.toLowerCase()}`
}
