// Drawings in the room: the picture of a slide can fill the stage, and the layers of a drawing can be
// hidden and shown. Only what is on the stage obeys.
;(() => {
  const CLOSE_UP = 'close-up'
  const stage = () => Reveal.getCurrentSlide()
  const buttons = (slide) => [...slide.querySelectorAll('.switches button')]
  const changed = () => document.dispatchEvent(new Event('deck-look'))

  function setCloseUp(slide, isNear) {
    if (isNear && !slide.querySelector('.figures .picture')) return
    slide.classList.toggle(CLOSE_UP, isNear)
  }

  /** Whether it was on. */
  Deck.leaveCloseUp = () => {
    const near = document.querySelector(`.slides .${CLOSE_UP}`)
    near?.classList.remove(CLOSE_UP)
    if (near) changed()
    return Boolean(near)
  }

  function setLayer(button, isShown) {
    button.setAttribute('aria-pressed', String(isShown))
    const { layer } = button.dataset
    for (const group of button.closest('figure').querySelectorAll('.picture [data-layer]'))
      if (group.dataset.layer === layer) group.classList.toggle('off', !isShown)
  }

  const isOn = (button) => button.getAttribute('aria-pressed') === 'true'
  const nameOf = (button) => (button.querySelector('span') ?? button).textContent

  function toggle(button) {
    const isShown = !isOn(button)
    setLayer(button, isShown)
    const { layerShown, layerHidden } = Deck.words()
    Deck.announce(Deck.fill(isShown ? layerShown : layerHidden, { layer: nameOf(button) }))
    changed()
  }

  function press(key) {
    const all = buttons(stage())
    if (key !== '0') {
      const button = all[Number(key) - 1]
      if (button) toggle(button)
      return
    }
    for (const button of all) setLayer(button, true)
    if (all.length > 0) Deck.announce(Deck.words().layersShown)
    changed()
  }

  /** What the speaker's small screens must know to show the same. */
  Deck.look = () => ({
    slide: stage().id,
    theme: document.documentElement.dataset.theme ?? 'dark',
    isNear: stage().classList.contains(CLOSE_UP),
    hidden: buttons(stage()).map((button) => !isOn(button)),
  })

  function follow({ slide, theme, isNear, hidden }) {
    Deck.setTheme(theme)
    if (slide !== stage().id) return
    setCloseUp(stage(), Boolean(isNear))
    buttons(stage()).forEach((button, index) => {
      setLayer(button, !hidden?.[index])
    })
  }

  Deck.whenReady(() => {
    Deck.on(['z'], () => {
      const slide = stage()
      setCloseUp(slide, !slide.classList.contains(CLOSE_UP))
      changed()
    })
    Deck.on([...'0123456789'], press)
    Reveal.on('slidechanged', () => {
      Deck.leaveCloseUp()
      if (document.documentElement.classList.contains('zoomed')) Reveal.getPlugin('zoom').destroy()
    })
    document.addEventListener('click', ({ target }) => {
      const button = target.closest?.('.switches button')
      if (!button || !stage().contains(button)) return
      const index = String(buttons(stage()).indexOf(button) + 1)
      if (Deck.isReceiver) Deck.press(index)
      else toggle(button)
    })
    addEventListener('message', ({ data }) => {
      const told = Deck.parse(data)
      if (Deck.isReceiver && told?.deck === 'look') follow(told)
    })
  })
})()
