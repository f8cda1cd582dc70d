// Drawings that were composed before: composing takes time, and a plate looks the same on each sheet
// that has the same room, colours and words for it.

import { type Composition, composeScene } from './compose.ts'
import type { Drawing } from './drawing.ts'
import type { Scene } from './scene.ts'

/** Scene → all else that decides how it looks → the drawing. Good for one set of typefaces. */
export type KnownDrawings = WeakMap<Scene, Map<string, Drawing>>

export function composeKnown(
  scene: Scene,
  composition: Composition,
  known: KnownDrawings,
): Drawing {
  const { width, height, palette, words } = composition
  const labels = [...words.labels]
  const steps = [...words.steps]
  const key = JSON.stringify([width, height, palette, { ...words, labels, steps }])
  const drawings = known.get(scene) ?? new Map<string, Drawing>()
  const drawing = drawings.get(key) ?? composeScene(scene, composition)
  known.set(scene, drawings.set(key, drawing))
  return drawing
}
