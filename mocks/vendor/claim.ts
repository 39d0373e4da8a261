import { codeSystem, sid } from '@/lib/contracts/archive/systems'
import type { StatutoryGround } from '@/lib/domain/codes/log'

/** On what ground a professional's system asks: a client relationship, a statutory right, or the archivist's task. */
export type Ground =
  | Readonly<{ relationshipOid: string }>
  | Readonly<{ statutoryGround: StatutoryGround }>
  | Readonly<{ archivist: true }>

export type ClaimInput = Ground &
  Readonly<{
    /** The client. */
    hetu: string
    /** For which the program is registered. */
    organisation: string
    unit: string
    /** Who asks; an automatic run when absent. */
    worker?: Readonly<{ id: string; name: string }>
  }>

/** What is claimed of a request, as `extensions` of the client assertion. */
export function claimExtensions(input: ClaimInput): Readonly<Record<string, unknown>> {
  const { hetu, organisation, unit, worker } = input
  return {
    ihe_iua: {
      person_id: `${sid.hetu}|${hetu}`,
      subject_organization_id: `Organization/${organisation}`,
      purpose_of_use: [{ system: codeSystem.purposeOfUse, code: purposeOf(input) }],
      ...(worker && { subject_id: worker.id, subject_name: worker.name }),
    },
    mittkanta: {
      unit: `Organization/${unit}`,
      ...('relationshipOid' in input && {
        client_relationship: `urn:oid:${input.relationshipOid}`,
      }),
      ...('statutoryGround' in input && { statutory_ground: input.statutoryGround }),
    },
  }
}

function purposeOf(ground: Ground): string {
  if ('relationshipOid' in ground) return 'client-relationship'
  return 'statutoryGround' in ground ? 'statutory-right' : 'archive-maintenance'
}
