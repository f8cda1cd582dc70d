// Traps inside a value: signs that YAML gives a meaning, quotes, colons, brackets, backslashes.

import type { YAMLError } from 'yaml'
import { type Mistake, quotesRound, rowAt, type Spot, textAt } from './mistake.ts'
import {
  cured,
  endOfItem,
  inSafeQuotes,
  insideBrackets,
  mendValue,
  type Row,
  splitRow,
  unclosedQuote,
} from './row.ts'

/** A quote that is never closed swallows what follows; the cause is above where it shows. */
export function openedQuote(error: YAMLError, { rows, row: upTo }: Spot): Mistake | undefined {
  const shows = /Missing closing|at node end|Missing , or :|must be on a single line/
  if (!shows.test(error.message) && error.code !== 'MULTILINE_IMPLICIT_KEY') return undefined
  const row = unclosedQuote(rows, upTo)
  if (row === undefined) return undefined
  const parts = splitRow(rows[row] ?? '')
  const mistake = { row, column: parts.column, rule: 'yaml-quote' }
  const message = 'a quote is opened here and never closed'
  const sign = parts.value.charAt(0)
  if (sign !== '"' && sign !== "'")
    return { ...mistake, message, hint: 'close it before the comma or bracket that ends the item' }
  const inner = parts.value.slice(1)
  return {
    ...mistake,
    message,
    hint: `end the value with the same quote: ${cured({ name: parts.name, value: inner })}`,
    mended: { row, text: mendValue(parts, inner) },
  }
}

const SIGN_CURES: Readonly<Record<string, string>> = {
  '-': 'put the items of a list on lines of their own, or ',
  '[': 'for words with a link or brackets, ',
}

/** `@`, `*`, `[` … at the start of a value. */
export function specialSign(spot: Spot): Mistake {
  const text = textAt(spot)
  const start = spot.column - 1
  const sign = text.charAt(start)
  const mistake = {
    row: spot.row,
    column: spot.column,
    rule: 'yaml-start',
    message: `a value cannot begin with ${sign === '`' ? 'a backquote' : `\`${sign}\``} unless it is in quotes`,
  }
  if (insideBrackets(text, start)) {
    const { cure, mended } = itemAt(spot)
    return { ...mistake, hint: `put quotes round it: ${cure}`, mended }
  }
  const row = rowAt(spot)
  return {
    ...mistake,
    hint: (SIGN_CURES[sign] ?? '') + quotesRound(row),
    mended: { row: spot.row, text: mendValue(row) },
  }
}

/** The item between brackets that begins at a spot, as its author would quote it, and mended. */
function itemAt(spot: Spot) {
  const text = textAt(spot)
  const start = spot.column - 1
  const end = endOfItem(text, start)
  const value = text.slice(start, end).trimEnd()
  const mended = text.slice(0, start) + inSafeQuotes(value) + text.slice(end)
  return { cure: cured({ name: '', value }), mended: { row: spot.row, text: mended } }
}

export function colonInBrackets(spot: Spot): Mistake {
  const { cure, mended } = itemAt(spot)
  return {
    row: spot.row,
    column: spot.column,
    rule: 'yaml-colon',
    message: 'there is a second colon between two commas: a comma or quotes are missing',
    hint: `put quotes round the value: ${cure}, or a comma between two fields`,
    mended,
  }
}

/** `'The calf's job'` and `"Soleus" is a muscle`. */
export function quoteGoesOn(spot: Spot, row: Row): Mistake {
  const { value } = row
  const sign = value.charAt(0)
  const mistake = {
    row: spot.row,
    column: spot.column,
    rule: 'yaml-quote',
  }
  if (value.length > 1 && value.endsWith(sign)) {
    const inner = value.slice(1, -1)
    const apostrophe = sign === "'"
    return {
      ...mistake,
      message: apostrophe
        ? 'an apostrophe ends a value in single quotes'
        : 'a quote inside a value in the same quotes ends it',
      hint: apostrophe
        ? `use double quotes: ${cured({ name: row.name, value: inner })}`
        : `use curly quotes inside, “ and ”, or single quotes outside: ${row.name}'${inner}'`,
      mended: { row: spot.row, text: mendValue(row, inner) },
    }
  }
  return {
    ...mistake,
    message: 'the value begins with a quote, and goes on after the quote is closed',
    hint: `use curly quotes, “ and ”, or ${quotesRound(row)}`,
    mended: { row: spot.row, text: mendValue(row) },
  }
}

/** The line on which a bracket is opened that nothing closes. */
export function unclosedBracket({ rows, row: shown }: Spot): Mistake {
  let depth = 0
  for (let row = Math.min(shown, rows.length) - 1; row >= 0; row--) {
    const text = rows[row] ?? ''
    for (let index = text.length - 1; index >= 0; index--) {
      const character = text.charAt(index)
      if (character === ']' || character === '}') depth++
      if (character !== '[' && character !== '{') continue
      if (depth-- > 0) continue
      const close = character === '[' ? ']' : '}'
      const last = rows.slice(0, shown).findLastIndex((line) => line.trim() !== '')
      return {
        row,
        column: index + 1,
        rule: 'yaml-bracket',
        message: `\`${character}\` is opened here and never closed`,
        hint: `put \`${close}\` after the last item`,
        mended: { row: last, text: `${rows[last] ?? ''}${close}` },
      }
    }
  }
  return { row: Math.max(0, shown - 1), rule: 'yaml-bracket', message: 'a bracket is not closed' }
}

export function backslash(spot: Spot): Mistake {
  const text = textAt(spot)
  const found = text.indexOf('\\')
  return {
    row: spot.row,
    column: found === -1 ? spot.column : found + 1,
    rule: 'yaml-escape',
    message: 'a backslash in double quotes has a meaning of its own',
    hint: 'use single quotes round the value, or write `/`',
    mended: { row: spot.row, text: text.replaceAll('\\', '/') },
  }
}
