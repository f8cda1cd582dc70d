// What the shared lists say of one another, of the records and of the pictures.

import { didYouMean, type Report } from '../diagnostic.ts'
import { checkImageFile, type Images } from './images.ts'
import { checkTexts, type ProseContext } from './prose.ts'
import { checkReferences, type Known } from './references.ts'
import type { RedFlag, Studio } from './schema.ts'
import type { Shared } from './shared-files.ts'

/** What ids, terms and pictures are checked against. */
export type Context = Omit<ProseContext, 'report'> & { readonly known: Known }

/** A report that also notes that there was an error. */
export function listening(report: Report, onError: () => void): Report {
  return (diagnostic) => {
    if (diagnostic.severity === 'error') onError()
    report(diagnostic)
  }
}

/** @returns the ids of those with a mistake */
export function checkRedFlags(
  flags: ReadonlyMap<string, RedFlag> | undefined,
  context: Context,
  report: Report,
): ReadonlySet<string> {
  const broken = new Set<string>()
  for (const [id, flag] of flags ?? []) {
    const tell = listening(report, () => broken.add(id))
    checkReferences(flag, context.known, tell)
    checkTexts(flag, { ...context, report: tell })
  }
  return broken
}

/** A muscle in the list of those without a record has got one since. */
export function checkUnwritten(
  { unwritten }: Shared,
  written: ReadonlySet<string>,
  report: Report,
): void {
  for (const [id, { at }] of unwritten ?? [])
    if (written.has(id))
      report({
        severity: 'error',
        rule: 'muscle-twice',
        message: `\`${id}\` has a record of its own, and stands here too`,
        at,
        hint: 'take its entry out of this list',
      })
}

export function checkImageNotes({ images: notes }: Shared, images: Images, report: Report): void {
  for (const [name, { at }] of notes ?? []) checkImageFile(name, at, images, report)
}

/** @returns the studio, or undefined when it cannot be relied on */
export function checkStudio(
  { studio, countries }: Shared,
  images: Images,
  report: Report,
): Studio | undefined {
  if (!studio) return undefined
  let sound = true
  const tell = listening(report, () => {
    sound = false
  })
  const { country, logo } = studio
  if (countries && !countries.has(country.value))
    tell({
      severity: 'error',
      rule: 'country-unknown',
      message: `there is no country \`${country.value}\` in content/countries.yaml`,
      at: country.at,
      hint: didYouMean(country.value, countries.keys()) ?? 'add it there',
    })
  if (logo) checkImageFile(logo.value, logo.at, images, tell)
  return sound ? studio : undefined
}
