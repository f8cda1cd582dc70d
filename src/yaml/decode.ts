// Bytes → text, or a clear word about what kind of file this is. The first door that every file of
// an author's passes.

import type { Place, Report } from '../diagnostic.ts'

/** Far more than any record; a file that is larger is something else by mistake. */
const MOST_BYTES = 1_000_000

/**
 * The text with `\n` at every line's end and no byte order mark.
 *
 * @param file how the author knows the file
 */
export function decode(bytes: Uint8Array, file: string, report: Report): string | undefined {
  const fail = (rule: string, message: string, hint: string, at: Place): undefined => {
    report({ severity: 'error', rule, message, at, hint })
    return undefined
  }
  const start = { file, line: 1 }
  if (bytes.length > MOST_BYTES) {
    const size = (bytes.length / 1_000_000).toFixed(1)
    const hint = 'is it the right file? pictures belong in content/images/'
    return fail('file-too-large', `the file is too large: ${size} MB, at most 1 MB`, hint, start)
  }
  const wide = wideEncoding(bytes)
  if (wide) {
    const hint = 'save it again as UTF-8 (in Notepad: Save as, Encoding, UTF-8)'
    return fail('file-encoding', `the file is saved as ${wide}`, hint, start)
  }
  const text = utf8(bytes)
  if (text === undefined || NOT_TEXT.test(text)) {
    const binary = isBinary(bytes)
    const hint = binary
      ? 'is it a picture or a word processor’s file with the wrong ending?'
      : 'save it again as UTF-8 (in Notepad: Save as, Encoding, UTF-8)'
    return binary
      ? fail('file-binary', 'the file is not a text file', hint, start)
      : fail('file-encoding', 'the file is not saved as UTF-8', hint, placeOfInvalid(bytes, file))
  }
  // An accent typed apart from its letter (as macOS names files) is set as one sign with it.
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    // Line and paragraph separators come along when text is copied, and no typeface draws them.
    .replace(/[\u2028\u2029]/g, ' ')
    .normalize('NFC')
  if (lines.trim() === '') {
    const hint = 'look at another file of its kind, or delete it'
    return fail('file-empty', 'the file is empty', hint, start)
  }
  return reserved(lines, file, fail)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/

function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16'
  // Without its mark, UTF-16 shows as a zero in every other byte.
  const sample = bytes.subarray(0, 64)
  const zeros = (parity: number): number =>
    sample.filter((byte, index) => byte === 0 && index % 2 === parity).length
  const half = Math.floor(sample.length / 2)
  if (half < 4) return undefined
  return (zeros(1) > half * 0.8 && zeros(0) === 0) || (zeros(0) > half * 0.8 && zeros(1) === 0)
    ? 'UTF-16'
    : undefined
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function isBinary(bytes: Uint8Array): boolean {
  const control = bytes.filter(
    (byte) =>
      byte === 0x7f || (byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b].includes(byte)),
  )
  return control.length > 0
}

/** The line that holds the first bytes that UTF-8 does not know. */
function placeOfInvalid(bytes: Uint8Array, file: string): Place {
  const before = new TextDecoder().decode(bytes).split('\ufffd')[0] ?? ''
  const lines = before.split(/\r\n?|\n/)
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/**
 * Characters with which the places of words are marked on their way through a template (see
 * document/places.ts), and which no typeface has.
 */
const RESERVED = /[\u2ff0-\u2fff\ue000-\uf8ff]/

function reserved(
  text: string,
  file: string,
  fail: (rule: string, message: string, hint: string, at: Place) => undefined,
): string | undefined {
  const index = text.search(RESERVED)
  if (index === -1) return text
  const before = text.slice(0, index).split('\n')
  const code = text.charCodeAt(index).toString(16).toUpperCase()
  return fail(
    'character-reserved',
    `the character U+${code} cannot be printed`,
    'delete it; it most likely came from a symbol font of a word processor',
    { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
  )
}
