import { z } from 'zod'
import {
  bundleOf,
  documentEntries,
  patientEntry,
  relationshipEntries,
} from '@/mocks/vendor/bundles'
import { demoProfessional, demoVendor, type DemoController } from '@/mocks/vendor/demo-vendors'
import { officialsOn } from '../cast'
import { demoJointTests, type DemoJointTest } from '../demo-reference-data'
import { displayNameOf } from '../display-name-of'
import { makeHetu } from '../make-hetu'
import { officialClient, type Official } from './official-client'
import { operatorsOf } from './operators'
import type { PortalProgram } from './portal-client'

type Options = Readonly<{
  workbench: PortalProgram
  /** Moves the archive's clock. */
  setNow: (moment: Date) => void
}>

const day = '2024-09-02'
const moment = (minute: number) => new Date(Date.parse(`${day}T09:00:00+03:00`) + minute * 60_000)
const plannedSchema = z.object({ id: z.string() })
const service = { serviceTask: 'disability', socialService: 'personal-assistance' } as const

/**
 * Passes the joint tests of the invented systems as anybody does (A8): both parties agree, the systems go through every step with an
 * invented client, both sign, and an operator confirms. Throws where the archive does not do as it should.
 *
 * @returns how many
 */
export async function passJointTests({ workbench, setNow }: Options): Promise<number> {
  for (const [at, pair] of demoJointTests.entries()) await pass(pair, at)
  return demoJointTests.length

  async function pass(pair: DemoJointTest, at: number): Promise<void> {
    let clock = moment(at * 20)
    /** Lets some time pass, as between two people's doings. */
    const wait = () => {
      clock = new Date(clock.getTime() + 20_000)
      setNow(clock)
    }
    setNow(clock)
    const program = { ...workbench, clock: () => clock }
    const client = { hetu: makeHetu('1948-02-29', 980 + at), oid: `2.999.7.44.${at + 1}` }
    const organiser = officialClient(program, mainUserOf(pair.organiser))
    const producer = officialClient(program, mainUserOf(pair.producer))
    const [, operator] = operatorsOf(clock)
    if (!operator) throw new Error('two operators are needed')

    const from = clock.toISOString()
    const until = moment(at * 20 + 19).toISOString()
    const plan = { ...pair, client: client.hetu, from, until }
    const { id } = plannedSchema.parse(await organiser.post('/joint-tests', plan))
    await producer.post(`/joint-tests/${id}`, { act: 'agree' })
    await goThrough(pair, client, workbench.archiveUrl, () => clock, wait)
    await organiser.post(`/joint-tests/${id}`, { act: 'sign' })
    await producer.post(`/joint-tests/${id}`, { act: 'sign' })
    const waiting = `/reference/changes?kind=joint-test&waiting=second-person`
    const confirming = officialClient(program, operator)
    const { changes } = z
      .object({ changes: z.array(z.object({ id: z.string() })) })
      .parse(await confirming.get(waiting))
    const ids = changes.map((change) => change.id)
    await confirming.post('/reference/decisions', { ids, decision: 'confirmed' })
  }
}

/** What the two systems do in a joint test, from the begin of the service to its end. */
async function goThrough(
  { organiser, producer }: DemoJointTest,
  { hetu, oid }: Readonly<{ hetu: string; oid: string }>,
  archiveUrl: string,
  clock: () => Date,
  wait: () => void,
): Promise<void> {
  const organisers = organiser as DemoController
  const producers = producer as DemoController
  const vendor = demoVendor(organisers, archiveUrl, clock)
  const ground = { hetu, relationshipOid: oid }
  const ofOrganiser = demoProfessional(
    archiveUrl,
    { ...ground, organisation: organisers, unit: organiser },
    clock,
  )
  const ofProducer = demoProfessional(
    archiveUrl,
    { ...ground, organisation: producers, unit: producer },
    clock,
  )
  const relationship = (until?: string) =>
    relationshipEntries({
      ...{ oid, hetu, controllerId: organiser, unitId: organiser, ...service, start: day },
      ...(until && { end: until }),
      boughtServices: [{ unitId: producer, from: day, ...(until && { until }) }],
    })
  const document = (number: number, unitId: string) =>
    documentEntries({
      ...{ versionOid: `${oid}.${number}.1`, setOid: `${oid}.${number}`, ...service, hetu, unitId },
      ...{
        controllerId: organiser,
        relationshipOid: oid,
        language: 'sv',
        type: 'implementation-plan',
      },
      ...{ title: 'Plan i ett ibruktagningsprov', createdAt: `${day}T08:00:00+03:00` },
      xhtml: view,
    })

  wait()
  await vendor.store(
    bundleOf([
      patientEntry({ hetu, familyName: 'Provlund', givenNames: ['Påhittad'] }),
      ...relationship(),
      ...document(1, organiser),
    ]),
  )
  wait()
  const [found] = (await ofProducer.search()).documents
  mustBe('the producer reads', (await ofProducer.look(found?.id ?? '')) === 200)
  wait()
  const stored = await ofProducer.store(bundleOf(document(2, producer)))
  mustBe('the producer stores', stored.status === 200)
  wait()
  const [made = ''] = stored.ids
  mustBe('the organiser reads', (await ofOrganiser.look(made)) === 200)
  wait()
  await vendor.store(bundleOf(relationship(day)))
  wait()
  mustBe('the producer is refused', (await ofProducer.look(made)) !== 200)
}

const view = `<html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><head><title>Plan i ett ibruktagningsprov</title></head><body><h1>Plan i ett ibruktagningsprov</h1><p>En påhittad klient, som två klientdatasystem provar med.</p></body></html>`

function mustBe(what: string, isSo: boolean): void {
  if (!isSo) throw new Error(`joint test: ${what}, but it was not so`)
}

/** The main user of an organisation in the cast, or one who is not in it: no producer but one has somebody there. */
function mainUserOf(organisation: string): Official {
  const found = officialsOn(day).find(({ organisationMandates = [] }) =>
    organisationMandates.some(
      (mandate) => mandate.organisation === organisation && mandate.tasks.includes('main-user'),
    ),
  )
  const who = found
    ? { hetu: found.hetu, name: displayNameOf(found) }
    : { hetu: makeHetu('1970-01-01', 988), name: 'Provia Huvudström' }
  return { ...who, organisation, task: 'main-user' }
}
