// A motion's id in words: `neck:lateral-flexion-ipsilateral` is the neck’s “lateral flexion,
// ipsilateral”.

/** Which side or part is meant is said behind the motion, as books do. */
const PART = /-(ipsilateral|contralateral|medial|lateral|transverse)$/

export function motionParts(id: string): { readonly joint: string; readonly motion: string } {
  const [joint = '', motion = ''] = id.split(':')
  return { joint: spaced(joint), motion: spaced(motion.replace(PART, ', $1')) }
}

/** An id is written with hyphens where words have spaces. */
export function spaced(id: string): string {
  return id.replaceAll('-', ' ')
}
