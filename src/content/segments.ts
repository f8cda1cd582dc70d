// Bundles that run from one vertebra to another some levels above it, written down once for a whole
// stretch of the spine.

import type { z } from 'zod'
import { nearest, type Report } from '../diagnostic.ts'
import type { Located } from '../yaml/located.ts'
import type { Problem } from '../yaml/problem.ts'
import { checked, mapping, oneOf, oneOrMany, tuple, whole } from '../yaml/shape.ts'
import { MODELLED_BONES } from './modelled-bones.ts'
import { textLike } from './shared.ts'

const PREFIX = 'vertebra-'

/** From the lowest to the highest: `l5` … `c1`. */
const LEVELS: readonly string[] = MODELLED_BONES.filter((bone) => bone.startsWith(PREFIX)).map(
  (bone) => bone.slice(PREFIX.length),
)

const site = textLike(
  /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/,
  'a site of a vertebra, such as `spinous-process`',
)

const level = oneOf(LEVELS)

export const segments = checked(
  mapping({
    from: oneOrMany(site),
    to: oneOrMany(site),
    rising: whole(1, LEVELS.length - 1),
    levels: tuple([level, level], 'the lowest and the highest vertebra, such as `[l5, c5]`'),
  }),
  ({ rising, levels: [lowest, highest] }): Problem | undefined => {
    const [first, last] = [LEVELS.indexOf(lowest.value), LEVELS.indexOf(highest.value)]
    if (first > last)
      return {
        say: (name) => `${name} begins above its end`,
        hint: `write the lower vertebra first: \`levels: [${highest.value}, ${lowest.value}]\``,
        field: 'levels',
      }
    if (last + rising.value < LEVELS.length) return undefined
    const most = LEVELS[LEVELS.length - 1 - rising.value]
    return {
      say: () => `there is no vertebra ${rising.value} above \`${highest.value}\``,
      hint: `end at \`${most}\` or below, or let it rise less`,
      field: 'levels',
    }
  },
)

export type SegmentsFile = z.infer<typeof segments>

/** The landmarks of one bundle. */
export interface Segment {
  readonly from: Located<string>
  readonly to: Located<string>
}

type Known = ReadonlyMap<string, unknown>

/** From below upwards; a bundle one of whose landmarks is not known is left out. */
export function segmentsOf(file: SegmentsFile, known: Known): Segment[] {
  return vertebraeOf(file).flatMap(([start, end]) => {
    const from = siteOf(start, file.from, known)
    const to = siteOf(end, file.to, known)
    return from && to ? [{ from, to }] : []
  })
}

/** Tells the vertebrae that have none of the sites. */
export function checkSegments(file: SegmentsFile, known: Known, report: Report): void {
  const pairs = vertebraeOf(file)
  const starts = pairs.map(([start]) => start)
  const ends = pairs.map(([, end]) => end)
  checkSites(starts, file.from, known, report)
  checkSites(ends, file.to, known, report)
}

function checkSites(
  vertebrae: readonly string[],
  sites: SegmentsFile['from'],
  known: Known,
  report: Report,
): void {
  const bare = vertebrae.filter((vertebra) => !siteOf(vertebra, sites, known))
  const [first] = bare
  const [wanted] = sites
  if (first === undefined || !wanted) return
  const missing = `${first}.${wanted.value}`
  const near = nearest(missing, ofBone(first, known))
  report({
    severity: 'error',
    rule: 'landmark-unknown',
    message: `there is no ${wordsOf(sites)} of ${listed(bare)} in content/atlas/landmarks/`,
    at: wanted.at,
    hint: near
      ? `did you mean \`${near.slice(first.length + 1)}\`?`
      : `add \`${missing}\` there, with its place and its names, or name another site`,
  })
}

const MOST_LISTED = 4

function listed(bones: readonly string[]): string {
  if (bones.length <= MOST_LISTED) return bones.join(', ')
  return `${bones.slice(0, MOST_LISTED - 1).join(', ')} and ${bones.length - MOST_LISTED + 1} more`
}

function wordsOf(sites: SegmentsFile['from']): string {
  return sites.map(({ value }) => `\`${value}\``).join(' or ')
}

function ofBone(bone: string, known: Known): string[] {
  return [...known.keys()].filter((id) => id.startsWith(`${bone}.`))
}

/** Where each bundle starts and ends. */
function vertebraeOf({ rising, levels: [lowest, highest] }: SegmentsFile): [string, string][] {
  const [first, last] = [LEVELS.indexOf(lowest.value), LEVELS.indexOf(highest.value)]
  return LEVELS.slice(first, last + 1).map((start, index) => [
    PREFIX + start,
    `${PREFIX}${LEVELS[first + index + rising.value]}`,
  ])
}

/** The first of the sites that a vertebra has. */
function siteOf(
  vertebra: string,
  sites: SegmentsFile['from'],
  known: Known,
): Located<string> | undefined {
  for (const { value, at } of sites) {
    const id = `${vertebra}.${value}`
    if (known.has(id)) return { value: id, at }
  }
  return undefined
}
