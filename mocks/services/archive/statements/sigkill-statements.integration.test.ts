import { randomUUID } from 'node:crypto'
import type { Consent } from 'fhir/r4'
import { afterAll, expect, test } from 'vitest'
import { verifyChain } from '../log/tree/verify-chain'
import type { ArchiveDatabase } from '../database/tables'
import { attempt, createKillableArchive, type KilledTokens } from '../testing/killable-archive'
import { documentOf, testHetu } from '../testing/make-document'
import { statementsOf, stating } from './testing/stating'
import { directiveInForce } from '../disclosure/directive-in-force'

/** How often the archive is killed, and how many people make statements and read meanwhile. */
const rounds = 3
const people = [0, 1, 2].map(testHetu)
const targets = [{}, { serviceTask: 'families' }, { controller: 'county-05' }]

const archive = await createKillableArchive()
afterAll(() => archive.close())

const portal = stating({
  patientId: archive.patientId,
  post: (path, token, body, headers = {}) =>
    fetch(`${archive.url}${path}`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${token}`, ...headers },
    }),
})

/** A statement as it was sent, and the way to send it again. */
type Sent = Readonly<{ send: (token: string) => Promise<Response> }>
type Person = {
  hetu: string
  /** Prohibitions that were answered as in force, by target. */
  inForce: Map<number, string>
  /** Ids of the statements that were answered. */
  answered: string[]
  /** Sent, and not answered: the archive went away. */
  lost: (Sent & { target: number }) | undefined
  searches: number
  /** What another controller reads by a statutory right, and how often it was answered. */
  document: string | undefined
  reads: number
  turn: number
}

test('no answered statement, receipt or row is lost by a SIGKILL, and what was lost is one statement when sent again', async () => {
  const all = people.map((hetu): Person => ({
    hetu,
    inForce: new Map(),
    answered: [],
    lost: undefined,
    searches: 0,
    document: undefined,
    reads: 0,
    turn: 0,
  }))
  const count = () => all.reduce((sum, { answered }) => sum + answered.length, 0)
  for (let round = 0; round <= rounds; round++) {
    // In the last round what was lost before is sent again, and one more statement each is made.
    const killAfter = round < rounds ? count() + 3 + Math.floor(Math.random() * 20) : count() + 6
    await archive.killWhile(
      people,
      () => count() >= killAfter,
      (tokens, isOver) =>
        Promise.all(
          all.flatMap((one) => [
            state(one, tokens, isOver),
            search(one, tokens, isOver),
            read(one, tokens, isOver),
          ]),
        ),
    )
  }
  const database = await archive.openDatabase()
  for (const person of all) await expectAllThere(database, person)
  await database.destroy()
  expect(count()).toBeGreaterThan(rounds * 3)
  expect(all.reduce((sum, { reads }) => sum + reads, 0)).toBeGreaterThan(rounds)
}, 400_000)

/** Sets and cancels prohibitions without a pause until the archive is gone; first what got no answer the last time. */
async function state(person: Person, tokens: KilledTokens, isOver: () => boolean): Promise<void> {
  const token = tokens.person.get(person.hetu) ?? ''
  await attempt(() => portal.confirm(token, person.hetu))
  while (!isOver()) {
    const { lost } = person
    const target = lost?.target ?? person.turn++ % targets.length
    const sent = lost ?? (await attempt(() => next(person, token, target)))
    if (!sent || isOver()) return
    person.lost = { ...sent, target }
    const consent = await attempt(async () => taken(await sent.send(token)))
    if (!consent) return
    person.lost = undefined
    person.answered.push(statementsOf(consent).at(-1) ?? '')
    if (consent.status === 'active') person.inForce.set(target, consent.id ?? '')
    else person.inForce.delete(target)
  }
}

async function next({ hetu, inForce }: Person, token: string, target: number): Promise<Sent> {
  const key = randomUUID()
  const id = inForce.get(target)
  if (id !== undefined) {
    const { basis } = await portal.preview(token, id)
    return { send: (as) => portal.withdraw(as, id, basis, key) }
  }
  const asked = portal.prohibition(hetu, targets[target])
  const { basis } = await portal.preview(token, asked)
  return { send: (as) => portal.post(as, portal.prohibition(hetu, targets[target], basis), key) }
}

async function search(person: Person, tokens: KilledTokens, isOver: () => boolean): Promise<void> {
  const token = tokens.person.get(person.hetu) ?? ''
  while (!isOver()) {
    const found = await attempt(async () => (await portal.search(token)).json())
    if (found) person.searches += 1
  }
}

/** Reads as a professional, while the client states what she wills. */
async function read(person: Person, tokens: KilledTokens, isOver: () => boolean): Promise<void> {
  person.document ??= await attempt(() => stored(person.hetu, tokens.system))
  const { document } = person
  while (document && !isOver()) {
    const found = await attempt(async () => {
      const headers = { authorization: `Bearer ${tokens.professional.get(person.hetu) ?? ''}` }
      const path = `/fhir/DocumentReference/${document}`
      return (await fetch(`${archive.url}${path}`, { headers })).json()
    })
    if (!found) return
    expect(found).toMatchObject({ id: document })
    person.reads += 1
  }
}

async function stored(hetu: string, token: string): Promise<string | undefined> {
  const response = await fetch(`${archive.url}/fhir`, {
    method: 'POST',
    body: JSON.stringify(documentOf({ hetu })),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
  })
  const { entry } = (await response.json()) as { entry: { response: { location: string } }[] }
  return entry[0]?.response.location.split('/')[1]
}

async function taken(response: Response): Promise<Consent> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as Consent
}

type Row = Readonly<{ operation: string; will?: string; rule?: string }>

async function expectAllThere(database: ArchiveDatabase, person: Person): Promise<void> {
  const { answered, inForce, lost, searches, reads } = person
  const client = archive.patientId(person.hetu)
  const statements = await database
    .selectFrom('statements')
    .leftJoin('receipts', (join) =>
      join
        .onRef('receipts.client_id', '=', 'statements.client_id')
        .onRef('receipts.statement_id', '=', 'statements.id'),
    )
    .select(['statements.id', 'statements.will_id', 'receipts.jws'])
    .where('statements.client_id', '=', client)
    .execute()
  const ids = statements.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(answered))
  // Beyond what was answered there is at most the one whose answer was lost.
  expect(ids.length - new Set(answered).size).toBeLessThanOrEqual(lost ? 1 : 0)
  expect(statements.filter(({ jws }) => jws === null)).toEqual([])

  const events = await database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', client)
    .execute()
  const rows = events.map(({ event }) => JSON.parse(event) as Row)
  const stated = rows.filter(({ operation }) => /-prohibition$/.test(operation))
  expect(stated.map(({ will }) => will).sort()).toEqual(statements.map((row) => row.will_id).sort())
  const searched = rows.filter(({ operation }) => operation === 'search-statements')
  expect(searched.length).toBeGreaterThanOrEqual(searches)
  const disclosed = rows.filter(({ rule }) => rule === 'D4')
  expect(disclosed.length).toBeGreaterThanOrEqual(reads)
  expect(await verifyChain(database, client)).toMatchObject({ intact: true })

  // What was lost may have ended one, or begun one.
  const mayHaveEnded = lost && inForce.get(lost.target)
  const expected = [...inForce.values()].filter((id) => id !== mayHaveEnded)
  const found = (
    await directiveInForce({ config: {}, clock: () => new Date() }, database, client)
  ).prohibitions.map(({ id }) => id)
  expect(found).toEqual(expect.arrayContaining(expected))
  expect(found.length - expected.length).toBeLessThanOrEqual(lost ? 1 : 0)
}
