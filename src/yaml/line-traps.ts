// Traps of a line as a whole: tabs, spaces that are none, columns, a name without its colon.

import { type Mistake, rowAt, type Spot, textAt } from './mistake.ts'
import { indentOf } from './row.ts'

export function tab(spot: Spot): Mistake {
  const text = textAt(spot).replaceAll('\t', '  ')
  return {
    row: spot.row,
    column: textAt(spot).indexOf('\t') + 1 || spot.column,
    rule: 'yaml-tab',
    message: 'a tab stands at the start of this line, where only spaces work',
    hint: 'delete it and type two spaces for each step inwards',
    mended: { row: spot.row, text },
  }
}

const STRANGE_INDENT = /^ *[\u00a0\u2000-\u200b\u202f\u3000][ \u00a0\u2000-\u200b\u202f\u3000]*/

/** Spaces from a web page look like spaces and are none; the parser would take them for a name. */
export function strangeIndent(rows: readonly string[]): Mistake | undefined {
  const row = rows.findIndex((text) => STRANGE_INDENT.test(text))
  const text = rows[row]
  if (text === undefined) return undefined
  const indent = STRANGE_INDENT.exec(text)?.[0] ?? ''
  return {
    row,
    column: 1,
    rule: 'yaml-space',
    message: 'this line begins with a special space, as web pages and word processors have it',
    hint: 'delete the space at the start of the line and type ordinary ones',
    mended: { row, text: ' '.repeat(indent.length) + text.slice(indent.length) },
  }
}

export function tooFarIn(spot: Spot, row: number): Mistake {
  const text = spot.rows[row] ?? ''
  const above = rowAt(spot)
  return {
    row,
    column: indentOf(text) + 1,
    rule: 'yaml-indent',
    message: `this line stands further in than the field \`${above.name.replace(/:\s*$/, '')}\` above it, which has a value already`,
    hint: 'let it begin in the same column; or, if it goes on with the sentence above, put quotes round the whole sentence',
    mended: { row, text: ' '.repeat(above.before.length) + text.trimStart() },
  }
}

export function nameWithoutColon(spot: Spot): Mistake {
  const text = textAt(spot)
  const { before, value } = rowAt(spot)
  const mistake = { row: spot.row, column: before.length + 1 }
  const glued = /^([\w-]+):(?=[^ \t])/.exec(value)
  if (glued?.[1] !== undefined) {
    const [, name] = glued
    const rest = value.slice(name.length + 1).trim()
    return {
      ...mistake,
      rule: 'yaml-space',
      message: `a space is missing after the colon of \`${name}\``,
      hint: `write \`${name}: ${rest.slice(0, 40)}\``,
      mended: { row: spot.row, text: `${before}${name}: ${rest}` },
    }
  }
  if (/^\s*-(?:\s|$)/.test(text))
    return {
      ...mistake,
      column: indentOf(text) + 1,
      rule: 'yaml-indent',
      message: 'an item of a list stands here, where the name of a field is expected',
      hint: 'put the items two spaces further in, below the name that the list belongs to',
    }
  return {
    ...mistake,
    rule: 'yaml-key',
    message: `this line is neither a field nor the rest of the value above: \`${value.slice(0, 40)}\``,
    hint: 'a field is a name, a colon, a space and a value: `name: Soleus`; the rest of a long value stands two spaces further in',
    mended: { row: spot.row, text: `${before}${JSON.stringify(value)}:` },
  }
}

export function indent(spot: Spot): Mistake {
  const text = textAt(spot)
  return {
    row: spot.row,
    column: indentOf(text) + 1,
    rule: 'yaml-indent',
    message: 'this line begins in a column in which no line above it begins',
    hint: 'fields and items that belong together begin in the same column; use two spaces for each step inwards',
  }
}

export function secondDocument(spot: Spot): Mistake {
  return {
    row: spot.row,
    column: 1,
    rule: 'yaml-documents',
    message: 'a line of three dashes or dots ends the fields here, and more follows',
    hint: 'delete the line',
  }
}
