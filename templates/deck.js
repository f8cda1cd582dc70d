// How a class deck starts in the browser: as slides, stacked, or for paper; dark or light. It stands
// in the head of the page, so that nothing is painted before it is known how. The other scripts of
// the deck hang what they do on `Deck`. Words and sizes come from the page.
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
    document.dispatchEvent(new Event('deck-look'))
  }

  // A deck may have been made light; whoever has pressed T has chosen.
  setTheme(isPrint ? 'light' : (store.get() ?? root.dataset.theme))
  addEventListener('storage', ({ key, newValue }) => {
    if (key === THEME && !isPrint && newValue) setTheme(newValue)
  })

  function toggleTheme() {
    const next = root.dataset.theme === 'light' ? 'dark' : 'light'
    setTheme(next)
    store.set(next)
  }

  const starts = []
  let words
  window.Deck = {
    isReceiver,
    setTheme,
    toggleTheme,
    /** Once reveal.js has set the stage; not for paper, nor where slides are stacked. */
    whenReady: (run) => starts.push(run),
    words: () => {
      words ??= JSON.parse(document.querySelector('.reveal[data-words]').dataset.words)
      return words
    },
    fill: (phrase, values) => phrase.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap),
    slides: () => [...document.querySelectorAll('.slides > section')],
    /** What reveal.js tells screen readers with, too. */
    announce: (text) => {
      document.querySelector('.aria-status').textContent = text
    },
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
    const { stageWidth, stageHeight } = reveal.dataset
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
      // These have their own form here.
      help: false,
      overview: false,
      jumpToSlide: false,
      plugins: [RevealZoom, window.RevealNotes].filter(Boolean),
    }).then(() => {
      if (!isPrint) for (const run of starts) run()
      root.dataset.ready = 'yes'
    })
  }

  if (isDeck) document.addEventListener('DOMContentLoaded', start)
  else
    document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
      if (key.toLowerCase() === 't' && !ctrlKey && !metaKey && !altKey) toggleTheme()
    })
})()
