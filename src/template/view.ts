// A record → what templates see: plain objects whose texts carry the marks of their places.

import type { Library } from '../content/library.ts'
import type {
  Country,
  Exercise,
  Group,
  Muscle,
  RecordParts,
  Source,
  Studio,
} from '../content/schema.ts'
import type { Place } from '../diagnostic.ts'
import type { Places } from '../document/places.ts'
import { isLocated } from '../yaml/located.ts'
import { claimView } from './claim.ts'
import { doseInWords } from './dose.ts'
import { keyWordsOf } from './key-words.ts'
import { spaced } from './motion.ts'
import { isPacket, type Packet, type Topic } from './packet.ts'
import { REFERENCES } from './reference.ts'
import { PLATE_NAMES } from './vocabulary.ts'
import { dayInWords, phrase, type Words } from './words.ts'
import { workView } from './work.ts'

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

/** Works, each with its number in the sheet's own list of sources, from 1. */
type Numbers = ReadonlyMap<unknown, number>

type Numbered = ViewContext & { readonly numbers: Numbers }

/** What a template sees of what it is for. */
export function recordView(record: Topic, bare: ViewContext): View {
  const { studio, country, library } = bare
  const works = sourcesOf(record, library).flatMap((key) => library.sources.get(key) ?? [])
  const numbers = new Map(works.map((work, index) => [work, index + 1]))
  const context: Numbered = { ...bare, numbers }
  return {
    ...(toView(isPacket(record) ? partsOf(record) : record, context) as View),
    'all-sources': works.map((work) => toView(work, context)),
    studio: toView(studio, context),
    country: toView(country, context),
  }
}

/** A packet’s title is typed on a command line; the day is its oldest member’s. */
function partsOf({ name, members, checked }: Packet): object {
  return { title: name, members, checked }
}

/** The keys of the works that a record rests on, in the order in which it first names them. */
export function sourcesOf(record: Topic, library: Library): string[] {
  const keys = new Set<string>()
  const collect = (value: unknown, name?: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (isLocated(value)) {
      if (name === 'sources' && typeof value.value === 'string') keys.add(value.value)
    } else if (Array.isArray(value)) for (const item of value) collect(item, name)
    else if (!(value instanceof Map))
      for (const [key, item] of Object.entries(value)) collect(item, key)
  }
  if (!isPacket(record)) collect(record)
  if ('members' in record)
    for (const { value } of record.members) {
      const member = library.muscles.get(value)
      for (const key of member ? sourcesOf(member, library) : []) keys.add(key)
    }
  if (isPacket(record)) return [...keys]
  for (const { value } of record.exercises) collect(library.exercises.get(value))
  for (const { value } of record['red-flags']) collect(library.redFlags.get(value))
  return [...keys]
}

function toView(value: unknown, context: Numbered, name = ''): ViewValue {
  if (Array.isArray(value)) return value.map((item) => toView(item, context, name))
  if (typeof value !== 'object' || value === null) return undefined
  if (isLocated(value)) return scalarView(value, context, name)
  const fields = Object.entries(value).filter(
    ([key, field]) => typeof field === 'object' && !NOT_SEEN.includes(key),
  )
  const view = Object.fromEntries(fields.map(([key, field]) => [key, toView(field, context, key)]))
  return { ...view, ...claimView(value, context), ...derived(value, context) }
}

/** Prose by the slug of its heading. */
function sectionsView(
  { sections, file }: Pick<RecordParts, 'sections' | 'file'>,
  { places }: ViewContext,
): View {
  return Object.fromEntries(
    [...sections].map(([slug, { markdown, firstLine }]) => [
      slug,
      places.lines(markdown, { file, line: firstLine }),
    ]),
  )
}

/** Where a record stands is its own business, and its prose is derived. */
const NOT_SEEN: readonly string[] = ['at', 'sections']

function scalarView(
  located: { readonly value: unknown; readonly at: Place },
  context: Numbered,
  name: string,
): ViewValue {
  const { value, at } = located
  const reference = REFERENCES.get(name)
  if (reference) return toView(reference.find(String(value), context.library, at), context)
  if (typeof value === 'boolean') return value
  if (name === 'region') return regionInWords(String(value), at, context)
  if (name === 'roots') return context.places.plain(String(value).replaceAll('-', '–'), at)
  if (name === 'joints') return context.places.plain(spaced(String(value)), at)
  if (name === 'checked' || name === 'on') return day(String(value), at, context)
  const isMarkdown = 'markdown' in located && located.markdown === true
  return context.places[isMarkdown ? 'inline' : 'plain'](String(value), at)
}

/** What the program says of a thing in its own words. */
function derived(value: object, context: Numbered): View {
  const { places, words, country } = context
  if (isRecord(value)) return derivedOfRecord(value, context)
  if ('authors' in value) return workView(value as Source, context)
  if ('act' in value && 'sign' in value) {
    const { value: act, at } = value.act as { value: keyof Words['act']; at: Place }
    return { 'act-words': places.plain(holdNumbers(actInWords(act, words, country)), at) }
  }
  if ('dose' in value) {
    const exercise = value as Exercise
    const { dose } = exercise
    return {
      'dose-in-words': places.plain(doseInWords(dose, words), dose.days.at),
      sections: sectionsView(exercise, context),
    }
  }
  return {}
}

function derivedOfRecord(record: Muscle | Group, context: Numbered): View {
  const { id } = record
  const figures = context.plates.get(id)
  const has = PLATE_NAMES.map((name): [string, boolean] => [name, figures?.has(name) ?? false])
  const base = context.studio['base-url']
  const addressOf = (file: string): View[string] =>
    base && context.places.plain(`${base.value.replace(/\/+$/, '')}/${id}/${file}`, base.at)
  return {
    id,
    plates: Object.fromEntries(has),
    sections: sectionsView(record, context),
    'key-words': keyWordsOf(record, context.library).map((word) => toView(word, context)),
    'lesson-address': addressOf('lesson.html'),
    'handout-address': addressOf('client.pdf'),
    ...('heads' in record && { span: spanOf(record, context) }),
  }
}

/** More bones than these at one end are no sentence that anybody remembers. */
const MOST_BONES = 2

/** “from the thigh bone to the heel bone”; undefined where an end is on many bones, or on none. */
function spanOf(record: Muscle, { library, words, places }: ViewContext): string | undefined {
  const listOf = (
    bones: readonly ({ readonly value: string } | undefined)[],
  ): string | undefined => {
    const names = bones.map((bone) => library.atlas.bones.get(bone?.value ?? '')?.plain)
    const known = [...new Set(names)].flatMap((name) => name ?? [])
    if (names.includes(undefined) || known.length > MOST_BONES) return undefined
    return known.reduce<string | undefined>(
      (all, next) => (all === undefined ? next : phrase(words.span.and, { all, next })),
      undefined,
    )
  }
  const from = listOf(record.heads.flatMap(({ origin }) => origin.bones))
  const to = listOf(record.insertion.flatMap(({ bones }) => bones))
  if (from === undefined || to === undefined) return undefined
  return places.plain(phrase(words.span.whole, { from, to }), record.name.at)
}

/** Of all things, only muscles and groups are taught. */
function isRecord(value: object): value is Muscle | Group {
  return 'main-message' in value && 'id' in value
}

/** How to get help as fast as a sign asks for it, with the numbers of the country. */
function actInWords(act: keyof Words['act'], words: Words, country: Country): string {
  const { emergency, doctor, advice } = country
  const numbers = { emergency: emergency.value, doctor: doctor.value }
  return act === 'today' && advice
    ? phrase(words.act['today-by-phone'], { ...numbers, advice: advice.value })
    : phrase(words.act[act], numbers)
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
