// out/try/<muscle>.html: a form that is being worked on, seen from several sides. It opens by
// double-click and, while somebody works on it, looks for itself every other second.

import { escapeHtml } from './index-page.ts'

export interface TrialPage {
  readonly name: string
  /** In their order; without a drawing while it is being drawn. */
  readonly figures: readonly { readonly caption: string; readonly svg?: string }[]
  /** One sentence each. */
  readonly problems: readonly string[]
  /** The figures are older than what was saved last. */
  readonly isStale: boolean
  /** More may be found wrong: it is still being measured. */
  readonly isUnderway: boolean
  readonly isWatched: boolean
  /** `@font-face` rules. */
  readonly fonts: string
  readonly language: string
}

const STYLE = `
body { font: 15px/1.4 "Deck Sans", system-ui, sans-serif; margin: 1rem 1.5rem; color: #222; }
h1 { font-size: 1.25rem; margin: 0 0 .75rem; }
.strip { display: flex; flex-wrap: wrap; gap: 1.25rem; align-items: flex-start; }
figure { margin: 0; }
figcaption { color: #666; font-size: .85rem; }
.stale svg { opacity: .35; }
li { margin: .2rem 0; }
`

/** In seconds. */
const LOOKS_EVERY = 2

export function printTrialPage(page: TrialPage): string {
  const { name, figures, problems, isStale, isUnderway, isWatched, fonts, language } = page
  const refresh = isWatched ? `<meta http-equiv="refresh" content="${LOOKS_EVERY}">\n` : ''
  const shown = figures.map(
    ({ caption, svg }) =>
      `<figure>${svg ?? '<p>…</p>'}<figcaption>${escapeHtml(caption)}</figcaption></figure>`,
  )
  const told = problems.map((problem) => `<li>${escapeHtml(problem)}</li>`)
  const none = isUnderway ? '…' : 'Nothing was found wrong.'
  const list = told.length > 0 ? `<ul>\n${told.join('\n')}\n</ul>` : `<p>${none}</p>`
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
${refresh}<title>${escapeHtml(name)}</title>
<style>
${fonts}
${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(name)}</h1>
<div class="strip${isStale ? ' stale' : ''}">
${shown.join('\n')}
</div>
${list}
</body>
</html>
`
}
