// The style of an element of an SVG file → what its path is painted with.

import type { Tint } from './svg-colour.ts'
import type { SvgStyle } from './svg-style.ts'
import type { VectorPath } from './vector.ts'

/** Undefined when nothing of it is seen. */
export function paintOf(
  style: SvgStyle,
  opacity: number,
): Pick<VectorPath, 'fill' | 'stroke' | 'opacity'> | undefined {
  const tint = (paint: Tint | 'none' | 'current', share: number): Tint | undefined => {
    const found = paint === 'current' ? style.color : paint
    if (found === 'none') return undefined
    const covers = Math.round(found.opacity * share * 1000) / 1000
    return covers > 0 ? { colour: found.colour, opacity: covers } : undefined
  }
  const fill = tint(style.fill, style['fill-opacity'])
  const stroke = style['stroke-width'] > 0 ? tint(style.stroke, style['stroke-opacity']) : undefined
  if ((!fill && !stroke) || opacity === 0 || style.visibility === 'hidden') return undefined
  return {
    opacity,
    ...(fill && { fill: { ...fill, rule: style['fill-rule'] } }),
    ...(stroke && {
      stroke: {
        ...stroke,
        width: style['stroke-width'],
        cap: style['stroke-linecap'],
        join: style['stroke-linejoin'],
        'miter-limit': Math.max(1, style['stroke-miterlimit']),
        dash: style['stroke-dasharray'],
        'dash-offset': style['stroke-dashoffset'],
      },
    }),
  }
}
