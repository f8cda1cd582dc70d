// The style of an element of an SVG file → what its path is painted with, once or twice.

import type { Tint } from './svg-colour.ts'
import type { SvgStyle } from './svg-style.ts'
import type { VectorPath } from './vector.ts'

type Paint = Pick<VectorPath, 'fill' | 'stroke' | 'opacity'>

/** The lowest first; none when nothing of it is seen, and two where its line lies below its ground. */
export function paintsOf(style: SvgStyle, opacity: number): Paint[] {
  const { fill, stroke } = paintOf(style)
  if ((!fill && !stroke) || opacity === 0 || style.visibility === 'hidden') return []
  if (fill && stroke && style['paint-order'] === 'stroke')
    return [
      { opacity, stroke },
      { opacity, fill },
    ]
  return [{ opacity, ...(fill && { fill }), ...(stroke && { stroke }) }]
}

function paintOf(style: SvgStyle): Pick<VectorPath, 'fill' | 'stroke'> {
  const tint = (paint: Tint | 'none' | 'current', share: number): Tint | undefined => {
    const found = paint === 'current' ? style.color : paint
    if (found === 'none') return undefined
    const covers = Math.round(found.opacity * share * 1000) / 1000
    return covers > 0 ? { colour: found.colour, opacity: covers } : undefined
  }
  const fill = tint(style.fill, style['fill-opacity'])
  const stroke = style['stroke-width'] > 0 ? tint(style.stroke, style['stroke-opacity']) : undefined
  return {
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
