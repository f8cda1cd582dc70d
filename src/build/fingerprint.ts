// Keys and imprints: equal keys mean equal bytes.

import { createHash } from 'node:crypto'

/** Each part is fenced off by its length, so that moving a letter from one to the next shows. */
export function fingerprint(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part
    hash.update(`${bytes.length}:`)
    hash.update(bytes)
  }
  return hash.digest('hex')
}

/** Crockford's: without the letters that are read as digits, or make words. */
const BASE32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The short code on a sheet: two sheets with the same code say the same. */
export function imprintOf(text: string): string {
  const digest = createHash('sha256').update(text, 'utf8').digest()
  return [...digest.subarray(0, 6)].map((byte) => BASE32[byte % 32]).join('')
}
