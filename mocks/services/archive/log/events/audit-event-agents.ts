import type { AuditEventAgent, CodeableConcept, Coding } from 'fhir/r4'
import { extension } from '@/lib/contracts/archive/systems'

/** What observes and answers, in every AuditEvent. */
export const archiveName = 'MittKanta archive'

const hl7 = 'http://terminology.hl7.org/CodeSystem'

type Event = Readonly<{
  by: 'person' | 'system'
  software: string
  actor?: string | undefined
  capacity?: string | undefined
  organisation?: string | undefined
  unit?: string | undefined
}>
type Of = Readonly<{ isRead: boolean; url: string }>

/**
 * Who had a part: the program, the archive, the organisation with its unit, the person. Program and archive have BALP's roles, by where the data
 * goes. From which address a program came, no row says (L2), and so it is said to be missing.
 */
export function agentsOf(
  { actor, capacity, organisation, unit, software, by }: Event,
  { isRead, url }: Of,
): AuditEventAgent[] {
  const [ofClient, ofServer] = isRead ? [destination, source] : [source, destination]
  const agents: AuditEventAgent[] = [
    {
      type: { coding: [dicom('110150', 'Application'), ofClient] },
      who: { display: software },
      requestor: by === 'system',
      network: { extension: [{ url: absent, valueCode: 'not-asked' }] },
    },
    {
      type: { coding: [ofServer] },
      who: { display: archiveName },
      requestor: false,
      network: { address: url, type: '5' },
    },
  ]
  if (organisation) agents.push(organisationAgent('PROV', organisation))
  if (unit && unit !== organisation) agents.push(organisationAgent('SDLOC', unit))
  if (actor) {
    agents.push({
      ...(capacity && { extension: [{ url: extension.capacity, valueCode: capacity }] }),
      type: userType,
      who: { reference: `Patient/${actor}` },
      requestor: true,
    })
  }
  return agents
}

/** The person to whom it was given. */
export const userType: CodeableConcept = {
  coding: [
    { system: `${hl7}/v3-ParticipationType`, code: 'IRCP', display: 'information recipient' },
  ],
}

const organisationAgent = (code: string, id: string): AuditEventAgent => ({
  type: { coding: [{ system: `${hl7}/v3-RoleClass`, code }] },
  who: { reference: `Organization/${id}` },
  requestor: false,
})

const absent = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'
const source = dicom('110153', 'Source Role ID')
const destination = dicom('110152', 'Destination Role ID')

function dicom(code: string, display: string): Coding {
  return { system: 'http://dicom.nema.org/resources/ontology/DCM', code, display }
}
