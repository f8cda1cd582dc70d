// The command line: words in, messages and an exit code out. 0 is fine, 1 is a mistake in content
// or templates, 2 is a command that cannot be understood.

import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { didYouMean } from './diagnostic.ts'
import { HELP, OVERVIEW } from './help.ts'
import { type Io, showBar, showProgress, tell, tellDrawn, tellTried } from './outcome.ts'

/** Where the program and the content that comes with it are. */
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const OPTIONS = {
  edition: { type: 'string', multiple: true },
  paper: { type: 'string' },
  out: { type: 'string' },
  studio: { type: 'string' },
  'keep-markdown': { type: 'boolean' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  try: { type: 'boolean' },
  once: { type: 'boolean' },
  all: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const ALLOWED: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = {
  build: ['edition', 'paper', 'out', 'studio', 'keep-markdown', 'json', 'help'],
  check: ['edition', 'paper', 'studio', 'json', 'help'],
  new: ['studio', 'help'],
  start: ['out', 'studio', 'port', 'no-open', 'help'],
  draw: ['try', 'once', 'all', 'studio', 'out', 'json', 'help'],
}

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
    case 'draw':
      return draw(names, values, io)
    default:
      return run(command, names, values, io)
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

interface ParsedWords {
  readonly values: Values
  readonly positionals: readonly string[]
}

/** The words of a command, or what is wrong with them. */
function parseWords(
  words: readonly string[],
  allowed: readonly (keyof typeof OPTIONS)[],
): ParsedWords | { readonly problem: string; readonly hint?: string | undefined } {
  for (const word of words) {
    const [, name] = /^--([^=]+)/.exec(word) ?? []
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
    const [problem = ''] = error instanceof Error ? error.message.split('. ') : []
    return { problem: problem.replace(/'/g, '`') }
  }
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
  const { build } = await import('./build/build.ts')
  const result = await build({
    root: ROOT,
    cwd: io.cwd,
    out: resolve(io.cwd, values.out ?? 'out'),
    ...(values.studio !== undefined && { studio: resolve(io.cwd, values.studio) }),
    ids,
    editions: values.edition ?? [],
    ...(paper && { paper }),
    check: command === 'check',
    keepMarkdown: values['keep-markdown'] === true,
    keepsGone: command === 'check',
    progress: showProgress(io),
  })
  if (result.kind === 'unknown') return misused(result.problem, io, result.hint)
  return tell(result, values.json === true, command, io) ? 0 : 1
}

async function draw(ids: readonly string[], values: Values, io: Io): Promise<number> {
  if (values.try) return tryForms(ids, values, io)
  const alone = (['once', 'all'] as const).find((option) => values[option])
  if (alone) return misused(`\`--${alone}\` goes with \`--try\``, io)
  const places = {
    root: ROOT,
    cwd: io.cwd,
    ...(values.studio !== undefined && { studio: resolve(io.cwd, values.studio) }),
  }
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
  const out = resolve(io.cwd, values.out ?? 'out')
  const sheet = await makeContactSheet({ ...places, out })
  return tellDrawn(drawn, sheet, asJson, io) ? 0 : 1
}

async function tryForms(ids: readonly string[], values: Values, io: Io): Promise<number> {
  const places = {
    root: ROOT,
    cwd: io.cwd,
    out: resolve(io.cwd, values.out ?? 'out'),
    ...(values.studio !== undefined && { studio: resolve(io.cwd, values.studio) }),
  }
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
  const port = Number(values.port ?? USUAL_PORT)
  if (!(Number.isInteger(port) && port >= 0 && port < 65536))
    return misused(`\`${values.port}\` is no port`, io, 'a port is a number from 0 to 65535')
  const { openPreview } = await import('./preview/preview.ts')
  const preview = await openPreview({
    root: ROOT,
    cwd: io.cwd,
    out: resolve(io.cwd, values.out ?? 'out'),
    ...(values.studio !== undefined && { studio: resolve(io.cwd, values.studio) }),
    port,
    progress: showProgress(io),
    built: (result) => tell(result, false, 'start', io),
    failed: (message) => io.error(`fascicle: ${message}\n`),
  })
  if (preview.kind === 'unknown') return misused(preview.problem, io, preview.hint)
  io.out(`\n  ${preview.address}  shows everything, and follows what you save. Ctrl+C ends it.\n\n`)
  if (io.isTerminal && values['no-open'] !== true) {
    const { openInBrowser } = await import('./preview/browser.ts')
    openInBrowser(preview.address)
  }
  await untilEnded()
  await preview.close()
  return 0
}

function untilEnded(): Promise<unknown> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve)
  })
}
