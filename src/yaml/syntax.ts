// What the YAML parser stumbles over → what the author did. The parser's own words are passed on
// only where there are no better ones.

import type { YAMLError } from 'yaml'
import { indent, nameWithoutColon, secondDocument, tab, tooFarIn } from './line-traps.ts'
import { type Mistake, quotesRound, rowAt, type Spot, textAt } from './mistake.ts'
import { mendValue } from './row.ts'
import {
  backslash,
  colonInBrackets,
  openedQuote,
  quoteGoesOn,
  specialSign,
  unclosedBracket,
} from './value-traps.ts'

export function explainError(error: YAMLError, spot: Spot): Mistake {
  const quote = openedQuote(error, spot)
  if (quote) return quote
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return tab(spot)
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return specialSign(spot)
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return colonOrIndent(spot)
    case 'MULTILINE_IMPLICIT_KEY':
      return nameWithoutColon(spot)
    case 'BLOCK_IN_FLOW':
      return colonInBrackets(spot)
    case 'MISSING_CHAR':
      return missing(error, spot)
    case 'UNEXPECTED_TOKEN':
      return unexpected(error, spot)
    case 'BAD_INDENT':
      return error.message.startsWith('Flow') ? unclosedBracket(spot) : indent(spot)
    case 'BAD_DQ_ESCAPE':
      return backslash(spot)
    case 'MULTIPLE_DOCS':
      return secondDocument(spot)
    case 'RESOURCE_EXHAUSTION':
      return { row: 0, ...TOO_DEEP }
    default:
      return other(error, spot)
  }
}

const TOO_DEEP = {
  rule: 'yaml-syntax',
  message: 'lists and fields stand inside one another too deeply',
}

function colonOrIndent(spot: Spot): Mistake {
  const row = rowAt(spot)
  if (row.value.startsWith('? ')) return specialSign({ ...spot, column: row.column })
  const colon = row.value.search(/:(?:[ \t]|$)/)
  if (colon !== -1)
    return {
      row: spot.row,
      column: row.column + colon,
      rule: 'yaml-colon',
      message: 'a colon with a space after it ends a name, and this line has one already',
      hint: quotesRound(row),
      mended: { row: spot.row, text: mendValue(row) },
    }
  const next = spot.rows.findIndex((text, index) => index > spot.row && /:(?:[ \t]|$)/.test(text))
  return next === -1 ? other(undefined, spot) : tooFarIn(spot, next)
}

function missing(error: YAMLError, spot: Spot): Mistake {
  const { message } = error
  const text = textAt(spot)
  const at = { row: spot.row, column: spot.column }
  if (message.startsWith('Implicit map keys')) return nameWithoutColon(spot)
  if (message.startsWith('Comments must')) {
    const start = spot.column - 1
    return {
      ...at,
      rule: 'yaml-space',
      message: 'a space is missing before the `#` that begins a remark',
      hint: 'type a space before it',
      mended: { row: spot.row, text: `${text.slice(0, start)} ${text.slice(start)}` },
    }
  }
  if (message.startsWith('Flow')) return unclosedBracket(spot)
  if (message.startsWith('Missing space after :'))
    return {
      ...at,
      rule: 'yaml-space',
      message: 'a space is missing after the colon',
      hint: 'write `name: value`',
    }
  if (message.startsWith('Missing ,'))
    return {
      ...at,
      rule: 'yaml-bracket',
      message: 'a comma is missing before this, or quotes round the whole item',
      hint: 'items stand between commas; an item with quotes inside stands in quotes as a whole',
    }
  return other(error, spot)
}

function unexpected(error: YAMLError, spot: Spot): Mistake {
  const row = rowAt(spot)
  const at = { row: spot.row, column: spot.column }
  if (/flow-(?:seq|map)-end/.test(error.message))
    return {
      ...at,
      rule: 'yaml-bracket',
      message: `\`${textAt(spot).charAt(spot.column - 1)}\` closes nothing`,
      hint: 'delete it, or open the list with `[`, the group with `{`',
    }
  if (/Unexpected ,|empty item/.test(error.message))
    return {
      ...at,
      rule: 'yaml-bracket',
      message: 'a comma too many stands here',
      hint: 'one comma between two items, none before the first',
    }
  const sign = row.value.charAt(0)
  if (sign === "'" || sign === '"') return quoteGoesOn(spot, row)
  if (/^[[{*&!|>%@`-]/.test(sign)) return specialSign({ ...spot, column: row.column })
  return other(error, spot)
}

/** The parser's own words are better than none. */
function other(error: YAMLError | undefined, spot: Spot): Mistake {
  const words = error ? `: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}` : ''
  return {
    row: Math.min(spot.row, Math.max(0, spot.rows.length - 1)),
    column: spot.column,
    rule: 'yaml-syntax',
    message: `this line cannot be read${words}`,
    hint: 'compare it with the same line of another record',
  }
}
