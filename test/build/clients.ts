// Two hundred clients that nobody is, put together from parts of names, as a table for tests.

const FIRST = 'Ann Zoë Jürgen Siân François Łucja Mary-Kate Søren Renée Óscar'.split(' ')
const LAST = [
  'O’Testerly',
  "D'Invento",
  'Müllerprobe',
  'Fictson',
  'Madeupsky',
  'Åkermuster',
  'Von der Beispielhausen-Wolkenkuckucksheim',
  'Nonesuchová',
  'Mac Imagine',
  'Ångprov',
]
const MUSCLES = ['gastrocnemius', 'Soleus', 'tibialis-anterior', 'calf']
const EXERCISES = ['', 'wall-stretch:hold=20', 'heel-drop:sets=1 wall-stretch', 'one-leg-stand']
const NOTES = ['', 'Go gently, and rest.', 'Two lines:\nthis is the “second”.', 'Say "stop" early.']

export const HEADER = 'muscle,name,exercises,note,next,prepared-by,paper,country'

export interface Client {
  readonly name: string
  readonly note: string
  readonly by: string
  /** The row as it stands in the table. */
  readonly line: string
}

/** @param count at most 200; all names differ */
export function invented(count: number): Client[] {
  return Array.from({ length: count }, (_, index) => {
    const first = FIRST[index % 10] ?? ''
    const last = LAST[Math.floor(index / 10) % 10] ?? ''
    const name = index < 100 ? `${first} ${last}` : `${first} Q. ${last}`
    const note = NOTES[index % NOTES.length] ?? ''
    const by = `Coach ${last}`
    const cells = [
      MUSCLES[index % MUSCLES.length] ?? '',
      name,
      EXERCISES[Math.floor(index / 4) % EXERCISES.length] ?? '',
      note,
      index % 3 === 0 ? '2026-12-03' : '',
      by,
      index % 5 === 0 ? 'A4' : '',
      index % 7 === 0 ? 'UK' : '',
    ]
    return { name, note, by, line: cells.map(quoted).join(',') }
  })
}

function quoted(text: string): string {
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
