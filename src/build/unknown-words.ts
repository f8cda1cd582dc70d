// Words of a command that name nothing here, or nothing that can be made.

import type { Studio } from '../content/schema.ts'
import { didYouMean } from '../diagnostic.ts'
import type { EditionKind } from '../template/edition.ts'
import type { Subject } from '../template/vocabulary.ts'
import { formatProblem, parseFormatName, traitsOf } from './format-name.ts'
import { isAsked, subjectsOf, type UnknownWord, type Wish } from './orders.ts'
import { editionOf, recordOf } from './plan.ts'
import { selectionProblem } from './selection.ts'
import type { Workshop } from './workshop.ts'

export function unknownWord(wish: Wish, workshop: Workshop): UnknownWord | undefined {
  const { library, editions, unsound, studio } = workshop
  // A template with a mistake has told it already.
  const known = [...new Set([...editions.map(({ name }) => name), ...unsound])]
  if (wish.bound) return selectionProblem(wish, workshop) ?? senseless(wish, workshop)
  const find = (
    noun: string,
    words: readonly string[],
    names: readonly string[],
    hintFor = (word: string) => didYouMean(word, names),
  ): UnknownWord | undefined => {
    const word = words.find((each) => !names.includes(each))
    if (word === undefined) return undefined
    return {
      kind: 'unknown',
      problem: `there is no ${noun} \`${word}\``,
      hint: hintFor(word),
    }
  }
  return (
    find('muscle or group', wish.ids, [...subjectsOf(workshop), ...library.broken]) ??
    find('edition', wish.editions, known, (word) => editionHint(word, known, studio)) ??
    senseless(wish, workshop) ??
    unmade(wish, workshop)
  )
}

/** What a sheet's file is called may be taken for the name of its edition. */
function editionHint(
  word: string,
  names: readonly string[],
  { paper: usual }: Studio,
): string | undefined {
  const named = parseFormatName(word, usual.value)
  if ('problem' in named || !names.includes(named.edition)) return didYouMean(word, names)
  const { paper, traits } = named.format
  const options = [
    ...(paper === usual.value ? [] : [`paper ${paper}`]),
    ...traits.map((trait) => (trait === 'light' ? 'theme light' : trait)),
  ]
  return `\`${[`--edition ${named.edition}`, ...options].join(' --')}\``
}

const MADE_OF: Readonly<Record<Subject, string>> = {
  muscle: 'a muscle',
  group: 'a group',
  packet: 'muscles that are named with `--as packet`',
}

/** An edition that is made of nothing that was named: it would be left out, and nobody told. */
function unmade(wish: Wish, workshop: Workshop): UnknownWord | undefined {
  const records = subjectsOf(workshop).flatMap((id) => {
    const isSound = isAsked(id, wish) && !workshop.library.broken.has(id)
    return (isSound && recordOf(id, workshop)) || []
  })
  const name = wish.editions.find(
    (each) =>
      !workshop.unsound.has(each) &&
      !records.some((record) => editionOf(record, each, workshop) !== undefined),
  )
  if (name === undefined || records.length === 0) return undefined
  const kinds = workshop.editions.flatMap((each) => (each.name === name ? [MADE_OF[each.for]] : []))
  const named = wish.ids.map((id) => `\`${id}\``).join(', ') || 'a muscle or group'
  return {
    kind: 'unknown',
    problem: `there is no edition \`${name}\` of ${named}`,
    hint: `it is made of ${kinds.join(', or of ')}`,
  }
}

/** A wish that cannot be fulfilled for any record, whatever it holds. */
function senseless(wish: Wish, workshop: Workshop): UnknownWord | undefined {
  const { editions, studio } = workshop
  const format = { paper: wish.paper ?? studio.paper.value, traits: wish.traits }
  const isNamed = wish.bound !== undefined || wish.editions.length > 0
  if (!isNamed) return senselessOfSet(wish, workshop)
  const named = editions.filter(({ name }) => wish.editions.includes(name))
  const kinds: readonly EditionKind[] =
    named.length > 0 ? named.map(({ kind }) => kind) : wish.bound ? ['handout'] : []
  const [problem] = kinds.flatMap((kind) => formatProblem(kind, format, false) ?? [])
  return problem === undefined
    ? undefined
    : { kind: 'unknown', problem, hint: 'leave out one of the two' }
}

/** Of the set, sheets heed what is said of paper, and decks what is said of decks. */
function senselessOfSet(wish: Wish, { editions, studio }: Workshop): UnknownWord | undefined {
  const names = studio.set.map(({ value }) => value.split('.')[0])
  const kinds = new Set(editions.flatMap(({ name, kind }) => (names.includes(name) ? kind : [])))
  const idle = wish.traits.find((each) => ![...kinds].some((kind) => traitsOf(kind).includes(each)))
  if (idle !== undefined && kinds.size > 0) {
    const kind = traitsOf('deck').includes(idle) ? 'class deck' : 'handout'
    return {
      kind: 'unknown',
      problem: `the studio’s \`set\` has no ${kind}, so \`${idle}\` means nothing here`,
      hint: `name the ${kind} that you want with \`--edition\``,
    }
  }
  const traits = wish.traits.filter((trait) => traitsOf('handout').includes(trait))
  const format = { paper: wish.paper ?? studio.paper.value, traits }
  const problem = formatProblem('handout', format, false)
  return problem === undefined
    ? undefined
    : { kind: 'unknown', problem, hint: 'leave out one of the two' }
}
