import { codeSystem, extension, sid } from '@/lib/contracts/archive/systems'
import { matterParts } from '../../store/storing/reading-in/read-matter'
import { clientParts } from '../../store/storing/reading-in/read-patient'
import { relationshipParts } from '../../store/storing/reading-in/read-relationship'
import { workerParts } from '../../store/storing/reading-in/read-worker'
import { coded, extended, identified, referring, without } from './constraints'
import type { Constraint } from './snapshot'

/** A client relationship, as it is stored and as it is read. */
export const relationshipConstraints: readonly Constraint[] = [
  ...without('EpisodeOfCare', relationshipParts),
  ...extended('EpisodeOfCare', {
    unit: [extension.unit, 1, '1'],
    socialService: [extension.socialService, 1, '1'],
    boughtService: [extension.boughtService, 0, '*'],
  }),
  ...identified('EpisodeOfCare.identifier', sid.clientRelationship, 'urn:oid:…'),
  { id: 'EpisodeOfCare.status', short: 'active or finished' },
  ...coded('EpisodeOfCare.type', codeSystem.serviceTask),
  {
    id: 'EpisodeOfCare.patient',
    short: 'The client: stored by HETU in the identifier, read by Patient/…',
  },
  ...referring('EpisodeOfCare.managingOrganization', 'The controller'),
  { id: 'EpisodeOfCare.period', min: 1 },
  { id: 'EpisodeOfCare.period.start', min: 1 },
  { id: 'EpisodeOfCare.period.end', short: 'There when and only when it is finished' },
  { id: 'EpisodeOfCare.careManager', short: 'The own worker' },
]

/** A matter, as it is stored. */
export const matterConstraints: readonly Constraint[] = [
  ...without('Task', matterParts),
  ...extended('Task', { sharedMatter: [extension.sharedMatter, 1, '1'] }),
  ...identified('Task.identifier', sid.matter, 'urn:oid:…'),
  { id: 'Task.status', short: 'in-progress or completed' },
  { id: 'Task.intent', fixedCode: 'order' },
  { id: 'Task.for', min: 1, short: 'The client, by HETU in the identifier' },
  { id: 'Task.description', min: 1, short: 'The name of the matter' },
  ...referring('Task.owner', 'The controller'),
]

/** An own worker, as it is stored and as it is read. */
export const workerConstraints: readonly Constraint[] = [
  ...without('PractitionerRole', workerParts),
  ...identified('PractitionerRole.identifier', sid.workerRole, 'As the program numbers its own'),
  { id: 'PractitionerRole.practitioner', min: 1 },
  { id: 'PractitionerRole.practitioner.display', min: 1, short: 'The name' },
  ...referring('PractitionerRole.organization', 'The unit'),
  { id: 'PractitionerRole.code', min: 1, max: '1' },
  { id: 'PractitionerRole.code.text', min: 1, short: 'The role in words' },
  { id: 'PractitionerRole.telecom', max: '10' },
]

/** What a client is called, as it is stored. */
export const clientConstraints: readonly Constraint[] = [
  ...without('Patient', clientParts),
  ...identified('Patient.identifier', sid.hetu, 'The personal identity code'),
  { id: 'Patient.name', max: '1', short: 'Left out while there is none' },
  { id: 'Patient.deceased[x]', short: 'The day of death; false takes one back' },
]
