// The one list of blocks that every edition is made of: layout sets them as pages, deck as slides.

import type { Place } from '../diagnostic.ts'

/** A stretch of text with one style. `term` is a key of the glossary, `href` a safe address. */
export interface Run {
  readonly text: string
  readonly at: Place
  readonly bold?: true
  readonly italic?: true
  readonly href?: string
  readonly term?: string
  /** Ends the line after this run. */
  readonly hardBreak?: true
}

export interface Heading {
  readonly kind: 'heading'
  readonly at: Place
  readonly level: 1 | 2 | 3 | 4 | 5 | 6
  readonly runs: readonly Run[]
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly at: Place
  readonly runs: readonly Run[]
}

export interface ListItem {
  readonly at: Place
  /** `open` prints an empty tick box, `done` a ticked one. */
  readonly tick?: 'open' | 'done'
  readonly blocks: readonly Block[]
}

export interface List {
  readonly kind: 'list'
  readonly at: Place
  readonly ordered: boolean
  readonly start: number
  readonly items: readonly ListItem[]
}

export type Align = 'left' | 'center' | 'right'

export interface TableCell {
  readonly at: Place
  readonly runs: readonly Run[]
}

export interface Table {
  readonly kind: 'table'
  readonly at: Place
  readonly align: readonly Align[]
  /** Empty when every header cell is empty: the table has no header row. */
  readonly header: readonly TableCell[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** What a figure shows: the instructor's own picture, one of the atlas's plates, or a QR code. */
export type FigureSource =
  | { readonly kind: 'image'; readonly path: string }
  | {
      readonly kind: 'plate'
      readonly name: string
      readonly options: Readonly<Record<string, string>>
    }
  | { readonly kind: 'code'; readonly address: string }

export interface Figure {
  readonly kind: 'figure'
  readonly at: Place
  readonly source: FigureSource
  readonly caption: readonly Run[]
}

/** A fenced part, `::: name Title` … `:::`. The theme knows how a box of that name looks. */
export interface Box {
  readonly kind: 'box'
  readonly at: Place
  readonly name: string
  readonly title: readonly Run[]
  readonly blocks: readonly Block[]
}

/** Parts set side by side: boxes, or the items of one list dealt into two columns. */
export interface Columns {
  readonly kind: 'columns'
  readonly at: Place
  readonly blocks: readonly Block[]
}

/** A practice log: one row to tick for each thing to do. */
export interface Log {
  readonly kind: 'log'
  readonly at: Place
  readonly title: readonly Run[]
  readonly rows: readonly (readonly Run[])[]
}

/** A flashcard: its box's title stands on the front, and what the box holds on the back. */
export interface Card {
  readonly at: Place
  readonly front: readonly Run[]
  readonly back: readonly Block[]
}

/** Flashcards, to print on both sides and cut apart. */
export interface Cards {
  readonly kind: 'cards'
  readonly at: Place
  readonly cards: readonly Card[]
}

/** The headings of level 1 that follow, each with its page. */
export interface Contents {
  readonly kind: 'contents'
  readonly at: Place
  readonly title: readonly Run[]
}

/** `___`: a ruled line to write on. */
export interface WritingLine {
  readonly kind: 'writing-line'
  readonly at: Place
}

/** `---`: the next page, or the next slide. */
export interface Break {
  readonly kind: 'break'
  readonly at: Place
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Figure
  | Box
  | Columns
  | Log
  | Cards
  | Contents
  | WritingLine
  | Break
