// The start page: shows the way to the remote, tells whether a phone is there, and leads to the deck.

const NEVER_SEEN = 'Not connected. Is the window you typed in still open?'

const find = (id) => document.getElementById(id)

const events = new EventSource('/phones')
events.addEventListener('message', ({ data }) => hear(JSON.parse(data)))
events.addEventListener('error', () => say(NEVER_SEEN, false))

function hear(message) {
  if (message.kind === 'hello') greet(message)
  else if (message.kind === 'phones') tellPhones(message.count)
  // A phone has pressed Start.
  else if (message.kind === 'begin') find('begin').click()
}

function greet({ title, isOld, key, phones, shares }) {
  find('title').textContent = title
  document.title = `Start the class: ${title}`
  find('old').hidden = !isOld
  find('alone').hidden = phones.length > 0
  document.querySelector('main').classList.toggle('alone', phones.length === 0)
  for (const part of document.querySelectorAll('.with-network')) part.hidden = phones.length === 0
  find('key').textContent = key
  if (phones.length > 0) show(phones[0], phones)
  find('shares').hidden = shares.length === 0
  find('shares').replaceChildren('For everybody, without notes: ', ...shares.map(linkTo))
}

function show(phone, phones) {
  const { code, page, address, network } = phone
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', code.path)
  find('code').setAttribute('viewBox', `0 0 ${code.side} ${code.side}`)
  find('code').setAttribute('shape-rendering', 'crispEdges')
  find('code').replaceChildren(path)
  find('page').textContent = page.replace(/^http:\/\/|\/$/g, '')
  find('network').textContent = `${network} (${address})`
  const others = phones.filter((each) => each !== phone)
  const buttons = others.map((other) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = `show the way by ${other.network}`
    button.addEventListener('click', () => show(other, phones))
    return button
  })
  find('others').hidden = buttons.length === 0
  find('others').replaceChildren('If the phone does not find it: ', ...buttons)
}

function linkTo(address) {
  const link = document.createElement('a')
  link.href = address
  link.target = '_blank'
  link.rel = 'noreferrer'
  link.textContent = address
  return link
}

function tellPhones(count) {
  if (count === 0) say('No phone yet', false)
  else say(count === 1 ? 'Phone connected' : `${count} phones connected`, true)
}

function say(text, isThere) {
  find('phones').textContent = text
  find('phones').classList.toggle('there', isThere)
}
