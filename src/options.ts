// What commands take, and how their words are read.

import { parseArgs } from 'node:util'
import { didYouMean } from './diagnostic.ts'
import { PAPER_TRAITS } from './theme/format.ts'

const OPTIONS = {
  edition: { type: 'string', multiple: true },
  as: { type: 'string' },
  title: { type: 'string' },
  paper: { type: 'string' },
  'large-print': { type: 'boolean' },
  'ink-saver': { type: 'boolean' },
  booklet: { type: 'boolean' },
  theme: { type: 'string' },
  'no-notes': { type: 'boolean' },
  folder: { type: 'boolean' },
  name: { type: 'string' },
  exercises: { type: 'string' },
  note: { type: 'string' },
  next: { type: 'string' },
  'prepared-by': { type: 'string' },
  country: { type: 'string' },
  from: { type: 'string' },
  'name-in-file': { type: 'boolean' },
  forget: { type: 'boolean' },
  out: { type: 'string' },
  studio: { type: 'string' },
  'keep-markdown': { type: 'boolean' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  share: { type: 'boolean' },
  try: { type: 'boolean' },
  once: { type: 'boolean' },
  all: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What is said of a client, besides the edition and the traits of the format. */
export const PERSONAL_WORDS = [
  'name',
  'exercises',
  'note',
  'next',
  'prepared-by',
  'paper',
  'country',
] as const

/** How a class deck is made. */
const DECK_WORDS = ['theme', 'no-notes', 'folder'] as const

/** Command → what it takes. */
export const ALLOWED: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = {
  build: [
    'edition',
    'as',
    'title',
    'paper',
    ...PAPER_TRAITS,
    ...DECK_WORDS,
    'out',
    'studio',
    'keep-markdown',
    'json',
    'help',
  ],
  check: ['edition', 'paper', ...PAPER_TRAITS, ...DECK_WORDS, 'studio', 'json', 'help'],
  personal: [
    ...PERSONAL_WORDS,
    'edition',
    ...PAPER_TRAITS,
    'from',
    'name-in-file',
    'forget',
    'out',
    'studio',
    'json',
    'help',
  ],
  new: ['studio', 'help'],
  start: ['out', 'studio', 'port', 'no-open', 'help'],
  present: ['edition', 'theme', 'share', 'out', 'studio', 'port', 'no-open', 'help'],
  draw: ['try', 'once', 'all', 'studio', 'out', 'json', 'help'],
}

export type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

export interface ParsedWords {
  readonly values: Values
  readonly positionals: readonly string[]
}

/** A note that begins with two hyphens is no option, and is not quoted. */
const OPTION = /^--([\w-]+)(?:=|$)/

/** The words of a command, or what is wrong with them. */
export function parseWords(
  words: readonly string[],
  allowed: readonly (keyof typeof OPTIONS)[],
): ParsedWords | { readonly problem: string; readonly hint?: string | undefined } {
  for (const word of words) {
    const [, name] = OPTION.exec(word) ?? []
    if (name === undefined || allowed.some((option) => option === name)) continue
    const hint = didYouMean(
      `--${name}`,
      allowed.map((option) => `--${option}`),
    )
    return { problem: `there is no option \`--${name}\` here`, hint }
  }
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    const [, open] = /'(--[\w-]+).*ambiguous/.exec(said) ?? []
    if (open !== undefined)
      return {
        problem: `what stands behind \`${open}\` begins with a hyphen`,
        hint: `join the two with a sign: \`${open}="…"\``,
      }
    const [problem = ''] = said.split('. ')
    return { problem: problem.replace(/'/g, '`') }
  }
}
