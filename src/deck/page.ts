// The one file: styles, typefaces, scripts and slides in a page that opens by double-click, without
// a network, and never asks for anything else.

import { assetText, type DeckAssets } from './assets.ts'
import { attributes, escapeText } from './markup.ts'
import { NOTICE } from './notice.ts'
import { inlineScript, policyOf, speakerScript } from './policy.ts'

export interface Page {
  readonly title: string
  readonly lang: string
  readonly author: string
  readonly withNotes: boolean
  /** Custom properties and font faces. */
  readonly styles: readonly string[]
  readonly slides: readonly string[]
  /** What slides refer to. */
  readonly symbols: string
  readonly stage: { readonly width: number; readonly height: number }
  /** What the key T does. */
  readonly themeKey: string
}

export function pageToHtml(page: Page, assets: DeckAssets): string {
  const scripts = scriptsOf(page.withNotes, assets)
  const allowed = page.withNotes
    ? [...scripts, speakerScript(assetText(assets, 'notes.js'))]
    : scripts
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
    ...scripts.map((script) => `<script>${script}</script>`),
  ]
  const settings = attributes({
    class: 'reveal',
    'data-stage-width': String(page.stage.width),
    'data-stage-height': String(page.stage.height),
    'data-theme-key': page.themeKey,
  })
  return [
    '<!doctype html>',
    `<html${attributes({ lang: page.lang })}>`,
    `<head>\n${head.join('\n')}\n</head>`,
    '<body>',
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
  const names = withNotes ? ['reveal.js', 'notes.js'] : ['reveal.js']
  return [...names.map((name) => assetText(assets, name)), assets.script].map(inlineScript)
}

function inlineStyle(css: string): string {
  return css.replace(/<\/(style)/gi, '<\\/$1')
}
