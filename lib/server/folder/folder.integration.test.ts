// Long on purpose: a folder from the session to its last file, against the archive, read back by a parser that has not made it.
import { createHash } from 'node:crypto'
import { flattenedVerify, importJWK } from 'jose'
import { sql } from 'kysely'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays } from '@/lib/domain/calendar/add-to-day'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import { documentBundle } from '@/mocks/vendor/bundles'
import {
  documentInput,
  documentOf,
  hetus,
  newOid,
  testHetu,
} from '@/mocks/services/archive/testing/make-document'
import { startTestArchive } from '@/mocks/services/archive/testing/start-test-archive'
import { setPortalAgainst } from '../archive/testing/set-portal-against'
import { confirmInformation } from '../information/confirm-information'
import { printout } from '../pdf/testing/printout'
import { publicKeys, readPortalKeys } from '../session/login/portal-keys'
import { makePortalKeys } from '../session/testing/make-portal-keys'
import type { Actor, Subject } from '../subject'
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
vi.mock('../session/session-services', () => ({ portalKeys: () => session.keys }))
const keys = readPortalKeys(await makePortalKeys())
session.keys = keys

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
beforeEach(() => {
  logIn(anna)
  session.left = Number.POSITIVE_INFINITY
  session.meanwhile = undefined
})

const words = {
  receipt: () => ({ ...printout, title: 'Kvitto' }),
  statement: (_locale: string, { kind }: { kind: string }) => `Uttalat: ${kind}`,
}
const all = { tasks: [], from: null, to: null }
const ask = (choice: Parameters<typeof readFolderPage>[1] = all, part: number | null = null) =>
  makeFolder({ handle: 'self', locale: 'sv', choice, part, words })

async function begin(...asked: Parameters<typeof ask>) {
  const made = await ask(...asked)
  if (!made.ok) throw new Error(made.failure)
  return made.value
}
async function fetched(...asked: Parameters<typeof ask>) {
  const { stream, fileName } = await begin(...asked)
  return withoutRoot(await readZip(await allOf(stream)), fileName)
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

test('a choice of a task or a period takes along that alone', async () => {
  const page = async (choice: Parameters<typeof readFolderPage>[1]) => {
    const read = await readFolderPage('self', choice)
    if (!read.ok || read.value.folder.state !== 'read') throw new Error('not read')
    return read.value.folder
  }
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

test('one person makes one folder at a time, and gives the place back', async () => {
  const { stream } = await begin()
  expect(await ask()).toEqual({ ok: false, failure: 'busy' })
  await stream.cancel()
  const { stream: next } = await begin()
  await next.cancel()
  expect(await ask(all, 2)).toEqual({ ok: false, failure: 'not-found' })
})

test('what is more than a hundred documents comes in parts, each a whole bag of its own', async () => {
  const dora = person(testHetu(1), 'Dora', '2001-01-01')
  for (let day = 1; day <= 101; day += 1)
    await archive.store(
      documentOf({
        title: `Beslut ${day}`,
        hetu: dora.hetu,
        createdAt: `${addDays('2026-01-01', day)}T10:00:00Z`,
      }),
    )
  logIn(dora)
  await confirmInformation('self', { version: '2', received: true })
  const page = await readFolderPage('self', all)
  expect(page).toMatchObject({
    value: { folder: { parts: [{ documents: 100 }, { documents: 1, from: '2026-04-12' }] } },
  })
  const made = await begin(all, 2)
  expect(made).toMatchObject({ documents: 1, fileName: expect.stringMatching(/-2-2\.zip$/) })
  const files = withoutRoot(await readZip(await allOf(made.stream)), made.fileName)
  expect(namesIn(files, 'data/documents/')[0]).toContain('0001-Handling-2026-04-12/')
  expect(namesIn(files, 'data/log/')).toEqual([])
  expect(textOf(files, 'bag-info.txt')).toContain('Bag-Count: 2 of 2\n')
  expect(textOf(files, 'index.html')).toContain('Loggen finns i del 1.')
})

describe('what happens while a folder is made', () => {
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
  const [plan = ''] = await archive.store(documentOf({ ...shown, hetu: child.hetu }))
  await archive.store(
    documentOf({ title: 'Dolt samtal', hetu: child.hetu, hiddenFromGuardians: true }),
  )
  await archive.store(documentOf({ ...shown, hetu: twin.hetu }))

  test('gets the folder that he would get if there were nothing hidden (V16)', async () => {
    const folderOf = async (client: Actor) => {
      logIn(carl, client, 'guardian')
      return fetched()
    }
    const [one, other] = [await folderOf(child), await folderOf(twin)]
    expect(plan).not.toBe('')
    expect([...one.keys()]).toEqual([...other.keys()])
    const plain = (text: string) =>
      text
        .replaceAll(/(\d+-)?[0-9a-f]{32,}/g, 'ID')
        .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'KEY')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, 'INSTANT')
    for (const [name, bytes] of one) {
      if (!/\.(html|csv|txt)$/.test(name) || /manifest|bag-info/.test(name)) continue
      expect([name, plain(bytes.toString())]).toEqual([name, plain(textOf(other, name))])
    }
    expect(textOf(one, 'index.html')).toContain('som vårdnadshavare för Cia.')
    expect(JSON.stringify([...one.values()].map(String))).not.toContain('samtal')
  })
})
