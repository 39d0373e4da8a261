import { setTimeout as wait } from 'node:timers/promises'
import { dayInHelsinki } from '@/mocks/world/people/days'
import { demoVendorOf } from '@/mocks/world/people/filling/demo-vendor-of'
import { tokenFor, type PortalProgram } from '@/mocks/world/people/filling/portal-client'
import type { Person } from '@/mocks/world/people/person'
import { storeSteps } from '@/mocks/world/people/storing/store-steps'
import { documentIds } from '@/mocks/vendor/refusal'

/** Between two documents, and before one that was not answered is sent again, in milliseconds. */
const pause = 400

/** The ids of what was answered as stored, and how often a document was sent again for it had no answer. */
export type Stored = Readonly<{ ids: readonly string[]; again: number }>

/**
 * A client information system that stores document after document for a client while something is done. One that is not answered, or is told to come
 * again, it sends again as it was, as systems must (A4); the last one too.
 */
export async function whileStoring(
  archiveUrl: string,
  person: Person,
  work: () => Promise<void>,
): Promise<Stored> {
  const vendorOf = demoVendorOf(archiveUrl)
  const ids: string[] = []
  let again = 0
  let isDone = false
  const store = async (n: number) => {
    const document = {
      key: `stored-${n}`,
      made: 2,
      type: 'decision',
      situation: 'personalAssistance',
    } as const
    const file = { documents: [document], relationships: [] }
    const steps = await storeSteps(person, file, dayInHelsinki(new Date()))
    for (const { controller, bundle } of steps) {
      const vendor = vendorOf(controller)
      for (;;) {
        const answer = await vendor.store(bundle).catch(() => undefined)
        if (answer) ids.push(...documentIds(answer))
        if (answer) break
        again += 1
        await wait(pause)
      }
    }
  }
  const storing = (async () => {
    for (let n = 0; !isDone; n += 1) {
      await store(n)
      await wait(pause)
    }
  })()
  try {
    await work()
  } finally {
    isDone = true
  }
  await storing
  return { ids, again }
}

/** How many of the documents the archive gives to their client. */
export async function readable(program: PortalProgram, { hetu }: Person, ids: readonly string[]) {
  const { access_token: token } = await tokenFor(program, hetu)
  const headers = { authorization: `Bearer ${token}`, accept: 'application/fhir+json' }
  let found = 0
  for (const id of ids) {
    const url = `${program.archiveUrl}/fhir/DocumentReference/${id}`
    if ((await fetch(url, { headers })).status === 200) found += 1
  }
  return found
}
