// What a document asks of a plate: `plate:attachments?labels=plain&view=back&of=soleus&steps=all`.
// Every option is one of few words; any other is a mistake with its line.

import { didYouMean, type Place, type Report } from '../diagnostic.ts'
import type { FigureSource } from '../document/block.ts'
import type { FigureContent } from '../figure/content.ts'
import { FIGURES, type FigureName, VIEWS, type View } from '../figure/scene.ts'
import type { Labelling } from '../figure/words.ts'

/** plain, technical: words beside the drawing, as a client or a teacher says them. */
const LABELS = ['plain', 'technical', 'numbers', 'numbers-only', 'blank', 'none'] as const
export type Labels = (typeof LABELS)[number]

export const LABELLING: Readonly<Record<Labels, Labelling>> = {
  plain: 'words',
  technical: 'words',
  numbers: 'numbers',
  'numbers-only': 'numbers-only',
  blank: 'blank',
  none: 'none',
}

/** On paper; a slide gives a picture what room there is. */
const SIZES = ['small', 'usual', 'large'] as const

export type Shown = Extract<FigureContent, { readonly kind: 'scene' }>['shown']

/** How a slide shows its layers: one after the other, all at once, or as they are switched. */
const STEPS: Readonly<Record<'all' | 'none' | 'switches', Shown>> = {
  all: 'in-steps',
  none: 'whole',
  switches: 'switched',
}

export interface PlateWish {
  readonly figure: FigureName
  readonly labels?: Labels
  readonly view?: View
  /** Another muscle or group than the sheet is about. */
  readonly of?: string
  readonly shown: Shown
  /** Of the layers that are muscles, the only one that is shown. */
  readonly show?: string
}

const STEP_WORDS = ['all', 'none', 'switches'] as const satisfies readonly (keyof typeof STEPS)[]

export type PlateSource = Extract<FigureSource, { readonly kind: 'plate' }>

/** Undefined when it cannot be understood; why, has been reported. */
export function readWish(source: PlateSource, at: Place, report: Report): PlateWish | undefined {
  let isSound = true
  const pick = <T extends string>(
    word: string,
    words: readonly T[],
    rule: string,
    message: string,
  ): T | undefined => {
    const found = words.find((each) => each === word)
    if (found !== undefined) return found
    isSound = false
    const hint = didYouMean(word, words)
    report({ severity: 'error', rule, message, at, ...(hint && { hint }) })
    return undefined
  }
  const name = pick(
    source.name,
    FIGURES,
    'plate-unknown',
    `there is no plate called \`${source.name}\``,
  )
  const { labels, view, of, steps, show, size, ...others } = source.options
  for (const other of Object.keys(others))
    pick(
      other,
      ['labels', 'view', 'of', 'steps', 'show', 'size'],
      'plate-option',
      `a plate has no option \`${other}\``,
    )
  const value = <T extends string>(
    option: string,
    word: string | undefined,
    words: readonly T[],
  ): T | undefined =>
    word === undefined
      ? undefined
      : pick(word, words, 'plate-option', `\`${option}\` of a plate cannot be \`${word}\``)
  const chosen = value('labels', labels, LABELS)
  const from = value('view', view, VIEWS)
  value('size', size, SIZES)
  const order = value('steps', steps, STEP_WORDS)
  if (show !== undefined && order === 'switches') {
    isSound = false
    report({
      severity: 'error',
      rule: 'plate-option',
      message: `a plate that shows only \`${show}\` has nothing to switch`,
      at,
      hint: 'leave out `show`, or `steps=switches`',
    })
  }
  if (name === undefined || !isSound) return undefined
  return {
    figure: name,
    ...(chosen && { labels: chosen }),
    ...(from && { view: from }),
    ...(of !== undefined && { of }),
    shown: order ? STEPS[order] : name === 'layers' && show === undefined ? 'in-steps' : 'whole',
    ...(show !== undefined && { show }),
  }
}
