// The remote: what the class sees, what to say to it, and the buttons that turn the page.

import { openConnection } from './connection.js'
import { printNotes } from './notes.js'

const find = (id) => document.getElementById(id)
const buttons = { next: find('forward'), previous: find('previous'), black: find('black') }

const KEY = 'key'
const PHONE = 'phone'

let connection
let shown
let hasLed = false
let seconds = 0

function open() {
  const key = location.hash.slice(1) || sessionStorage.getItem(KEY)
  if (!key) return ask('Connect to the class')
  sessionStorage.setItem(KEY, key)
  say('Connecting…')
  connection = openConnection(key, nameOfPhone(), {
    heard,
    lost: () => {
      say('Reconnecting… Is this phone still in the same Wi-Fi?')
      switchOff()
    },
    refused: () => {
      sessionStorage.removeItem(KEY)
      // Reloaded, the page would ask with the same wrong key again.
      history.replaceState(null, '', location.pathname)
      ask('This code is not the one on the computer’s screen. Scan that one, or type it.')
    },
    replaced: () => {
      say('The remote is open in another tab of this phone.')
      switchOff()
    },
  })
}

/** The same until its tab is closed, so that a phone that has slept is known again. */
function nameOfPhone() {
  const known = sessionStorage.getItem(PHONE)
  if (known) return known
  const numbers = crypto.getRandomValues(new Uint8Array(8))
  const name = [...numbers].map((number) => number.toString(16).padStart(2, '0')).join('')
  sessionStorage.setItem(PHONE, name)
  return name
}

function heard(message) {
  seconds = message.elapsed
  if (message.kind === 'class') show(message)
  showTime()
}

function show(message) {
  const { leads, deck, slide } = message
  const isOtherSlide = slide?.number !== shown?.slide?.number
  shown = message
  find('lead').hidden = !leads
  find('follow').hidden = leads
  find('ask').hidden = true
  find('follow-note').textContent = hasLed
    ? 'Another phone has taken over.'
    : 'Another phone is leading. Take over?'
  if (leads) hasLed = true
  if (deck === 'start') showStart()
  else showSlide(slide, deck, isOtherSlide)
  const isOn = leads && deck !== 'closed'
  buttons.next.disabled = !isOn
  buttons.previous.disabled = !isOn || deck === 'start'
  buttons.black.disabled = !isOn || deck === 'start'
  find('take').disabled = false
}

function showStart() {
  say('')
  find('count').textContent = ''
  find('headline').textContent = 'Ready when you are'
  find('notes').textContent = 'Start shows the first slide on the computer.'
  find('next').textContent = ''
  buttons.next.textContent = 'Start'
  buttons.black.textContent = 'Black screen'
}

function showSlide(slide, deck, isOtherSlide) {
  say(stateOf(slide, deck))
  buttons.next.textContent = slide?.isBlack ? 'Show screen' : 'Next'
  buttons.black.textContent = slide?.isBlack ? 'Show screen' : 'Black screen'
  if (!slide) return
  find('count').textContent = `${slide.number} of ${slide.total}`
  find('headline').textContent = slide.headline
  find('next').textContent = nextOf(slide)
  // A step of the same slide leaves the notes where they were scrolled to.
  if (isOtherSlide) find('main').scrollTop = 0
  if (slide.notes.length > 0) find('notes').replaceChildren(...printNotes(slide.notes))
  else find('notes').textContent = 'No notes for this slide.'
}

function stateOf(slide, deck) {
  if (deck === 'closed') return 'The slides are not open on the computer.'
  return slide?.isBlack ? 'The screen is black.' : ''
}

function nextOf({ steps, next, number, total }) {
  const coming =
    steps === 0 ? '' : steps === 1 ? 'one more step, then ' : `${steps} more steps, then `
  const last = coming === '' ? 'this is the last slide' : 'the end'
  return `Next: ${coming}${number < total ? next : last}`
}

function showTime() {
  const two = (number) => String(number).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const before = hours > 0 ? `${hours}:${two(minutes)}` : minutes
  find('time').textContent = shown?.slide ? `${before}:${two(seconds % 60)}` : ''
}

function say(text) {
  if (find('state').textContent !== text) find('state').textContent = text
}

function switchOff() {
  for (const button of [...Object.values(buttons), find('take')]) button.disabled = true
}

function ask(text) {
  say(text)
  find('lead').hidden = true
  find('follow').hidden = true
  find('ask').hidden = false
}

function press(command) {
  navigator.vibrate?.(15)
  connection?.press(command)
}

/** Only where the page came by a safe way, which it does on few networks: it is no harm to ask. */
async function keepAwake() {
  try {
    await navigator.wakeLock?.request('screen')
  } catch {
    // A phone that saves its battery says no.
  }
}

for (const [command, button] of Object.entries(buttons))
  button.addEventListener('click', () => press(command))
find('take').addEventListener('click', () => {
  navigator.vibrate?.(15)
  connection?.lead()
})
find('ask').addEventListener('submit', (event) => {
  event.preventDefault()
  const typed = find('code').value.trim()
  if (typed === '') return
  sessionStorage.setItem(KEY, typed)
  find('ask').hidden = true
  open()
})
// Another code was scanned while the page was open.
addEventListener('hashchange', () => {
  if (location.hash.length > 1) location.reload()
})
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') keepAwake()
})
// Between two beats, which set it right again.
setInterval(() => {
  seconds++
  showTime()
}, 1000)
keepAwake()
open()
