// The preview's own page: listens for news, lists what was built, shows one of it, and lays
// mistakes over it.

import { fetchBuilt, printList } from './list.js'
import { printFailure, printMistakes } from './mistakes.js'
import { showNothing, showProduct } from './stage.js'

let groups = []
let turns = 0

const events = new EventSource('/events')
events.addEventListener('message', ({ data }) => hear(JSON.parse(data)))
events.addEventListener('error', () => say('Not connected. Is npm start still running?', true))
window.addEventListener('hashchange', showChosen)

function hear(news) {
  if (news.kind === 'building') say('Building…')
  else if (news.kind === 'failed') {
    say('The build broke off')
    printFailure(news.message)
  } else {
    const mistakes = printMistakes(news.diagnostics)
    say(mistakes || `Up to date · built in ${seconds(news)} s`)
    renew(news.current)
  }
}

/** What was fetched for older news is dropped. */
async function renew(current) {
  turns++
  const turn = turns
  const fetched = await fetchBuilt(new Set(current))
  if (turn !== turns) return
  groups = fetched
  showChosen()
}

function showChosen() {
  const products = groups.flatMap((group) => group.products)
  const chosen = products.find(({ href }) => href === location.hash) ?? products[0]
  printList(groups, chosen)
  if (chosen) showProduct(chosen)
  else showNothing()
}

function say(text, isLost = false) {
  const state = document.getElementById('state')
  state.textContent = text
  state.classList.toggle('lost', isLost)
}

function seconds({ milliseconds }) {
  return (milliseconds / 1000).toFixed(milliseconds < 100 ? 2 : 1)
}
