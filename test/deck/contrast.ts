// How well words and lines stand out, as the browser has really coloured them: the contrast of WCAG
// 2.2 (“relative luminance”), from the colours that were computed, not from the theme.

import type { Page } from 'playwright-core'

export interface Measured {
  /** What kind of words or lines these are, by where they stand. */
  readonly kind: string
  /** From 1 to 21; the least of its kind. */
  readonly contrast: number
  /** The words, or what was compared. */
  readonly example: string
}

/** Where words stand, as selectors, the closest first. */
const KINDS = [
  '.part',
  '.headline',
  '.switches button[aria-pressed="false"]',
  '.switches kbd',
  '.switches button',
  '.caption',
  '.credit',
  '.foot',
  '.slide-number',
  '.resume-button',
  '[data-box="warning"] h3',
  '[data-box="warning"] strong',
  '[data-box="warning"]',
  '[data-box="alert"]',
  '[data-box="answer"] h3',
  '[data-box="answer"]',
  '.panel h3',
  '.panel strong',
  '.panel',
  '.body a',
  '.body strong',
  '.body h3',
  '.body th',
  '.body',
  '#deck-help kbd',
  '#deck-help',
  '#deck-overview button[aria-current]',
  '#deck-overview',
  '#deck-jump',
]

/** What the page needs to measure, as source text. */
const TOOLS = `
  const colourOf = (text) => {
    const [red, green, blue, alpha = 1] = text.match(/[\\d.]+/g).map(Number)
    return { red, green, blue, alpha }
  }
  const over = (top, below) => {
    const mixed = (name) => top[name] * top.alpha + below[name] * (1 - top.alpha)
    return { red: mixed('red'), green: mixed('green'), blue: mixed('blue'), alpha: 1 }
  }
  const WHITE = { red: 255, green: 255, blue: 255, alpha: 1 }
  // What an element stands on: its own ground, or what shines through from below.
  const groundOf = (element) => {
    if (!element) return WHITE
    const own = colourOf(getComputedStyle(element).backgroundColor)
    return own.alpha === 1 ? own : over(own, groundOf(element.parentElement))
  }
  // What is not shown yet, an answer or a whole slide, is not pale.
  const opacityOf = (element) => {
    let share = 1
    for (let at = element; at && !at.matches('section, body'); at = at.parentElement)
      if (!at.classList.contains('fragment')) share *= Number(getComputedStyle(at).opacity)
    return share
  }
  const luminance = ({ red, green, blue }) => {
    const light = (value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
  }
  const contrast = (first, second) => {
    const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)
  }
  const onGround = (element, ink) => {
    const ground = groundOf(element)
    return contrast(over({ ...ink, alpha: ink.alpha * opacityOf(element) }, ground), ground)
  }
  const least = new Map()
  const note = (kind, value, example) => {
    const known = least.get(kind)
    if (!known || known.contrast > value)
      least.set(kind, { kind, contrast: Math.round(value * 100) / 100, example: example.trim().slice(0, 40) })
  }
  const kindOf = (element) =>
    ${JSON.stringify(KINDS)}.find((kind) => element.closest(kind)) ?? element.localName
`

/** All words below an element, each on its ground; also those that are not shown just now. */
export function wordsOn(page: Page, within: string): Promise<Measured[]> {
  return page.evaluate<Measured[]>(`(() => {
    ${TOOLS}
    for (const root of document.querySelectorAll(${JSON.stringify(within)})) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const { parentElement: element } = node
        // The lines of a choice are painted by the system, in its own colours.
        if (node.data.trim() === '' || element.closest('desc, style, script, select')) continue
        note(kindOf(element), onGround(element, colourOf(getComputedStyle(element).color)), node.data)
      }
      for (const item of root.querySelectorAll('ol > li')) {
        const ink = colourOf(getComputedStyle(item, '::marker').color)
        note('numbers of steps', onGround(item, ink), item.textContent)
      }
    }
    return [...least.values()]
  })()`)
}

/** What is not words: the points of lists, and the lines of drawings against what they cross. */
export function linesOn(page: Page): Promise<Measured[]> {
  return page.evaluate<Measured[]>(`(() => {
    ${TOOLS}
    for (const item of document.querySelectorAll('.slides ul > li')) {
      const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(item, '::before')
      const ink = parseFloat(borderTopWidth) > 0 ? borderTopColor : backgroundColor
      note('points of lists', onGround(item, colourOf(ink)), item.textContent)
    }
    const painted = (what, part) => [...document.querySelectorAll('.store path')].flatMap((path) => {
      const value = path.style[what]
      return value.includes(part) ? [colourOf(getComputedStyle(path)[what])] : []
    })
    const bones = painted('fill', '--tone-bone-')
    for (const line of painted('stroke', '--tone-target-outline'))
      for (const bone of bones) note('outline of the muscle on bone', contrast(line, bone), 'outline')
    return [...least.values()]
  })()`)
}

/** Words on drawings, on the ground of each drawing that shows them. */
export function labelsOn(page: Page): Promise<Measured[]> {
  return page.evaluate<Measured[]>(`(() => {
    ${TOOLS}
    for (const use of document.querySelectorAll('.slides .picture use')) {
      const drawn = document.querySelector(use.getAttribute('href'))
      for (const text of drawn.querySelectorAll('text')) {
        const ground = groundOf(use.closest('.frame'))
        note('labels on drawings', contrast(colourOf(getComputedStyle(text).fill), ground), text.textContent)
      }
    }
    return [...least.values()]
  })()`)
}
