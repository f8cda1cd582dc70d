// What a program that builds again and again need not find out anew each time: the typefaces, which
// cost more to open than one sheet does to set, and the fingerprint of our own sources, which are
// the ones that are running and not the ones on the disk by now.

import { readDrawingEngine, readEngine } from './files.ts'
import { fingerprint } from './fingerprint.ts'
import type { Workshop } from './workshop.ts'

export interface Kept {
  readonly engine: string
  /** Of those sources only that decide how plates are drawn. */
  readonly drawing: string
  /** The workshop with the typefaces of an earlier one, as long as they are the same. */
  readonly withFaces: (workshop: Workshop) => Workshop
}

/** @param root of the project, absolute */
export function openKept(root: string): Kept {
  let held: { readonly key: string; readonly faces: Awaited<ReturnType<Workshop['faces']>> }
  return {
    engine: fingerprint(readEngine(root)),
    drawing: fingerprint(readDrawingEngine(root)),
    withFaces: (workshop) => ({
      ...workshop,
      faces: async () => {
        const key = facesKey(workshop)
        if (held?.key === key) return held.faces
        const faces = await workshop.faces()
        // Fonts that are missing are looked for again, and told again.
        if (faces) held = { key, faces }
        return faces
      },
    }),
  }
}

/** Names of fonts, and the bytes of those that stand among the templates. */
function facesKey({ theme, files }: Workshop): string {
  const names = Object.entries(theme.faces)
  const own = names.map(([, font]) => files.get(`templates/fonts/${font}`)?.bytes ?? '')
  return fingerprint([JSON.stringify(names), ...own])
}
