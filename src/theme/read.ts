// templates/theme.yaml → Theme. Every key is required and no other is known: whoever reads the
// file sees all of the look, and a misspelt key cannot be passed over.

import type { z } from 'zod'
import { didYouMean, type Place, type Report } from '../diagnostic.ts'
import type { Pt } from '../type/metrics.ts'
import type { Text } from '../yaml/located.ts'
import { readYaml } from '../yaml/read.ts'
import { resolveScreen } from './screen.ts'
import { themeShape } from './shape.ts'
import type { Colour, Length, TextStyle, Theme } from './theme.ts'

/** Points in one of each absolute unit. */
const POINTS: Readonly<Record<string, Pt>> = { pt: 1, in: 72, mm: 72 / 25.4, cm: 720 / 25.4 }

type Source = z.output<typeof themeShape>

/** A studio's own colour, which takes the place of the colour `accent`. */
export interface Brand {
  /** Left out where it cannot be read on white. */
  readonly paper?: Colour
  /** Slides take the tones of it that can be read on their grounds. */
  readonly screen: Colour
}

/** @param file the path as the user should read it */
export function readTheme(
  yaml: string,
  file: string,
  report: Report,
  brand?: Brand,
): Theme | undefined {
  let isSound = true
  const source = readYaml(yaml, { file, firstLine: 1 }, themeShape, report)
  if (!source) return undefined
  const theme = resolveTheme(source, brand, (rule, message, at, hint) => {
    isSound = false
    report({ severity: 'error', rule, message, at, ...(hint && { hint }) })
  })
  return isSound ? theme : undefined
}

type Fail = (rule: string, message: string, at: Place, hint?: string) => void

function resolveTheme(source: Source, brand: Brand | undefined, fail: Fail): Theme {
  const length = ({ value, at }: Text): Length => {
    const [, amount, unit = ''] = /^(\d*\.?\d+)(pt|in|mm|cm|em)$/.exec(value) ?? []
    if (amount === undefined)
      fail(
        'theme-length',
        `\`${value}\` is not a length`,
        at,
        'a number and its unit, such as `12pt`, `5mm` or `1.2em`',
      )
    return unit === 'em'
      ? { points: 0, em: Number(amount) }
      : { points: Number(amount ?? 0) * (POINTS[unit] ?? 0), em: 0 }
  }
  const points = (written: Text): Pt => {
    const { points: fixed, em } = length(written)
    if (em > 0)
      fail('theme-length', 'this length cannot be in em', written.at, 'use pt, mm, cm or in')
    return fixed
  }
  const colours = new Map([...source.colours].map(([name, { value }]) => [name, value]))
  for (const { value, at } of source.colours.values())
    if (!HEX.test(value))
      fail('theme-colour', `\`${value}\` is not a colour`, at, 'six hexadecimal digits: "#0b5563"')
  // The theme's own colour has its tones for slides already.
  const screenBrand = brand?.screen === colours.get('accent') ? undefined : brand?.screen
  if (brand?.paper !== undefined) colours.set('accent', brand.paper)
  const colour = ({ value, at }: Text): Colour => {
    const found = HEX.test(value) ? value : colours.get(value)
    if (found === undefined)
      fail('theme-colour', `there is no colour \`${value}\``, at, didYouMean(value, colours.keys()))
    return found ?? '#000000'
  }
  const optionalColour = (written: Text): Colour | undefined =>
    written.value === 'none' ? undefined : colour(written)

  const styles = mapRecord(
    source.styles,
    (style): TextStyle => ({
      face: style.face.value,
      size: length(style.size),
      leading: leadingOf(style.leading, fail),
      colour: colour(style.colour),
      before: length(style.before),
      after: length(style.after),
    }),
  )
  checkBody(source.body, points, fail)
  const { paper, margins, body, lists, tables, figures, links, columns, rail, log, cards } = source
  const { 'large-print': largePrint, booklet } = source
  return {
    paper: mapRecord(paper, ({ width, height }) => ({
      width: points(width),
      height: points(height),
    })),
    margins: mapRecord(margins, points),
    faces: mapRecord(source.faces, ({ value }) => value),
    body: {
      least: points(body.least),
      most: points(body.most),
      step: points(body.step),
      tightest: body.tightest.value,
      loosest: body.loosest.value,
    },
    colours: Object.fromEntries(colours),
    styles,
    lists: {
      indent: length(lists.indent),
      gap: length(lists.gap),
      marker: colour(lists.marker),
      'marker-face': lists['marker-face'].value,
    },
    tables: {
      padding: length(tables.padding),
      rule: colour(tables.rule),
      'header-ground': optionalColour(tables['header-ground']),
      text: styles[tables.text.value],
      header: styles[tables.header.value],
    },
    figures: {
      caption: styles[figures.caption.value],
      label: styles[figures.label.value],
      gap: length(figures.gap),
      'most-height': points(figures['most-height']),
      'locator-height': points(figures['locator-height']),
      'small-height': points(figures['small-height']),
      'large-height': points(figures['large-height']),
      stroke: points(figures.stroke),
      'stroke-colour': colour(figures['stroke-colour']),
      arrow: colour(figures.arrow),
      tones: mapRecord(figures.tones, colour),
    },
    links: { colour: colour(links.colour), underline: points(links.underline) },
    measure: source.measure.value,
    columns: {
      gap: points(columns.gap),
      least: columns.least.value,
      picture: columns.picture.value,
    },
    cover: {
      title: length(source.cover.title),
      most: source.cover.most.value,
      least: source.cover.least.value,
    },
    rail: mapRecord(rail, points),
    log: {
      weeks: log.weeks.value,
      day: points(log.day),
      row: points(log.row),
      text: styles[log.text.value],
      title: styles[log.title.value],
      rule: colour(log.rule),
      ground: optionalColour(log.ground),
      frame: optionalColour(log.frame),
      padding: length(log.padding),
    },
    cards: {
      across: cards.across.value,
      down: cards.down.value,
      padding: points(cards.padding),
      front: styles[cards.front.value],
      back: styles[cards.back.value],
      rule: colour(cards.rule),
    },
    boxes: Object.fromEntries(
      [...source.boxes].map(([name, box]) => [
        name,
        {
          place: box.place.value,
          text: styles[box.text.value],
          title: styles[box.title.value],
          'title-colour': colour(box['title-colour']),
          'title-level': box['title-level'].value,
          ground: optionalColour(box.ground),
          frame: optionalColour(box.frame),
          bar: optionalColour(box.bar),
          padding: length(box.padding),
          before: length(box.before),
          after: length(box.after),
        },
      ]),
    ),
    'large-print': {
      margins: mapRecord(largePrint.margins, points),
      body: { size: points(largePrint.body.size), leading: largePrint.body.leading.value },
      headings: mapRecord(largePrint.headings, points),
      figures: mapRecord(largePrint.figures, points),
      log: mapRecord(largePrint.log, points),
      cards: mapRecord(largePrint.cards, ({ value }) => value),
    },
    dense: {
      body: {
        least: points(source.dense.body.least),
        most: points(source.dense.body.most),
        leading: source.dense.body.leading.value,
      },
    },
    booklet: {
      margins: mapRecord(booklet.margins, points),
      body: { size: points(booklet.body.size), leading: booklet.body.leading.value },
    },
    screen: resolveScreen(source.screen, colour, screenBrand),
  }
}

/** Sizes are searched from the least to the most, step by step: the search must end. */
function checkBody(
  { least, most, step }: Source['body'],
  points: (written: Text) => Pt,
  fail: Fail,
): void {
  if (points(step) < 0.05)
    fail('theme-length', 'a step must be larger than nothing', step.at, 'for example `0.25pt`')
  if (points(most) < points(least))
    fail(
      'theme-length',
      '`most` is less than `least`',
      most.at,
      'the text is set from `least` up to `most`',
    )
}

const HEX = /^#[0-9a-f]{6}$/i

function leadingOf({ value, at }: Text, fail: Fail): number | 'body' {
  if (value === 'body') return value
  const leading = Number(value)
  if (leading >= 0.8 && leading <= 3) return leading
  fail('theme-leading', `\`${value}\` is not a leading`, at, 'a number from 0.8 to 3, or `body`')
  return 'body'
}

function mapRecord<K extends string, A, B>(
  record: Readonly<Record<K, A>>,
  change: (value: A) => B,
): Record<K, B> {
  const entries = Object.entries(record) as [K, A][]
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as Record<K, B>
}
