// Numbers and lengths as SVG writes them in attributes.

const NUMBER = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?'
const LENGTH = new RegExp(`^(${NUMBER})(px|pt|pc|mm|cm|in)?$`)
const SHARE = new RegExp(`^(${NUMBER})(%)?$`)
const NUMBERS = new RegExp(`^${NUMBER}(?:[\\s,]+${NUMBER})*$`)

/** Pixels in each unit (CSS 2.1, 4.3.2). */
const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}

/** Larger is nothing that a drawing needs, and what a printer's numbers cannot hold. */
const LARGEST = 1e6

/** In pixels; undefined for what is none, for shares of the whole and for multiples of a letter. */
export function readLength(text: string): number | undefined {
  const [, digits, unit = 'px'] = LENGTH.exec(text.trim()) ?? []
  return digits === undefined ? undefined : within(Number(digits) * (UNITS[unit] ?? 1))
}

/** From 0 to 1; what lies outside is brought inside, as browsers do. */
export function readShare(text: string): number | undefined {
  const [, digits, percent] = SHARE.exec(text.trim()) ?? []
  if (digits === undefined) return undefined
  const value = Number(digits) / (percent ? 100 : 1)
  return Math.min(1, Math.max(0, value))
}

/** Numbers between blanks or commas. */
export function readNumbers(text: string): number[] | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return []
  if (!NUMBERS.test(trimmed)) return undefined
  const numbers = trimmed.split(/[\s,]+/).map(Number)
  return numbers.every((number) => within(number) !== undefined) ? numbers : undefined
}

export function within(number: number): number | undefined {
  return Math.abs(number) <= LARGEST ? number : undefined
}
