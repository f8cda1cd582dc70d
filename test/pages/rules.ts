// All rules that a finished sheet is judged by.

import type { Judged } from './judged.ts'
import * as page from './rules-page.ts'
import * as reading from './rules-reading.ts'
import * as type from './rules-type.ts'

export const RULES: Readonly<Record<string, (sheet: Judged) => string[] | Promise<string[]>>> = {
  'page box': page.pageBox,
  margins: page.margins,
  'blank page': page.blankPages,
  'last page': page.lastPage,
  foot: page.feet,
  'stranded heading': page.strandedHeadings,
  'split item': page.splitItems,
  'split warning': page.splitWarnings,
  cards: page.cardsMeet,
  booklet: page.bookletOrder,
  size: type.sizes,
  body: type.bodySize,
  disclaimer: type.disclaimerSize,
  leading: type.leading,
  measure: type.measure,
  fonts: type.fonts,
  contrast: type.contrast,
  overlap: type.overlaps,
  black: type.blackText,
  order: reading.readingOrder,
  bookmarks: reading.bookmarks,
  figures: reading.figures,
  metadata: reading.metadata,
  'PDF/UA': reading.accessibility,
  'file size': reading.fileSize,
}

export interface Fault {
  readonly rule: string
  readonly path: string
  readonly fault: string
}

export async function faultsOf(sheet: Judged): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const [rule, find] of Object.entries(RULES))
    for (const fault of await find(sheet)) faults.push({ rule, path: sheet.path, fault })
  return faults
}
