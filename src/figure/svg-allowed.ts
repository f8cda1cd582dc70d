// What may stand in an SVG file: lists of names, and how it is told when something else does.

import type { ImageProblem } from './image.ts'
import { isProperty } from './svg-style.ts'
import type { SvgElement } from './svg-tree.ts'

export type Tell = (problem: ImageProblem) => void

/** They paint nothing by themselves; what refers to them is refused where it does. */
export const UNPAINTED = new Set(
  'title desc metadata defs style clipPath mask pattern marker linearGradient radialGradient filter symbol view'.split(
    ' ',
  ),
)

/** They run, move or fetch something; a picture has no use for them wherever they stand. */
const NEVER = new Set(
  'script foreignObject handler listener animate animateColor animateMotion animateTransform set discard iframe audio video canvas'.split(
    ' ',
  ),
)

/** Attributes that any element may have and that change nothing here. */
const COMMON =
  /^(?:id|class|style|transform|role|tabindex|focusable|lang|version|baseProfile|data-.*|aria-.*)$/

/** Attributes of the whole file that say where and how it opens, not what is on it. */
export const ROOT = new Set(
  'viewBox width height x y preserveAspectRatio zoomAndPan contentScriptType contentStyleType'.split(
    ' ',
  ),
)

/** Of words and pictures inside a drawing, and what to do about them. */
export const HINTS: ReadonlyMap<string, string> = new Map([
  ['text', 'turn its words into paths, or save it as PNG'],
  ['image', 'save the picture in it as a file of its own: PNG or JPEG'],
  ['use', 'turn its symbols and clones into paths, or save it as PNG'],
])

export const HINT = 'save it as plain SVG, or as PNG'

const STYLE_HINTS: readonly (readonly [declaration: RegExp, hint: string])[] = [
  [/^(?:fill|stroke): *url\(/i, 'use one plain colour for each shape, or save it as PNG'],
  [/^(?:clip-path|mask):/, 'release its masks, so that nothing is cut off, or save it as PNG'],
]

export function refuse(what: string, { name, line }: SvgElement, hint = HINT): ImageProblem {
  return { problem: `has ${what} in \`<${name}>\` in line ${line}, which cannot be drawn`, hint }
}

export function refuseStyle(declaration: string, element: SvgElement): ImageProblem {
  const hint = STYLE_HINTS.find(([pattern]) => pattern.test(declaration))?.[1]
  return refuse(`\`${declaration}\``, element, hint)
}

/** Looked for everywhere, even in what is not painted. */
export function refuseDangers(element: SvgElement, tell: Tell): void {
  const { name, attributes, children, line } = element
  if (NEVER.has(name))
    tell({
      problem: `has an element \`<${name}>\` in line ${line}, which is not allowed`,
      hint: HINT,
    })
  for (const attribute of attributes.keys())
    if (/^on/i.test(attribute)) tell(refuse(`an attribute \`${attribute}\``, element))
  for (const child of children) refuseDangers(child, tell)
}

/** A property counts wherever it stands; the form's own attributes only on the form. */
export function checkAttributes(element: SvgElement, own: ReadonlySet<string>, tell: Tell): void {
  for (const name of element.attributes.keys())
    if (!own.has(name) && !COMMON.test(name) && !isProperty(name))
      tell(refuse(`an attribute \`${name}\``, element))
}
