// The command line: words in, messages and an exit code out. 0 is fine, 1 is a mistake in content
// or templates, 2 is a command that cannot be understood.

import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ColumnName } from './build/personal/row.ts'
import { didYouMean } from './diagnostic.ts'
import { HELP, OVERVIEW } from './help.ts'
import { ALLOWED, PERSONAL_WORDS, parseWords, type Values } from './options.ts'
import {
  type Io,
  showBar,
  showProgress,
  tell,
  tellDrawn,
  tellForgotten,
  tellPersonal,
  tellTried,
} from './outcome.ts'
import { DECK_TRAITS, type FormatTrait, PAPER_TRAITS } from './theme/format.ts'

/** Where the program and the content that comes with it are. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

export async function main(words: readonly string[], io: Io): Promise<number> {
  const [command = '--help'] = words
  if (command === '--help' || command === '-h') {
    io.out(OVERVIEW)
    return 0
  }
  if (command.startsWith('-')) return misused(`\`${command}\` needs a command before it`, io)
  const allowed = Object.hasOwn(ALLOWED, command) ? ALLOWED[command] : undefined
  if (!allowed)
    return misused(
      `there is no command \`${command}\``,
      io,
      didYouMean(command, Object.keys(ALLOWED)),
    )
  const parsed = parseWords(words, allowed)
  if ('problem' in parsed)
    return misused(
      parsed.problem,
      io,
      parsed.hint ?? `\`fascicle ${command} --help\` lists what it takes`,
    )
  const { values, positionals } = parsed
  if (values.help) {
    io.out(HELP[command] ?? OVERVIEW)
    return 0
  }
  const names = positionals.slice(1)
  switch (command) {
    case 'new':
      return begin(names, values, io)
    case 'start':
      return start(names, values, io)
    case 'personal':
      return makePersonal(names, values, io)
    case 'draw':
      return draw(names, values, io)
    case 'present':
      return giveClass(names, values, io)
    default:
      return run(command, names, values, io)
  }
}

/** Where the program is, from where it is called, and the studio's own folder. */
function placesOf({ studio }: Values, { cwd }: Io) {
  return { root: ROOT, cwd, ...(studio !== undefined && { studio: resolve(cwd, studio) }) }
}

function outOf({ out = 'out' }: Values, { cwd }: Io): string {
  return resolve(cwd, out)
}

function misused(problem: string, io: Io, hint = '`fascicle --help` lists the commands'): number {
  io.error(`fascicle: ${problem}\n  hint: ${hint}\n`)
  return 2
}

async function begin(names: readonly string[], values: Values, io: Io): Promise<number> {
  const name = names.join(' ').trim()
  if (name === '')
    return misused('`new` needs the name of a muscle', io, '`fascicle new "Tibialis anterior"`')
  const { scaffoldMuscle } = await import('./build/scaffold.ts')
  const into = values.studio === undefined ? ROOT : resolve(io.cwd, values.studio)
  const made = scaffoldMuscle(name, { root: ROOT, into, cwd: io.cwd })
  const studio = values.studio === undefined ? '' : ` --studio ${values.studio}`
  if (made.kind === 'refused')
    return misused(made.reason, io, 'choose another name, or edit the record that is there')
  io.out(
    `${made.path} is begun. Fill it in, then let \`fascicle check${studio}\` list what is missing.\n`,
  )
  return 0
}

async function run(
  command: string,
  ids: readonly string[],
  values: Values,
  io: Io,
): Promise<number> {
  const paper = values.paper?.toLowerCase()
  if (paper !== undefined && paper !== 'letter' && paper !== 'a4')
    return misused(`there is no paper \`${paper}\``, io, 'expected one of: letter, a4')
  if (!hasTheme(values)) return noTheme(values, io)
  const problem = bindingProblem(values)
  if (problem) return misused(problem.problem, io, problem.hint)
  const { build } = await import('./build/build.ts')
  const result = await build({
    ...placesOf(values, io),
    out: outOf(values, io),
    ids,
    editions: values.edition ?? [],
    ...(paper && { paper }),
    traits: traitsOf(values),
    ...(values.as !== undefined && {
      bound: { ...(values.title !== undefined && { title: values.title }) },
    }),
    check: command === 'check',
    keepMarkdown: values['keep-markdown'] === true,
    keepsGone: command === 'check',
    progress: showProgress(io),
  })
  if (result.kind === 'unknown') return misused(result.problem, io, result.hint)
  return tell(result, values.json === true, command, io) ? 0 : 1
}

function hasTheme({ theme = 'dark' }: Values): boolean {
  return ['light', 'dark'].includes(theme.toLowerCase())
}

function noTheme({ theme }: Values, io: Io): number {
  return misused(`there is no theme \`${theme}\``, io, 'expected one of: light, dark')
}

/** In the order of `FORMAT_TRAITS`. A dark deck is the usual one, and has no trait. */
function traitsOf(values: Values): FormatTrait[] {
  return [
    ...PAPER_TRAITS.filter((trait) => values[trait]),
    ...DECK_TRAITS.filter((trait) =>
      trait === 'light' ? values.theme?.toLowerCase() === 'light' : values[trait],
    ),
  ]
}

/** What is wrong with a wish to bind several muscles into one file. */
function bindingProblem({ as, title, edition }: Values) {
  if (as === undefined)
    return title === undefined
      ? undefined
      : { problem: '`--title` is for a packet', hint: 'say `--as packet` too' }
  if (as !== 'packet')
    return { problem: `nothing can be made as \`${as}\``, hint: 'expected: packet' }
  return edition === undefined
    ? undefined
    : {
        problem: '`--as packet` is what is made, so `--edition` means nothing here',
        hint: 'leave out one of the two',
      }
}

async function makePersonal(ids: readonly string[], values: Values, io: Io): Promise<number> {
  const out = resolve(io.cwd, values.out ?? 'personal')
  const [muscle, ...more] = ids
  if (values.forget) {
    const other = Object.keys(values).find((name) => !['forget', 'out', 'json'].includes(name))
    if (other !== undefined || muscle !== undefined)
      return misused('`--forget` removes all personal sheets, and goes with `--out` alone', io)
    const { forgetSheets } = await import('./build/personal/folder.ts')
    return tellForgotten(forgetSheets(out, io.cwd), values.json === true, io) ? 0 : 1
  }
  // Not quoted: it is most likely the rest of a name.
  if (more.length > 0 || (values.edition?.length ?? 0) > 1)
    return misused(
      '`personal` takes one muscle and one edition',
      io,
      'a name or a note of several words stands in quotes: --name "…"',
    )
  if (values.from !== undefined && values.name !== undefined)
    return misused('`--name` does not go with `--from`', io, 'each row has its own name')
  if (values.from === undefined && (muscle === undefined || values.name === undefined))
    return misused(
      '`personal` needs a muscle and a name, or a table of clients',
      io,
      '`fascicle personal gastrocnemius --name "…"`, or `fascicle personal --from clients.csv`',
    )
  const words = new Map<ColumnName, string>()
  if (muscle !== undefined) words.set('muscle', muscle)
  if (values.edition?.[0] !== undefined) words.set('edition', values.edition[0])
  for (const name of PERSONAL_WORDS) if (values[name]) words.set(name, values[name])
  for (const trait of PAPER_TRAITS) if (values[trait]) words.set(trait, 'yes')
  const { personal } = await import('./build/personal/personal.ts')
  const result = await personal({
    ...placesOf(values, io),
    out,
    words,
    ...(values.from !== undefined && {
      table: { shown: values.from, file: resolve(io.cwd, values.from) },
    }),
    nameInFile: values['name-in-file'] === true,
    progress: showBar(io),
  })
  if (result.kind === 'unknown') return misused(result.problem, io, result.hint)
  return tellPersonal(result, values.json === true, io) ? 0 : 1
}

async function draw(ids: readonly string[], values: Values, io: Io): Promise<number> {
  if (values.try) return tryForms(ids, values, io)
  const alone = (['once', 'all'] as const).find((option) => values[option])
  if (alone) return misused(`\`--${alone}\` goes with \`--try\``, io)
  const places = placesOf(values, io)
  const asJson = values.json === true
  const { drawPlates } = await import('./build/draw.ts')
  const drawn = await drawPlates({
    ...places,
    ids,
    progress: showBar(io),
    drawn: (path) => {
      if (!asJson) io.out(`${io.isTerminal ? '\r\u001b[K' : ''}drew ${path}\n`)
    },
  })
  if (drawn.kind === 'unknown') return misused(drawn.problem, io, drawn.hint)
  const { makeContactSheet } = await import('./build/contact-sheet.ts')
  const out = outOf(values, io)
  const sheet = await makeContactSheet({ ...places, out })
  return tellDrawn(drawn, sheet, asJson, io) ? 0 : 1
}

async function tryForms(ids: readonly string[], values: Values, io: Io): Promise<number> {
  const places = { ...placesOf(values, io), out: outOf(values, io) }
  const asJson = values.json === true
  if (values.all || ids.length === 0) {
    if (ids.length > 0) return misused('`--all` takes no names: it draws every form', io)
    const { tryAll } = await import('./build/try-all.ts')
    const all = await tryAll({ ...places, progress: showBar(io) })
    if (all.kind === 'unknown') return misused(all.problem, io, all.hint)
    return tellTried(all, undefined, asJson, io) ? 0 : 1
  }
  const isWatched = io.isTerminal && values.once !== true && !asJson
  let isSound = true
  const { openTry } = await import('./preview/try.ts')
  const trying = await openTry({
    ...places,
    ids,
    isWatched,
    tried: (tried, milliseconds) => {
      isSound = tellTried(tried, milliseconds, asJson, io)
    },
    failed: (message) => {
      isSound = false
      io.error(`fascicle: ${message}\n`)
    },
  })
  if (trying.kind === 'unknown') return misused(trying.problem, io, trying.hint)
  if (isWatched) {
    io.out('It is drawn again whenever you save in content/atlas/. Ctrl+C ends it.\n')
    await untilEnded()
  }
  await trying.close()
  return isSound ? 0 : 1
}

/** Any that is the same each time, so that a page that is still open finds us again. */
const USUAL_PORT = 4750

async function start(names: readonly string[], values: Values, io: Io): Promise<number> {
  if (names.length > 0) return misused('`start` takes no names: it shows everything', io)
  const port = portOf(values, USUAL_PORT)
  if (port === undefined) return noPort(values, io)
  const { openPreview } = await import('./preview/preview.ts')
  const preview = await openPreview({
    ...placesOf(values, io),
    out: outOf(values, io),
    port,
    progress: showProgress(io),
    built: (result) => tell(result, false, 'start', io),
    failed: (message) => io.error(`fascicle: ${message}\n`),
  })
  if (preview.kind === 'unknown') return misused(preview.problem, io, preview.hint)
  io.out(`\n  ${preview.address}  shows everything, and follows what you save. Ctrl+C ends it.\n\n`)
  if (io.isTerminal && values['no-open'] !== true) {
    const { openInBrowser } = await import('./web/browser.ts')
    openInBrowser(preview.address)
  }
  await untilEnded()
  await preview.close()
  return 0
}

function portOf({ port }: Values, usual: number): number | undefined {
  const number = Number(port ?? usual)
  return Number.isInteger(number) && number >= 0 && number < 65536 ? number : undefined
}

function noPort({ port }: Values, io: Io): number {
  return misused(`\`${port}\` is no port`, io, 'a port is a number from 0 to 65535')
}

/** Another than the preview's, so that both can be open. */
const USUAL_CLASS_PORT = 4760

async function giveClass(names: readonly string[], values: Values, io: Io): Promise<number> {
  const [id, ...more] = names
  if (id === undefined || more.length > 0 || (values.edition?.length ?? 0) > 1)
    return misused(
      '`present` takes one muscle or group, and one edition',
      io,
      '`fascicle present gastrocnemius`',
    )
  if (!hasTheme(values)) return noTheme(values, io)
  const port = portOf(values, USUAL_CLASS_PORT)
  if (port === undefined) return noPort(values, io)
  const { present } = await import('./present/present.ts')
  const opened = await present({
    ...placesOf(values, io),
    out: outOf(values, io),
    id,
    edition: values.edition?.[0] ?? 'lesson',
    traits: traitsOf(values),
    port,
    isShared: values.share === true,
    progress: showProgress(io),
    built: (result) => tell(result, false, 'present', io),
  })
  if (opened.kind === 'unknown') return misused(opened.problem, io, opened.hint)
  if (opened.kind === 'no-deck') {
    io.error(`fascicle: there are no slides of \`${id}\` to show until this is mended\n`)
    return 1
  }
  const { tellClass } = await import('./present/tell.ts')
  tellClass(opened, io)
  if (io.isTerminal && values['no-open'] !== true) {
    const { openInBrowser } = await import('./web/browser.ts')
    openInBrowser(opened.address)
  }
  await untilEnded()
  await opened.close()
  return 0
}

function untilEnded(): Promise<unknown> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve)
  })
}
