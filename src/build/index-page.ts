// out/index.html: everything that was built, by muscle. One file that opens by double-click.

import { compare } from '../diagnostic.ts'
import { printedSigns } from '../document/typography.ts'
import { phrase } from '../template/words.ts'
import type { Theme } from '../theme/theme.ts'
import type { Manifest, ManifestEntry } from './manifest.ts'
import { PACKETS } from './packet.ts'
import type { Workshop } from './workshop.ts'

/** @param atlas the page of all drawings beside it, when there is one */
export function printIndex(manifest: Manifest, workshop: Workshop, atlas?: string): string {
  const { words, studio, theme, indexStyle } = workshop
  const { index } = words
  const all = [...manifest].toSorted(([a], [b]) => compare(a, b))
  const subjects = bySubject(all.filter(([, { selection }]) => !selection))
  const sections = [
    ...subjects.map(([subject, sheets]) => subjectSection(subject, sheets, workshop)),
    ...packetSection(all, workshop),
  ]
  const names = subjects.map(([subject]) => subject)
  const body = sections.length > 0 ? sections.join('\n') : `<p>${escapeHtml(index.empty.value)}</p>`
  const drawings =
    atlas === undefined
      ? ''
      : `\n<p><a href="${escapeHtml(atlas)}">${escapeHtml(index.plates.value)}</a></p>`
  const title = escapeHtml(`${index.title.value} · ${printedSigns(studio.name.value)}`)
  return `<!doctype html>
<html lang="${escapeHtml(studio.language.value)}">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${customProperties(theme)}
${indexStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escapeHtml(index.lead.value)}</p>
${contents(names, workshop)}${body}${drawings}
</main>
</body>
</html>
`
}

type Listed = readonly [path: string, entry: ManifestEntry]

function bySubject(all: readonly Listed[]): [string, Listed[]][] {
  const subjects = new Map<string, Listed[]>()
  for (const listed of all) {
    const { subject } = listed[1]
    subjects.set(subject, [...(subjects.get(subject) ?? []), listed])
  }
  return [...subjects]
}

function subjectSection(subject: string, sheets: readonly Listed[], workshop: Workshop): string {
  const name = escapeHtml(nameOf(subject, workshop))
  const record = recordOf(subject, workshop)
  const plain = record ? ` <small>${escapeHtml(printedSigns(record.plain.value))}</small>` : ''
  const { editions } = workshop.words.index
  const entries = byEdition(sheets, [...editions.keys()]).map(([edition, formats]) =>
    entryOf(formats, editions.get(edition)?.value ?? edition, workshop),
  )
  return section(subject, `${name}${plain}`, entries)
}

function recordOf(subject: string, { library }: Workshop) {
  return library.names.get(subject) ?? library.groups.get(subject)
}

function nameOf(subject: string, workshop: Workshop): string {
  return printedSigns(recordOf(subject, workshop)?.name.value ?? subject)
}

/** In the order of the words that editions are called by; a studio's own come last. */
function byEdition(sheets: readonly Listed[], order: readonly string[]): [string, Listed[]][] {
  const editions = new Map<string, Listed[]>()
  for (const sheet of sheets) {
    const { edition } = sheet[1]
    editions.set(edition, [...(editions.get(edition) ?? []), sheet])
  }
  const rank = (edition: string): number =>
    order.includes(edition) ? order.indexOf(edition) : order.length
  return [...editions].toSorted(([a], [b]) => rank(a) - rank(b) || compare(a, b))
}

/** Packets of lists belong to no muscle; they are called as they were named. */
function packetSection(all: readonly Listed[], workshop: Workshop): string[] {
  const entries = all.flatMap((packet) => {
    const { selection } = packet[1]
    return selection ? [entryOf([packet], selection.title, workshop)] : []
  })
  const heading = escapeHtml(workshop.words.index.packets.value)
  return entries.length === 0 ? [] : [section(PACKETS, heading, entries)]
}

function section(id: string, heading: string, entries: readonly string[]): string {
  return `<section id="${escapeHtml(id)}">\n<h2>${heading}</h2>\n<ul>\n${entries.join('\n')}\n</ul>\n</section>`
}

/** What is nearest to the studio's usual format, and the others behind it. */
function entryOf(formats: readonly Listed[], title: string, workshop: Workshop): string {
  const { words, studio } = workshop
  // A deck keeps the paper that was usual when it was made, and is on none.
  const paperOf = ([path, { format }]: Listed): string[] =>
    isDeck(path) || format.paper === studio.paper.value ? [] : [format.paper]
  const unusual = (sheet: Listed): string =>
    [...paperOf(sheet), ...sheet[1].format.traits]
      .map((part) => words.index.formats.get(part)?.value ?? part)
      .join(', ')
  const far = (sheet: Listed): number => 2 * sheet[1].format.traits.length + paperOf(sheet).length
  const [first, ...others] = formats
    .map((sheet) => ({ sheet, way: unusual(sheet) }))
    .toSorted((a, b) => far(a.sheet) - far(b.sheet) || compare(a.way, b.way))
  if (!first) return ''
  const whole = first.way === '' ? title : `${title} (${first.way})`
  const also = others.map(
    ({ sheet, way }) =>
      `<a class="format" href="${addressOf(sheet)}" aria-label="${escapeHtml(`${title}: ${way}`)}">${escapeHtml(way)}</a>`,
  )
  return `<li>${[
    `<a href="${addressOf(first.sheet)}">${escapeHtml(whole)}</a>`,
    `<span>${escapeHtml(lengthOf(first.sheet, workshop))}</span>`,
    ...also,
  ].join(' ')}</li>`
}

function isDeck(path: string): boolean {
  return path.endsWith('.html')
}

function addressOf([path]: Listed): string {
  return escapeHtml(encodeURI(path))
}

function lengthOf([path, { pages }]: Listed, { words: { index } }: Workshop): string {
  const sheet = pages === 1 ? index.page : index.pages
  return phrase(isDeck(path) ? index.slides : sheet, { pages })
}

/** Only where there is much to pass over. */
function contents(subjects: readonly string[], workshop: Workshop): string {
  if (subjects.length < 4) return ''
  const links = subjects.map(
    (subject) =>
      `<li><a href="#${escapeHtml(subject)}">${escapeHtml(nameOf(subject, workshop))}</a></li>`,
  )
  return `<nav>\n<ul>\n${links.join('\n')}\n</ul>\n</nav>\n`
}

export function escapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  }
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}

/** The colours of the theme, under their names there; in the dark, those of dark slides. */
function customProperties({ colours, screen: { dark } }: Theme): string {
  const night = {
    ink: dark.ink,
    soft: dark.soft,
    accent: dark.accent,
    hairline: dark.line,
    paper: dark.ground,
    pale: dark.panel,
  }
  return `:root { ${declarations(colours)} }
@media (prefers-color-scheme: dark) { :root { ${declarations(night)} } }`
}

function declarations(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ')
}
