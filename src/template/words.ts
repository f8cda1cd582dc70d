// templates/words.yaml: every word that the program prints by itself.

import type { Report } from '../diagnostic.ts'
import { fillPhrase } from '../document/phrase.ts'
import type { Text } from '../yaml/located.ts'
import { readYaml } from '../yaml/read.ts'
import { keyed, list, mapping, oneOf, text } from '../yaml/shape.ts'

const word = text()

/** A sentence for when one answer is right, and one for more. */
const gap = mapping({ one: word, more: word })

const languageShape = mapping({
  page: word,
  checked: word,
  imprint: word,
  term: word,
  credit: word,
  authors: word,
  span: mapping({ whole: word, and: word }),
  blank: word,
  code: word,
  notes: word,
  packet: mapping({ together: word, more: word }),
  months: list(word, { min: 12, max: 12 }),
  act: mapping({ emergency: word, today: word, 'today-by-phone': word, soon: word }),
  roles: keyed(word),
  dose: mapping({
    hold: word,
    reps: word,
    'one-rep': word,
    time: word,
    rounds: word,
    'one-round': word,
    'each-side': word,
    days: word,
    'one-day': word,
    'every-day': word,
  }),
  log: mapping({ week: word, days: list(word, { min: 7, max: 7 }) }),
  deck: mapping({
    part: word,
    answer: word,
    keys: word,
    'keys-shared': word,
    switches: word,
    'layer-shown': word,
    'layer-hidden': word,
    'layers-shown': word,
    resume: word,
    close: word,
    'help-title': word,
    help: list(mapping({ keys: word, does: word, for: oneOf(['notes', 'layers']).optional() }), {
      min: 1,
    }),
    overview: word,
    jump: word,
    'jump-go': word,
    speaker: mapping({
      title: word,
      number: word,
      now: word,
      next: word,
      time: word,
      reset: word,
      notes: word,
      layout: word,
      layouts: mapping({ default: word, wide: word, tall: word, 'notes-only': word }),
      wait: word,
    }),
  }),
  figure: mapping({
    start: word,
    end: word,
    'start-at': word,
    'end-at': word,
    shortens: word,
    view: word,
    from: mapping({
      front: word,
      back: word,
      outer: word,
      inner: word,
      'front-outer': word,
      'back-outer': word,
      above: word,
      below: word,
    }),
    whole: word,
    parts: keyed(mapping({ right: word, left: word, both: word })),
    steps: mapping({
      bones: word,
      deep: word,
      start: word,
      end: word,
      arrows: word,
      labels: word,
    }),
    note: word,
    alt: mapping({
      attachments: word,
      action: word,
      locator: word,
      group: word,
      layers: word,
      layer: word,
      list: word,
    }),
  }),
  regions: keyed(word),
  quiz: mapping({
    it: word,
    or: word,
    nerve: word,
    numbers: list(word, { min: 5 }),
    choose: mapping({
      start: word,
      end: word,
      motion: word,
      nerve: word,
      joint: word,
      against: word,
      with: word,
      meaning: word,
    }),
    who: mapping({
      start: word,
      end: word,
      motion: word,
      nerve: word,
      joint: word,
      meaning: word,
    }),
    fill: mapping({
      start: gap,
      end: gap,
      motion: gap,
      helps: gap,
      nerve: gap,
      against: gap,
      with: gap,
      heads: word,
      layer: word,
      roots: word,
    }),
    crosses: word,
    match: mapping({ terms: word, members: word }),
    cards: mapping({
      what: word,
      say: word,
      meaning: word,
      start: word,
      head: word,
      end: word,
      'with-bones': word,
      nerve: word,
      work: word,
      action: word,
      reverse: word,
      against: word,
      with: word,
      joints: word,
      find: word,
      blood: word,
    }),
    joints: keyed(word),
    terms: keyed(word),
    motions: keyed(word),
    bones: keyed(mapping({ name: word, plain: word })),
    nerves: keyed(word),
  }),
  index: mapping({
    title: word,
    lead: word,
    empty: word,
    editions: keyed(word),
    formats: keyed(word),
    packets: word,
    page: word,
    pages: word,
    slides: word,
    plates: word,
  }),
  plates: mapping({
    title: word,
    lead: word,
    palettes: mapping({
      paper: word,
      grey: word,
      black: word,
      'ink-saver': word,
      light: word,
      dark: word,
    }),
    labels: mapping({
      plain: word,
      technical: word,
      numbers: word,
      'numbers-only': word,
      blank: word,
      none: word,
    }),
    figures: mapping({ locator: word, attachments: word, layers: word, action: word }),
  }),
})

const wordsShape = keyed(languageShape)

export type Words = NonNullable<ReturnType<typeof readWords>>

/** The words of one language; undefined, and told, when they are not all there. */
export function readWords(yaml: string, file: string, language: string, report: Report) {
  const languages = readYaml(yaml, { file, firstLine: 1 }, wordsShape, report)
  if (!languages) return undefined
  const words = languages.get(language)
  if (!words)
    report({
      severity: 'error',
      rule: 'language-unknown',
      message: `there are no words for the language \`${language}\``,
      at: { file, line: 1 },
      hint: `expected one of: ${[...languages.keys()].join(', ')}`,
    })
  return words
}

/** A phrase with its `{names}` filled in. */
export function phrase(
  { value }: Text,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fillPhrase(value, values)
}

/** A day in words, in the order of the country: 24 November 2026. */
export function dayInWords(day: string, order: 'mdy' | 'dmy' | 'ymd', words: Words): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = words.months[Number(month) - 1]?.value ?? month
  switch (order) {
    case 'mdy':
      return `${name} ${Number(date)}, ${year}`
    case 'dmy':
      return `${Number(date)} ${name} ${year}`
    case 'ymd':
      return day
    default:
      return order satisfies never
  }
}
