import { ageOn, dayInHelsinki, type Day } from './days'
import { demoVendorOf } from './filling/demo-vendor-of'
import { confirmInformation, type PortalProgram } from './filling/portal-client'
import { inventPeople } from './making/invent-people'
import type { DocumentSpec, MadeDocument, MadePerson, PeopleSpec } from './making/people-spec'
import type { Person } from './person'
import type { FiledDocument } from './scenarios/client-file'
import { storeFile } from './storing/store-file'
import { storeSteps } from './storing/store-steps'

export type { MadePerson, PeopleSpec, PersonSpec } from './making/people-spec'

export type Surroundings = Readonly<{
  /** The archive, and the portal's key by which the information is confirmed. */
  portal: PortalProgram
  /** Addresses of the services that must know the people: identification, and mandates where it runs. */
  registers: readonly string[]
  now?: Date
}>

/**
 * Makes a test's own people: invents them, tells identification and mandates of them, and stores their documents through
 * the archive's API. New HETUs each call, so tests never meet. The answer has the spec's names.
 */
export async function makePeople<Spec extends PeopleSpec>(
  { portal, registers, now = new Date() }: Surroundings,
  spec: Spec,
): Promise<Readonly<Record<keyof Spec & string, MadePerson>>> {
  const today = dayInHelsinki(now)
  const people = inventPeople(spec, today)
  const vendorOf = demoVendorOf(portal.archiveUrl)
  await Promise.all(registers.map((register) => tellOf([...people.values()], register)))
  const made = [...people].map(async ([name, person]) => {
    const { confirmed = ageOn(person.birthDate, today) >= 18 } = spec[name] ?? {}
    const documents = await storeDocuments(vendorOf, person, spec[name] ?? {}, today)
    if (confirmed) await confirmInformation(portal, person.hetu)
    return [name, { ...person, documents }] as const
  })
  return Object.fromEntries(await Promise.all(made)) as Record<keyof Spec & string, MadePerson>
}

async function tellOf(people: readonly Person[], register: string): Promise<void> {
  const response = await fetch(`${register}/people`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(people),
  })
  if (!response.ok) throw new Error(`a register took no people: ${response.status}`)
}

async function storeDocuments(
  vendorOf: ReturnType<typeof demoVendorOf>,
  person: Person,
  { documents = [], relationships = [], matters = [] }: PeopleSpec[string],
  today: Day,
): Promise<readonly MadeDocument[]> {
  const file = { documents: documents.map(completed), relationships, matters }
  const steps = await storeSteps(person, file, today)
  const { ids } = await storeFile(steps, vendorOf)
  const stored = steps.flatMap((step) => step.documents)
  return file.documents.map(({ key }) => {
    const newest = stored.findLast((document) => document.key === key)
    const id = ids.get(key)
    if (!newest || !id) throw new Error(`a document of the spec was not stored: ${key}`)
    return { key, id, title: newest.title, madeOn: newest.madeOn }
  })
}

const completed = (spec: DocumentSpec, index: number): FiledDocument => ({
  key: String(index),
  made: 2 + index,
  type: 'decision',
  situation: 'personalAssistance',
  ...spec,
})
