// Scenes that are quick to make.

import type { Anchor, FigureName, Scene, View } from '../../src/figure/scene.ts'

/** A muscle that is a square, with as many anchors as a test wants. */
export function squareScene(
  subject: string,
  figure: FigureName,
  view: View,
  anchors: readonly Anchor[] = [],
): Scene {
  return {
    subject,
    figure,
    view,
    side: figure === 'locator' ? 'both' : 'right',
    width: 40,
    height: 60,
    layers: [
      {
        name: subject,
        parts: [
          {
            name: subject,
            shapes: [
              {
                kind: 'surface',
                tone: 'target',
                shade: 'base',
                steps: [
                  { kind: 'move', to: [10, 10] },
                  { kind: 'line', to: [30, 10] },
                  { kind: 'line', to: [30, 50] },
                  { kind: 'line', to: [10, 50] },
                  { kind: 'close' },
                ],
              },
            ],
          },
        ],
      },
    ],
    marks: [],
    arrows: [],
    anchors,
  }
}

export function anchor(kind: Anchor['kind'], id: string): Anchor {
  return { kind, id, at: [20, 30], reach: [15, 25] }
}
