import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** How often a reader is where, and what stands there besides her name. */
const places = [
  {
    ...{ kind: 'list', share: 0.4, path: () => '/sv/self/documents' },
    words: (_, documents) => documents.map(({ title }) => title),
  },
  {
    ...{ kind: 'document', share: 0.4, path: ({ id }) => `/sv/self/documents/${id}` },
    words: ({ title }) => [`Detta är texten i ${title}.`],
  },
  { kind: 'overview', share: 0.1, path: () => '/sv/self', words: () => [] },
  { kind: 'log', share: 0.1, path: () => '/sv/self/log', words: () => [] },
]

/** A browser keeps a few connections, and a proxy before the portal some hundred for all of them. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 256 })

/**
 * Every session reads a page, waits, and reads the next, until the time is over.
 *
 * @param {string} portal
 * @param {readonly {cookie: string, name: string, documents: {id: string, title: string}[]}[]} sessions
 * @param {{seconds: number, pause: number}} times `pause`: seconds between an answer and the next page, on average
 * @returns {Promise<{asked: {kind: string, milliseconds: number}[], wrong: string[]}>}
 */
export async function read(portal, sessions, { seconds, pause }) {
  const until = performance.now() + seconds * 1000
  const asked = []
  const wrong = []
  await Promise.all(sessions.map(reader))
  return { asked, wrong }

  async function reader(session) {
    await wait(Math.random() * pause * 1000)
    while (performance.now() < until) {
      await ask(session)
      await wait((0.5 + Math.random()) * pause * 1000)
    }
  }

  async function ask({ cookie, name, documents }) {
    const document = documents[Math.floor(Math.random() * documents.length)]
    const { kind, path, words } = drawn()
    const begun = performance.now()
    const { status, text } = await get(portal + path(document), cookie).catch((error) => ({
      status: String(error),
      text: '',
    }))
    asked.push({ kind, milliseconds: performance.now() - begun })
    const isThere = [name, ...words(document, documents)].every((each) => text.includes(each))
    if (status !== 200 || !text.trimEnd().endsWith('</html>') || !isThere)
      wrong.push(`${kind}: ${status}`)
  }
}

function drawn() {
  let left = Math.random()
  return places.find(({ share }) => (left -= share) < 0) ?? places[0]
}

function get(url, cookie) {
  const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin', cookie }
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode, text }))
      response.on('error', reject)
    })
    request.on('error', reject)
  })
}
