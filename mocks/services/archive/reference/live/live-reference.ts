import type { Deployment } from '@/lib/contracts/archive/deployment'
import type { ArchiveDatabase } from '../../database/tables'
import {
  readOrganisationDirectory,
  type OrganisationDirectory,
} from '../../database/organisation-directory'
import type { RegisteredClient } from '../../protocol/tokens/registered-client'
import { isInForce } from '@/lib/domain/calendar/is-in-force'
import { organisationOfKey, type ContentOf } from '../register/kinds'
import { readSystems } from './read-systems'
import { followLead } from './follow-lead'
import { takeEffect } from '../register/take-effect'
import { shareView, type SharedView } from './share-view'

/** The programs that may come in: those that whoever runs the archive names in its settings, and registered systems. */
export type Programs = Readonly<{
  find: (clientId: string) => RegisteredClient | undefined
  all: () => readonly RegisteredClient[]
}>

/** Reference data as it holds now, in memory; what is asked of it is always the newest that this process knows. */
export type LiveReference = Readonly<{
  organisations: OrganisationDirectory
  programs: Programs
  /** A controller's decision to take the archive into use (A8). */
  deploymentOf: (controller: string) => Deployment | undefined
  /** Whether an organisation may provide services on a day: a private provider only while a permit of its own is in force. */
  mayProvide: (organisation: string, day: string) => boolean
  /** Lets hold what has come to its moment, and reads anew when anything has changed, in whichever process. */
  refresh: () => Promise<void>
}> &
  SharedView

type Permit = Readonly<{ holder: string; period: ContentOf<'permit'> }>

type Known = Readonly<{
  version: string
  organisations: OrganisationDirectory
  programs: ReadonlyMap<string, RegisteredClient>
  deployments: ReadonlyMap<string, Deployment>
  permits: readonly Permit[]
}>

type Sources = Readonly<{
  database: ArchiveDatabase
  /** The programs of the settings, which go before systems of the same name. */
  trusted: readonly RegisteredClient[]
  clock: () => Date
  /** Other processes may change it too. */
  isShared: boolean
  /** Where it is entered, when this is one of several instances and not the one that leads. */
  lead?: ArchiveDatabase | undefined
}>

/** Reads what holds. */
export async function createLiveReference({
  database,
  trusted,
  clock,
  isShared,
  lead,
}: Sources): Promise<LiveReference> {
  if (lead) await followLead(database, lead)
  await database.transaction().execute((trx) => takeEffect(trx, clock()))
  let known = await read()
  let [begun, kept] = [0, 0]

  async function read(): Promise<Known> {
    const version = await versionOf(database)
    const programs = [...(await readSystems(database)), ...trusted]
    return {
      version,
      organisations: await readOrganisationDirectory(database),
      deployments: await readDeployments(database),
      permits: await readPermits(database),
      programs: new Map(programs.map((program) => [program.clientId, program])),
    }
  }

  const refresh = async () => {
    if (lead) await followLead(database, lead)
    await database.transaction().execute((trx) => takeEffect(trx, clock()))
    if ((await versionOf(database)) === known.version) return
    const order = (begun += 1)
    const next = await read()
    // Of two that read at once the one that began earlier may come later.
    if (order > kept) [known, kept] = [next, order]
  }

  return {
    organisations: {
      has: (id) => known.organisations.has(id),
      ids: () => known.organisations.ids(),
      isController: (id) => known.organisations.isController(id),
      isProducer: (id) => known.organisations.isProducer(id),
      belongsTo: (unit, controller) => known.organisations.belongsTo(unit, controller),
      agreementsOf: (id) => known.organisations.agreementsOf(id),
    },
    programs: {
      find: (clientId) => known.programs.get(clientId),
      all: () => [...known.programs.values()],
    },
    deploymentOf: (controller) => known.deployments.get(controller),
    mayProvide: (organisation, day) =>
      !known.organisations.isProducer(organisation) ||
      known.permits.some(({ holder, period }) => holder === organisation && isInForce(period, day)),
    ...shareView(refresh, isShared),
  }
}

async function readDeployments(database: ArchiveDatabase): Promise<Map<string, Deployment>> {
  const rows = await database
    .selectFrom('reference_state')
    .select(['key', 'content'])
    .where('kind', '=', 'deployment')
    .execute()
  return new Map(rows.map(({ key, content }) => [key, content as Deployment]))
}

async function readPermits(database: ArchiveDatabase): Promise<readonly Permit[]> {
  const rows = await database
    .selectFrom('reference_state')
    .select(['key', 'content'])
    .where('kind', '=', 'permit')
    .execute()
  return rows.map(({ key, content }) => ({
    holder: organisationOfKey(key),
    period: content as ContentOf<'permit'>,
  }))
}

/** Read before what it is the version of, so that a change in between is seen the next time. */
async function versionOf(database: ArchiveDatabase): Promise<string> {
  const { version } = await database
    .selectFrom('reference_version')
    .select('version')
    .executeTakeFirstOrThrow()
  return String(version)
}
