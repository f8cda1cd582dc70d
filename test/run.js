// What `npm test` runs: sees to it that the programs which look at PDFs and decks are there, then
// hands every test file, or those that match the words given, to Node's own runner. Plain JavaScript
// without dependencies, so that it can still speak when nothing else is in place.
//
//   npm test                          everything
//   npm test -- yaml layout           files with `yaml` or `layout` in their path
//   npm test -- --test-name-pattern=x options of `node --test`
//   npm test -- --all pages           every sheet in every format; this takes minutes

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { delimiter, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const TOOLS = ['qpdf', 'pdftotext', 'pdfinfo', 'pdftoppm', 'mutool']
const DEBIAN_PACKAGES = ['qpdf', 'poppler-utils', 'mupdf-tools']
const INSTALL = {
  darwin: 'brew install qpdf poppler mupdf-tools',
  win32: 'scoop install qpdf poppler mupdf (or: choco install qpdf poppler mupdf)',
}

function missingTools() {
  return TOOLS.filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error)
}

/** @returns whether the command ran and was content */
function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/** What to put before `apt-get` to be allowed to install, or undefined when we are not. */
function rightToInstall() {
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version'])) return undefined
  if (process.getuid?.() === 0) return []
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined
}

/** Chrome, Chromium or Edge, whichever there is; test/equipment/browser.ts looks in the same places. */
function hasBrowser() {
  const list = join(ROOT, 'test', 'equipment', 'browsers.json')
  const { names, places } = JSON.parse(readFileSync(list, 'utf8'))
  const folders = (process.env.PATH ?? '').split(delimiter)
  const named = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env.CHROME_PATH ?? '', ...named, ...places].some((path) => existsSync(path))
}

/** Whether a test among these files looks at something in a browser. */
function wantBrowser(files) {
  return files.some((file) => readFileSync(join(ROOT, file), 'utf8').includes('equipment/browser'))
}

function install(packages) {
  const right = rightToInstall()
  if (!right) return
  const aptGet = (...args) => {
    const [command, ...rest] = [
      ...right,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      ...args,
    ]
    return succeeds(command, rest)
  }
  aptGet('update', '-qq')
  aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages)
}

/** Paths from the root with `/`, in an order that is the same on every system. */
function testFiles(words) {
  return readdirSync(join(ROOT, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath ?? entry.path, entry.name)))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
    .sort()
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

if (!existsSync(join(ROOT, 'node_modules', 'tsx'))) fail('tsx is missing: run `npm ci` first')
if (missingTools().length > 0) install(DEBIAN_PACKAGES)
const missing = missingTools()
if (missing.length > 0) {
  const command = INSTALL[process.platform] ?? `sudo apt-get install ${DEBIAN_PACKAGES.join(' ')}`
  fail(`${missing.join(', ')} missing, which the tests look at PDFs with: ${command}`)
}

const given = process.argv.slice(2)
const options = given.filter((word) => word.startsWith('-') && word !== '--all')
const words = given.filter((word) => !word.startsWith('-'))
const files = testFiles(words)
// Without files Node would go and look for some itself.
if (files.length === 0) fail(`no test file has ${words.join(' or ')} in its path`)
const needsBrowser = wantBrowser(files)
if (needsBrowser && !hasBrowser()) install(['chromium'])
if (needsBrowser && !hasBrowser())
  fail('no Chrome, Chromium or Edge found, which the tests look at decks with: install one')
// Read where the sheets to judge are chosen: test/pages/sheets.ts.
const env = { ...process.env, ...(given.includes('--all') && { FASCICLE_ALL: '1' }) }
// Away from a terminal, the reporter that counts last, whatever has failed and on every Node.
const reporter = process.stdout.isTTY ? 'spec' : 'tap'
// Node leaves one processor idle by itself, which is half of a small machine.
const concurrency = `--test-concurrency=${availableParallelism()}`
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', concurrency, `--test-reporter=${reporter}`, ...options, ...files],
  { cwd: ROOT, stdio: 'inherit', env },
)
process.exit(status ?? 1)
