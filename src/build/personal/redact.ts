// Messages about a sheet, without the words of the client on it.

import type { Diagnostic, Place } from '../../diagnostic.ts'
import { type ColumnName, PRIVATE, type Row, saidOf, tellOf } from './row.ts'

/**
 * What may be told of a diagnostic that came up while a client's sheet was made. One about the
 * client's own words is said again without them; one about the length is told of the row.
 */
export function discreet(diagnostic: Diagnostic, row: Row): Diagnostic {
  if (diagnostic.rule === 'pages-overrun')
    return {
      ...diagnostic,
      message: saidOf(row, diagnostic.message),
      at: row.at,
      hint: 'shorten the note, or choose fewer exercises',
    }
  const column = PRIVATE.find((name) => isAt(row.cells.get(name)?.at, diagnostic.at))
  const quoted = column ?? PRIVATE.find((name) => quotes(diagnostic, row.cells.get(name)?.text))
  return quoted === undefined ? diagnostic : saidAgain(diagnostic, quoted, row)
}

function isAt(cell: Place | undefined, at: Place): boolean {
  return cell?.file === at.file && cell.line === at.line && cell.column === at.column
}

/** Whether what a message sets between backticks has a word of a text in it. */
function quotes({ message, hint = '' }: Diagnostic, text: string | undefined): boolean {
  if (text === undefined) return false
  const said = [...`${message} ${hint}`.matchAll(/`([^`]+)`/g)].map(([, quote = '']) => quote)
  const words = text.split(/[\s\p{P}]+/u).filter((word) => word.length > 1)
  return words.some((word) => said.some((quote) => quote.includes(word)))
}

function saidAgain({ severity, rule }: Diagnostic, column: ColumnName, row: Row): Diagnostic {
  let said: Diagnostic | undefined
  const message =
    rule === 'word-too-wide'
      ? 'has a word that is wider than its column and had to be broken'
      : 'cannot be printed as it stands'
  tellOf(row, column, { severity, rule, message, hint: 'shorten it' }, (told) => {
    said = told
  })
  if (!said) throw new Error('a problem that is told is heard')
  return said
}
