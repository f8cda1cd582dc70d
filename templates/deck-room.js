// What the keys of a deck do besides turning slides, which reveal.js does: sheets that open over the
// slides, the black screen, a screen that stays awake. Keys go by what is written on them, so that
// `?` is `?` on every keyboard.
;(() => {
  const commands = new Map()
  const sheets = new Map()

  /** One of `keys` is pressed and no sheet is open: `run(key)`. */
  Deck.on = (keys, run) => {
    for (const key of keys) commands.set(key, run)
  }

  /**
   * A dialog that `key` opens and closes.
   * @param own.open before it is shown
   * @param own.press a key over it; whether that meant something
   */
  Deck.sheet = (id, key, own = {}) => {
    const dialog = document.getElementById(id)
    // Behind the slides: what looks for the deck in the page finds that first.
    document.body.append(dialog)
    sheets.set(dialog, { key, ...own })
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog || target.closest('[data-close]')) dialog.close()
    })
    Deck.on([key], () => show(dialog))
    return dialog
  }

  function show(dialog) {
    sheets.get(dialog).open?.()
    dialog.showModal()
    sheets.get(dialog).opened?.()
  }

  const openSheet = () => document.querySelector('dialog.sheet[open]')
  const isInField = () => document.activeElement instanceof HTMLInputElement
  const plain = (key) => (key.length === 1 ? key.toLowerCase() : key)

  // What the speaker's own screen must not do by itself.
  const SHARED = /^[tz.b\d]$/
  const MODIFIERS = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|Fn)$/

  /** @returns whether the key meant something */
  Deck.press = (pressed) => {
    const key = plain(pressed)
    const sheet = openSheet()
    if (sheet) return pressOver(sheet, key)
    if (Deck.isReceiver && (SHARED.test(key) || Reveal.isPaused())) {
      parent.postMessage(JSON.stringify({ deck: 'press', key }), '*')
      return true
    }
    if (Reveal.isPaused() && !MODIFIERS.test(key)) {
      Reveal.togglePause(false)
      return true
    }
    const run = commands.get(key)
    run?.(key)
    return Boolean(run)
  }

  function pressOver(sheet, key) {
    const { key: own, press } = sheets.get(sheet)
    const isOwn = key === own && !isInField()
    if (key === 'Escape' || isOwn) {
      sheet.close()
      return true
    }
    // A clicker has few keys, and nobody may be locked out: on goes the lesson.
    if (key === 'PageDown' || key === 'PageUp') {
      sheet.close()
      // A field keeps the focus until the next frame, and reveal.js leaves keys to fields.
      if (isInField()) document.activeElement.blur()
      return false
    }
    return key === 'F5' || Boolean(press?.(key))
  }

  function takeKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (Deck.press(event.key)) event.preventDefault()
    else if (!openSheet()) return
    event.stopImmediatePropagation()
  }

  /** From the speaker's window. */
  function takeMessage({ data }) {
    const told = Deck.parse(data)
    if (told?.deck === 'press' && typeof told.key === 'string') Deck.press(told.key)
  }

  /** A message of a deck's window to another, or undefined. */
  Deck.parse = (data) => {
    try {
      return typeof data === 'string' ? JSON.parse(data) : undefined
    } catch {
      return undefined
    }
  }

  // A browser that cannot, or may not, says so by an error, which helps nobody here.
  async function stayAwake() {
    try {
      if (document.visibilityState === 'visible') await navigator.wakeLock?.request('screen')
    } catch {}
  }

  function prepareJump() {
    const dialog = Deck.sheet('deck-jump', 'g', {
      open: () => {
        field.value = ''
        title.textContent = Deck.fill(Deck.words().jump, { total: Reveal.getTotalSlides() })
      },
      opened: () => field.focus(),
      press: (key) => key === 'Enter' && isInField() && jump(),
    })
    const field = dialog.querySelector('input')
    const title = dialog.querySelector('h2')

    function jump() {
      const number = Number(field.value)
      if (!Number.isInteger(number) || number < 1 || number > Reveal.getTotalSlides()) field.select()
      else {
        dialog.close()
        Reveal.slide(number - 1)
      }
      return true
    }
    dialog.querySelector('.go').addEventListener('click', jump)
  }

  Deck.whenReady(() => {
    Deck.sheet('deck-help', '?')
    prepareJump()
    Deck.on(['b', '.'], () => Reveal.togglePause())
    Deck.on(['t'], Deck.toggleTheme)
    // Clickers begin a show with it; here it would load the page again.
    Deck.on(['F5'], () => {})
    const resume = document.querySelector('.resume-button')
    if (resume) resume.textContent = Deck.words().resume
    addEventListener('keydown', takeKey, true)
    addEventListener('message', takeMessage)
    if (Deck.isReceiver) return
    stayAwake()
    document.addEventListener('visibilitychange', stayAwake)
  })
})()
