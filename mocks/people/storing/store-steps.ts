import {
  bundleOf,
  documentEntries,
  matterEntry,
  patientEntry,
  relationshipEntries,
  type Bundle,
} from '../../vendor/bundles'
import { addDays, type Day } from '../days'
import { controllerOf, organisationOf } from '../organisations'
import type { Person } from '../person'
import type { ClientFile, FiledMatter, FiledRelationship } from '../scenarios/client-file'
import { workerOf } from '../workers'
import { documentInputs } from './document-inputs'
import { oidOf } from './oids'

/** One transaction for the register of a controller. What is to be annulled is so once it has been stored. */
export type StoreStep = Readonly<{
  controller: string
  bundle: Bundle
  annul?: string
  /** The document of which the step stores a version. */
  document?: Readonly<{ key: string; title: string; madeOn: Day }>
}>

/** Everything of a client's file in the order in which it can be stored: name, relationships and matters, documents. */
export async function storeSteps(
  person: Person,
  file: ClientFile,
  today: Day,
): Promise<readonly StoreStep[]> {
  const steps: StoreStep[] = []
  for (const relationship of file.relationships)
    steps.push(relationshipStep(person, relationship, today))
  for (const matter of file.matters ?? []) steps.push(matterStep(person, matter, today))
  for (const document of file.documents)
    for (const input of await documentInputs(person, document, today))
      steps.push({
        controller: input.controllerId,
        bundle: bundleOf([nameOf(person), ...documentEntries(input)]),
        document: { key: document.key, title: input.title, madeOn: input.createdAt.slice(0, 10) },
        ...(document.annulled && { annul: document.annulled }),
      })
  return steps
}

const nameOf = ({ hetu, familyName, firstNames, birthDate }: Person) =>
  patientEntry({ hetu, familyName, givenNames: firstNames.split(' '), birthDate })

function relationshipStep(person: Person, relationship: FiledRelationship, today: Day): StoreStep {
  const { unit, serviceTask, socialService, startedDaysAgo, endedDaysAgo } = relationship
  const controller = controllerOf(unit)
  const contact = organisationOf(unit).contact
  const worker = workerOf(unit)
  const entries = relationshipEntries({
    oid: oidOf('relationship', person, `${unit} ${serviceTask} ${socialService}`),
    hetu: person.hetu,
    controllerId: controller,
    unitId: unit,
    serviceTask,
    socialService,
    start: addDays(today, -startedDaysAgo),
    ...(endedDaysAgo !== undefined && { end: addDays(today, -endedDaysAgo) }),
    worker: {
      identifier: `${unit}-1-${person.language}`,
      name: worker.name,
      role: worker.title[person.language],
      unitId: unit,
      ...(contact && { phone: contact.phone, availability: contact.hours[person.language] }),
    },
  })
  return { controller, bundle: bundleOf([nameOf(person), ...entries]) }
}

function matterStep(person: Person, matter: FiledMatter, today: Day): StoreStep {
  const { key, name, unit, startedDaysAgo, shared } = matter
  const controller = controllerOf(unit)
  const entry = matterEntry({
    oid: oidOf('matter', person, key),
    hetu: person.hetu,
    name,
    controllerId: controller,
    start: addDays(today, -startedDaysAgo),
    ...(shared && { shared }),
  })
  return { controller, bundle: bundleOf([nameOf(person), entry]) }
}
