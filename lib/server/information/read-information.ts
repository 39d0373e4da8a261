import 'server-only'
import { informationSchema, type InformationDto } from '@/lib/contracts/portal/information'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import {
  informationNeed,
  mustBeInformed,
  versionInForce,
} from '@/lib/domain/information/information-need'
import { mayDo } from '@/lib/domain/representation/permissions'
import { fail, ok } from '@/lib/domain/result'
import { readConfirmations } from '../archive/confirmations'
import { readReferenceData } from '../archive/reference/reference-data'
import { whoAsks, type Asker } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { section } from '../section'

/** The page "Information om Kanta-tjänsterna": the version in force, and what of it the client has received (I1). */
export async function readInformation(handle: string, now = new Date()): Promise<InformationDto> {
  const asker = await whoAsks(handle)
  const state = await readState(asker, now)
  return informationSchema.parse({
    whose: whoseData(asker, now),
    information: section(state, (value) => value),
  })
}

async function readState(asker: Asker, now: Date) {
  const [reference, received] = await Promise.all([readReferenceData(), readConfirmations(asker)])
  if (!reference.ok) return reference
  if (!received.ok) return received

  const today = helsinkiDay(now)
  const inForce = versionInForce(reference.value.versions, today)
  if (!inForce) return fail('not-found')
  const { subject } = asker
  const isOwn = subject.capacity === 'self' && !subject.previewAs
  return ok({
    version: inForce.version,
    validFrom: inForce.validFrom,
    need: informationNeed(
      inForce.version,
      received.value.map(({ version }) => version),
    ),
    mustConfirm: isOwn && mustBeInformed(subject.birthDate, today),
    mayConfirm: !subject.previewAs && mayDo(subject.capacity, 'confirm-information'),
    received: received.value[0] ?? null,
  })
}
