// All slides at once, small, under the titles of their chapters: copies of what stands on them, laid
// out when the sheet is first opened.
;(() => {
  const PLACE = new Set(['past', 'present', 'future', 'visible', 'close-up'])
  let cards = []

  function element(tag, className, text = '') {
    const made = document.createElement(tag)
    made.className = className
    made.textContent = text
    return made
  }

  function miniature(slide) {
    const copy = slide.querySelector('.stage').cloneNode(true)
    for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id')
    for (const fragment of copy.querySelectorAll('.fragment')) fragment.classList.add('visible')
    const kind = element('div', [...slide.classList].filter((name) => !PLACE.has(name)).join(' '))
    kind.append(copy)
    const small = element('div', 'miniature reveal')
    small.inert = true
    small.setAttribute('aria-hidden', 'true')
    small.append(kind)
    return small
  }

  function card(slide, index, dialog) {
    const button = element('button', '')
    button.type = 'button'
    button.append(
      element('span', 'number', String(index + 1)),
      ' ',
      element('span', 'name', slide.querySelector('.headline').textContent),
    )
    button.addEventListener('click', () => {
      dialog.close()
      Reveal.slide(index)
    })
    const item = element('li', 'card')
    item.append(miniature(slide), button)
    return { item, button }
  }

  function lay(dialog) {
    const all = Deck.slides()
    const titles = all.filter((slide) => slide.dataset.chapter)
    const place = dialog.querySelector('.chapters')
    let list
    cards = all.map((slide, index) => {
      const { chapter } = slide.dataset
      if (!list || (chapter && titles.length > 1)) {
        if (chapter && titles.length > 1) place.append(element('h3', '', chapter))
        list = element('ol', 'cards')
        place.append(list)
      }
      const made = card(slide, index, dialog)
      list.append(made.item)
      return made
    })
  }

  /** Stages are as wide as a card. */
  function scale(dialog) {
    const width = cards[0]?.item.querySelector('.miniature').clientWidth ?? 0
    const { stageWidth } = document.querySelector('.reveal[data-words]').dataset
    dialog.style.setProperty('--small', String(width / Number(stageWidth)))
  }

  /** The card that an arrow leads to: beside it, or the nearest in the row above or below. */
  function neighbour(index, key) {
    if (key === 'Home') return 0
    if (key === 'End') return cards.length - 1
    if (key === 'ArrowLeft') return index - 1
    if (key === 'ArrowRight') return index + 1
    const boxes = cards.map(({ item }) => item.getBoundingClientRect())
    const own = boxes[index]
    const rows = boxes
      .map((box, at) => ({ at, down: Math.round(box.top - own.top), aside: Math.abs(box.left - own.left) }))
      .filter(({ down }) => (key === 'ArrowDown' ? down > 1 : down < -1))
    const nearest = Math.min(...rows.map(({ down }) => Math.abs(down)))
    const row = rows.filter(({ down }) => Math.abs(down) === nearest)
    return row.sort((a, b) => a.aside - b.aside)[0]?.at ?? index
  }

  Deck.whenReady(() => {
    const focus = (index) => {
      cards[index]?.button.focus()
      cards[index]?.item.scrollIntoView({ block: 'nearest' })
    }
    const dialog = Deck.sheet('deck-overview', 'o', {
      opened: () => {
        if (cards.length === 0) lay(dialog)
        scale(dialog)
        const current = Reveal.getIndices().h
        cards.forEach(({ button }, index) => {
          if (index === current) button.setAttribute('aria-current', 'true')
          else button.removeAttribute('aria-current')
        })
        focus(current)
      },
      press: (key) => {
        if (!/^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(key)) return false
        const at = cards.findIndex(({ button }) => button === document.activeElement)
        focus(neighbour(Math.max(at, 0), key))
        return true
      },
    })
    addEventListener('resize', () => dialog.open && scale(dialog))
    // From a clicker, Escape comes before or after a show.
    Deck.on(['Escape'], () => {
      const isZoomed = document.documentElement.classList.contains('zoomed')
      if (!isZoomed && !Deck.leaveCloseUp()) Deck.press('o')
    })
  })
})()
