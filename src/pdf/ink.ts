// One page of marks → the operators that ink it. Marks of one element that follow each other form
// one marked sequence; what has no meaning is an artifact, outside of them all.

import type { Mark, Page, PathMark, RectMark, RuleMark, TextMark } from '../layout/page.ts'
import type { Colour } from '../theme/theme.ts'
import type { Pt } from '../type/metrics.ts'
import type { FontEmbedding } from './fonts.ts'
import type { Box, Structure } from './structure.ts'
import {
  type PdfImage,
  type PdfPage,
  type PdfRef,
  type PdfWriter,
  pdfText,
  round,
} from './writer.ts'

export interface Inkwell {
  readonly writer: PdfWriter
  readonly fonts: FontEmbedding
  readonly structure: Structure
  readonly imageNamed: (path: string) => PdfImage
}

export function inkPage(page: Page, pdfPage: PdfPage, inkwell: Inkwell): string {
  const operators: string[] = []
  let open: Mark['belongsTo'] | undefined
  for (const mark of page.marks) {
    if (mark.belongsTo !== open) {
      if (open !== undefined) operators.push('EMC')
      operators.push(beginSequence(mark.belongsTo, pdfPage, inkwell.structure))
      open = mark.belongsTo
    }
    operators.push(inkMark(mark, page, pdfPage, inkwell))
  }
  if (open !== undefined) operators.push('EMC')
  return operators.join('\n')
}

function beginSequence(belongsTo: Mark['belongsTo'], page: PdfPage, structure: Structure): string {
  switch (belongsTo) {
    case 'layout':
      return '/Artifact <</Type /Layout>> BDC'
    case 'foot':
      return '/Artifact <</Type /Pagination /Subtype /Footer>> BDC'
    default:
      return `/${belongsTo.role} <</MCID ${structure.addMarks(belongsTo, page)}>> BDC`
  }
}

function inkMark(mark: Mark, page: Page, pdfPage: PdfPage, inkwell: Inkwell): string {
  const { structure, imageNamed, writer } = inkwell
  if (typeof mark.belongsTo !== 'string' && mark.belongsTo.role === 'Figure')
    structure.extend(mark.belongsTo, boundsOf(mark, page.height))
  switch (mark.kind) {
    case 'text':
      return inkText(mark, page, pdfPage, inkwell)
    case 'rect':
      return inkRect(mark, page.height)
    case 'rule':
      return inkRule(mark, page.height)
    case 'path':
      return inkPath(mark, page.height)
    case 'image': {
      const image = imageNamed(mark.path)
      image.embed(writer)
      if (image.obj) pdfPage.xobjects[image.label] = image.obj
      const matrix = orientedMatrix(image.orientation ?? 1, {
        x: mark.x,
        y: page.height - mark.y - mark.height,
        width: mark.width,
        height: mark.height,
      })
      return `q ${matrix.map(round).join(' ')} cm /${image.label} Do Q`
    }
    default:
      return mark satisfies never
  }
}

function inkText(mark: TextMark, page: Page, pdfPage: PdfPage, inkwell: Inkwell): string {
  const { fonts, structure } = inkwell
  const { name, ref } = fonts.use(mark.face)
  pdfPage.fonts[name] = ref
  const y = page.height - mark.y
  if (typeof mark.belongsTo !== 'string' && mark.belongsTo.href !== undefined) {
    const width = fonts.width(mark.text.trimEnd(), mark.face, mark.size)
    const box: Box = [mark.x, y - mark.size * 0.25, mark.x + width, y + mark.size * 0.8]
    const annotation = linkAnnotation(box, mark.belongsTo.href, inkwell)
    const key = inkwell.writer.createStructParentTreeNextKey()
    annotation.data.StructParent = key
    annotation.end()
    inkwell.writer.getStructParentTree().add(key, structure.refOf(mark.belongsTo))
    structure.addAnnotation(mark.belongsTo, pdfPage, annotation)
    pdfPage.annotations.push(annotation)
  }
  const position = `1 0 0 1 ${round(mark.x)} ${round(y)} Tm`
  const font = `/${name} ${round(mark.size)} Tf`
  return `BT ${font} ${fill(mark.colour)} ${position} ${fonts.show(mark.text, mark.face)} TJ ET`
}

function linkAnnotation(box: Box, href: string, { writer }: Inkwell): PdfRef {
  return writer.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: box.map(round),
    Border: [0, 0, 0],
    F: 4,
    A: { S: 'URI', URI: pdfText(encodeURI(decodeSafely(href))) },
    Contents: pdfText(href),
  })
}

/** An address may hold only ASCII; one that is encoded already is not encoded twice. */
function decodeSafely(href: string): string {
  try {
    return decodeURI(href)
  } catch {
    return href
  }
}

/** Black is written as grey: printers screen a black that is mixed from three colours. */
function colourOperands(colour: Colour): { readonly operands: string; readonly isGrey: boolean } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000,
  )
  const isGrey = red === green && green === blue
  return { operands: isGrey ? `${red}` : `${red} ${green} ${blue}`, isGrey }
}

function fill(colour: Colour): string {
  const { operands, isGrey } = colourOperands(colour)
  return `${operands} ${isGrey ? 'g' : 'rg'}`
}

function stroke(colour: Colour, width: Pt, dash: readonly Pt[] = []): string {
  const { operands, isGrey } = colourOperands(colour)
  return `${operands} ${isGrey ? 'G' : 'RG'} ${round(width)} w [${dash.map(round).join(' ')}] 0 d`
}

function paint(mark: RectMark | PathMark): { readonly setUp: string; readonly operator: string } {
  const { fill: ground, stroke: line } = mark
  const dash = line && 'dash' in line ? line.dash : undefined
  const setUp = [
    ...(ground ? [fill(ground)] : []),
    ...(line ? [stroke(line.colour, line.width, dash)] : []),
  ]
  return {
    setUp: setUp.join(' '),
    operator: ground && line ? 'B' : ground ? 'f' : line ? 'S' : 'n',
  }
}

/** How far a curve's handles reach along the tangent to draw a quarter of a circle. */
const QUARTER = 0.5523

function inkRect(mark: RectMark, pageHeight: Pt): string {
  const { setUp, operator } = paint(mark)
  const { x, width, height, radius = 0 } = mark
  const left = x
  const right = x + width
  const bottom = pageHeight - mark.y - height
  const top = pageHeight - mark.y
  if (radius === 0)
    return `q ${setUp} ${[left, bottom, width, height].map(round).join(' ')} re ${operator} Q`
  const r = Math.min(radius, width / 2, height / 2)
  const handle = r * (1 - QUARTER)
  const curve = (...points: number[]): string => `${points.map(round).join(' ')} c`
  const line = (...points: number[]): string => `${points.map(round).join(' ')} l`
  const outline = [
    `${round(left + r)} ${round(bottom)} m`,
    line(right - r, bottom),
    curve(right - handle, bottom, right, bottom + handle, right, bottom + r),
    line(right, top - r),
    curve(right, top - handle, right - handle, top, right - r, top),
    line(left + r, top),
    curve(left + handle, top, left, top - handle, left, top - r),
    line(left, bottom + r),
    curve(left, bottom + handle, left + handle, bottom, left + r, bottom),
    'h',
  ]
  return `q ${setUp} ${outline.join(' ')} ${operator} Q`
}

function inkRule({ from, to, colour, width, dash }: RuleMark, pageHeight: Pt): string {
  const point = ([x, y]: readonly [Pt, Pt]): string => `${round(x)} ${round(pageHeight - y)}`
  return `q ${stroke(colour, width, dash)} ${point(from)} m ${point(to)} l S Q`
}

function inkPath(mark: PathMark, pageHeight: Pt): string {
  const { setUp, operator } = paint(mark)
  const point = ([x, y]: readonly [Pt, Pt]): string => `${round(x)} ${round(pageHeight - y)}`
  const steps = mark.steps.map((step) => {
    switch (step.kind) {
      case 'move':
        return `${point(step.to)} m`
      case 'line':
        return `${point(step.to)} l`
      case 'curve':
        return `${point(step.handles[0])} ${point(step.handles[1])} ${point(step.to)} c`
      case 'close':
        return 'h'
      default:
        return step satisfies never
    }
  })
  return `q 1 j 1 J ${setUp} ${steps.join(' ')} ${operator} Q`
}

function boundsOf(mark: Mark, pageHeight: Pt): Box {
  switch (mark.kind) {
    case 'rect':
    case 'image':
      return [mark.x, pageHeight - mark.y - mark.height, mark.x + mark.width, pageHeight - mark.y]
    case 'text':
      return [mark.x, pageHeight - mark.y, mark.x, pageHeight - mark.y + mark.size]
    case 'rule':
      return boundsOfPoints([mark.from, mark.to], pageHeight)
    case 'path':
      return boundsOfPoints(
        mark.steps.flatMap((step) => (step.kind === 'close' ? [] : [step.to])),
        pageHeight,
      )
    default:
      return mark satisfies never
  }
}

function boundsOfPoints(points: readonly (readonly [Pt, Pt])[], pageHeight: Pt): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => pageHeight - y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

interface Placement {
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
}

/** Where the picture's unit square goes, for the eight ways a camera may be held (EXIF 0x0112). */
function orientedMatrix(orientation: number, { x, y, width, height }: Placement): number[] {
  const right = x + width
  const top = y + height
  switch (orientation) {
    case 2:
      return [-width, 0, 0, height, right, y]
    case 3:
      return [-width, 0, 0, -height, right, top]
    case 4:
      return [width, 0, 0, -height, x, top]
    case 5:
      return [0, -height, -width, 0, right, top]
    case 6:
      return [0, -height, width, 0, x, top]
    case 7:
      return [0, height, width, 0, x, y]
    case 8:
      return [0, height, -width, 0, right, y]
    default:
      return [width, 0, 0, height, x, y]
  }
}
