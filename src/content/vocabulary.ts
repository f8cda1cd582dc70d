// The closed lists that records choose their words from. An id that is not here is an error with a
// hint, because a misspelt one would silently drop out of drawings, questions and lists.

export { BONE_IDS, BONES, SOFT } from './bones.ts'
export { JOINTS, jointOf, MOTIONS } from './motions.ts'
export { NERVE_IDS, NERVES } from './nerves.ts'

export const REGIONS = [
  'arm',
  'foot-ankle-lower-leg',
  'forearm',
  'hip-pelvis',
  'jaw',
  'knee-thigh',
  'pelvic-floor',
  'rotator-cuff',
  'shoulder-girdle',
  'spine-neck',
  'trunk-core',
] as const

export const LAYERS = ['superficial', 'intermediate', 'deep'] as const
export const ROLES = ['prime', 'assists', 'weak'] as const
export const CONFIDENCES = ['established', 'plausible', 'tradition'] as const
export const URGENCIES = ['emergency', 'today', 'soon'] as const
export const EXERCISE_KINDS = ['stretch', 'strengthen', 'release', 'mobilise'] as const
export const TOOLS = ['none', 'strap', 'ball', 'roller', 'chair', 'wall', 'step', 'band'] as const
/** Where a figure is seen from; outer, inner: the side of the limb away from, or next to, the other. */
export const VIEWS = [
  'front',
  'back',
  'outer',
  'inner',
  'front-outer',
  'back-outer',
  'above',
  'below',
] as const
export const SOURCE_KINDS = ['book', 'paper', 'guideline', 'website'] as const

/** The `##` headings of a record's prose, and the names that templates know them by. */
export const MUSCLE_SECTIONS = {
  'Why it matters': 'why-it-matters',
  'What it does': 'what-it-does',
  'Looking after it': 'looking-after-it',
  'For teachers': 'for-teachers',
  'A question for you': 'a-question-for-you',
} as const

export const EXERCISE_SECTIONS = { 'For teachers': 'for-teachers' } as const
