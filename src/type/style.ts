// What styled words are set in, on paper and on slides, and what a character is called in a message.

import type { FaceName } from './metrics.ts'

interface Variants {
  readonly bold: FaceName
  readonly italic: FaceName
  readonly both: FaceName
}

/** Faces that stand here nowhere have no others beside them: what is in them stays in them. */
const VARIANTS: ReadonlyMap<FaceName, Variants> = new Map([
  ['text', { bold: 'bold', italic: 'italic', both: 'bold-italic' }],
  ['bold', { bold: 'bold', italic: 'bold-italic', both: 'bold-italic' }],
  ['italic', { bold: 'bold-italic', italic: 'italic', both: 'bold-italic' }],
])

export interface WordStyle {
  readonly bold?: true
  readonly italic?: true
}

/** @param base what plain words around it are set in */
export function faceOf(base: FaceName, { bold, italic }: WordStyle): FaceName {
  const variants = VARIANTS.get(base)
  if (!variants || !(bold || italic)) return base
  return bold && italic ? variants.both : bold ? variants.bold : variants.italic
}

/** `U+732B` */
export function codePointOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
