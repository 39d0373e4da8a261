import type { Communication, Consent } from 'fhir/r4'
import { codeSystem, extension } from '@/lib/contracts/archive/systems'
import type { SocialService } from '@/lib/domain/codes/social-services'
import type { Capacity } from '@/lib/domain/codes/capacities'
import { bundleOf, relationshipEntries } from '@/mocks/vendor/bundles'
import { newOid } from '../../testing/make-document'
import type { TestArchive } from '../../testing/start-test-archive'
import { statementsOf, stating } from './stating'

export type TestDesk = Readonly<{
  organisation: string
  unit?: string
  /** In whose register the client relationship is. */
  controller?: string
  socialService?: SocialService
  /** The controller buys the service of this unit (D2). */
  isBought?: boolean
}>

/** The desk of a shelter (D3): what was said there is told to nobody (V03). */
export const shelterDesk: TestDesk = {
  organisation: 'hamnljus',
  controller: 'thl',
  socialService: 'shelter',
}

/** The desk of one of whom a county buys the service. */
export const producerDesk: TestDesk = {
  organisation: 'hemvard-lyktan',
  unit: 'unit-lyktan-hemma',
  controller: 'county-05',
  isBought: true,
}

type Opened = Readonly<{ token: string; relationshipOid: string }>

/** Begins a client relationship, and gives a token for what is said in it. */
export async function openDesk(
  archive: TestArchive,
  hetu: string,
  desk: TestDesk,
): Promise<Opened> {
  const { organisation, unit = organisation, controller = organisation, isBought = false } = desk
  const { socialService = 'social-work' } = desk
  const oid = newOid()
  const start = '2026-01-10'
  const place = { controllerId: controller, unitId: isBought ? controller : unit, start }
  const service = { serviceTask: 'working-age', socialService } as const
  const boughtServices = isBought ? [{ unitId: unit, from: start }] : []
  const entries = relationshipEntries({ oid, hetu, ...place, ...service, boughtServices })
  const worker = { id: 'w-3', name: 'Petra Granbacka' }
  const claimed = () =>
    archive.claimToken(organisation, { hetu, unit, relationshipOid: oid, worker })
  const keeper = await (isBought ? archive.systemToken(controller) : claimed())
  const begun = await archive.post('/fhir', keeper, JSON.stringify(bundleOf(entries)))
  if (begun.status !== 200) throw new Error(await begun.text())
  return { token: await claimed(), relationshipOid: oid }
}

type Said = Readonly<{ capacity?: Capacity; by?: string }>

/** The Kanta information is received at a desk, and a consent given: their ids, and what opened the desk. */
export async function stateAtDesk(
  archive: TestArchive,
  hetu: string,
  desk: TestDesk,
  { capacity = 'self', by }: Said = {},
): Promise<Readonly<{ confirmation: string; statement: string }> & Opened> {
  const opened = await openDesk(archive, hetu, desk)
  const portal = stating(archive)
  const informed = await portal.confirm(opened.token, hetu, {
    medium: [{ coding: [{ system: codeSystem.channel, code: 'oral' }] }],
    ...(capacity !== 'self' && { extension: [{ url: extension.capacity, valueCode: capacity }] }),
    ...(by !== undefined && { sender: { display: by } }),
  })
  const extensions = [
    { url: extension.channel, valueCode: 'oral' },
    { url: extension.capacity, valueCode: capacity },
  ]
  const performer = by === undefined ? undefined : [{ display: by }]
  const consent = portal.consent(hetu, { extension: extensions, performer })
  const given = await portal.post(opened.token, consent)
  for (const answer of [informed, given])
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
  const { id = '' } = (await informed.json()) as Communication
  const [statement = ''] = statementsOf((await given.json()) as Consent)
  return { confirmation: id, statement, ...opened }
}
