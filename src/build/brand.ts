// A studio's own colour on our page: used for headings when it can be read there.

import type { Report } from '../diagnostic.ts'
import type { Text } from '../yaml/located.ts'

/** What WCAG 2.2 (1.4.3) asks of text on white. */
const LEAST_CONTRAST = 4.5

/** The colour for headings and bars, or undefined when there is none that can be read. */
export function brandColour(written: Text | undefined, report: Report): string | undefined {
  if (!written) return undefined
  const { value, at } = written
  const contrast = contrastOnWhite(value)
  if (contrast >= LEAST_CONTRAST) return value
  report({
    severity: 'warning',
    rule: 'brand-colour',
    message: `\`${value}\` is too light for text: its contrast with white is ${floor(contrast)}, and ${LEAST_CONTRAST} is needed`,
    at,
    hint: `\`"${darken(value)}"\` is the nearest that can be read; the theme’s own colour was used`,
  })
  return undefined
}

/** Rounded down, so that 4.48 is not told as 4.5. */
function floor(contrast: number): string {
  return (Math.floor(contrast * 100) / 100).toFixed(2)
}

function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

/** The same hue, mixed with as little black as makes it readable. */
function darken(colour: string): string {
  for (let light = 254; light > 0; light--) {
    const mixed = channels(colour).map((channel) => Math.round((channel * light) / 255))
    const hex = `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
    if (contrastOnWhite(hex) >= LEAST_CONTRAST) return hex
  }
  return '#000000'
}
