// The page: styles, typefaces, scripts and slides in one file that opens by double-click, without a
// network, and never asks for anything else. In a folder, what is not slides lies beside it.

import { assetText, DECK_SCRIPTS, type DeckAssets, scriptText } from './assets.ts'
import { attributes, escapeText } from './markup.ts'
import { NOTICE } from './notice.ts'
import { inlineScript, policyOf, speakerScript } from './policy.ts'
import { browserWords, dialogsToHtml } from './room.ts'
import type { DeckWords } from './setting.ts'
import type { Shelf } from './shelf.ts'

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

export function pageToHtml(page: Page, assets: DeckAssets, shelf: Shelf): string {
  const parts = { withNotes: page.withNotes, withLayers: hasLayers(page.slides) }
  const scripts = scriptsOf(page.withNotes, assets)
  // The plugin wants the body to be there as soon as it is read.
  const zoom = { name: 'zoom.js', text: assetText(assets, 'zoom.js') }
  const inPage = [...scripts, zoom].filter((script) => isInPage(script, shelf))
  const texts = inPage.map(({ text }) => inlineScript(text))
  const allowed = page.withNotes ? [...texts, speakerScript(assetText(assets, 'notes.js'))] : texts
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy"${attributes({ content: policyOf(allowed, shelf.inFolder) })}>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="dark light">',
    `<meta name="author"${attributes({ content: page.author })}>`,
    `<title>${escapeText(page.title)}</title>`,
    NOTICE,
    ...['reset.css', 'reveal.css'].map((name) =>
      styleToHtml({ name, text: assetText(assets, name) }, shelf),
    ),
    ...page.styles.map((style) => `<style>\n${inlineStyle(style)}\n</style>`),
    styleToHtml({ name: 'deck.css', text: assets.css }, shelf),
    // For the window that the notes open in, and none of this page's.
    ...(page.withNotes
      ? [
          `<style id="deck-speaker-style" media="not all">\n${inlineStyle(assets.speakerCss)}\n</style>`,
        ]
      : []),
    ...scripts.map((script) => scriptToHtml(script, shelf)),
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
    scriptToHtml(zoom, shelf),
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

/** A script or a style sheet. */
interface Part {
  readonly name: string
  readonly text: string
}

/** It hands its own text over to the window that the notes open in. */
const HANDED_OVER = 'deck-speaker.js'

/** In the head, so that no slide is painted before it is known how. */
function scriptsOf(withNotes: boolean, assets: DeckAssets): Part[] {
  return [
    ...['reveal.js', 'notes.js'].map((name) => ({ name, text: assetText(assets, name) })),
    ...DECK_SCRIPTS.map((name) => ({ name, text: scriptText(assets, name) })),
  ].filter(({ name }) => withNotes || !NOTES_ONLY.has(name))
}

const NOTES_ONLY = new Set(['notes.js', HANDED_OVER])

function isInPage({ name }: Part, { inFolder }: Shelf): boolean {
  return !inFolder || name === HANDED_OVER
}

function scriptToHtml(script: Part, shelf: Shelf): string {
  const { name, text } = script
  if (isInPage(script, shelf)) return `<script>${inlineScript(text)}</script>`
  const src = shelf.put(name, Buffer.from(text, 'utf8'), 'text/javascript')
  return `<script${attributes({ src })}></script>`
}

function styleToHtml({ name, text }: Part, shelf: Shelf): string {
  if (!shelf.inFolder) return `<style>\n${inlineStyle(text)}\n</style>`
  const href = shelf.put(name, Buffer.from(text, 'utf8'), 'text/css')
  return `<link${attributes({ rel: 'stylesheet', href })}>`
}

function hasLayers(slides: readonly string[]): boolean {
  return slides.some((slide) => slide.includes('<div class="switches"'))
}

function inlineStyle(css: string): string {
  return css.replace(/<\/(style)/gi, '<\\/$1')
}
