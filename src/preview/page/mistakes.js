// Mistakes, laid over what is shown. They go by themselves when they are mended; who hides them
// sees them again when they are others.

const panel = document.getElementById('mistakes')
const reopen = document.getElementById('reopen')

const MADE_BEFORE = 'What was good before stays.'

let told = ''
let dismissed = ''

document.getElementById('dismiss').addEventListener('click', dismiss)
reopen.addEventListener('click', () => {
  dismissed = ''
  lay()
  document.getElementById('dismiss').focus()
})
window.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && !panel.hidden) dismiss()
})

/** Gives how many there are, in words; empty when there are none. */
export function printMistakes(diagnostics) {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const count = [counted(errors, 'mistake'), counted(diagnostics.length - errors, 'warning')]
    .filter((part) => part !== '')
    .join(', ')
  const note = errors > 0 ? MADE_BEFORE : 'Everything was made all the same.'
  print(count, note, diagnostics.map(printMistake), errors > 0)
  return count
}

export function printFailure(message) {
  const item = document.createElement('li')
  item.textContent = message
  print('The build broke off', MADE_BEFORE, [item], true)
}

function print(title, note, items, isBroken) {
  document.getElementById('mistakes-title').textContent = title
  document.getElementById('mistakes-note').textContent = note
  document.getElementById('mistakes-list').replaceChildren(...items)
  panel.classList.toggle('broken', isBroken)
  told = items.map((item) => item.textContent).join('\n')
  lay()
}

function lay() {
  if (told === '') dismissed = ''
  panel.hidden = told === '' || told === dismissed
  reopen.hidden = told === '' || !panel.hidden
}

function dismiss() {
  dismissed = told
  lay()
  reopen.focus()
}

function printMistake({ severity, message, at, hint }) {
  const item = document.createElement('li')
  const place = [at.file, at.line, at.column].filter((part) => part !== undefined).join(':')
  item.append(
    paragraph('place', severity === 'warning' ? `${place} (warning)` : place),
    paragraph('message', ...withCode(message)),
  )
  if (hint) item.append(paragraph('hint', ...withCode(hint)))
  return item
}

function paragraph(name, ...content) {
  const made = document.createElement('p')
  made.className = name
  made.append(...content)
  return made
}

/** Names stand in backticks. */
function withCode(text) {
  return text.split('`').map((part, index) => {
    if (index % 2 === 0) return part
    const code = document.createElement('code')
    code.textContent = part
    return code
  })
}

function counted(count, noun) {
  return count === 0 ? '' : count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}
