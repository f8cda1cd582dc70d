// A studio's own colour: used for headings where it can be read, and on slides in the tones of it
// that can.

import type { Files } from '../content/files.ts'
import type { Report } from '../diagnostic.ts'
import type { Brand } from '../theme/read.ts'
import { contrastInWords, contrastOf, readableTone } from '../theme/tone.ts'
import type { Text } from '../yaml/located.ts'

const PAPER = '#ffffff'

/** What WCAG 2.2 (1.4.3) asks of text on white. */
const LEAST_CONTRAST = 4.5

/** A deck holds the logo as it is, and travels by mail. */
const MOST_BYTES = 200_000

export function checkLogo(logo: Text | undefined, files: Files, report: Report): void {
  const bytes = logo && files.get(`content/images/${logo.value}`)?.bytes
  if (!logo || !bytes || bytes.length <= MOST_BYTES) return
  report({
    severity: 'warning',
    rule: 'logo-large',
    message: `the logo has ${Math.round(bytes.length / 1000)} kB, and every deck becomes as much larger`,
    at: logo.at,
    hint: `save it smaller: 600 pixels wide are enough, and ${MOST_BYTES / 1000} kB at most`,
  })
}

/** On paper the theme keeps its own colour when the studio's cannot be read there. */
export function brandColour(written: Text | undefined, report: Report): Brand | undefined {
  if (!written) return undefined
  const { value, at } = written
  const contrast = contrastOf(value, PAPER)
  if (contrast >= LEAST_CONTRAST) return { paper: value, screen: value }
  const nearest = readableTone(value, [PAPER], LEAST_CONTRAST)
  report({
    severity: 'warning',
    rule: 'brand-colour',
    message: `\`${value}\` is too light for text: its contrast with white is ${contrastInWords(contrast)}, and ${LEAST_CONTRAST} is needed`,
    at,
    hint: `\`"${nearest}"\` is the nearest that can be read, with ${contrastInWords(contrastOf(nearest, PAPER))}; on paper the theme’s own colour was used`,
  })
  return { screen: value }
}
