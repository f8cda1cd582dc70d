// The words of a sheet for clients, read before it is set: what must not be said stops the sheet.

import type { Report } from '../diagnostic.ts'
import type { Block, Run } from '../document/block.ts'
import { eachBlock, plainText, textsOf } from '../document/walk.ts'
import { claimsOf } from './phrase.ts'
import { findingsOf } from './plain-sentences.ts'
import { sentencesOf } from './sentences.ts'

export function checkWords(blocks: readonly Block[], report: Report): void {
  const notes = new Set<Block>()
  eachBlock(blocks, (block) => {
    // Notes are for who teaches.
    if (block.kind === 'box' && block.name === 'notes')
      eachBlock(block.blocks, (inner) => notes.add(inner))
    if (notes.has(block)) return
    for (const runs of textsOf(block)) checkText(runs, report)
  })
}

/** What authors write, unlike the small print around it and the names of works. */
const WRITTEN = /(?:^|\/)content\/(?:muscles|groups|exercises)\/|(?:^|\/)content\/red-flags\.yaml$/

function checkText(runs: readonly Run[], report: Report): void {
  for (const { text, start } of sentencesOf(plainText(runs)))
    for (const { start: within, ...finding } of findingsOf(text)) {
      const at = placeOf(runs, start + within)
      if (WRITTEN.test(at.file)) report({ severity: 'error', at, ...finding })
    }
  for (const { rule, words, start } of claimsOf(plainText(runs)))
    report({
      severity: rule.severity,
      rule: rule.id,
      message: `\`${words}\` ${rule.message}`,
      at: placeOf(runs, start),
      hint: rule.hint,
    })
}

/** Where a character of the text was written; the line, as far as is known. */
function placeOf(runs: readonly Run[], start: number): Run['at'] {
  let before = 0
  for (const { text, at } of runs) {
    before += text.length
    if (start < before) return at
  }
  throw new Error('a claim stands behind the end of its text')
}
