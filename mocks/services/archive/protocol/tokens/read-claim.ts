import { sid } from '@/lib/contracts/archive/systems'
import { eighteenthBirthday } from '@/lib/domain/calendar/coming-of-age'
import type { StatutoryGround } from '@/lib/domain/codes/log'
import { birthDateOfHetu } from '@/lib/domain/identity/hetu'
import type { OrganisationDirectory } from '../../database/organisation-directory'
import { extensionsSchema, type SystemClaim } from '../callers/claim'
import { groundsOn, type RegisteredClient } from './registered-client'

export type ClaimContext = Readonly<{
  client: RegisteredClient & { readonly organisation: string }
  organisations: OrganisationDirectory
  patientId: (hetu: string) => string
  /** In Helsinki. */
  today: string
}>

/** A sentence for the caller; no part of it repeats what was claimed. */
export type ClaimProblem = Readonly<{ problem: string }>

/**
 * Reads what a system claims of its request out of `extensions` of its assertion. Undefined when it claims nothing: then
 * it can store in its own register, and read nothing of a client (D0).
 */
export function readClaim(
  extensions: unknown,
  { client, organisations, patientId, today }: ClaimContext,
): SystemClaim | ClaimProblem | undefined {
  if (extensions === undefined) return undefined
  const read = extensionsSchema.safeParse(extensions)
  if (!read.success)
    return { problem: `extensions are not as the guide says: ${pathOf(read.error)}.` }
  const { ihe_iua: iua, mittkanta } = read.data
  const [purposeOfUse] = iua.purpose_of_use
  const purpose = purposeOfUse.code
  const hetu = iua.person_id.startsWith(`${sid.hetu}|`)
    ? iua.person_id.slice(sid.hetu.length + 1)
    : ''
  const birthDate = birthDateOfHetu(hetu)
  if (birthDate === undefined) return { problem: 'person_id names no person.' }
  if (iua.subject_organization_id !== `Organization/${client.organisation}`) {
    return {
      problem:
        'subject_organization_id is not the organisation that the program is registered for.',
    }
  }
  const unit = mittkanta.unit.replace(/^Organization\//, '')
  if (!organisations.belongsTo(unit, client.organisation)) {
    return { problem: 'unit is not one of the organisation.' }
  }
  if ((iua.subject_id === undefined) !== (iua.subject_name === undefined)) {
    return { problem: 'subject_id and subject_name go together.' }
  }
  const worker =
    iua.subject_id !== undefined && iua.subject_name !== undefined
      ? { id: iua.subject_id, name: iua.subject_name }
      : null
  const relationship = mittkanta.client_relationship?.replace('urn:oid:', '') ?? null
  const statutoryGround = mittkanta.statutory_ground ?? null
  const about = { clientId: patientId(hetu), adultFrom: eighteenthBirthday(birthDate) }
  const claim = { ...about, unit, purpose, relationship, statutoryGround, worker }
  const problem = faultOf(claim, groundsOn(client, today))
  return problem === undefined ? claim : { problem }
}

/** What each purpose must say, and may not. Only a person uses a statutory right or is an archivist. */
function faultOf(
  { purpose, relationship, statutoryGround, worker }: SystemClaim,
  statutoryGrounds: readonly StatutoryGround[],
): string | undefined {
  if ((purpose === 'client-relationship') !== (relationship !== null)) {
    return 'client_relationship goes with the purpose client-relationship.'
  }
  if ((purpose === 'statutory-right') !== (statutoryGround !== null)) {
    return 'statutory_ground goes with the purpose statutory-right.'
  }
  if (purpose !== 'client-relationship' && worker === null) {
    return 'subject_id and subject_name are needed for this purpose.'
  }
  if (statutoryGround !== null && !statutoryGrounds.includes(statutoryGround)) {
    return 'The organisation has not this statutory right.'
  }
  return undefined
}

function pathOf(error: { issues: readonly { path: readonly PropertyKey[] }[] }): string {
  return error.issues[0]?.path.map(String).join('.') ?? ''
}
