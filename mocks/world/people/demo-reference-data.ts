import type { Change } from '@/mocks/services/archive/reference/register/change'
import registered from '../keys/clients.json'
import { dayInHelsinki } from './days'
import { kantaInformationVersions } from './kanta-information'
import { organisationsOn } from './organisations'
import type { Organisation } from './organisations/organisation'
import { toOrganization } from '@/mocks/vendor/to-organization'

const reason = 'Demons påhittade uppgifter'

const change = (kind: Change['kind'], key: string, content: object): Change => ({
  kind,
  key,
  content,
  reason,
})

/**
 * All that the archive of the demo is told of the invented organisations and their programs, with what they show as of now, and of the
 * Kanta information. It is entered once, as anybody's is; later days change nothing of it. Joint tests are passed, not entered.
 */
export function demoReferenceData(now: Date): readonly Change[] {
  const organisations = organisationsOn(dayInHelsinki(now))
  return [
    ...organisations.map((each) => change('organisation', each.id, toOrganization(each))),
    ...organisations.flatMap(decidedOf),
    ...registered.clients.flatMap(systemOf),
    ...kantaInformationVersions.map(({ version, start, end }) =>
      change('information-version', version, {
        title: 'Information om Kanta-tjänsterna',
        start,
        ...(end && { end }),
      }),
    ),
  ]
}

/** Every controller joined on this day, and has archived since then, old documents too (A11). */
export const joinedOn = '2019-03-15'

/** Every controller has taken the whole archive into use, on the same day. */
const deployment = {
  decidedBy: 'Nämnden (påhittad)',
  decidedOn: '2018-12-12',
  section: '§ 112',
  signatory: 'Direktören (påhittad)',
  system: 'Klientdatasystemet (påhittat)',
  joinsOn: joinedOn,
  deploymentPeriod: '2019-1',
  functions: ['storing', 'register-access', 'disclosure'],
  documents: 'both',
  journalsOfUnits: true,
  transfer: 'real-time',
  automaticApproval: false,
}

function decidedOf(organisation: Organisation): Change[] {
  const {
    id,
    kinds,
    displayStarts = {},
    displayRestrictions = [],
    extensiveAccess = [],
  } = organisation
  return [
    ...Object.entries(displayStarts).map(([task, from]) =>
      change('display-start', `${id}/${task}`, { from }),
    ),
    ...displayRestrictions.map((restriction, n) =>
      change('display-restriction', `${id}/${n + 1}`, restriction),
    ),
    ...extensiveAccess.map(({ controller, socialService, from }) =>
      change('extensive-access', `${id}/${controller}/${socialService}`, { from }),
    ),
    ...(kinds.includes('controller') ? [change('deployment', id, deployment)] : []),
    ...(kinds.includes('producer') ? [change('permit', `${id}/1`, { from: '2023-01-01' })] : []),
  ]
}

/** A pair of systems that has passed its joint test of register access (A8). */
export type DemoJointTest = Readonly<{
  organiser: string
  organiserSystem: string
  producer: string
  producerSystem: string
}>

/** The pairs of the invented systems that have passed one. */
export const demoJointTests: readonly DemoJointTest[] = registered.clients.flatMap((client) => {
  const { organisation: producer, clientId: producerSystem } = client
  const organisers = 'jointTests' in client ? (client.jointTests ?? []) : []
  return organisers.map((organiser) => {
    const system = registered.clients.find(({ organisation }) => organisation === organiser)
    if (!system) throw new Error(`${organiser} has no system`)
    return { organiser, organiserSystem: system.clientId, producer, producerSystem }
  })
})

/** One registered program with the rights of its organisation. */
function systemOf(client: (typeof registered.clients)[number]): Change[] {
  const { clientId, organisation, name, jwks } = client
  const rights = 'statutoryGrounds' in client ? (client.statutoryGrounds ?? []) : []
  const vendor = 'vendor' in client ? client.vendor : undefined
  const mayStore = 'mayStore' in client ? client.mayStore : undefined
  return [
    change('system', `${organisation}/${clientId}`, {
      name,
      jwks,
      ...(vendor && { vendor }),
      ...(mayStore && { mayStore }),
    }),
    ...rights.map((right) =>
      change('statutory-right', `${organisation}/${right}`, { from: '2023-01-01' }),
    ),
  ]
}
