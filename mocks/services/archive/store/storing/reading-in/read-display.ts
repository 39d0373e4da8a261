import { extension } from '@/lib/contracts/archive/systems'
import { dayInHelsinki } from '../checks/day-in-helsinki'
import { readDay } from '../checks/read-day'
import { readExtensions } from '../checks/read-extensions'
import type { Possible } from './complete'
import type { Place } from '../bundle/place'
import type { IncomingDocument } from '../bundle/transaction'

const flags = {
  delayed: 'valueBoolean',
  specialContent: 'valueBoolean',
  hiddenFromGuardians: 'valueBoolean',
} as const

type Flags = Possible<Pick<IncomingDocument, keyof typeof flags>>
type Display = Flags & Pick<IncomingDocument, 'delayUntil' | 'signedOnPaper'>

/**
 * How the document is to be shown (V14–V16). All three flags must be said: a missing one could otherwise be read either
 * way. A document that was signed on paper says so (A11). The day on which a delay ends stands when and only when there is a delay, and is not before the making.
 */
export function readDisplay(place: Place, createdAt: Date | undefined): Display {
  const extensions = readExtensions(place, {
    [extension.display]: 'extension',
    [extension.releaseDate]: 'valueDate',
    [extension.signedOnPaper]: 'valueBoolean',
  })
  const display = readFlags(extensions.get(extension.display), place)
  const release = extensions.get(extension.releaseDate)
  const delayUntil = release && readDay(release)
  if (display.delayed === true && !release) {
    place.report('impossible-date', 'A delayed document must say on which day it is first shown.')
  }
  if (display.delayed === false && release) {
    release.report('impossible-date', 'A document that is not delayed has no day of release.')
  }
  if (release && delayUntil && createdAt && delayUntil < dayInHelsinki(createdAt)) {
    release.report('impossible-date', 'The delay ends before the document was made.')
  }
  const signedOnPaper = extensions.get(extension.signedOnPaper)?.boolean() === true || undefined
  return { ...display, delayUntil, signedOnPaper }
}

function readFlags(display: Place | undefined, place: Place): Flags {
  if (!display) {
    place.report('missing-metadata', 'The extension display is missing.')
    return { delayed: undefined, specialContent: undefined, hiddenFromGuardians: undefined }
  }
  const found = readExtensions(display.at('extension'), flags)
  for (const flag of Object.keys(flags)) {
    if (!found.has(flag)) {
      display.report('missing-metadata', `The flag ${flag} is missing; it must be true or false.`)
    }
  }
  return {
    delayed: found.get('delayed')?.boolean(),
    specialContent: found.get('specialContent')?.boolean(),
    hiddenFromGuardians: found.get('hiddenFromGuardians')?.boolean(),
  }
}
