// The one file: styles, typefaces, scripts and slides in a page that opens by double-click, without
// a network, and never asks for anything else.

import { assetText, DECK_SCRIPTS, type DeckAssets, scriptText } from './assets.ts'
import { attributes, escapeText } from './markup.ts'
import { NOTICE } from './notice.ts'
import { inlineScript, policyOf, speakerScript } from './policy.ts'
import { browserWords, dialogsToHtml } from './room.ts'
import type { DeckWords } from './setting.ts'

export interface Page {
  readonly title: string
  readonly lang: string
  readonly author: string
  readonly withNotes: boolean
  readonly theme: 'dark' | 'light'
  /** Custom properties and font faces. */
  readonly styles: readonly string[]
  readonly slides: readonly string[]
  /** What slides refer to. */
  readonly symbols: string
  readonly stage: { readonly width: number; readonly height: number }
  readonly words: DeckWords
}

export function pageToHtml(page: Page, assets: DeckAssets): string {
  const parts = { withNotes: page.withNotes, withLayers: hasLayers(page.slides) }
  const scripts = scriptsOf(page.withNotes, assets)
  // The plugin wants the body to be there as soon as it is read.
  const zoom = inlineScript(assetText(assets, 'zoom.js'))
  const allowed = page.withNotes
    ? [...scripts, zoom, speakerScript(assetText(assets, 'notes.js'))]
    : [...scripts, zoom]
  const styles = [
    assetText(assets, 'reset.css'),
    assetText(assets, 'reveal.css'),
    ...page.styles,
    assets.css,
  ]
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy"${attributes({ content: policyOf(allowed) })}>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="dark light">',
    `<meta name="author"${attributes({ content: page.author })}>`,
    `<title>${escapeText(page.title)}</title>`,
    NOTICE,
    ...styles.map((style) => `<style>\n${inlineStyle(style)}\n</style>`),
    // For the window that the notes open in, and none of this page's.
    ...(page.withNotes
      ? [
          `<style id="deck-speaker-style" media="not all">\n${inlineStyle(assets.speakerCss)}\n</style>`,
        ]
      : []),
    ...scripts.map((script) => `<script>${script}</script>`),
  ]
  const settings = attributes({
    class: 'reveal',
    'data-stage-width': String(page.stage.width),
    'data-stage-height': String(page.stage.height),
    'data-words': browserWords(page.words, parts),
  })
  return [
    '<!doctype html>',
    `<html${attributes({ lang: page.lang, 'data-theme': page.theme === 'light' ? 'light' : undefined })}>`,
    `<head>\n${head.join('\n')}\n</head>`,
    '<body>',
    `<script>${zoom}</script>`,
    dialogsToHtml(page.words, parts),
    '<main style="height:100%">',
    // The deck as a whole has a heading for those who go by headings; eyes have the first slide.
    `<h1 class="unseen">${escapeText(page.title)}</h1>`,
    ...(page.symbols === '' ? [] : [page.symbols]),
    `<div${settings}>\n<div class="slides">`,
    ...page.slides,
    '</div>\n</div>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** In the head, so that no slide is painted before it is known how. */
function scriptsOf(withNotes: boolean, assets: DeckAssets): string[] {
  const isIn = (name: string): boolean => withNotes || !NOTES_ONLY.has(name)
  return [
    ...['reveal.js', 'notes.js'].filter(isIn).map((name) => assetText(assets, name)),
    ...DECK_SCRIPTS.filter(isIn).map((name) => scriptText(assets, name)),
  ].map(inlineScript)
}

const NOTES_ONLY = new Set(['notes.js', 'deck-speaker.js'])

function hasLayers(slides: readonly string[]): boolean {
  return slides.some((slide) => slide.includes('<div class="switches"'))
}

function inlineStyle(css: string): string {
  return css.replace(/<\/(style)/gi, '<\\/$1')
}
