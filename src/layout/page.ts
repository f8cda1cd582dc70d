// What layout hands to the painter: pages of marks, and the structure that gives them a meaning.

import type { DrawnPath } from '../figure/drawing.ts'
import { movePoints } from '../figure/scene.ts'
import type { Colour } from '../theme/theme.ts'
import type { FaceName, Pt } from '../type/metrics.ts'

export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'Strong'
  | 'Em'

/** A node of the structure tree (ISO 32000-1, 14.7). Children stand in reading order. */
export interface Element {
  readonly role: Role
  readonly children: Element[]
  /** Figures: what is seen, for those who cannot see it. */
  readonly alt?: string
  /** What a drawing stands for, when it stands for a character. */
  readonly actualText?: string
  readonly scope?: 'Row' | 'Column'
  readonly numbering?: 'Decimal' | 'Disc'
  /** Links: where they lead. */
  readonly href?: string
  /** Links inside the handout: the id of the bookmark that they lead to. */
  readonly leadsTo?: string
}

/** Marks that carry no meaning: grounds, rules, the running foot. */
export type Artifact = 'layout' | 'foot'

interface MarkBase {
  readonly belongsTo: Element | Artifact
}

export interface TextMark extends MarkBase {
  readonly kind: 'text'
  readonly text: string
  /** Left end of the baseline. */
  readonly x: Pt
  readonly y: Pt
  readonly face: FaceName
  readonly size: Pt
  readonly colour: Colour
}

export interface RectMark extends MarkBase {
  readonly kind: 'rect'
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
  readonly radius?: Pt
  readonly fill?: Colour
  readonly stroke?: { readonly colour: Colour; readonly width: Pt }
}

/** A straight line. */
export interface RuleMark extends MarkBase {
  readonly kind: 'rule'
  readonly from: readonly [Pt, Pt]
  readonly to: readonly [Pt, Pt]
  readonly colour: Colour
  readonly width: Pt
  readonly dash?: readonly Pt[]
}

export interface PathMark extends MarkBase, DrawnPath {
  readonly kind: 'path'
}

export interface ImageMark extends MarkBase {
  readonly kind: 'image'
  /** The key under which the painter was given the picture's bytes. */
  readonly path: string
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
}

export type Mark = TextMark | RectMark | RuleMark | PathMark | ImageMark

export interface Page {
  readonly width: Pt
  readonly height: Pt
  readonly marks: readonly Mark[]
}

/** A part of a page that is read in one go: of a side of a booklet, one half. */
export interface Leaf {
  /** Counted from 0. */
  readonly page: number
  readonly marks: readonly Mark[]
}

export interface Bookmark {
  readonly title: string
  /** Counted from 1, as the headings are. */
  readonly level: number
  /** Counted from 0. */
  readonly page: number
  readonly y: Pt
  /** Of a place that links lead to. */
  readonly id?: string
}

export interface Handout {
  readonly title: string
  readonly lang: string
  readonly author: string
  readonly subject: string
  /** The day the content was checked, YYYY-MM-DD: the only date in the file. */
  readonly date: string
  readonly pages: readonly Page[]
  /** The marks of all pages in reading order, where that is not the order of the pages. */
  readonly leaves?: readonly Leaf[]
  readonly structure: Element
  readonly bookmarks: readonly Bookmark[]
}

export function moveMark(mark: Mark, right: Pt, down: Pt): Mark {
  switch (mark.kind) {
    case 'text':
    case 'rect':
    case 'image':
      return { ...mark, x: mark.x + right, y: mark.y + down }
    case 'rule':
      return {
        ...mark,
        from: [mark.from[0] + right, mark.from[1] + down],
        to: [mark.to[0] + right, mark.to[1] + down],
      }
    case 'path':
      return { ...mark, steps: movePoints(mark.steps, ([x, y]) => [x + right, y + down]) }
    default:
      return mark satisfies never
  }
}

export function moveDown(mark: Mark, down: Pt): Mark {
  return moveMark(mark, 0, down)
}
