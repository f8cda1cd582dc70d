// The speaker's notes, from data to elements: only words are taken over, and never as HTML.

export function printNotes(notes) {
  return notes.map(printNote)
}

function printNote(note) {
  if (note.kind !== 'list') {
    const block = document.createElement(note.kind === 'heading' ? 'h2' : 'p')
    if (note.kind === 'timing') block.className = 'timing'
    block.append(...note.runs.map(printRun))
    return block
  }
  const list = document.createElement(note.first === null ? 'ul' : 'ol')
  if (note.first !== null) list.start = note.first
  for (const notes of note.items) {
    const item = document.createElement('li')
    const [only] = notes
    // Words alone need no paragraph.
    if (notes.length === 1 && only.kind === 'paragraph') item.append(...only.runs.map(printRun))
    else item.append(...printNotes(notes))
    list.append(item)
  }
  return list
}

function printRun({ text, strong, emphasised }) {
  if (!strong && !emphasised) return text
  const element = document.createElement(strong ? 'strong' : 'em')
  element.append(strong && emphasised ? printRun({ text, emphasised }) : text)
  return element
}
