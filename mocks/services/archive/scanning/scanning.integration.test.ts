/** The virus scan at storing, by ClamAV's daemon with a signature of the test's own. */
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { quarantineSchema } from '@/lib/contracts/archive/quarantine'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { documentBundle } from '@/mocks/vendor/bundles'
import { hasClamd, startClamd } from '@/scripts/lib/clamd.mjs'
import { openBytes } from '../contents/seal-content'
import { deriveKeys } from '../keys'
import { eventsOf } from '../officials/testing/ask-as'
import { documentInput, testHetu } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { clamd } from './clamd'

/** The test file of the anti-malware industry, in two, so that no scan finds it here. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const isHere = hasClamd()
if (!isHere && process.env.CI)
  throw new Error('clamav-daemon could not be installed, and CI must scan')
if (!isHere)
  console.warn('SKIPPED: the virus scan is not tried, for clamav-daemon is not installed here.')

describe.skipIf(!isHere)('with ClamAV', () => {
  const lines: string[] = []
  let daemon: Awaited<ReturnType<typeof startClamd>>
  let archive: TestArchive
  let hetu: string
  let people = 850
  beforeAll(async () => {
    daemon = await startClamd({ 'Eicar-Test-Signature': eicar })
    const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
    archive = await startTestArchive({ scanAt: daemon.socket, log })
  })
  afterAll(async () => {
    await archive.close()
    await daemon.stop()
  })
  beforeEach(() => {
    hetu = testHetu((people += 1))
    lines.length = 0
  })

  const send = (text: string) => archive.send(documentBundle(documentInput({ hetu, text })))
  const operator = () =>
    archive.officialToken({
      ...{ hetu: '030370-902H', organisation: 'archive-operator', task: 'operator' },
    })
  async function quarantined() {
    const answer = await archive.get('/operation/quarantine', await operator())
    return quarantineSchema.parse(await answer.json()).contents
  }

  test('a content in which nothing is found is stored', async () => {
    expect((await send('Beviljas.')).status).toBe(200)
    expect(await quarantined()).toEqual([])
  })

  test('one in which something is found is refused, and leaves the row that any refused store leaves (L1)', async () => {
    const answer = await send(eicar)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      issue: [
        {
          code: 'security',
          details: { coding: [{ code: 'infected-content' }] },
          expression: ['Bundle.entry[1].resource.data'],
        },
      ],
    })
    expect(securityLines(lines)).toEqual(['upload_validation virus'])
    const rows = await eventsOf(archive, hetu)
    const unfit = documentBundle(documentInput({ hetu, controllerId: 'county-08' }))
    await archive.send(unfit, 'county-05')
    const plain = ({ operation, kind, documents }: (typeof rows)[number]) => ({
      ...{ operation, kind, documents },
    })
    expect(rows.map(plain)).toEqual([
      { operation: 'store-documents', kind: 'refused', documents: [] },
    ])
    const after = await eventsOf(archive, hetu)
    expect(after.map(plain)).toEqual([...rows, ...rows].map(plain))
    const clients = archive.database.selectFrom('clients').select('client_id')
    expect(await clients.where('client_id', '=', archive.patientId(hetu)).execute()).toEqual([])
    expect(lines.join()).not.toContain(hetu)
  })

  test('it is quarantined sealed: the operator sees that it is, and deletes it, and nobody else', async () => {
    // Later than what other tests have sent.
    archive.setNow(new Date(archive.now().getTime() + 1000))
    await send(`${eicar} åt ${people}`)
    const [one] = await quarantined()
    expect(one).toMatchObject({
      ...{ system: 'system-county-05', organisation: 'county-05' },
      ...{ contentType: 'application/xhtml+xml', found: 'Eicar-Test-Signature.UNOFFICIAL' },
      until: new Date(archive.now().getTime() + 30 * 86_400_000).toISOString(),
    })
    const id = one?.id ?? ''
    const rows = archive.database.selectFrom('quarantine').selectAll().where('id', '=', id)
    const { sealed } = await rows.executeTakeFirstOrThrow()
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('EICAR')
    const [key = new Uint8Array()] = deriveKeys(archive.config.secret).quarantine
    const opened = Buffer.from(openBytes(key, `quarantine ${id}`, sealed)).toString()
    expect(opened).toContain(`${eicar} åt ${people}`)
    const vendor = await archive.officialToken({
      ...{ hetu, organisation: 'klientbok-oy', task: 'vendor' },
    })
    const remove = (token: string) =>
      archive.app.request(`/operation/quarantine/${id}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${token}` },
      })
    expect((await archive.get('/operation/quarantine', vendor)).status).toBe(403)
    expect((await remove(vendor)).status).toBe(403)
    expect((await remove(await operator())).status).toBe(204)
    expect((await remove(await operator())).status).toBe(404)
    expect((await quarantined()).map((each) => each.id)).not.toContain(id)
  })

  test('checking says the same, and keeps nothing', async () => {
    const before = await quarantined()
    const body = JSON.stringify(documentBundle(documentInput({ hetu, text: eicar })))
    const token = await archive.systemToken('county-05')
    const answer = await archive.post('/fhir/Bundle/$validate', token, body)
    expect(JSON.stringify(await answer.json())).toContain('infected-content')
    expect(await quarantined()).toEqual(before)
    expect(await eventsOf(archive, hetu)).toEqual([])
  })

  test('what is larger than it takes is not known to be clean', async () => {
    await expect(clamd(daemon.socket)(new Uint8Array(2_000_000))).rejects.toThrow('scan')
  })

  test('a batch tells each line, and goes on', async () => {
    const bundle = (text: string) => JSON.stringify(documentBundle(documentInput({ hetu, text })))
    const body = [bundle(eicar), bundle('Beviljas.')].join('\n')
    const answer = await archive.post(
      '/fhir/$batch',
      await archive.systemToken('county-05'),
      body,
      {
        'content-type': 'application/fhir+ndjson',
      },
    )
    const [first, second] = (await answer.text()).split('\n')
    expect(first).toContain('infected-content')
    expect(second).toContain('transaction-response')
  })
})

test('without the scan that is named nothing is stored, nor checked', async () => {
  const archive = await startTestArchive({ scanAt: '/nowhere/clamd.sock' })
  const bundle = documentBundle(documentInput({ hetu: testHetu(899) }))
  const answer = await archive.send(bundle)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ issue: [{ code: 'transient' }] })
  const token = await archive.systemToken('county-05')
  const checked = await archive.post('/fhir/Bundle/$validate', token, JSON.stringify(bundle))
  expect(checked.status).toBe(503)
  expect(await archive.database.selectFrom('documents').select('id').execute()).toEqual([])
  await archive.close()
})
