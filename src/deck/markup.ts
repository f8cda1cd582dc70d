// HTML, safely: every text and every attribute of a deck is written here and nowhere else.

import type { Run } from '../document/block.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

/** ` name="value"` for each, with a space in front; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeText(value ?? '')}"`)
    .join('')
}

/** Addresses were judged when the document was read; a deck does not rely on it. */
export function isSafeAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(address)
}

export function runsToHtml(runs: readonly Run[]): string {
  return mergeRuns(runs).map(runToHtml).join('')
}

function runToHtml({ text, bold, italic, href, hardBreak }: Run): string {
  let html = escapeText(text)
  if (italic) html = `<em>${html}</em>`
  if (bold) html = `<strong>${html}</strong>`
  if (href !== undefined && isSafeAddress(href))
    html = `<a${attributes({ href, target: '_blank', rel: 'noreferrer' })}>${html}</a>`
  return hardBreak ? `${html}<br>` : html
}

/** One stretch of bold words is one element, from however many places of a record they came. */
function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    const joins =
      last &&
      !last.hardBreak &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.href === run.href
    if (last && joins) merged[merged.length - 1] = { ...run, text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}
