import { codeSystem } from '@/lib/contracts/archive/systems'
import { castOn, personOf } from '../people/cast'
import { joinedOn } from '../people/demo-reference-data'
import { situations } from '../people/documents/situations'
import { addDays, atClock, dayInHelsinki, type Day } from '../people/days'
import { demoProfessional } from '@/mocks/vendor/demo-vendors'
import { demoVendorOf } from '../people/filling/demo-vendor-of'
import { displayNameOf } from '../people/display-name-of'
import { confirmInformation, type PortalProgram } from '../people/filling/portal-client'
import type { Person } from '../people/person'
import { clientFiles } from '../people/scenarios'
import type { ClientFile } from '../people/scenarios/client-file'
import { storeFile } from '../people/storing/store-file'
import { relationshipOidOf } from '../people/storing/oids'
import { storeSteps, type StoreStep } from '../people/storing/store-steps'
import type { Act, Moment } from './act'
import { ownUses } from './own-uses'
import { portalActs } from './portal-acts'
import { livedThrough, stories, underTheFirstInformation } from './stories'

export type PastOptions = Readonly<{
  /** The archive under way, whose clock is moved, and the portal's key. */
  portal: Omit<PortalProgram, 'clock'>
  /** Moves the archive's clock. */
  setNow: (moment: Date) => void | Promise<void>
  now: Date
}>

/** Under the first version of the information a consent was given on this day. */
const firstConsent: Day = '2025-02-12'

/**
 * Lives the past of some of the cast through an archive whose clock stands in it: documents are stored when they were made (old ones on the day on which their controller joins), and
 * are read, asked for and refused afterwards, by the archive's own rules. Days never go backwards, so the log is as it would be.
 *
 * @returns how many moments were lived
 */
export async function livePast({ portal, setNow, now }: PastOptions): Promise<number> {
  const today = dayInHelsinki(now)
  let clock = now
  const program: PortalProgram = { ...portal, clock: () => clock }
  const vendorOf = demoVendorOf(portal.archiveUrl, () => clock)
  const people = castOn(today).filter(({ key }) => livedThrough.includes(key))
  const ids = new Map<string, string>()
  const moments = [
    ...(await Promise.all(people.map((person) => storings(person, today)))).flat(),
    ...[...stories, ...people.flatMap((person) => ownUses(person.key, fileOf(person)))].map(
      (moment) => ({ at: atClock(addDays(today, -moment.daysAgo), moment.clock), moment }),
    ),
    ...underTheFirstInformation.map((moment) => ({
      at: atClock(firstConsent, moment.clock),
      moment,
    })),
  ].sort((one, other) => new Date(one.at).getTime() - new Date(other.at).getTime())
  for (const { at, ...what } of moments) {
    clock = new Date(at)
    await setNow(clock)
    if ('moment' in what) await happen(what.moment)
    else {
      const stored = await storeFile([what.step], vendorOf)
      for (const [key, id] of stored.ids) ids.set(`${what.who} ${key}`, id)
    }
  }
  return moments.length

  async function happen({ who, act }: Moment): Promise<void> {
    const { hetu } = personOf(who, castOn(today))
    const self = { subject: hetu, actor: hetu, capacity: 'self' } as const
    const acts = portalActs(program)
    switch (act.does) {
      case 'confirms':
        return confirmInformation(program, hetu, act.version)
      case 'consents':
        return acts.consent(self)
      case 'withdraws the consent':
        return acts.end(self, 'permit')
      case 'prohibits':
        return acts.prohibit(self, act.serviceTask)
      case 'cancels the prohibition':
        return acts.end(self, 'deny')
      case 'is looked at': {
        if (!act.by) return acts.look(self)
        const by = personOf(act.by, castOn(today))
        const { capacity = 'self' } = act
        return acts.look({ subject: hetu, actor: by.hetu, actorName: displayNameOf(by), capacity })
      }
      case 'is asked about':
        return ask(who, act)
    }
  }

  async function ask(who: string, act: Extract<Act, { does: 'is asked about' }>): Promise<void> {
    const person = personOf(who, castOn(today))
    const { organisation, unit, worker, ground, documents, register, status = 200 } = act
    const claim = {
      hetu: person.hetu,
      organisation,
      unit,
      ...(worker && { worker: { id: worker.toLowerCase().replace(/\W+/g, '-'), name: worker } }),
      ...('right' in ground
        ? { statutoryGround: ground.right }
        : { relationshipOid: relationshipOidOf(person, ground.relationship) }),
    }
    const professional = demoProfessional(portal.archiveUrl, claim, () => clock)
    if (documents.length === 0) {
      const found = await professional.search({
        ...(register && { custodian: register }),
        _count: '1',
      })
      if (found.status !== status) throw new Error(`${who}: a search was answered ${found.status}`)
    }
    for (const key of documents) {
      const id = ids.get(`${who} ${key}`)
      if (!id) throw new Error(`${who} has no document ${key} yet`)
      if ((await professional.look(id)) !== 404) continue
      // An id tells nobody what stopped it, nor does the log; a search that is refused leaves a row that tells it the client.
      const category = `${codeSystem.serviceTask}|${taskOf(person, key)}`
      await professional.search({ category, _count: '1' })
    }
  }
}

function taskOf(person: Person, key: string): string {
  const document = fileOf(person).documents.find((filed) => filed.key === key)
  if (!document) throw new Error(`${person.key} has no document ${key}`)
  return document.serviceTask ?? situations[document.situation].serviceTask
}

function fileOf({ key }: Person): ClientFile {
  const file = clientFiles[key]
  if (!file) throw new Error(`${key} has no file`)
  return file
}

type Storing = Readonly<{ at: string; who: string; step: StoreStep }>

/** Each thing for itself, when it was recorded: relationships and matters as they began, documents in the evening of their day. */
async function storings(person: Person, today: Day): Promise<readonly Storing[]> {
  const { documents, relationships, matters = [] } = fileOf(person)
  const nothing: ClientFile = { documents: [], relationships: [], matters: [] }
  const stepsOf = (file: Partial<ClientFile>) => storeSteps(person, { ...nothing, ...file }, today)
  const began = [
    ...relationships.flatMap(({ endedDaysAgo, ...one }) => [
      { daysAgo: one.startedDaysAgo, file: { relationships: [one] } },
      ...(endedDaysAgo === undefined
        ? []
        : [{ daysAgo: endedDaysAgo, file: { relationships: [{ ...one, endedDaysAgo }] } }]),
    ]),
    ...matters.map((one) => ({ daysAgo: one.startedDaysAgo, file: { matters: [one] } })),
  ]
  const begun = began.map(async ({ daysAgo, file }) =>
    (await stepsOf(file)).map((step) => ({
      at: atClock(onceJoined(addDays(today, -daysAgo)), '08:00'),
      who: person.key,
      step,
    })),
  )
  const made = documents.map(async (document) =>
    (await stepsOf({ documents: [document] })).map((step) => ({
      at: atClock(
        onceJoined(step.documents[0]?.madeOn ?? today),
        document.attachmentOf ? '16:31' : '16:30',
      ),
      who: person.key,
      step,
    })),
  )
  return (await Promise.all([...begun, ...made])).flat()
}

/** Nobody archives before joining (A11). */
const onceJoined = (day: Day): Day => (day < joinedOn ? joinedOn : day)
