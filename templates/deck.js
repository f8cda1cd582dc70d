// What a class deck does in the browser besides reveal.js: it stands in the head of the page, so
// that nothing is painted before it is known how. Its own words and sizes come from the page.
;(() => {
  const root = document.documentElement
  const query = new URLSearchParams(location.search)
  const isPrint = query.get('view') === 'print' || query.has('print-pdf')
  // One of the two small screens in the speaker's window.
  const isReceiver = query.has('receiver')
  const narrow = matchMedia('(max-width: 600px)')

  // Without the class, slides stand one below the other: so a phone shows them, paper, and
  // whatever runs no scripts.
  const isDeck = isPrint || isReceiver || !narrow.matches
  root.classList.toggle('deck', isDeck)
  if (!isPrint && !isReceiver) narrow.addEventListener('change', () => location.reload())

  // reveal.js and its notes obey whatever window has opened or framed the deck, and an option in the
  // address outranks ours. The speaker's window has the deck's own origin, and must be obeyed: the
  // deck can be led from there. Files have no origin, but then no web page can open one.
  addEventListener('message', (event) => {
    if (location.protocol !== 'file:' && event.origin !== location.origin)
      event.stopImmediatePropagation()
  })

  const THEME = 'deck-theme'
  const store = {
    // A browser may forbid files to keep anything.
    get() {
      try {
        return localStorage.getItem(THEME)
      } catch {
        return null
      }
    },
    set(value) {
      try {
        localStorage.setItem(THEME, value)
      } catch {}
    },
  }

  function setTheme(name) {
    if (name === 'light') root.dataset.theme = 'light'
    else delete root.dataset.theme
  }

  setTheme(isPrint ? 'light' : store.get())
  addEventListener('storage', ({ key, newValue }) => {
    if (key === THEME && !isPrint) setTheme(newValue)
  })

  function toggleTheme() {
    const next = root.dataset.theme === 'light' ? 'dark' : 'light'
    setTheme(next)
    store.set(next)
  }

  // reveal.js hides all slides but one from screen readers, which on paper would be all but one.
  function open() {
    for (const slide of document.querySelectorAll('.slides section')) {
      slide.removeAttribute('aria-hidden')
      slide.removeAttribute('inert')
      slide.removeAttribute('hidden')
    }
    root.querySelector('.reveal').removeAttribute('role')
  }

  function start() {
    const reveal = document.querySelector('.reveal')
    const { stageWidth, stageHeight, themeKey } = reveal.dataset
    const isCalm = isPrint || matchMedia('(prefers-reduced-motion: reduce)').matches
    const transition = isCalm ? 'none' : 'fade'

    // The role would keep screen readers from reading freely; the keys work without it.
    Reveal.on('ready', () => reveal.removeAttribute('role'))
    Reveal.on('pdf-ready', open)
    if (!isPrint) {
      addEventListener('beforeprint', () => {
        root.classList.remove('deck')
        open()
      })
      addEventListener('afterprint', () => {
        root.classList.add('deck')
        Reveal.sync()
        Reveal.layout()
      })
    }

    Reveal.initialize({
      width: Number(stageWidth),
      height: Number(stageHeight),
      margin: 0,
      minScale: 0.05,
      maxScale: 10,
      center: false,
      hash: true,
      controls: true,
      controlsTutorial: false,
      progress: true,
      slideNumber: isPrint ? false : 'c/t',
      navigationMode: 'linear',
      transition,
      transitionSpeed: 'fast',
      backgroundTransition: 'none',
      autoAnimate: false,
      scrollActivationWidth: null,
      pdfSeparateFragments: false,
      pdfMaxPagesPerSlide: 1,
      plugins: window.RevealNotes ? [RevealNotes] : [],
    }).then(() => {
      Reveal.addKeyBinding({ keyCode: 84, key: 'T', description: themeKey }, toggleTheme)
      root.dataset.ready = 'yes'
    })
  }

  // The speaker's window is written by the notes plugin, white and small. It stands in the same dim
  // room.
  const openWindow = window.open
  window.open = function (address, name, ...rest) {
    const opened = openWindow.call(window, address, name, ...rest)
    if (opened && name === 'reveal.js - Notes') setTimeout(() => dressSpeaker(opened.document), 0)
    return opened
  }

  function dressSpeaker(speaker) {
    const style = getComputedStyle(root)
    const colour = (name) => style.getPropertyValue(`--${name}`).trim()
    const sheet = speaker.createElement('style')
    sheet.textContent = `
      html { color-scheme: ${root.dataset.theme === 'light' ? 'light' : 'dark'}; }
      body { background: ${colour('ground')}; color: ${colour('ink')}; font-family: system-ui, sans-serif; }
      #connection-status { background: ${colour('ground')}; color: ${colour('ink')}; }
      #current-slide iframe, #upcoming-slide iframe { border-color: ${colour('line')}; }
      .overlay-element, .overlay-element.interactive:hover { background: ${colour('panel')}; color: ${colour('soft')}; }
      #speaker-layout { color: ${colour('soft')}; }
      .speaker-controls-time .label, .speaker-controls-pace .label, .speaker-controls-notes .label,
      .speaker-controls-time .reset-button { color: ${colour('soft')}; }
      .speaker-controls-time, .speaker-controls-pace { border-bottom-color: ${colour('line')}; }
      .speaker-controls-time span.mute { opacity: 1; color: ${colour('soft')}; }
      .speaker-controls-notes .value { font-size: 1.2em; line-height: 1.45; }
      .speaker-controls-notes .value > * + * { margin-top: 0.6em; }
      .speaker-controls-notes .value p, .speaker-controls-notes .value ul,
      .speaker-controls-notes .value ol { margin: 0; }
      .speaker-controls-notes .value li + li { margin-top: 0.3em; }
      .speaker-controls-notes .value h3 { font-size: 1em; margin: 0.9em 0 0; color: ${colour('accent')}; }
      a { color: ${colour('accent')}; }`
    speaker.head.append(sheet)
    speaker.documentElement.lang = root.lang
  }

  if (isDeck) document.addEventListener('DOMContentLoaded', start)
  else
    document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
      if (key.toLowerCase() === 't' && !ctrlKey && !metaKey && !altKey) toggleTheme()
    })
})()
