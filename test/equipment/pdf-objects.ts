// Reading the objects of a PDF without trusting it: whatever is missing or of another kind comes
// back as undefined, so that a check can complain about it instead of falling over.

import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'

/** Takes a clause of ISO 14289-1 (`UA`) or ISO 32000-1 (`PDF`) and what breaks it. */
export type Complain = (clause: string, sentence: string) => void

/** The value of an entry, references followed. */
export function entryOf(dictionary: PDFDict, key: string): PDFObject | undefined {
  return dictionary.lookup(PDFName.of(key))
}

/** The reference that an entry holds, not followed: two are the same object when they are `===`. */
export function refOf(dictionary: PDFDict, key: string): PDFRef | undefined {
  const value = dictionary.get(PDFName.of(key))
  return value instanceof PDFRef ? value : undefined
}

/** An entry that is a dictionary, or the dictionary of one that is a stream. */
export function dictionaryOf(dictionary: PDFDict, key: string): PDFDict | undefined {
  return asDictionary(entryOf(dictionary, key))
}

export function asDictionary(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFStream) return value.dict
  return value instanceof PDFDict ? value : undefined
}

export function streamOf(dictionary: PDFDict, key: string): PDFStream | undefined {
  const value = entryOf(dictionary, key)
  return value instanceof PDFStream ? value : undefined
}

export function numberOf(dictionary: PDFDict, key: string): number | undefined {
  const value = entryOf(dictionary, key)
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

/** An entry that is text or a name. */
export function textOf(dictionary: PDFDict, key: string): string | undefined {
  const value = entryOf(dictionary, key)
  if (value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName)
    return value.decodeText()
  return undefined
}

/** What an entry holds as a list, references not followed: of an array, one value, or none. */
export function listOf(dictionary: PDFDict, key: string): readonly PDFObject[] {
  const value = entryOf(dictionary, key)
  if (value === undefined) return []
  if (value instanceof PDFArray) return value.asArray()
  return [dictionary.get(PDFName.of(key)) ?? value]
}

/** A value that may be a reference, followed. */
export function follow(owner: PDFDict, value: PDFObject | undefined): PDFObject | undefined {
  return value instanceof PDFRef ? owner.context.lookup(value) : value
}

/** The bytes of a stream, unpacked. */
export function bytesOf(stream: PDFStream): Uint8Array {
  return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents()
}

/** One character for each byte, as the syntax of a PDF is written. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
