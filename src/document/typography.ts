// Straight quotes, hyphens and dots as they are typed → the signs that are printed, by the rules of
// English. What a quote is depends on what stands on both sides of it, also across the runs of one
// sentence, so the runs are looked at as one text.

/** One piece of a sentence; what is `fixed` is printed as it was typed, such as an address. */
export interface Piece {
  readonly text: string
  readonly fixed?: boolean
}

/** A text that is a whole of its own: a title, a label, what is read aloud. */
export function printedSigns(text: string): string {
  return TYPED.test(text) ? (printedPieces([{ text }])[0] ?? text) : text
}

/** The texts of the pieces, in their order. */
export function printedPieces(pieces: readonly Piece[]): string[] {
  if (!pieces.some(({ text }) => TYPED.test(text))) return pieces.map(({ text }) => text)
  const typed = pieces.map(({ text }) => text).join('')
  const isFixed = pieces.flatMap(({ text, fixed }) => new Array<boolean>(text.length).fill(!!fixed))
  const signs = printSigns(typed, isFixed)
  let end = 0
  return pieces.map(({ text }) => {
    const start = end
    end += text.length
    return signs.slice(start, end).join('')
  })
}

/** What may have to be changed at all: most texts need no second look. */
const TYPED = /["']|--|\.\.\./

/** For each character what is printed in its place; the later ones of `---` are empty. */
function printSigns(typed: string, isFixed: readonly boolean[]): string[] {
  const signs = typed.split('')
  const address = addressesIn(typed)
  const isFree = (at: number): boolean => !isFixed[at] && !address[at]
  for (const match of typed.matchAll(/-{2,}|\.{3,}/g)) {
    const sign = isFree(match.index) ? dashOrDots(typed, match) : undefined
    if (sign === undefined) continue
    for (let at = 0; at < match[0].length; at++) signs[match.index + at] = at === 0 ? sign : ''
  }
  const open = { '"': false, "'": false }
  let before = ''
  let left = typed.split('"').length - 1
  for (const [at, sign] of typed.split('').entries()) {
    const last = before
    if (sign === '"') left -= 1
    if (signs[at] !== '') before = signs[at] ?? ''
    if (sign === '“' || sign === '”') open['"'] = sign === '“'
    if (sign === '‘') open["'"] = true
    if ((sign !== '"' && sign !== "'") || !isFree(at)) continue
    const place = { typed, at, before: last, isOpen: open[sign], left }
    const printed = sign === '"' ? doubleQuote(place) : singleQuote(place)
    signs[at] = printed
    before = printed
    if (OPENING.has(printed)) open[sign] = true
    if (printed === '”' || (printed === '’' && !isLetter(typed[at + 1]))) open[sign] = false
  }
  return signs
}

/** Undefined where it is neither: the parts of a number, a rule, the dots of a line to fill in. */
function dashOrDots(typed: string, { 0: run, index }: RegExpExecArray): string | undefined {
  const before = typed[index - 1] ?? ''
  const after = typed[index + run.length] ?? ''
  if (run.startsWith('.')) return run.length === 3 ? '…' : run.length === 4 ? '.…' : undefined
  if (before === '' && after === '') return undefined
  if (run.length === 3) return '—'
  const isRange = /\d/.test(before) && /\d/.test(after)
  const isApart = /\s/.test(before) && /\s/.test(after)
  return run.length === 2 && (isRange || isApart) ? '–' : undefined
}

interface QuotePlace {
  readonly typed: string
  readonly at: number
  /** The sign printed before it, empty at the start. */
  readonly before: string
  readonly isOpen: boolean
  /** How many straight double quotes follow. */
  readonly left: number
}

const OPENING: ReadonlySet<string> = new Set(['“', '‘'])

function doubleQuote(place: QuotePlace): string {
  const { typed, at, isOpen, left } = place
  // Of a quote that is open, the last sign is the one that closes it.
  if (isAfterNumber(typed, at) && (!isOpen || left % 2 === 1)) return '″'
  return opens(place) ? '“' : '”'
}

function singleQuote(place: QuotePlace): string {
  const { typed, at, isOpen } = place
  const after = typed.slice(at + 1)
  if (isAfterNumber(typed, at) && !isOpen && !isLetter(after[0])) return '′'
  if (!opens(place)) return '’'
  if (/^\d\ds\b/.test(after) || SHORTENED.test(after)) return '’'
  // `'68` and `'round` are shortened too, unless a quote begins there that is closed later on.
  const isClosed = /[^\s]'(?![\p{L}\d])/u.test(after)
  return /^(?:\d\d|round|cause)\b/i.test(after) && !isClosed ? '’' : '‘'
}

/** Words that have lost their beginning. */
const SHORTENED =
  /^(?:til|tis|twas|twere|twill|twould|em|bout|cos|cuz|neath|tween|n)(?![\p{L}\d])/iu

/** After a space, a bracket, a dash or another quote that has just opened. */
function opens({ typed, at, before, isOpen }: QuotePlace): boolean {
  const after = typed[at + 1] ?? ''
  const isBeforeSpace = after === '' || /\s/.test(after)
  if (before === '' || /\s/.test(before)) return isBeforeSpace ? !isOpen : true
  if (/[([{“‘/]/.test(before)) return true
  return /[-–—]/.test(before) && (isLetter(after) || /\d/.test(after)) && !isOpen
}

/** A measure: `6`, `2.5` and `5½`, not `L5`. */
function isAfterNumber(typed: string, at: number): boolean {
  return /(?:^|[^\p{L}\p{N}.,])\p{N}+(?:[.,]\p{N}+)?$/u.test(typed.slice(Math.max(0, at - 20), at))
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /\p{L}/u.test(sign)
}

/** Addresses and file names that stand in the text as such. */
function addressesIn(typed: string): boolean[] {
  const found = new Array<boolean>(typed.length).fill(false)
  for (const { 0: address, index } of typed.matchAll(ADDRESS))
    found.fill(true, index, index + address.replace(/[.,:;!?)'"’”]+$/, '').length)
  return found
}

const ADDRESS =
  /(?:https?:\/\/|www\.|mailto:|tel:)\S+|[^\s"()]{1,99}@[^\s"()]+\.[^\s"()]+|[^\s"()]{1,99}\.(?:png|jpe?g|svg|pdf|html?|md|ya?ml|csv|hbs)\b/gi
