// Motions as pairs: what one does, the other undoes.

const PAIRS: readonly (readonly [string, string])[] = [
  ['flexion', 'extension'],
  ['plantarflexion', 'dorsiflexion'],
  ['inversion', 'eversion'],
  ['abduction', 'adduction'],
  ['horizontal-abduction', 'horizontal-adduction'],
  ['internal-rotation', 'external-rotation'],
  ['rotation-ipsilateral', 'rotation-contralateral'],
  ['lateral-deviation-ipsilateral', 'lateral-deviation-contralateral'],
  ['elevation', 'depression'],
  ['protraction', 'retraction'],
  ['protrusion', 'retraction'],
  ['pronation', 'supination'],
  ['upward-rotation', 'downward-rotation'],
  ['anterior-tilt', 'posterior-tilt'],
  ['radial-deviation', 'ulnar-deviation'],
  ['inspiration', 'expiration'],
]

/** `ankle:plantarflexion` → `plantarflexion` */
export function motionWord(motion: string): string {
  return motion.slice(motion.indexOf(':') + 1)
}

/** The motion of the same joint that undoes it; most have one. */
export function opposite(motion: string): string | undefined {
  const word = motionWord(motion)
  const pair = PAIRS.find(([one, other]) => one === word || other === word)
  if (!pair) return undefined
  return motion.slice(0, motion.indexOf(':') + 1) + (pair[0] === word ? pair[1] : pair[0])
}
