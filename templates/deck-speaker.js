// The speaker's window. The notes plugin writes it, white, small and in its own words; it stands in
// the same dim room as the deck. This script runs twice: in the deck, and, handed over by it, in that
// window, where it outlives a deck that is loaded again.
;(() => {
  const WINDOW = 'reveal.js - Notes'
  const script = document.currentScript.textContent
  const root = document.documentElement
  const find = (selector) => document.querySelector(selector)
  if (window.name === WINDOW && window.opener) dress()
  else lead()

  // ---- In the deck ----

  function lead() {
    let speaker

    const openWindow = window.open
    window.open = function (address, name, ...rest) {
      if (name === WINDOW) chooseLayout()
      const opened = openWindow.call(window, address, name, ...rest)
      if (opened && name === WINDOW) {
        speaker = opened
        setTimeout(() => handOver(opened.document), 0)
      }
      return opened
    }

    /** Large notes, unless the viewer has chosen before. */
    function chooseLayout() {
      const LAYOUT = 'reveal-speaker-layout'
      try {
        if (!localStorage.getItem(LAYOUT)) localStorage.setItem(LAYOUT, 'tall')
      } catch {}
    }

    function handOver(page) {
      const { speaker: words } = Deck.words()
      page.documentElement.lang = root.lang
      page.documentElement.dataset.words = JSON.stringify(words)
      page.title = Deck.fill(words.title, { title: document.title })
      const style = page.createElement('style')
      style.textContent = find('#deck-speaker-style').textContent
      page.head.append(style)
      const own = page.createElement('script')
      own.textContent = script
      page.body.append(own)
      tell()
    }

    function tell() {
      const style = getComputedStyle(root)
      const names = ['ground', 'ink', 'soft', 'accent', 'panel', 'line']
      const colours = names.map((name) => [`--${name}`, style.getPropertyValue(`--${name}`)])
      const about = {
        deck: 'look',
        ...Deck.look(),
        colours,
        isPaused: Reveal.isPaused(),
        number: Reveal.getIndices().h + 1,
        total: Reveal.getTotalSlides(),
      }
      speaker?.postMessage(JSON.stringify(about), '*')
    }

    // After the deck was loaded again, its window is heard from before it is known.
    function listen({ data, source }) {
      const { namespace, type } = Deck.parse(data) ?? {}
      if (namespace !== 'reveal-notes' || type !== 'heartbeat' || source === speaker) return
      speaker = source
      tell()
    }

    Deck.whenReady(() => {
      if (Deck.isReceiver) return
      addEventListener('message', listen)
      for (const event of ['slidechanged', 'paused', 'resumed']) Reveal.on(event, tell)
      document.addEventListener('deck-look', tell)
    })
  }

  // ---- In the speaker's window ----

  function dress() {
    const words = JSON.parse(root.dataset.words)
    nameParts(words)
    nameViews(words)
    showTime()
    follow(words)
  }

  function nameParts(words) {
    const write = (selector, text) => {
      find(selector).textContent = text
    }
    const mark = (selector, role, label) => {
      find(selector).setAttribute('role', role)
      find(selector).setAttribute('aria-label', label)
    }
    const reset = find('.reset-button')
    find('.speaker-controls-time .label').replaceChildren(words.time, ' ', reset)
    reset.textContent = words.reset
    reset.role = 'button'
    reset.tabIndex = 0
    write('#connection-status', words.wait)
    write('#upcoming-slide .label', words.next)
    write('.speaker-controls-notes .label', words.notes)
    mark('#current-slide', 'region', words.now)
    mark('#upcoming-slide', 'region', words.next)
    mark('#speaker-controls', 'main', words.notes)
    mark('#speaker-layout', 'region', words.layout)
    const number = document.createElement('h1')
    number.className = 'slide-number'
    find('#speaker-controls').prepend(number)
    find('#speaker-controls').tabIndex = 0
    for (const label of document.querySelectorAll('h4')) label.ariaLevel = '2'
    // Frames come once the deck has answered.
    new MutationObserver(() => {
      find('#current-slide iframe')?.setAttribute('title', words.now)
      find('#upcoming-slide iframe')?.setAttribute('title', words.next)
    }).observe(document.body, { childList: true, subtree: true })
  }

  function nameViews(words) {
    const views = find('.speaker-layout-dropdown')
    views.setAttribute('aria-label', words.layout)
    for (const view of views.options) view.textContent = words.layouts[view.value] ?? view.value
    const show = () => {
      const [chosen] = views.selectedOptions
      find('.speaker-layout-label').textContent = `${words.layout}: ${chosen.textContent}`
    }
    views.addEventListener('change', show)
    show()
  }

  function showTime() {
    const clock = document.createElement('span')
    clock.className = 'day-time'
    find('.clock').append(clock)
    const day = new Intl.DateTimeFormat(navigator.language, { timeStyle: 'short' })
    const tick = () => {
      clock.textContent = day.format(new Date())
    }
    tick()
    setInterval(tick, 1000)
  }

  function follow(words) {
    let look

    const send = (target, told) => target.postMessage(JSON.stringify(told), '*')
    const tellFrames = () => {
      if (look) for (const { contentWindow } of document.querySelectorAll('iframe')) send(contentWindow, look)
    }

    function show() {
      for (const [name, value] of look.colours) root.style.setProperty(name, value)
      root.style.colorScheme = look.theme
      const number = find('.slide-number')
      const text = words.number.replace(/\{(\w+)\}/g, (gap, name) => look[name] ?? gap)
      if (number.textContent !== text) find('#speaker-controls').scrollTop = 0
      number.textContent = text
    }

    addEventListener('message', ({ data }) => {
      const told = JSON.parse(data)
      if (told.deck === 'press') send(opener, told)
      if (told.deck === 'look') {
        look = told
        show()
      }
      if (told.deck === 'look' || told.namespace === 'reveal') tellFrames()
    })

    function take(event, target, key) {
      event.preventDefault()
      event.stopImmediatePropagation()
      send(target, { deck: 'press', key })
    }

    // What a class sees is switched in the deck; what is looked up is looked up here.
    function takeKey(event) {
      const { target } = event
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const frame = find('#current-slide iframe')
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (target.matches('select, .reset-button, a')) {
        event.stopImmediatePropagation()
        if (target.role === 'button' && /^(Enter| )$/.test(key)) target.click()
      } else if (look?.isPaused || /^[tz.b\d]$/.test(key)) take(event, opener, key)
      else if (frame && /^([og?]|Escape)$/.test(key)) {
        frame.focus()
        take(event, frame.contentWindow, key)
      }
    }
    addEventListener('keydown', takeKey, true)
  }
})()
