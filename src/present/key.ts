// The key to the remote: who has it may turn the pages. It is shown on this computer's screen alone,
// and travels in the fragment of an address, which browsers keep to themselves.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Digits that nobody mistakes for each other, each worth five bits: Crockford's base 32. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

const BYTES = 16
const BITS = 5

/** How many digits stand together, so that a key can be read from one screen and typed on another. */
const GROUP = 5

/** 128 bits as `7k2dm-…`: five groups of five digits, and one digit. */
export function makeKey(): string {
  let rest = BigInt(`0x${randomBytes(BYTES).toString('hex')}`)
  const digits: string[] = []
  for (let bits = 0; bits < BYTES * 8; bits += BITS) {
    digits.unshift(DIGITS[Number(rest % 32n)] ?? '')
    rest /= 32n
  }
  return digits.join('').replace(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$&-')
}

/** Whether two keys are one, in a time that tells nothing of either. */
export function isSameKey(given: string, key: string): boolean {
  return timingSafeEqual(digestOf(given), digestOf(key))
}

/** However it was typed: large or small, with or without hyphens, and `o` for `0`. */
function digestOf(key: string): Buffer {
  const plain = key.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1')
  return createHash('sha256').update(plain, 'utf8').digest()
}
