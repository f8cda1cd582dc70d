// One page of marks → the operators that ink it. Marks of one element that follow each other form
// one marked sequence; what has no meaning is an artifact, outside of them all.

import type { Element, Mark, Page, PathMark, TextMark } from '../layout/page.ts'
import type { Pt } from '../type/metrics.ts'
import { boundsOf } from './bounds.ts'
import type { FontEmbedding } from './fonts.ts'
import { inkPaths } from './paths.ts'
import { fill, inkRect, inkRule } from './shapes.ts'
import type { Box, Structure } from './structure.ts'
import {
  exactly,
  type PdfDictionary,
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
  readonly placeNamed: (id: string) => LinkedPlace
}

/** A place in the handout that links lead to. */
export interface LinkedPlace {
  readonly title: string
  readonly page: PdfPage
  /** How far up the page, as PDF counts. */
  readonly top: Pt
}

export function inkPage(page: Page, pdfPage: PdfPage, inkwell: Inkwell): string {
  const operators: string[] = []
  let open: Mark['belongsTo'] | undefined
  for (let start = 0; start < page.marks.length; ) {
    const mark = page.marks[start]
    if (!mark) break
    if (mark.belongsTo !== open) {
      if (open !== undefined) operators.push('EMC')
      operators.push(beginSequence(mark.belongsTo, pdfPage, inkwell.structure))
      open = mark.belongsTo
    }
    const paths = pathsFrom(page.marks, start)
    operators.push(
      paths.length > 0 ? inkPaths(paths, page.height) : inkMark(mark, page, pdfPage, inkwell),
    )
    start += Math.max(1, paths.length)
  }
  if (open !== undefined) operators.push('EMC')
  for (const mark of page.marks) extendFigure(mark, page, inkwell)
  return operators.join('\n')
}

/** Those that follow each other and belong to the same. */
function pathsFrom(marks: readonly Mark[], start: number): PathMark[] {
  const paths: PathMark[] = []
  for (let index = start; index < marks.length; index++) {
    const mark = marks[index]
    if (mark?.kind !== 'path' || mark.belongsTo !== marks[start]?.belongsTo) break
    paths.push(mark)
  }
  return paths
}

function extendFigure(mark: Mark, page: Page, { structure, fonts }: Inkwell): void {
  if (typeof mark.belongsTo === 'string' || mark.belongsTo.role !== 'Figure') return
  structure.extend(mark.belongsTo, boundsOf(mark, page.height, fonts.width))
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
  const { imageNamed, writer } = inkwell
  switch (mark.kind) {
    case 'text':
      return inkText(mark, page, pdfPage, inkwell)
    case 'rect':
      return inkRect(mark, page.height)
    case 'rule':
      return inkRule(mark, page.height)
    case 'path':
      return inkPaths([mark], page.height)
    case 'image': {
      const image = imageNamed(mark.path)
      image.embed(writer)
      if (image.obj) pdfPage.xobjects[image.label] = image.obj
      const { x, width, height } = mark
      const y = page.height - mark.y - height
      const matrix = image.own
        ? [exactly(width / image.own.width), 0, 0, exactly(height / image.own.height)]
        : orientedMatrix(image.orientation ?? 1, { x, y, width, height }).map(round)
      const origin = image.own ? [round(x), round(y)] : []
      return `q ${[...matrix, ...origin].join(' ')} cm /${image.label} Do Q`
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
  const target = typeof mark.belongsTo === 'string' ? undefined : targetOf(mark.belongsTo, inkwell)
  if (typeof mark.belongsTo !== 'string' && target) {
    const width = fonts.width(mark.text.trimEnd(), mark.face, mark.size)
    const box: Box = [mark.x, y - mark.size * 0.25, mark.x + width, y + mark.size * 0.8]
    const annotation = linkAnnotation(box, target, inkwell)
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

function linkAnnotation(box: Box, target: PdfDictionary, { writer }: Inkwell): PdfRef {
  return writer.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: box.map(round),
    Border: [0, 0, 0],
    F: 4,
    ...target,
  })
}

/** What a link does, and where it says that it leads; undefined for what is no link. */
function targetOf({ href, leadsTo }: Element, { placeNamed }: Inkwell): PdfDictionary | undefined {
  if (href !== undefined)
    return {
      A: { S: 'URI', URI: pdfText(encodeURI(decodeSafely(href))) },
      Contents: pdfText(href),
    }
  if (leadsTo === undefined) return undefined
  const { title, page, top } = placeNamed(leadsTo)
  return { Dest: [page.dictionary, 'XYZ', 0, round(top), 0], Contents: pdfText(title) }
}

/** An address may hold only ASCII; one that is encoded already is not encoded twice. */
function decodeSafely(href: string): string {
  try {
    return decodeURI(href)
  } catch {
    return href
  }
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
