/**
 * Everybody of the scenarios × everything stored about them × everyone who may look, in whatever role: what the browser is
 * given is compared with what an oracle, written apart from the rules, makes of the archive's own data.
 */
import type { BrowserContext } from 'playwright/test'
import type { DisplayIndexDocument } from '@/lib/contracts/archive/display-index'
import { personOf } from '@/mocks/world/people/cast'
import { dayInHelsinki } from '@/mocks/world/people/days'
import type { Person } from '@/mocks/world/people/person'
import { clientFiles, notConfirmed } from '@/mocks/world/people/scenarios'
import { rscAnswer } from '../fixtures/rsc-answer'
import { sessionHeaders } from '../fixtures/session-headers'
import { archiveIndexOf } from '../oracle/archive-index'
import { isVisibleTo } from '../oracle/visible-to'
import { isMinor, whoActsFor, type Role } from '../oracle/who-acts'
import { representationsPage } from '../pages/representations-page'
import { expect, test } from '../test'

const today = dayInHelsinki(new Date())
const never = '0'.repeat(32)

for (const key of Object.keys(clientFiles)) {
  const client = personOf(key)
  test(`${key}: everyone who may look sees what may be seen, and no trace of more @overview`, async ({
    page,
    context,
    signIn,
    portalUrl,
  }) => {
    test.slow()
    const stored = await archiveIndexOf(client)
    const lookers = whoActsFor(client, today).filter(([looker]) => isInformed(looker))
    for (const [looker, role] of lookers) {
      await context.clearCookies()
      await signIn(looker)
      const address = role === 'self' ? '/sv/self' : await representationsPage(page).actFor(client)
      await compare(context, portalUrl, { address, role, stored, cell: `${key} by ${looker.key}` })
    }
    if (lookers.length === 0) expect(Boolean(client.deceased) || !isInformed(client)).toBe(true)
  })
}

const isInformed = (person: Person) => isMinor(person, today) || !notConfirmed.includes(person.key)

type Cell = Readonly<{
  address: string
  role: Role
  stored: readonly DisplayIndexDocument[]
  cell: string
}>

async function compare(context: BrowserContext, portalUrl: string, at: Cell): Promise<void> {
  const { address, role, stored, cell } = at
  const visible = stored.filter((each) => isVisibleTo(each, role, today, stored)).map(([id]) => id)
  const hidden = stored.map(([id]) => id).filter((id) => !visible.includes(id))
  const get = async (path: string) => {
    const answer = await context.request.get(path, { maxRedirects: 0 })
    return {
      status: answer.status(),
      text: JSON.stringify(answer.headers()) + (await answer.text()),
    }
  }

  const listed = new Set<string>()
  const pages = Math.max(1, Math.ceil(visible.length / 20))
  for (let number = 1; number <= pages; number++) {
    const { status, text } = await get(`${address}/documents?page=${number}`)
    expect(status, `${cell}, page ${number}`).toBe(200)
    for (const [, id = ''] of text.matchAll(/\/documents\/([0-9a-f]{32})/g)) listed.add(id)
    expect(hidden.filter((id) => text.includes(id))).toEqual([])
  }
  expect([...listed].sort(), cell).toEqual([...visible].sort())

  const headers = await sessionHeaders(context)
  for (const path of [address, `${address}/documents`, `${address}/help`.replace('/self', '')]) {
    const payload = await rscAnswer(portalUrl, path, { headers })
    for (const text of [(await get(path)).text, payload.text])
      expect(
        hidden.filter((id) => text.includes(id)),
        `${cell}, ${path}`,
      ).toEqual([])
  }
  for (const id of visible.slice(0, 3)) {
    expect((await get(`${address}/documents/${id}`)).status, cell).toBe(200)
  }
  for (const form of ['', '/document.pdf', '/original.pdf']) {
    const unknown = await get(`${address}/documents/${never}${form}`)
    for (const id of hidden) {
      const answer = await get(`${address}/documents/${id}${form}`)
      expect(answer.status, `${cell}, ${form}`).toBe(unknown.status)
    }
  }
}
