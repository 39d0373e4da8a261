// Long, because all endpoints at which a professional names an id are asked under all claims, in one archive.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extension } from '@/lib/contracts/archive/systems'
import {
  bundleOf,
  documentBundle,
  matterBundle,
  patientEntry,
  relationshipEntries,
} from '@/mocks/vendor/bundles'
import { binaryId } from '../store/storing/document-elements'
import { documentInput, newOid, testHetu } from '../testing/make-document'
import { stateDirective } from '../testing/state-directive'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { stating } from '../statements/testing/stating'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

let clients = 0
const homeCare = { serviceTask: 'older-people', socialService: 'home-care' } as const
const worker = { id: 'w-1', name: 'Eva Ekblad' }
const never = '0'.repeat(32)

/** A client of county-05 with a document, a prohibition on it, and what else a story needs. */
async function client() {
  const hetu = testHetu(clients++)
  const id = archive.patientId(hetu)
  const input = documentInput({ hetu, ...homeCare, unitId: 'county-05' })
  const [document = ''] = await archive.store(documentBundle(input))
  const directive = await stateDirective(
    archive.database,
    id,
    { kind: 'prohibition-set', target_set: input.setOid },
    archive.now(),
  )
  return { hetu, id, input, document, directive }
}
type Client = Awaited<ReturnType<typeof client>>

async function relationship(hetu: string, controllerId: string, changes = {}): Promise<string> {
  const oid = newOid()
  const usual = { oid, hetu, controllerId, unitId: controllerId, start: '2026-01-10', ...homeCare }
  await archive.store(bundleOf(relationshipEntries({ ...usual, ...changes })), controllerId)
  return oid
}

const consent = ({ id }: Client) =>
  stateDirective(archive.database, id, { kind: 'consent-given' }, archive.now())

/** Callers who may not have the document, each with the token by which it asks. */
const claims: Record<string, (client: Client) => Promise<string>> = {
  'a relationship that never was': ({ hetu }) =>
    archive.claimToken('county-17', { hetu, relationshipOid: '2.999.0', worker }),
  'one that has ended': async ({ hetu }) => {
    const relationshipOid = await relationship(hetu, 'county-17', { end: '2026-11-01' })
    return archive.claimToken('county-17', { hetu, relationshipOid, worker })
  },
  'one that is another’s': async ({ hetu }) => {
    const relationshipOid = await relationship(hetu, 'county-05')
    return archive.claimToken('county-17', { hetu, relationshipOid })
  },
  'no consent (D7)': async ({ hetu }) => {
    const relationshipOid = await relationship(hetu, 'county-17')
    return archive.claimToken('county-17', { hetu, relationshipOid, worker })
  },
  'a consent and a prohibition (D6)': async (asked) => {
    await consent(asked)
    const relationshipOid = await relationship(asked.hetu, 'county-17')
    return archive.claimToken('county-17', { hetu: asked.hetu, relationshipOid })
  },
  'a replaced version (D5)': async (asked) => {
    await consent(asked)
    const { setOid, versionOid: replaces } = asked.input
    const input = { ...asked.input, versionOid: newOid(), setOid, replaces }
    await archive.store(documentBundle(input))
    const relationshipOid = await relationship(asked.hetu, 'county-17')
    return archive.claimToken('county-17', { hetu: asked.hetu, relationshipOid })
  },
  'a bought service in another task': async ({ hetu }) => {
    const relationshipOid = await relationship(hetu, 'county-05', {
      serviceTask: 'disability',
      boughtServices: [{ unitId: 'unit-lyktan-hemma', from: '2026-01-10' }],
    })
    const unit = 'unit-lyktan-hemma'
    return archive.claimToken('hemvard-lyktan', { hetu, relationshipOid, unit })
  },
  'an archivist of another register': ({ hetu }) =>
    archive.claimToken('county-17', { hetu, archivist: true, worker }),
  'the client of another claim': async () => {
    const other = testHetu(clients++)
    const relationshipOid = await relationship(other, 'county-17')
    return archive.claimToken('county-17', { hetu: other, relationshipOid })
  },
  'no claim': () => archive.systemToken('county-17'),
}

const reason = JSON.stringify({
  resourceType: 'Parameters',
  parameter: [{ name: 'reason', valueString: 'Fel klient.' }],
})
const key = () => ({ 'idempotency-key': randomUUID(), 'content-type': 'application/fhir+json' })
const own = { controllerId: 'county-17', unitId: 'county-17' }

type Ids = Readonly<{
  document: string
  binary: string
  set: string
  version: string
  directive: string
}>

/** Everything at which a professional can name a document or a statement. */
const endpoints: Record<string, (token: string, ids: Ids, client: Client) => Promise<Response>> = {
  'reads it': async (token, { document }) =>
    archive.get(`/fhir/DocumentReference/${document}`, token),
  'reads its content': async (token, { binary }) => archive.get(`/fhir/Binary/${binary}`, token),
  'searches for it': async (token, { document }, { hetu }) => {
    const named = `subject:identifier=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}`
    const form = `${named}&_id=${document}&_total=accurate`
    return archive.post('/fhir/DocumentReference/_search', token, form)
  },
  'annuls it': async (token, { document }) =>
    archive.post(`/fhir/DocumentReference/${document}/$annul`, token, reason),
  'corrects it': async (token, { set, version }, { hetu }) => {
    const input = documentInput({ hetu, ...homeCare, ...own, setOid: set, replaces: version })
    return archive.post('/fhir', token, JSON.stringify(documentBundle(input)))
  },
  'attaches to it': async (token, { set }, { hetu }) => {
    const attachment = { type: 'attachment', attachmentOfSet: set } as const
    const input = documentInput({ hetu, ...homeCare, ...own, ...attachment })
    return archive.post('/fhir', token, JSON.stringify(documentBundle(input)))
  },
  'checks a correction of it': async (token, { set, version }, { hetu }) => {
    const input = documentInput({ hetu, ...homeCare, ...own, setOid: set, replaces: version })
    return archive.post('/fhir/Bundle/$validate', token, JSON.stringify(documentBundle(input)))
  },
  'checks an attachment to it': async (token, { set }, { hetu }) => {
    const attachment = { type: 'attachment', attachmentOfSet: set } as const
    const input = documentInput({ hetu, ...homeCare, ...own, ...attachment })
    return archive.post('/fhir/Bundle/$validate', token, JSON.stringify(documentBundle(input)))
  },
  'corrects it in a batch': async (token, { set, version }, { hetu }) => {
    const input = documentInput({ hetu, ...homeCare, ...own, setOid: set, replaces: version })
    return archive.post('/fhir/$batch', token, JSON.stringify(documentBundle(input)))
  },
  'prohibits it at a desk': async (token, { document }, { hetu }) => {
    const told = [{ url: extension.channel, valueCode: 'oral' as const }]
    const asked = { ...stating(archive).prohibition(hetu, { document }), extension: told }
    return archive.post('/fhir/Consent', token, JSON.stringify(asked), key())
  },
  'reads its prohibition': async (token, { directive }) =>
    archive.get(`/fhir/Consent/${directive}`, token),
  'searches for its prohibition': async (token, { directive }) =>
    archive.post('/fhir/Consent/_search', token, `_id=${directive}`),
  'cancels its prohibition': async (token, { directive }) => {
    const parameter = [{ name: 'channel', valueCode: 'oral' }]
    const body = JSON.stringify({ resourceType: 'Parameters', parameter })
    return archive.post(`/fhir/Consent/${directive}/$withdraw`, token, body, key())
  },
}

describe.each(Object.keys(claims))('under %s', (claim) => {
  let asked: Client
  let token: string
  beforeAll(async () => {
    asked = await client()
    token = (await claims[claim]?.(asked)) ?? ''
  })

  test.each(Object.keys(endpoints))('who %s learns nothing', async (endpoint) => {
    const { document, directive, input } = asked
    const ask = async (ids: Ids) => {
      const known = new Set((await events()).map(({ key }) => key))
      const response = await endpoints[endpoint]?.(token, ids, asked)
      const body = (await response?.text()) ?? ''
      const after = await events()
      return {
        status: response?.status,
        headers: Object.fromEntries(response?.headers ?? []),
        body,
        rows: after.filter(({ key }) => !known.has(key)).map(({ row }) => row),
      }
    }
    const stored = await ask({
      document,
      binary: binaryId(document, 0),
      set: input.setOid,
      version: input.versionOid,
      directive,
    })
    const neverWas = await ask({
      document: never,
      binary: never,
      set: newOid(),
      version: newOid(),
      directive: never,
    })
    // Whose it is learns who asked, in a chain of her own (L1); no claim names nobody else.
    const isStranger = claim === 'the client of another claim' || claim === 'no claim'
    const but = (rows: readonly Row[]) =>
      rows.filter(({ client }) => !isStranger || client !== asked.id)
    expect({ ...stored, rows: but(stored.rows) }).toEqual({
      ...neverWas,
      rows: but(neverWas.rows),
    })
    expect(stored.rows.flatMap(({ documents }) => documents)).toEqual([])
    if (claim !== 'no claim') expect(neverWas.rows).not.toEqual([])
  })
})

describe('a client', () => {
  const byHetu = (name: string, hetu: string) =>
    `${name}=${encodeURIComponent(`urn:oid:1.2.246.21|${hetu}`)}`
  test.each([
    ['documents', '/fhir/DocumentReference/_search', 'subject:identifier'],
    ['client relationships', '/fhir/EpisodeOfCare/_search', 'patient:identifier'],
  ])(
    'whose %s are asked for without a ground is as one of whom there is nothing',
    async (...of) => {
      const [, path, parameter] = of
      const known = await client()
      const unknown = { hetu: testHetu(clients++) }
      const ask = async ({ hetu }: { hetu: string }) => {
        const token = await archive.claimToken('county-17', { hetu, relationshipOid: '2.999.0' })
        const response = await archive.post(path, token, byHetu(parameter, hetu))
        const last = (await events()).filter(({ row }) => row.client === archive.patientId(hetu))
        // Whose row it is, is all that may differ.
        const row = { ...last.at(-1)?.row, client: '' }
        return [response.status, await response.text(), [...response.headers], row]
      }
      const answer = await ask(known)
      expect(answer).toEqual(await ask(unknown))
      expect(answer[0]).toBe(403)
      expect(answer[3]).toMatchObject({ kind: 'refused', rule: 'D0', documents: [] })
    },
  )
})

describe('who stores in the own register', () => {
  test('is not told whether anybody had stored anything of the client before (L3)', async () => {
    const [known, unknown] = [await client(), { hetu: testHetu(clients++) }]
    const answers = [known, unknown].map(async ({ hetu }) => {
      const named = patientEntry({ hetu, familyName: 'Ek', givenNames: ['Ulla'] })
      const response = await archive.send(bundleOf([named]), 'county-17')
      const { entry } = (await response.json()) as { entry: { response: { status: string } }[] }
      return entry.map((each) => each.response.status)
    })
    expect(await Promise.all(answers)).toEqual([['200 OK'], ['200 OK']])
  })

  test.each(['a document', 'a matter', 'a client relationship'])(
    'under the number of %s in another register is told the same of its client and of a stranger',
    async (what) => {
      const { hetu, oid } = await numbered(what)
      const answers = [hetu, testHetu(clients++)].map(async (whose) => {
        const response = await archive.send(bundleUnder(what, oid, whose), 'county-17')
        return [response.status, await response.text()]
      })
      const [ofClient, ofStranger] = await Promise.all(answers)
      expect(ofClient).toEqual(ofStranger)
      expect(ofClient?.[0]).toBe(409)
    },
  )

  /** Something in the register of another, and the number that it has there. */
  async function numbered(what: string) {
    const hetu = testHetu(clients++)
    const oid = newOid()
    const answer = await archive.send(bundleUnder(what, oid, hetu, 'county-05'), 'county-05')
    expect(answer.status).toBe(200)
    return { hetu, oid }
  }

  function bundleUnder(what: string, oid: string, hetu: string, controllerId = 'county-17') {
    const lies = { hetu, controllerId, unitId: controllerId, ...homeCare }
    if (what === 'a document') return documentBundle(documentInput({ ...lies, versionOid: oid }))
    if (what === 'a matter') return matterBundle({ oid, hetu, controllerId, name: 'Hemvård' })
    return bundleOf(relationshipEntries({ ...lies, oid, start: '2026-01-10' }))
  }
})

type Row = Readonly<{ client: string; kind: string; documents: string[] }>

/** All events of the archive, chain by chain, without what is drawn anew for each. */
async function events(): Promise<{ key: string; row: Row }[]> {
  const rows = await archive.database
    .selectFrom('audit_events')
    .select(['id', 'event'])
    .orderBy('client_id')
    .orderBy('sequence')
    .execute()
  return rows.map(({ id, event }) => ({
    key: id,
    row: { ...(JSON.parse(event) as Row), ...{ id: '', request: '', worker: '' } },
  }))
}
