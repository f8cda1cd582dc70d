// A composed drawing as an SVG element of a page.

import { groupToSvg, number } from '../deck/drawn.ts'
import type { Drawing } from '../figure/drawing.ts'
import { escapeHtml } from './index-page.ts'

/** @param alt what it shows, for those who cannot see it */
export function drawingSvg({ width, height, groups }: Drawing, alt: string): string {
  const box = `0 0 ${number(width)} ${number(height)}`
  const size = `width="${number(width)}pt" height="${number(height)}pt"`
  const label = `role="img" aria-label="${escapeHtml(alt)}"`
  return `<svg viewBox="${box}" ${size} ${label}>${groups.map(groupToSvg).join('')}</svg>`
}
