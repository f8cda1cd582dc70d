// Shapes that several kinds of records share.

import { didYouMean } from '../diagnostic.ts'
import type { Located, Text } from '../yaml/located.ts'
import type { Problem } from '../yaml/problem.ts'
import { checked, id, isId, list, type NameRule, type Shape, text } from '../yaml/shape.ts'
import { MODELLED_BONES } from './modelled-bones.ts'
import { BONE_IDS, SOFT } from './vocabulary.ts'

/** Ids of things that stand elsewhere: at least one, because a list with none is left out. */
export function ids(): Shape<readonly Located<string>[]> {
  return list(id(), { min: 1 })
}

/** Keys of content/sources.yaml. Named apart from other ids because no claim goes without one. */
export function citations(): Shape<readonly Located<string>[]> {
  return ids()
}

/** Plain text that must look a certain way. */
export function textLike(
  pattern: RegExp,
  expected: string,
  cure?: (value: string) => string | undefined,
): Shape<Text> {
  return checked(text(), ({ value }): Problem | undefined =>
    pattern.test(value)
      ? undefined
      : { say: (name) => `${name} is \`${value}\`, expected ${expected}`, hint: cure?.(value) },
  )
}

/** Words that are printed in the middle of a sentence. */
export function lowerCaseText(example: string): Shape<Text> {
  return textLike(
    /^\P{Lu}/u,
    'words that begin in lower case, because they are printed inside a sentence',
    () => `for example: ${example}`,
  )
}

export function webAddress(): Shape<Text> {
  return textLike(
    /^https?:\/\/[^\s/]+\.[^\s]+$/,
    'an address that begins with https://',
    (value) =>
      /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(value) ? `write \`https://${value}\`` : undefined,
  )
}

/** What the name of a landmark begins with. */
const PARTS: ReadonlySet<string> = new Set([...BONE_IDS, ...SOFT, ...MODELLED_BONES])

/**
 * `femur.medial-condyle.posterior`: a bone or soft part, and a site on it. The bone may be one that
 * only the atlas knows by itself: `vertebra-l3.spinous-process`.
 */
export function landmark(): Shape<Text> {
  return checked(text(), ({ value }): Problem | undefined => {
    const [part = '', ...site] = value.split('.')
    if (site.length === 0 || !site.every(isId))
      return {
        say: (name) => `${name} is \`${value}\`, expected a bone and a site on it`,
        hint: 'for example `calcaneus.tuberosity`',
      }
    if (PARTS.has(part)) return undefined
    return {
      rule: 'bone-unknown',
      say: () => `there is no bone \`${part}\``,
      hint: didYouMean(part, PARTS),
    }
  })
}

/** The same where landmarks are listed. */
export const landmarkName: NameRule = {
  test: (name) => {
    const [part = '', ...site] = name.split('.')
    return PARTS.has(part) && site.length > 0 && site.every(isId)
  },
  holds: 'a bone and a site on it, such as `calcaneus.tuberosity`',
  cure: (name) => {
    const [part = ''] = name.split('.')
    return PARTS.has(part) ? undefined : didYouMean(part, PARTS)
  },
}
