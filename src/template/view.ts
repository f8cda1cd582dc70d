// A record → what templates see: plain objects whose texts carry the marks of their places.

import type { Library } from '../content/library.ts'
import type { Country, Group, Muscle, Studio } from '../content/schema.ts'
import type { Place } from '../diagnostic.ts'
import type { Places } from '../document/places.ts'
import { isLocated } from '../yaml/located.ts'
import { doseInWords } from './dose.ts'
import { REFERENCES } from './reference.ts'
import { PLATE_NAMES } from './vocabulary.ts'
import { dayInWords, phrase, type Words } from './words.ts'

export type ViewValue = string | boolean | undefined | View | readonly ViewValue[]

export interface View {
  readonly [name: string]: ViewValue
}

export interface ViewContext {
  readonly library: Library
  readonly studio: Studio
  readonly country: Country
  readonly words: Words
  readonly places: Places
  /** Muscle or group → names of the figures that the atlas has of it. */
  readonly plates: ReadonlyMap<string, ReadonlySet<string>>
}

/** What a template for a muscle or a group sees. */
export function recordView(record: Muscle | Group, context: ViewContext): View {
  const { places, studio, country, library } = context
  const { sections, file } = record
  return {
    ...(toView(record, context) as View),
    sections: Object.fromEntries(
      [...sections].map(([slug, { markdown, firstLine }]) => [
        slug,
        places.lines(markdown, { file, line: firstLine }),
      ]),
    ),
    'all-sources': sourcesOf(record, library).flatMap((key) => {
      const source = library.sources.get(key)
      return source ? [toView(source, context)] : []
    }),
    studio: toView(studio, context),
    country: toView(country, context),
  }
}

/** The keys of the works that a record rests on, in the order in which it first names them. */
export function sourcesOf(record: Muscle | Group, library: Library): string[] {
  const keys = new Set<string>()
  const collect = (value: unknown, name?: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (isLocated(value)) {
      if (name === 'sources' && typeof value.value === 'string') keys.add(value.value)
    } else if (Array.isArray(value)) for (const item of value) collect(item, name)
    else if (!(value instanceof Map))
      for (const [key, item] of Object.entries(value)) collect(item, key)
  }
  collect(record)
  if ('members' in record)
    for (const { value } of record.members) collect(library.muscles.get(value))
  for (const { value } of record.exercises) collect(library.exercises.get(value))
  for (const { value } of record['red-flags']) collect(library.redFlags.get(value))
  return [...keys]
}

function toView(value: unknown, context: ViewContext, name = ''): ViewValue {
  if (Array.isArray(value)) return value.map((item) => toView(item, context, name))
  if (typeof value !== 'object' || value === null) return undefined
  if (isLocated(value)) return scalarView(value, context, name)
  const fields = Object.entries(value).filter(
    ([key, field]) => typeof field === 'object' && !NOT_SEEN.includes(key),
  )
  const view = Object.fromEntries(fields.map(([key, field]) => [key, toView(field, context, key)]))
  return { ...view, ...derived(value, context) }
}

/** Where a record stands is its own business, and its prose is added apart. */
const NOT_SEEN: readonly string[] = ['at', 'sections']

function scalarView(
  located: { readonly value: unknown; readonly at: Place },
  context: ViewContext,
  name: string,
): ViewValue {
  const { value, at } = located
  const reference = REFERENCES.get(name)
  if (reference) return toView(reference.find(String(value), context.library, at), context)
  if (typeof value === 'boolean') return value
  if (name === 'region') return regionInWords(String(value), at, context)
  if (name === 'checked' || name === 'on') return day(String(value), at, context)
  const isMarkdown = 'markdown' in located && located.markdown === true
  return context.places[isMarkdown ? 'inline' : 'plain'](String(value), at)
}

/** What the program says of a thing in its own words. */
function derived(value: object, { places, words, country, plates }: ViewContext): View {
  if (isRecord(value)) {
    const figures = plates.get(value.id)
    const has = PLATE_NAMES.map((name): [string, boolean] => [name, figures?.has(name) ?? false])
    return { id: value.id, plates: Object.fromEntries(has) }
  }
  if ('act' in value && 'sign' in value) {
    const { value: act, at } = value.act as { value: keyof Words['act']; at: Place }
    const numbers = { emergency: country.emergency.value, doctor: country.doctor.value }
    return { 'act-words': places.plain(holdNumbers(phrase(words.act[act], numbers)), at) }
  }
  if ('dose' in value) {
    const dose = value.dose as Parameters<typeof doseInWords>[0]
    return { 'dose-in-words': places.plain(doseInWords(dose, words), dose.days.at) }
  }
  return {}
}

/** Of all things, only muscles and groups are taught. */
function isRecord(value: object): value is Muscle | Group {
  return 'main-message' in value && 'id' in value
}

/** A number to call is never torn from its verb by the end of a line. */
function holdNumbers(text: string): string {
  return text.replace(/ (?=\d)|(?<=\d) /g, '\u00a0')
}

function regionInWords(id: string, at: Place, { words, places }: ViewContext): string {
  return places.plain(words.regions.get(id)?.value ?? id, at)
}

function day(value: string, at: Place, { country, words, places }: ViewContext): string {
  return places.plain(dayInWords(value, country.date.value, words), at)
}
