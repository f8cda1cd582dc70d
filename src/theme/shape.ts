// What templates/theme.yaml holds, before lengths and colours are looked up.

import { keyed, mapping, number, oneOf, text, whole } from '../yaml/shape.ts'
import { screenShape } from './screen.ts'
import { BOX_PLACES, ENLARGED, FACE_NAMES, STYLE_NAMES, TONES } from './theme.ts'

const words = text()
const factor = number({ min: 0.8, max: 3 })
const share = number({ min: 0.05, max: 0.9 })
const ems = number({ min: 1, max: 1000 })
const grid = { across: whole(1, 4), down: whole(1, 8) }

const record = <const K extends string, T>(keys: readonly K[], shape: T): Record<K, T> =>
  Object.fromEntries(keys.map((key) => [key, shape])) as Record<K, T>

const styleShape = mapping({
  face: oneOf(FACE_NAMES),
  size: words,
  leading: words,
  colour: words,
  before: words,
  after: words,
})

const boxShape = mapping({
  place: oneOf(BOX_PLACES),
  text: oneOf(STYLE_NAMES),
  title: oneOf(STYLE_NAMES),
  'title-colour': words,
  'title-level': whole(2, 6),
  ground: words,
  frame: words,
  bar: words,
  padding: words,
  before: words,
  after: words,
})

const margins = mapping(record(['top', 'right', 'bottom', 'left'], words))

export const themeShape = mapping({
  paper: mapping(record(['letter', 'a4'], mapping({ width: words, height: words }))),
  margins,
  faces: mapping(record(FACE_NAMES, words)),
  body: mapping({ least: words, most: words, step: words, tightest: factor, loosest: factor }),
  colours: keyed(words),
  styles: mapping(record(STYLE_NAMES, styleShape)),
  lists: mapping({ indent: words, gap: words, marker: words, 'marker-face': oneOf(FACE_NAMES) }),
  tables: mapping({
    padding: words,
    rule: words,
    'header-ground': words,
    text: oneOf(STYLE_NAMES),
    header: oneOf(STYLE_NAMES),
  }),
  figures: mapping({
    caption: oneOf(STYLE_NAMES),
    label: oneOf(STYLE_NAMES),
    gap: words,
    'most-height': words,
    'locator-height': words,
    'small-height': words,
    'large-height': words,
    stroke: words,
    'stroke-colour': words,
    arrow: words,
    tones: mapping(record(TONES, words)),
  }),
  links: mapping({ colour: words, underline: words }),
  measure: ems,
  columns: mapping({ gap: words, least: ems, picture: ems }),
  cover: mapping({ title: words, most: share, least: share }),
  rail: mapping({ width: words, wide: words, gap: words }),
  log: mapping({
    weeks: whole(1, 12),
    day: words,
    row: words,
    text: oneOf(STYLE_NAMES),
    title: oneOf(STYLE_NAMES),
    rule: words,
    ground: words,
    frame: words,
    padding: words,
  }),
  cards: mapping({
    ...grid,
    padding: words,
    front: oneOf(STYLE_NAMES),
    back: oneOf(STYLE_NAMES),
    rule: words,
  }),
  boxes: keyed(boxShape),
  'large-print': mapping({
    margins,
    body: mapping({ size: words, leading: factor }),
    headings: mapping(record(ENLARGED, words)),
    figures: mapping({
      'most-height': words,
      'locator-height': words,
      'large-height': words,
      stroke: words,
    }),
    log: mapping({ day: words, row: words }),
    cards: mapping(grid),
  }),
  dense: mapping({ body: mapping({ least: words, most: words, leading: factor }) }),
  booklet: mapping({ margins, body: mapping({ size: words, leading: factor }) }),
  screen: screenShape,
})
