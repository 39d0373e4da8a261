// Long on purpose: a folder from the session to its last file, against the archive, read back by a parser that has not made it.
import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { flattenedVerify, importJWK } from 'jose'
import { sql } from 'kysely'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FolderChoiceDto } from '@/lib/contracts/portal/folder'
import { addDays } from '@/lib/domain/calendar/add-to-day'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import { documentBundle, matterBundle } from '@/mocks/vendor/bundles'
import {
  documentInput,
  documentOf,
  hetus,
  newOid,
  testHetu,
} from '@/mocks/services/archive/testing/make-document'
import { eventOf } from '@/mocks/services/archive/log/asking/testing/log-client'
import { appendEvents } from '@/mocks/services/archive/log/events/append-events'
import { lockChain } from '@/mocks/services/archive/log/events/lock-chain'
import { shelterDesk, stateAtDesk } from '@/mocks/services/archive/statements/testing/state-at-desk'
import { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
import { setPortalAgainst } from '../archive/testing/set-portal-against'
import { confirmInformation } from '../information/confirm-information'
import { printout } from '../pdf/testing/printout'
import { publicKeys, readPortalKeys } from '../session/login/portal-keys'
import { newSessionToken } from '../session/sealing/session-token'
import { createSession } from '../session/store/sessions'
import { ensureUser } from '../session/store/users'
import { someBrowser } from '../session/testing/some-browser'
import { openTestServices } from '../session/testing/test-services'
import { makePortalKeys } from '../session/testing/make-portal-keys'
import type { Actor, Subject } from '../subject'
import type * as Apart from '../apart/run-apart'
import type { FolderPdf } from '../pdf/make-pdf-within'
import { makeFolder } from './make-folder'
import { readFolderPage } from './read-folder-page'
import { allOf, piecesOf, readZip } from './testing/read-zip'
import { runChecker } from './testing/run-checker'

// The archive's clock stands still, so ours does too.
const now = new Date()
vi.useFakeTimers({ toFake: ['Date'], now })
const archive = await startTestArchive({ now, listen: true })
afterAll(archive.close)
setPortalAgainst(archive)
vi.stubEnv('PORTAL_URL', 'https://portal.test')

const session = vi.hoisted(() => ({
  actor: undefined as unknown,
  subject: undefined as unknown,
  /** How often the right is asked for before it ends. */
  left: Number.POSITIVE_INFINITY,
  /** What happens at each question. */
  meanwhile: undefined as (() => Promise<void>) | undefined,
  keys: undefined as unknown,
  context: undefined as unknown,
  /** Why a file can't be made, by its title; undefined: it can. */
  fails: undefined as ((title: string) => 'too-much' | 'busy' | undefined) | undefined,
  /** Says that whoever asked has gone. */
  gone: new AbortController(),
  /** Nothing is to tell what was saved. */
  neutral: false,
  /** Of the cookie. */
  token: '',
}))
vi.mock('../session/require-actor', () => ({ requireActor: () => Promise.resolve(session.actor) }))
vi.mock('../asking/require-subject', () => ({
  requireSubject: async () => {
    session.left -= 1
    await session.meanwhile?.()
    if (session.left < 0) throw new Error('NEXT_REDIRECT')
    return session.subject
  },
}))
vi.mock('../asking/find-subject', () => ({
  findSubject: () => Promise.resolve({ ok: true, value: session.subject }),
}))
vi.mock('../apart/run-apart', async (original) => {
  const { runApart } = await original<typeof Apart>()
  const run = (job: 'makeFolderPdf', person: string, input: FolderPdf) => {
    const failure = session.fails?.(input.title)
    return failure ? Promise.resolve({ ok: false, failure }) : runApart(job, person, input)
  }
  return { runApart: run }
})
vi.mock('../session/session-services', () => ({
  portalKeys: () => session.keys,
  sessionServices: () => Promise.resolve({ context: session.context }),
}))
vi.mock('../session/current-session', () => ({
  currentToken: () => Promise.resolve(session.token),
  currentSession: () => Promise.resolve({ neutralTitles: session.neutral }),
}))
const keys = readPortalKeys(await makePortalKeys())
session.keys = keys
const { services, close } = await openTestServices()
afterAll(close)
session.context = services.context

/** Another session: nothing of one opens in it. */
async function newSession() {
  const { context } = services
  session.token = newSessionToken()
  const identity = {
    ...{ hetu: hetus.anna, birthDate: '1990-01-01', names: anna.names },
    ...{ acr: 'loa3', authTime: 0, label: session.token },
  }
  const userId = await ensureUser(context, 'anna', now)
  await createSession(context, {
    token: session.token,
    userId,
    identity,
    browser: someBrowser,
    now,
  })
}

function person(hetu: string, display: string, birthDate: string): Actor {
  const names = { first: display, calling: display, family: display, display }
  return { key: `key of ${display}`, hetu, names, birthDate, sessionLabel: `login of ${display}` }
}
const anna = person(hetus.anna, 'Anna', '1990-01-01')
const bertil = person(hetus.bertil, 'Bertil', '1980-02-02')
const carl = person(hetus.carl, 'Carl', '1970-03-03')
const child = person(hetus.child, 'Cia', '2016-05-02')

function logIn(actor: Actor, client: Actor = actor, capacity: Subject['capacity'] = 'self') {
  const { key, hetu, birthDate, names } = client
  const handle = capacity === 'self' ? 'self' : 'handle-1'
  session.actor = actor
  session.subject = { key, hetu, birthDate, displayName: names.display, capacity, handle }
}
for (const adult of [anna, bertil, carl]) {
  logIn(adult)
  await confirmInformation('self', { version: '2', received: true })
}
await newSession()
beforeEach(() => {
  logIn(anna)
  session.left = Number.POSITIVE_INFINITY
  session.meanwhile = undefined
  session.fails = undefined
  session.gone = new AbortController()
})

const words = {
  receipt: () => ({ ...printout, title: 'Kvitto' }),
  statement: (_locale: string, { kind }: { kind: string }) => `Uttalat: ${kind}`,
}
const all: FolderChoiceDto = { tasks: [], matters: [], from: null, to: null }
type Part = Readonly<{ number: number; cuts: string }>
const ask = (choice = all, part: Part | null = null) =>
  makeFolder({ handle: 'self', locale: 'sv', choice, part, words, gone: session.gone.signal })

async function begin(...asked: Parameters<typeof ask>) {
  const made = await ask(...asked)
  if (!made.ok) throw new Error(made.failure)
  return made.value
}
async function fetched(...asked: Parameters<typeof ask>) {
  const { stream, fileName, part } = await begin(...asked)
  return withoutRoot(await readZip(await allOf(stream)), fileName.replace('.zip', `${part}.zip`))
}
function withoutRoot(files: ReadonlyMap<string, Buffer>, fileName: string) {
  const root = fileName.replace(/\.zip$/, '/')
  for (const name of files.keys()) expect(name.startsWith(root)).toBe(true)
  return new Map([...files].map(([name, bytes]) => [name.slice(root.length), bytes]))
}
const textOf = (files: ReadonlyMap<string, Buffer>, name: string) =>
  files.get(name)?.toString() ?? ''
const namesIn = (files: ReadonlyMap<string, Buffer>, folder: string) =>
  [...files.keys()].filter((name) => name.startsWith(folder))
const manifestOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  ') as [string, string])
const pdfText = async (bytes: Buffer | undefined) =>
  (
    await extractText(await getDocumentProxy(new Uint8Array(bytes ?? Buffer.of())), {
      mergePages: true,
    })
  ).text

const hostile = `../../${'ä'.repeat(440)}שלום.exe <script>alert(1)</script> CON`
const [first = ''] = await archive.store(
  documentOf({ title: 'Beslut om boende', createdAt: '2026-03-05T10:00:00+02:00' }),
)
await archive.store(
  documentBundle({
    ...documentInput({ createdAt: '2026-04-05T10:00:00+03:00' }),
    title: hostile,
  }),
)
await archive.store(documentOf({ title: 'Dold plan', text: 'zebror', specialContent: true }))
await archive.store(documentOf({ title: 'Dolt beslut', format: 'old' }))

describe('a whole folder', async () => {
  logIn(anna)
  const whole = await begin()
  const zip = await allOf(whole.stream)
  const files = withoutRoot(await readZip(zip), whole.fileName)

  test('is a bag whose hashes hold, and nothing is in it that no manifest names', () => {
    const payload = manifestOf(textOf(files, 'manifest-sha256.txt'))
    const tags = manifestOf(textOf(files, 'tagmanifest-sha256.txt'))
    for (const [hash, name] of [...payload, ...tags]) {
      const bytes = files.get(name) ?? Buffer.of()
      expect([name, createHash('sha256').update(bytes).digest('hex')]).toEqual([name, hash])
    }
    const named = [...payload, ...tags].map(([, name]) => name)
    const own = ['tagmanifest-sha256.txt', 'tagmanifest-sha256.jws']
    expect([...files.keys()].sort()).toEqual([...named, ...own].sort())
    expect(payload.every(([, name]) => name.startsWith('data/'))).toBe(true)
    expect(textOf(files, 'bagit.txt')).toContain('BagIt-Version: 1.0')
    const held = payload.reduce((sum, [, name]) => sum + (files.get(name)?.length ?? 0), 0)
    expect(textOf(files, 'bag-info.txt')).toContain(`Payload-Oxum: ${held}.${payload.length}\n`)
  })

  test('is signed by the key that the portal publishes', async () => {
    const [header = '', , signature = ''] = textOf(files, 'tagmanifest-sha256.jws').split('.')
    const [published] = publicKeys(keys).keys
    const payload = textOf(files, 'tagmanifest-sha256.txt')
    const verify = async (text: string) =>
      flattenedVerify(
        { protected: header, payload: Buffer.from(text).toString('base64url'), signature },
        await importJWK(published ?? {}, 'RS256'),
      )
    await expect(verify(payload)).resolves.toMatchObject({
      protectedHeader: { kid: 'portal-sig', typ: 'folder+jws' },
    })
    await expect(verify(`${payload} `)).rejects.toThrow()
  })

  test('is found whole by its own checker, and not when one byte is another', async () => {
    const page = textOf(files, 'check.html')
    expect(await runChecker(page, zip)).toEqual([
      'Mappen är hel och oförändrad, och underskriften stämmer.',
    ])
    const changed = Buffer.from(zip)
    const at = changed.indexOf('Stöd för boende')
    changed[at] = 0x53 ^ 1
    expect(await runChecker(page, changed)).toEqual([
      'Mappen är inte så som den lämnades ut.',
      expect.stringMatching(/^Ändrad: data\/documents\/000\d-.*original\.xhtml\.txt$/),
    ])
    const [wrong, unreadable] = await runChecker(page, zip.subarray(0, zip.length - 100))
    expect([wrong, unreadable]).toEqual([
      'Mappen är inte så som den lämnades ut.',
      expect.stringContaining('ingen hel mapp'),
    ])
  })

  test('is not found whole by a checker that has another key', async () => {
    const page = textOf(files, 'check.html').replace(/"n":"..../, '"n":"AAAA')
    expect(await runChecker(page, zip)).toContain('Underskriften stämmer inte.')
  })

  test('has each document as a PDF, as it was stored, the oldest first', async () => {
    const begin = 'data/documents/0001-Handling-2026-03-05'
    expect(namesIn(files, begin)).toEqual([`${begin}/document.pdf`, `${begin}/original.xhtml.txt`])
    expect(await pdfText(files.get(`${begin}/document.pdf`))).toContain('Stöd för boende beviljas')
    expect(textOf(files, `${begin}/original.xhtml.txt`)).toContain('<h1>Beslut om boende</h1>')
  })

  test('has all of them in one PDF with a list of contents', async () => {
    expect(namesIn(files, 'data/all/')).toEqual(['data/all/documents-01.pdf'])
    const text = await pdfText(files.get('data/all/documents-01.pdf'))
    expect(text).toContain('1. Beslut om boende, 5 mars 2026')
  })

  test('has the log in three forms and what was stated, with signed receipts', () => {
    expect(namesIn(files, 'data/log/')).toEqual([
      'data/log/log.csv',
      'data/log/log.json',
      'data/log/log-1.pdf',
    ])
    const receipt = JSON.parse(textOf(files, 'data/statements/receipt-001.json')) as object
    expect(Object.keys(receipt)).toEqual(['payload', 'protected', 'signature'])
    expect(files.has('data/statements/receipt-001.pdf')).toBe(true)
  })

  test('no title makes a name of a file or a tag of a page', () => {
    const names = [...files.keys()]
    expect(names.filter((name) => !/^[\w.-]+(\/[\w.-]+)*$/.test(name))).toEqual([])
    expect(Math.max(...names.map((name) => name.length))).toBeLessThan(120)
    const index = textOf(files, 'index.html')
    expect(index).toContain('&lt;script&gt;alert(1)&lt;/script&gt; CON')
    expect(index).not.toContain('<script')
  })

  test('says for whom it was made, and nothing of what is hidden', () => {
    expect(textOf(files, 'index.html')).toContain('av Anna, för egen del.')
    for (const [name, bytes] of files) {
      expect([name, /Dol[dt]|zebror/.test(bytes.toString('latin1'))]).toEqual([name, false])
      expect([name, bytes.includes(hetus.anna)]).toEqual([name, false])
    }
  })
})

test('each document is a row in the log before its content is handed out (L1)', async () => {
  const reads = async () => {
    const { rows } = await sql<{ document: string }>`
      select unnest(documents) as document from audit_events
      where facts ->> 'operation' = 'read-document'`.execute(archive.database)
    return rows.map(({ document }) => document)
  }
  const before = (await reads()).length
  const { stream } = await begin()
  const reader = stream.getReader()
  expect((await reads()).length).toBe(before)
  let seen = ''
  while (!seen.includes('0001-Handling-2026-03-05/')) {
    const { value = Buffer.of() } = await reader.read()
    seen += Buffer.from(value).toString('latin1')
  }
  expect((await reads()).slice(before)).toContain(first)
  await reader.cancel()
})

async function page(choice = all, handle = 'self') {
  const read = await readFolderPage(handle, choice)
  if (!read.ok || read.value.folder.state !== 'read') throw new Error('not read')
  return read.value.folder
}

/** What a signed receipt says. */
function saidIn(files: ReadonlyMap<string, Buffer>, name: string): string {
  const { payload } = JSON.parse(textOf(files, name)) as { payload: string }
  return Buffer.from(payload, 'base64url').toString()
}

test.each(['self', 'proxy'] as const)(
  'what was said at the desk of a shelter is in no receipt, and nothing in the folder names it: %s (V03)',
  async (capacity) => {
    const dora = person(testHetu(capacity === 'self' ? 11 : 12), `Ella ${capacity}`, '2001-01-01')
    const desk = { organisation: 'county-05', unit: 'unit-snostjarnan' }
    await stateAtDesk(archive, dora.hetu, shelterDesk)
    logIn(capacity === 'self' ? dora : bertil, dora, capacity)
    const files = await fetched()
    const { history } = JSON.parse(textOf(files, 'data/statements/statements.json')) as {
      history: unknown[]
    }
    expect(history).toHaveLength(2)
    expect(namesIn(files, 'data/statements/receipt-')).toEqual([])
    for (const [name, bytes] of files)
      expect([name, /hamnljus/i.test(bytes.toString('latin1'))]).toEqual([name, false])
    // Of an organisation that is told of there are receipts.
    const elin = person(testHetu(capacity === 'self' ? 13 : 14), `Elin ${capacity}`, '2001-01-01')
    await stateAtDesk(archive, elin.hetu, desk)
    logIn(capacity === 'self' ? elin : bertil, elin, capacity)
    const others = await fetched()
    const receipts = namesIn(others, 'data/statements/receipt-').filter((name) =>
      name.endsWith('.json'),
    )
    expect(receipts.map((name) => saidIn(others, name))).toEqual([
      expect.stringContaining('county-05'),
      expect.stringContaining('county-05'),
    ])
  },
)

test('a choice of a task or a period takes along that alone', async () => {
  expect(await page(all)).toMatchObject({ total: 2, chosen: 2, inOne: true })
  expect(await page({ ...all, to: '2026-03-31' })).toMatchObject({
    total: 2,
    chosen: 1,
    parts: [{ number: 1, documents: 1, from: '2026-03-05', to: '2026-03-05' }],
  })
  const files = await fetched({ ...all, to: '2026-03-31' })
  expect(namesIn(files, 'data/documents/').every((name) => name.includes('/0001-'))).toBe(true)
  const nothing = await fetched({ ...all, tasks: ['family-law'] })
  expect(namesIn(nothing, 'data/documents/')).toEqual([])
  expect(textOf(nothing, 'index.html')).toContain('Inga handlingar är med.')
})

test('where titles say nothing, neither does the folder in the ZIP, nor the properties of a PDF in it, nor the tab of a page', async () => {
  session.neutral = true
  const { stream } = await begin()
  const files = await readZip(await allOf(stream))
  session.neutral = false
  expect([...files.keys()].filter((name) => !name.startsWith('Fil/'))).toEqual([])
  const made = [...files].filter(
    ([name]) => name.endsWith('.pdf') && !name.endsWith('original.pdf'),
  )
  expect(made.length).toBeGreaterThan(2)
  for (const [name, bytes] of made)
    expect((await PDFDocument.load(bytes, { updateMetadata: false })).getTitle(), name).toBe('Fil')
  for (const page of ['Fil/index.html', 'Fil/check.html'])
    expect(files.get(page)?.toString(), page).toContain('<title>Sida</title>')
  expect(files.get('Fil/index.html')?.toString()).toContain('<h1>Mappen: Anna</h1>')
})

test.each([
  ['before it is begun', () => undefined],
  ['before its first byte', async () => await begin()],
])('who goes %s does not keep the place', async (_, first) => {
  await first()
  session.gone.abort()
  if (!(await ask()).ok) throw new Error('The place was kept')
  session.gone = new AbortController()
  const { stream } = await begin()
  await stream.cancel()
})

test('one person makes one folder at a time, and gives the place back', async () => {
  const { stream } = await begin()
  expect(await ask()).toEqual({ ok: false, failure: 'busy' })
  await stream.cancel()
  const { stream: next } = await begin()
  await next.cancel()
  const { cuts } = await page()
  expect(await ask(all, { number: 2, cuts })).toEqual({ ok: false, failure: 'not-found' })
})

test('a matter takes along its documents alone, and one in which nothing is shown is none', async () => {
  const erik = person(testHetu(2), 'Erik', '2001-01-01')
  const [support, secret] = [newOid(), newOid()]
  const matter = { hetu: erik.hetu, controllerId: 'county-05', shared: false } as const
  await archive.send(matterBundle({ ...matter, oid: support, name: 'Stöd i arbetet' }))
  await archive.send(matterBundle({ ...matter, oid: secret, name: 'Dolt ärende' }))
  const stored = { hetu: erik.hetu, createdAt: '2026-03-05T10:00:00+02:00' }
  await archive.store(documentOf({ ...stored, title: 'Om stödet', matterOid: support }))
  await archive.store(documentOf({ ...stored, title: 'Annat' }))
  await archive.store(
    documentOf({ ...stored, title: 'Dolt', matterOid: secret, specialContent: true }),
  )
  logIn(erik)
  await confirmInformation('self', { version: '2', received: true })
  const { matters } = await page()
  expect(matters).toEqual([{ id: expect.any(String), name: 'Stöd i arbetet', count: 1 }])
  const choice = { ...all, matters: matters.map(({ id }) => id) }
  expect(await page(choice)).toMatchObject({ total: 2, chosen: 1 })
  const index = textOf(await fetched(choice), 'index.html')
  expect(index).toContain('Om stödet')
  expect(index).not.toContain('Annat')
  expect(index).toContain('1 ärende')
})

const frida = person(testHetu(4), 'Frida', '2001-01-01')
test('documents in several files have one list of contents, which says on which page of which each begins', async () => {
  for (let day = 1; day <= 26; day += 1)
    await archive.store(
      documentOf({
        ...{ title: `Beslut ${day}`, hetu: frida.hetu },
        createdAt: `${addDays('2026-01-01', day)}T10:00:00Z`,
      }),
    )
  logIn(frida)
  await confirmInformation('self', { version: '2', received: true })
  const files = await fetched()
  expect(namesIn(files, 'data/all/')).toEqual([
    'data/all/documents-01.pdf',
    'data/all/documents-02.pdf',
    'data/all/contents.pdf',
  ])
  const contents = (await pdfText(files.get('data/all/contents.pdf'))).replaceAll(/\s+/g, ' ')
  for (const day of [1, 2, 25, 26]) {
    const [, file = '', page = ''] =
      new RegExp(
        `${day}\\. Beslut ${day}, .{6,20} 2026 (documents-\\d\\d\\.pdf), sida (\\d+)`,
      ).exec(contents) ?? []
    const pdf = await getDocumentProxy(new Uint8Array(files.get(`data/all/${file}`) ?? []))
    const { text: pages } = await extractText(pdf)
    expect([day, pages[Number(page) - 1]]).toEqual([
      day,
      expect.stringMatching(new RegExp(`Beslut ${day}(?!\\d)`)),
    ])
  }
  const index = textOf(files, 'index.html')
  expect(index).toContain('<li><a href="data/all/contents.pdf">')
  expect(index.indexOf('data/all/contents.pdf')).toBeLessThan(index.indexOf('documents-01.pdf'))
})

test('contents, or a log, that are too much for a PDF are said to be, and the folder is whole without them', async () => {
  logIn(frida)
  session.fails = (title) =>
    title === 'Användning och utlämnande' || title.startsWith('Innehåll') ? 'too-much' : undefined
  const files = await fetched()
  expect(namesIn(files, 'data/all/')).toEqual([
    'data/all/documents-01.pdf',
    'data/all/documents-02.pdf',
  ])
  expect(namesIn(files, 'data/log/')).toEqual(['data/log/log.csv', 'data/log/log.json'])
  const index = textOf(files, 'index.html')
  expect(index).toContain('Ett innehåll för alla blev för mycket för en PDF.')
  expect(index).not.toContain('data/all/contents.pdf')
  expect(index).toContain('Alla rader finns i log.csv och log.json.')
})

test.each([
  ['Innehåll'],
  ['Användning och utlämnande'],
  ['Kvitto'],
  ['Handling 1–'],
  ['Beslut om'],
])(
  'a file “%s” that can’t be made now breaks the folder off, so that another try has it',
  async (which) => {
    if (which === 'Innehåll') logIn(frida)
    session.fails = (title) => (title.startsWith(which) ? 'busy' : undefined)
    const { stream } = await begin()
    await expect(allOf(stream)).rejects.toThrow('broken off: busy')
  },
)

test('a log of several PDFs says in each which rows of how many it has', async () => {
  const hanna = person(testHetu(6), 'Hanna', '2001-01-01')
  await archive.store(documentOf({ hetu: hanna.hetu }))
  logIn(hanna)
  await confirmInformation('self', { version: '2', received: true })
  const client = archive.patientId(hanna.hetu)
  const events = Array.from({ length: 501 }, (_, n) => ({
    entry: eventOf(client, { request: `r-${n}` }),
    documents: [],
  }))
  await archive.database
    .transaction()
    .execute(async (trx) => appendEvents(trx, await lockChain(trx, client), events, now))
  const files = await fetched()
  const all = textOf(files, 'data/log/log.json').match(/"sentence"/g)?.length ?? 0
  expect(all).toBeGreaterThan(500)
  const words = async (name: string) => (await pdfText(files.get(name))).replaceAll(/\s+/g, ' ')
  const parts = [await words('data/log/log-1.pdf'), await words('data/log/log-2.pdf')]
  expect(parts[0]).toContain(`raderna 1–500 av ${all}`)
  expect(parts[1]).toContain(`raderna 501–${all} av ${all}`)
  for (const part of parts) expect(part).not.toContain('Filen har alla')
})

test('what is more than a hundred documents comes in parts, each a whole bag of its own', async () => {
  const dora = person(testHetu(1), 'Dora', '2001-01-01')
  const stored: string[] = []
  for (let day = 1; day <= 101; day += 1)
    stored.push(
      ...(await archive.store(
        documentOf({
          title: `Beslut ${day}`,
          hetu: dora.hetu,
          createdAt: `${addDays('2026-01-01', day)}T10:00:00Z`,
        }),
      )),
    )
  logIn(dora)
  await confirmInformation('self', { version: '2', received: true })
  const clearUp = vi.fn(() => Promise.resolve())
  vi.stubGlobal('gc', clearUp)
  session.fails = () => 'too-much'
  await fetched()
  // What it leaves behind is cleared up while it is made (ADR 65).
  expect(clearUp).toHaveBeenCalledTimes(2)
  session.fails = undefined
  const { parts, cuts } = await page()
  expect(parts).toMatchObject([{ documents: 100 }, { documents: 1, from: '2026-04-12' }])
  const made = await begin(all, { number: 2, cuts })
  expect(made).toMatchObject({ documents: 1, part: '-2-2' })
  const name = made.fileName.replace('.zip', '-2-2.zip')
  const files = withoutRoot(await readZip(await allOf(made.stream)), name)
  expect(namesIn(files, 'data/documents/')[0]).toContain('0001-Handling-2026-04-12/')
  expect(namesIn(files, 'data/log/')).toEqual([])
  expect(namesIn(files, 'data/representatives/')).toEqual([])
  expect(namesIn(files, 'data/all/')).toEqual(['data/all/documents-01.pdf'])
  expect(textOf(files, 'bag-info.txt')).toContain('Bag-Count: 2 of 2\n')
  expect(textOf(files, 'index.html')).toContain('Loggen finns i del 1.')

  const fetchedParts = async () => (await page()).parts.map(({ fetched: done }) => done)
  // Kept in the session: the page knows it when it is loaded again, with script or without.
  expect(await fetchedParts()).toEqual([false, true])
  await archive.database
    .updateTable('documents')
    .set({ status: 'annulled' })
    .where('id', '=', stored[0] ?? '')
    .execute()
  await archive.store(
    documentOf({ title: 'Senare', hetu: dora.hetu, createdAt: '2026-11-01T10:00:00Z' }),
  )
  // A document of the first part has vanished: no other moves into its place.
  expect((await page()).parts).toMatchObject([
    { documents: 99, fetched: false },
    { documents: 2, from: '2026-04-12', fetched: false },
  ])
  const again = await fetched(all, { number: 2, cuts })
  expect(namesIn(again, 'data/documents/0001')[0]).toContain('2026-04-12/')
  expect(await fetchedParts()).toEqual([false, true])
  expect(textOf(again, 'index.html')).toContain('det som inte längre visades')

  // What another session, or a hand, has cut is none: no folder says that it is whole and is not.
  expect(await ask(all, { number: 1, cuts: `${cuts.slice(0, -2)}xx` })).toMatchObject({
    failure: 'not-found',
  })
  await newSession()
  expect(await ask(all, { number: 1, cuts })).toMatchObject({ failure: 'not-found' })
  expect(await fetchedParts()).toEqual([false, false])
})

test('a part that is broken off has not been fetched', async () => {
  await newSession()
  const { cuts } = await page()
  const { stream } = await begin(all, { number: 1, cuts })
  const reader = stream.getReader()
  await reader.read()
  await reader.cancel()
  expect((await page()).parts).toMatchObject([{ fetched: false }])
  await fetched(all, { number: 1, cuts })
  expect((await page()).parts).toMatchObject([{ fetched: true }])
})

describe('what happens while a folder is made', () => {
  test('a structured form can’t be read: it is broken off, for the folder would lack what it says', async () => {
    const greta = person(testHetu(5), 'Greta', '2001-01-01')
    await archive.store(
      documentBundle({ ...documentInput({ hetu: greta.hetu }), json: { facts: [] } }),
    )
    logIn(greta)
    await confirmInformation('self', { version: '2', received: true })
    expect(namesIn(await fetched(), 'data/documents/')).toHaveLength(3)
    await archive.database
      .deleteFrom('binaries')
      .where('client_id', '=', archive.patientId(greta.hetu))
      .where('content_type', '=', 'application/json')
      .execute()
    const { stream } = await begin()
    await expect(allOf(stream)).rejects.toThrow('broken off: content')
  })

  test('the right ends: the stream fails, and what came of it is no ZIP', async () => {
    const { stream } = await begin()
    const pieces: Uint8Array[] = []
    // Log and statements are read, and the documents are not.
    const failed = (async () => {
      for await (const piece of piecesOf(stream)) {
        pieces.push(piece)
        if (Buffer.from(piece).toString('latin1').includes('statements/receipt-001.pdf'))
          session.left = 0
      }
    })()
    await expect(failed).rejects.toThrow('NEXT_REDIRECT')
    expect(pieces.length).toBeGreaterThan(0)
    await expect(readZip(Buffer.concat(pieces))).rejects.toThrow()
    session.left = Number.POSITIVE_INFINITY
    await (await begin()).stream.cancel()
  })

  test('a document is annulled: it is not there, and no gap tells of it', async () => {
    const set = { setOid: newOid(), versionOid: newOid(), title: 'Felaktigt', hetu: hetus.bertil }
    await archive.store(documentOf({ ...set, createdAt: '2026-01-01T10:00:00+02:00' }))
    await archive.store(documentOf({ title: 'Kvar', hetu: hetus.bertil }))
    logIn(bertil)
    const { stream } = await begin()
    await archive.store(
      documentOf({
        ...set,
        title: 'Rättat',
        versionOid: newOid(),
        replaces: set.versionOid,
      }),
    )
    const files = await readZip(await allOf(stream))
    const index = [...files].find(([name]) => name.endsWith('/index.html'))?.[1].toString() ?? ''
    expect(index).toContain('1 handling, den äldsta först.')
    expect(index).toContain('<h3>1. <span lang="sv">Kvar</span></h3>')
    expect(index).not.toContain('Felaktigt')
  })
})

describe('a guardian', async () => {
  const shown = { title: 'Plan', createdAt: '2026-05-05T10:00:00+03:00' } as const
  const hetu = `020516C913${checkCharacterOf('020516', '913')}`
  const twin = { ...person(hetu, 'Cia', '2016-05-02'), key: 'key of her twin' }
  const [support, secret] = [newOid(), newOid()]
  const matter = { controllerId: 'county-05', shared: false } as const
  for (const of of [child.hetu, twin.hetu]) {
    const oid = of === child.hetu ? support : newOid()
    await archive.send(matterBundle({ ...matter, hetu: of, oid, name: 'Stöd' }))
    await archive.store(documentOf({ ...shown, hetu: of, matterOid: oid }))
    await archive.store(
      documentOf({ ...shown, title: 'Beslut', hetu: of, createdAt: '2026-06-05T10:00:00+03:00' }),
    )
  }
  // Hidden from guardians, with what is attached to it at any depth, in a matter of its own and in one that is shown (V16, V19).
  const childs = { hetu: child.hetu, hiddenFromGuardians: true } as const
  await archive.send(
    matterBundle({ ...matter, hetu: child.hetu, oid: secret, name: 'Dolt samtal' }),
  )
  for (const matterOid of [secret, support]) {
    const main = { setOid: newOid(), title: 'Dolt samtal', matterOid }
    await archive.store(documentOf({ ...childs, ...main, text: 'zebror' }))
    const attached = { hetu: child.hetu, type: 'attachment', title: 'Dolt samtal, bilaga' } as const
    const middle = newOid()
    await archive.store(
      documentOf({ ...attached, setOid: middle, attachmentOfSet: main.setOid, text: 'zebror' }),
    )
    await archive.store(documentOf({ ...attached, attachmentOfSet: middle, text: 'zebror' }))
  }

  const folderOf = async (client: Actor, choice = all) => {
    logIn(carl, client, 'guardian')
    return fetched(choice)
  }
  // Keys, ids, instants, and the head of the tree that holds everybody's log.
  const plain = (text: string) =>
    text
      .replaceAll(/"size": \d+|"jws": "[\w.-]+"/g, 'HEAD')
      .replaceAll(/(\d+-)?[0-9a-f]{32,}/g, 'ID')
      .replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'NUMBER')
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'KEY')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, 'INSTANT')

  test('gets the folder that he would get if there were nothing hidden (V16, V19)', async () => {
    const [one, other] = [await folderOf(child), await folderOf(twin)]
    expect([...one.keys()]).toEqual([...other.keys()])
    expect(namesIn(one, 'data/documents/0002')).not.toEqual([])
    expect(namesIn(one, 'data/documents/0003')).toEqual([])
    let compared = 0
    for (const [name, bytes] of one) {
      // Of a signature only that it is there is alike; of a manifest which files it names, for keys and instants are in their hashes.
      const told = name.endsWith('.pdf')
        ? [await pdfText(bytes), await pdfText(other.get(name))]
        : name.endsWith('.jws')
          ? ['', '']
          : [bytes.toString(), textOf(other, name)]
      const [mine, hers] = told.map((text) =>
        plain(text).replaceAll(/^Payload-Oxum: \d+/gm, 'OXUM'),
      )
      expect([name, mine]).toEqual([name, hers])
      expect([name, /Dolt|samtal|zebror/.test(told[0] ?? '')]).toEqual([name, false])
      compared += 1
    }
    expect(compared).toBeGreaterThan(12)
    expect(textOf(one, 'index.html')).toContain('som vårdnadshavare för Cia.')
  })

  test('finds the same matters, tasks and parts to choose from', async () => {
    const pageOf = async (client: Actor) => {
      logIn(carl, client, 'guardian')
      const { cuts, readAt, matters, ...told } = await page()
      expect([cuts, readAt]).not.toContain('')
      return { ...told, matters: matters.map(({ name, count }) => ({ name, count })) }
    }
    expect(await pageOf(child)).toEqual(await pageOf(twin))
    logIn(carl, child, 'guardian')
    expect((await page()).matters).toMatchObject([{ name: 'Stöd', count: 1 }])
  })

  test('gets receipts of what he has stated himself, and of none that names another who acts', async () => {
    const cleo = person(`030317A904${checkCharacterOf('030317', '904')}`, 'Cleo', '2017-03-03')
    logIn(bertil, cleo, 'guardian')
    expect((await confirmInformation('any', { version: '2', received: true })).ok).toBe(true)
    const receiptsOf = async () => {
      const files = await fetched()
      expect(textOf(files, 'data/statements/statements.json')).toContain('information-received')
      const names = namesIn(files, 'data/statements/receipt-')
      const told = names.filter((name) => name.endsWith('.json')).map((name) => saidIn(files, name))
      const folder = [...files.values()].map((bytes) => bytes.toString('latin1')).join('')
      return { names, told, folder }
    }
    expect((await receiptsOf()).told).toEqual([expect.stringContaining('"Bertil"')])
    logIn(carl, cleo, 'guardian')
    const { names, folder } = await receiptsOf()
    expect(names).toEqual([])
    expect(folder).not.toContain('Bertil')
    logIn(cleo)
    expect((await receiptsOf()).told).toEqual([expect.stringContaining('"Bertil"')])
  })

  test('says who has acted: to him himself alone, to the child every one by name', async () => {
    const own = await folderOf(child)
    expect(JSON.parse(textOf(own, 'data/representatives/representatives.json'))).toMatchObject({
      representatives: [{ name: 'Carl', capacity: 'guardian' }],
    })
    logIn(bertil, child, 'guardian')
    const others = await fetched()
    expect(textOf(others, 'data/representatives/representatives.json')).not.toContain('Carl')
    logIn(child)
    const index = textOf(await fetched(), 'index.html')
    expect(index).toContain('Carl, vårdnadshavare. Första gången den')
    expect(index).toContain('Bertil, vårdnadshavare. Första gången den')
  })
})
