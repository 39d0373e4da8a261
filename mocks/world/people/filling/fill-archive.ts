import { castOn } from '../cast'
import { ageOn, dayInHelsinki } from '../days'
import { clientFiles, notConfirmed } from '../scenarios'
import { storeFile } from '../storing/store-file'
import { storeSteps } from '../storing/store-steps'
import { demoVendorOf } from './demo-vendor-of'
import { confirmInformation, type PortalProgram } from './portal-client'

export type FillOptions = Readonly<{
  portal: PortalProgram
  now?: Date
  /** Gets a line for each client and one at the end. */
  progress?: (line: string) => void
  /** Keys of the cast, when not everyone is wanted. */
  only?: readonly string[]
}>

export type Filled = Readonly<{ clients: number; stored: number; alreadyThere: number }>

/**
 * Stores what the scenarios say of the cast through the archive's own API, corrections and annulments with it, and confirms
 * the Kanta information for the adults who have confirmed it. Safe to run again.
 */
export async function fillArchive(options: FillOptions): Promise<Filled> {
  const { portal, now = new Date(), progress = () => undefined, only } = options
  const today = dayInHelsinki(now)
  const people = castOn(today).filter(({ key }) => !only || only.includes(key))
  const vendorOf = demoVendorOf(portal.archiveUrl)
  const total = { clients: 0, stored: 0, alreadyThere: 0 }
  for (const person of people) {
    const file = clientFiles[person.key]
    if (!file) continue
    const { stored, alreadyThere } = await storeFile(
      await storeSteps(person, file, today),
      vendorOf,
    )
    total.clients += 1
    total.stored += stored
    total.alreadyThere += alreadyThere
    progress(`${person.key}: ${file.documents.length} documents`)
  }
  for (const person of people)
    if (ageOn(person.birthDate, today) >= 18 && !notConfirmed.includes(person.key))
      await confirmInformation(portal, person.hetu)
  progress(`${total.clients} invented clients are in the archive`)
  return total
}
