// The characters that the codes of a font stand for, from its ToUnicode CMap (ISO 32000-1, 9.10.3).

import { type Operand, readOperations } from './content-stream.ts'

/** Not characters, though some fonts say so (ISO 14289-1, 7.21.7). */
const NO_CHARACTERS = '\u0000\ufeff\ufffe'

/** @param cmap one character for each byte */
export function readToUnicode(cmap: string): Map<number, string> {
  const characters = new Map<number, string>()
  const add = (code: number, text: string): void => {
    if ([...text].some((sign) => !NO_CHARACTERS.includes(sign))) characters.set(code, text)
  }
  for (const { operator, operands } of readOperations(cmap)) {
    if (operator === 'endbfchar')
      for (let index = 0; index + 1 < operands.length; index += 2)
        add(codeOf(operands[index]), textOf(operands[index + 1]))
    if (operator === 'endbfrange')
      for (let index = 0; index + 2 < operands.length; index += 3)
        addRange(codeOf(operands[index]), codeOf(operands[index + 1]), operands[index + 2], add)
  }
  return characters
}

/** A range names each text in an array, or the first one, of which the last unit counts on. */
function addRange(
  first: number,
  last: number,
  target: Operand | undefined,
  add: (code: number, text: string) => void,
): void {
  for (let code = first; code <= last; code++) {
    if (target?.kind === 'array') add(code, textOf(target.items[code - first]))
    else {
      const text = textOf(target)
      const unit = text.charCodeAt(text.length - 1) + code - first
      if (text !== '') add(code, text.slice(0, -1) + String.fromCharCode(unit))
    }
  }
}

function bytes(operand: Operand | undefined): string {
  return operand?.kind === 'string' ? operand.value : ''
}

/** −1, which no text can show, for what is no code. */
function codeOf(operand: Operand | undefined): number {
  const digits = Buffer.from(bytes(operand), 'latin1').toString('hex')
  return digits === '' ? -1 : Number.parseInt(digits, 16)
}

/** UTF-16, high byte first. */
function textOf(operand: Operand | undefined): string {
  const units = Buffer.from(bytes(operand), 'latin1')
  return units
    .subarray(0, units.length & ~1)
    .swap16()
    .toString('utf16le')
}
