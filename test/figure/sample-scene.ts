// A lower leg made of ovals: every tone, a mark of each kind, an arrow, and anchors of all kinds.

import { paperPalette } from '../../src/figure/palette.ts'
import { circle, polyline } from '../../src/figure/path.ts'
import {
  type Anchor,
  type Layer,
  movePoints,
  type PathStep,
  type Point,
  type Scene,
  type Shape,
} from '../../src/figure/scene.ts'
import type { FigureWords } from '../../src/figure/words.ts'
import { readTheme } from '../../src/theme/read.ts'
import type { Theme, Tone } from '../../src/theme/theme.ts'
import { readText } from '../equipment/golden.ts'

export function shippedTheme(): Theme {
  const theme = readTheme(readText('templates/theme.yaml'), 'theme.yaml', (told) => {
    throw new Error(told.message)
  })
  if (!theme) throw new Error('the shipped theme cannot be read')
  return theme
}

export function shippedPalette() {
  return paperPalette(shippedTheme(), 12)
}

export function oval([x, y]: Point, across: number, down: number): PathStep[] {
  const tenth = (value: number): number => Math.round(value * 10) / 10
  return movePoints(circle([0, 0], 1), ([px, py]) => [tenth(x + px * across), tenth(y + py * down)])
}

function form(tone: Tone, at: Point, across: number, down: number): Shape[] {
  const steps = oval(at, across, down)
  const dark = oval([at[0] + across * 0.5, at[1]], across * 0.3, down * 0.6)
  return [
    { kind: 'surface', tone, shade: 'base', steps },
    { kind: 'surface', tone, shade: 'shade', steps: dark },
    {
      kind: 'stroke',
      tone,
      role: 'fibre',
      fine: true,
      steps: polyline([
        [at[0], at[1] - Math.round(down * 0.8)],
        [at[0], at[1] + Math.round(down * 0.8)],
      ]),
    },
    { kind: 'stroke', tone, role: 'outline', steps },
  ]
}

function layer(name: string, ...parts: readonly (readonly [string, Shape[]])[]): Layer {
  return { name, parts: parts.map(([part, shapes]) => ({ name: part, shapes })) }
}

function anchor(kind: Anchor['kind'], id: string, at: Point, reach = 10): Anchor {
  return { kind, id, at, reach: [at[0] - reach, at[0] + reach] }
}

export const SCENE: Scene = {
  subject: 'gastrocnemius',
  figure: 'attachments',
  view: 'back',
  side: 'right',
  width: 160,
  height: 480,
  layers: [
    layer('skin', ['skin', form('skin', [80, 240], 72, 236)]),
    layer(
      'bones',
      ['tibia', form('bone', [60, 350], 14, 110)],
      ['femur', form('bone', [80, 60], 22, 60)],
    ),
    layer(
      'deep',
      ['soleus', form('helper', [104, 250], 26, 80)],
      ['plantaris', form('ghost', [110, 140], 14, 40)],
    ),
    layer(
      'gastrocnemius',
      ['gastrocnemius/medial', form('target', [60, 190], 24, 90)],
      ['calcaneal-tendon', form('tendon', [84, 360], 12, 90)],
    ),
  ],
  marks: [
    {
      end: 'start',
      of: 'gastrocnemius/medial',
      landmark: 'femur.medial-condyle',
      along: [[64, 104]],
    },
    {
      end: 'start',
      of: 'soleus/whole',
      landmark: 'tibia.soleal-line',
      along: [
        [96, 180],
        [108, 196],
        [112, 220],
      ],
    },
    { end: 'end', of: 'gastrocnemius/medial', landmark: 'calcaneus', along: [[84, 450]] },
    { end: 'end', of: 'plantaris/whole', landmark: 'behind', along: [[110, 420]], behind: true },
  ],
  arrows: [
    {
      motion: 'ankle:plantarflexion',
      along: [
        [130, 380],
        [142, 410],
        [138, 440],
      ],
    },
  ],
  anchors: [
    anchor('head', 'gastrocnemius/medial', [60, 190], 24),
    anchor('muscle', 'soleus', [112, 270], 18),
    anchor('tendon', 'calcaneal-tendon', [84, 360]),
    anchor('bone', 'tibia', [56, 400]),
    anchor('start', 'femur.medial-condyle', [64, 104], 0),
    anchor('start', 'tibia.soleal-line', [108, 196], 0),
    anchor('end', 'calcaneus', [84, 450], 0),
    anchor('motion', 'ankle:plantarflexion', [142, 410], 0),
  ],
}

export const WORDS: FigureWords = {
  labelling: 'words',
  labels: new Map([
    ['head:gastrocnemius/medial', { text: 'Inner head', strong: true }],
    ['start:femur.medial-condyle', { text: 'Start: back of the inner knee knob', strong: true }],
    ['end:calcaneus', { text: 'End: heel bone', strong: true }],
    ['motion:ankle:plantarflexion', { text: 'Toes point down', strong: true }],
    ['start:tibia.soleal-line', { text: 'Start: upper back of the shin bone', strong: false }],
    ['tendon:calcaneal-tendon', { text: 'Achilles tendon', strong: false }],
    ['muscle:soleus', { text: 'Soleus', strong: false }],
    ['bone:tibia', { text: 'Shin bone', strong: false }],
  ]),
  view: 'Right leg, from behind',
  start: 'Start',
  end: 'End',
  steps: new Map([
    ['gastrocnemius', 'Gastrocnemius'],
    ['start', 'Where it starts'],
  ]),
}

/** Numbers from 0 to 1, the same ones each time (Numerical Recipes' congruential generator). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
