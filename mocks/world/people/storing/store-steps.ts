import {
  bundleOf,
  documentEntries,
  matterEntry,
  patientEntry,
  relationshipEntries,
  type Bundle,
  type DocumentInput,
} from '../../../vendor/bundles'
import { addDays, type Day } from '../days'
import { controllerOf, organisationOf } from '../organisations'
import type { Person } from '../person'
import type {
  ClientFile,
  FiledDocument,
  FiledMatter,
  FiledRelationship,
} from '../scenarios/client-file'
import { workerOf } from '../workers'
import { documentInputs } from './document-inputs'
import { oidOf, relationshipOidOf } from './oids'

type StoredDocument = Readonly<{ key: string; title: string; madeOn: Day; annul?: string }>

/** One transaction for the register of a controller, and the documents of which it stores a version, in its order. */
export type StoreStep = Readonly<{
  controller: string
  bundle: Bundle
  documents: readonly StoredDocument[]
}>

const mostDocuments = 40

/**
 * Everything of a client's file in the order in which it can be stored: name, relationships and matters, documents. Many
 * documents go in one transaction; one that builds on another begins a new one.
 */
export async function storeSteps(
  person: Person,
  file: ClientFile,
  today: Day,
): Promise<readonly StoreStep[]> {
  const versions = (
    await Promise.all(
      file.documents.map(async (document) =>
        (await documentInputs(person, document, today)).map((input) => ({ document, input })),
      ),
    )
  ).flat()
  return [
    ...file.relationships.map((relationship) => relationshipStep(person, relationship, today)),
    ...(file.matters ?? []).map((matter) => matterStep(person, matter, today)),
    ...inTransactions(versions).map((some) => documentStep(person, some)),
  ]
}

type Version = Readonly<{ document: FiledDocument; input: DocumentInput }>

function inTransactions(versions: readonly Version[]): readonly (readonly Version[])[] {
  const transactions: Version[][] = []
  for (const controller of new Set(versions.map(({ input }) => input.controllerId))) {
    const own = versions.filter(({ input }) => input.controllerId === controller)
    let open: Version[] = []
    for (const version of own) {
      const { replaces, attachmentOfSet } = version.input
      if (open.length === 0 || open.length === mostDocuments || replaces || attachmentOfSet) {
        open = []
        transactions.push(open)
      }
      open.push(version)
    }
  }
  return transactions
}

function documentStep(person: Person, versions: readonly Version[]): StoreStep {
  const [first] = versions
  if (!first) throw new Error('a transaction stores something')
  return {
    controller: first.input.controllerId,
    bundle: bundleOf([nameOf(person), ...versions.flatMap(({ input }) => documentEntries(input))]),
    documents: versions.map(({ document, input }) => ({
      key: document.key,
      title: input.title,
      madeOn: input.createdAt.slice(0, 10),
      ...(document.annulled && { annul: document.annulled }),
    })),
  }
}

const nameOf = ({ hetu, familyName, firstNames, birthDate }: Person) =>
  patientEntry({ hetu, familyName, givenNames: firstNames.split(' '), birthDate })

function relationshipStep(person: Person, relationship: FiledRelationship, today: Day): StoreStep {
  const { unit, serviceTask, socialService, startedDaysAgo, endedDaysAgo } = relationship
  const controller = controllerOf(unit)
  const contact = organisationOf(unit).contact
  const worker = workerOf(unit)
  const entries = relationshipEntries({
    oid: relationshipOidOf(person, relationship),
    hetu: person.hetu,
    controllerId: controller,
    unitId: unit,
    serviceTask,
    socialService,
    start: addDays(today, -startedDaysAgo),
    ...(endedDaysAgo !== undefined && { end: addDays(today, -endedDaysAgo) }),
    ...(relationship.bought && { boughtServices: relationship.bought.map(boughtService(today)) }),
    worker: {
      identifier: `${unit}-1`,
      name: worker.name,
      role: worker.title.sv,
      roleIn: worker.title,
      unitId: unit,
      ...(contact && {
        phone: contact.phone,
        availability: contact.hours.sv,
        availabilityIn: contact.hours,
      }),
    },
  })
  return { controller, bundle: bundleOf([nameOf(person), ...entries]), documents: [] }
}

const boughtService =
  (today: Day) =>
  ({ unit, startedDaysAgo, endedDaysAgo }: NonNullable<FiledRelationship['bought']>[number]) => ({
    unitId: unit,
    from: addDays(today, -startedDaysAgo),
    ...(endedDaysAgo !== undefined && { until: addDays(today, -endedDaysAgo) }),
  })

function matterStep(person: Person, matter: FiledMatter, today: Day): StoreStep {
  const { key, name, unit, startedDaysAgo, closedDaysAgo, shared } = matter
  const controller = controllerOf(unit)
  const entry = matterEntry({
    oid: oidOf('matter', person, key),
    hetu: person.hetu,
    name,
    controllerId: controller,
    start: addDays(today, -startedDaysAgo),
    ...(closedDaysAgo !== undefined && { end: addDays(today, -closedDaysAgo) }),
    ...(shared && { shared }),
  })
  return { controller, bundle: bundleOf([nameOf(person), entry]), documents: [] }
}
