// out/index.html: everything that was built, by muscle. One file that opens by double-click.

import { compare } from '../diagnostic.ts'
import { phrase } from '../template/words.ts'
import type { Manifest, ManifestEntry } from './manifest.ts'
import type { Workshop } from './workshop.ts'

/** @param atlas the page of all drawings beside it, when there is one */
export function printIndex(manifest: Manifest, workshop: Workshop, atlas?: string): string {
  const { library, words, studio, theme, indexStyle } = workshop
  const { index } = words
  const bySubject = new Map<string, [string, ManifestEntry][]>()
  for (const [path, entry] of [...manifest].toSorted(([a], [b]) => compare(a, b)))
    bySubject.set(entry.subject, [...(bySubject.get(entry.subject) ?? []), [path, entry]])
  const sections = [...bySubject].map(([subject, sheets]) => {
    const record = library.names.get(subject) ?? library.groups.get(subject)
    const name = escapeHtml(record?.name.value ?? subject)
    const plain = record ? ` <small>${escapeHtml(record.plain.value)}</small>` : ''
    const links = sheets.map(([path, { edition, paper, pages }]) => {
      const title = index.editions.get(edition)?.value ?? edition
      const usual = paper === studio.paper.value ? '' : ` (${paper.toUpperCase()})`
      const length = phrase(path.endsWith('.html') ? index.slides : index.pages, { pages })
      return `<li><a href="${escapeHtml(encodeURI(path))}">${escapeHtml(title + usual)}</a> <span>${escapeHtml(length)}</span></li>`
    })
    return `<section>\n<h2>${name}${plain}</h2>\n<ul>\n${links.join('\n')}\n</ul>\n</section>`
  })
  const body = sections.length > 0 ? sections.join('\n') : `<p>${escapeHtml(index.empty.value)}</p>`
  const drawings =
    atlas === undefined
      ? ''
      : `\n<p><a href="${escapeHtml(atlas)}">${escapeHtml(index.plates.value)}</a></p>`
  const title = escapeHtml(`${index.title.value} · ${studio.name.value}`)
  return `<!doctype html>
<html lang="${escapeHtml(studio.language.value)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${customProperties(theme.colours)}
${indexStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escapeHtml(index.lead.value)}</p>
${body}${drawings}
</main>
</body>
</html>
`
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

/** The colours of the theme, under their names there. */
function customProperties(colours: Readonly<Record<string, string>>): string {
  const properties = Object.entries(colours).map(([name, colour]) => `--${name}: ${colour};`)
  return `:root { ${properties.join(' ')} }`
}
