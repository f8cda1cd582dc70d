// A small scene with one of everything: a bone, a muscle in two shades with fibres, a start and an
// end, an arrow, and something to point a label at.

import type { FigureContent } from '../../src/figure/content.ts'
import type { PathStep, Point, Scene } from '../../src/figure/scene.ts'

export function polygon(...points: readonly Point[]): PathStep[] {
  return [
    ...points.map((to, index): PathStep => ({ kind: index === 0 ? 'move' : 'line', to })),
    { kind: 'close' },
  ]
}

const BELLY: readonly PathStep[] = [
  { kind: 'move', to: [50, 20] },
  {
    kind: 'curve',
    handles: [
      [90, 40],
      [85, 90],
    ],
    to: [50, 150],
  },
  {
    kind: 'curve',
    handles: [
      [15, 90],
      [10, 40],
    ],
    to: [50, 20],
  },
  { kind: 'close' },
]

export const SCENE: Scene = {
  subject: 'calf',
  figure: 'attachments',
  view: 'back',
  side: 'right',
  width: 100,
  height: 180,
  layers: [
    {
      name: 'bones',
      parts: [
        {
          name: 'tibia',
          shapes: [
            {
              kind: 'surface',
              tone: 'bone',
              shade: 'base',
              // With a hole, which must stay open.
              steps: [
                ...polygon([40, 0], [60, 0], [58, 180], [42, 180]),
                ...polygon([45, 160], [55, 160], [55, 170], [45, 170]),
              ],
            },
            {
              kind: 'stroke',
              tone: 'bone',
              role: 'outline',
              steps: polygon([40, 0], [60, 0], [58, 180], [42, 180]),
            },
          ],
        },
      ],
    },
    {
      name: 'deep',
      parts: [
        {
          name: 'helper',
          shapes: [
            {
              kind: 'surface',
              tone: 'ghost',
              shade: 'base',
              steps: polygon([30, 90], [40, 90], [40, 130]),
            },
          ],
        },
      ],
    },
    {
      name: 'calf',
      parts: [
        {
          name: 'calf/belly',
          shapes: [
            { kind: 'surface', tone: 'target', shade: 'base', steps: BELLY },
            {
              kind: 'surface',
              tone: 'target',
              shade: 'dark',
              steps: polygon([60, 60], [70, 60], [60, 100]),
            },
            { kind: 'stroke', tone: 'target', role: 'outline', steps: BELLY },
            {
              kind: 'stroke',
              tone: 'target',
              role: 'hidden',
              steps: [
                { kind: 'move', to: [50, 20] },
                { kind: 'line', to: [50, 0] },
              ],
            },
          ],
        },
      ],
    },
  ],
  marks: [
    { end: 'start', of: 'calf/belly', landmark: 'tibia.top', along: [[52, 22]] },
    {
      end: 'end',
      of: 'calf/belly',
      landmark: 'calcaneus.tuberosity',
      along: [
        [46, 148],
        [54, 148],
      ],
    },
  ],
  arrows: [],
  anchors: [
    { kind: 'start', id: 'tibia.top', at: [52, 22], reach: [52, 52] },
    { kind: 'end', id: 'calcaneus.tuberosity', at: [50, 148], reach: [46, 54] },
    { kind: 'bone', id: 'tibia', at: [50, 172], reach: [43, 57] },
  ],
}

export type SceneContent = Extract<FigureContent, { kind: 'scene' }>

export const SCENE_CONTENT: SceneContent = {
  kind: 'scene',
  scene: SCENE,
  words: {
    labelling: 'words',
    labels: new Map([
      ['start:tibia.top', { text: 'Start', strong: true }],
      ['end:calcaneus.tuberosity', { text: 'End', strong: true }],
      ['bone:tibia', { text: 'Bone', strong: false }],
    ]),
    view: 'Right leg, from behind',
    start: 'Start',
    end: 'End',
    steps: new Map([
      ['bones', 'Bones'],
      ['deep', 'What lies behind it'],
      ['calf', 'The muscle'],
      ['start', 'Where it starts'],
      ['end', 'Where it ends'],
      ['labels', 'What else is to be seen'],
    ]),
  },
  alt: 'A bone with a muscle on it, from behind',
  note: 'Bodies differ.',
  shown: 'whole',
}

const BONES = Array.from({ length: 60 }, (_, index) => `bone-${index}`)

/** With far more labels than any figure has room for. */
export const CROWDED_CONTENT: SceneContent = {
  ...SCENE_CONTENT,
  scene: {
    ...SCENE,
    anchors: BONES.map((id, index) => ({
      kind: 'bone',
      id,
      at: [50, 3 * index],
      reach: [43, 57],
    })),
  },
  words: {
    ...SCENE_CONTENT.words,
    labels: new Map(BONES.map((id) => [`bone:${id}`, { text: `Name of ${id}`, strong: false }])),
  },
}
