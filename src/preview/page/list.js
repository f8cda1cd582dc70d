// What was built. Names and order are those of out/index.html, so that there is one list and not
// two; out/manifest.json tells by a digest whether a file is new.

const list = document.getElementById('list')

/** @param current paths of what is no older than the project */
export async function fetchBuilt(current) {
  const [index, manifest] = await Promise.all([fetchText('index.html'), fetchText('manifest.json')])
  const entries = JSON.parse(manifest || '{}')
  const page = new DOMParser().parseFromString(index, 'text/html')
  return [...page.querySelectorAll('main section')].map((section) => {
    const heading = section.querySelector('h2')
    const plain = heading.querySelector('small')?.textContent ?? ''
    heading.querySelector('small')?.remove()
    const name = heading.textContent.trim()
    const products = [...section.querySelectorAll('li')].map((item) => {
      const link = item.querySelector('a')
      const path = decodeURI(link.getAttribute('href'))
      const { digest, pages } = entries[path] ?? {}
      return {
        path,
        href: `#${encodeURI(path)}`,
        name,
        title: link.textContent,
        length: item.querySelector('span')?.textContent ?? '',
        pages: path.endsWith('.pdf') ? pages : 1,
        digest,
        isStale: !current.has(path),
      }
    })
    return { name, plain, products }
  })
}

/** Empty when it is not there. */
async function fetchText(path) {
  const response = await fetch(`/out/${path}`)
  return response.ok ? response.text() : ''
}

export function printList(groups, chosen) {
  const top = list.scrollTop
  const before = list.querySelector('[aria-current]')?.hash
  const focused = list.contains(document.activeElement) ? document.activeElement.hash : undefined
  list.replaceChildren(...groups.map((group) => printGroup(group, chosen)))
  list.scrollTop = top
  if (chosen?.href !== before)
    list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  for (const link of list.querySelectorAll('a')) if (link.hash === focused) link.focus()
}

function printGroup({ name, plain, products }, chosen) {
  const section = document.createElement('section')
  const items = products.map((product) => {
    const link = document.createElement('a')
    link.href = product.href
    if (product === chosen) link.setAttribute('aria-current', 'page')
    link.classList.toggle('stale', product.isStale)
    link.append(product.title, element('small', product.isStale ? 'last good' : product.length))
    return element('li', link)
  })
  section.append(element('h2', name), element('p', plain), element('ul', ...items))
  return section
}

function element(name, ...content) {
  const made = document.createElement(name)
  made.append(...content)
  return made
}
