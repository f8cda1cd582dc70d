// The one product that is shown, and the place in it where the reader was.
//
// A new version is loaded behind the old one and then takes its place, so that nothing flashes.
// Places are fragments of an address, both in a deck (`#/slide/2`) and in a browser's own viewer of
// PDF (`#page=2`). A deck can be asked where it is; a viewer cannot, so there the page that was
// chosen above it is kept.

const stage = document.getElementById('stage')
const pages = document.getElementById('pages')

/** What is shown, and the frame that is seen: until a new one has loaded, that of what was shown. */
let shown
let frame

window.addEventListener('pagehide', keepPlace)

export function showProduct(product) {
  const isNew = product.path !== shown?.path || product.digest !== shown.digest
  if (isNew) keepPlace()
  shown = product
  document.getElementById('bar').hidden = false
  document.getElementById('empty').hidden = true
  document.getElementById('title').textContent = `${product.name} · ${product.title}`
  document.getElementById('stale').hidden = !product.isStale
  document.getElementById('alone').href = addressOf(product)
  document.title = `${product.name} · ${product.title}`
  printPages()
  if (isNew) load()
}

export function showNothing() {
  shown = undefined
  frame = undefined
  for (const each of stage.querySelectorAll('iframe')) each.remove()
  document.getElementById('bar').hidden = true
  document.getElementById('empty').hidden = false
  document.title = 'Fascicle'
}

function load() {
  for (const late of stage.querySelectorAll('.coming')) late.remove()
  const fresh = document.createElement('iframe')
  fresh.className = 'coming'
  fresh.dataset.path = shown.path
  fresh.title = `${shown.name} · ${shown.title}`
  fresh.allow = 'fullscreen'
  fresh.src = addressOf(shown) + placeIn(shown)
  fresh.addEventListener('load', () => takePlace(fresh), { once: true })
  stage.append(fresh)
}

function takePlace(fresh) {
  const hadFocus = frame !== undefined && document.activeElement === frame
  frame?.remove()
  frame = fresh
  fresh.classList.remove('coming')
  if (hadFocus) fresh.focus()
}

function addressOf({ path }) {
  return `/out/${encodeURI(path)}`
}

function printPages() {
  const here = placeIn(shown)
  const buttons = Array.from({ length: shown.pages }, (_, index) => {
    const place = pagePlace(index + 1)
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = index + 1
    button.setAttribute('aria-pressed', place === here)
    button.addEventListener('click', () => {
      sessionStorage.setItem(shown.path, place)
      printPages()
      load()
    })
    return button
  })
  pages.replaceChildren(...(buttons.length > 1 ? ['Page', ...buttons] : []))
}

/** Without the viewer's own column of small pages: there is a list beside it already. */
function pagePlace(number) {
  return `#page=${number}&navpanes=0`
}

function placeIn({ path, pages }) {
  const kept = sessionStorage.getItem(path)
  if (!path.endsWith('.pdf')) return kept ?? ''
  const possible = Array.from({ length: pages }, (_, index) => pagePlace(index + 1))
  return possible.includes(kept) ? kept : pagePlace(1)
}

function keepPlace() {
  if (!frame || frame.dataset.path.endsWith('.pdf')) return
  try {
    sessionStorage.setItem(frame.dataset.path, placeInDeck(frame.contentWindow))
  } catch {
    // A browser's own page stands in the frame, such as one that says what could not be loaded.
  }
}

/** Asked of reveal.js itself, which writes the address only now and then. */
function placeInDeck({ Reveal, location }) {
  const slide = Reveal?.isReady?.() && Reveal.getCurrentSlide()
  if (!slide?.id) return location.hash
  const step = Reveal.getIndices().f
  return `#/${encodeURIComponent(slide.id)}${step >= 0 ? `/${step}` : ''}`
}
