import 'server-only'
import { helpSchema, type HelpDto } from '@/lib/contracts/portal/help'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { readReferenceData } from '../archive/reference/reference-data'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { unitDto } from '../organisation-dto'
import { section, type UnavailableSection } from '../section'
import { ownPart, type OwnPart } from './own-part'
import { startRows } from './start-rows'

/** The page "Hittar du inte en handling?" for one who is not logged in: public data alone. */
export async function readPublicHelp(now = new Date()): Promise<HelpDto> {
  return helpSchema.parse({ whose: null, starts: await readStarts(null, now), units: [] })
}

/** The same page with the counts of what this actor sees, and the units that can be asked. */
export async function readHelp(handle: string, now = new Date()): Promise<HelpDto> {
  const asker = await whoAsks(handle)
  const own = await ownPart(asker, now)
  const reference = await readReferenceData()
  return helpSchema.parse({
    whose: whoseData(asker, now),
    starts: await readStarts(own, now),
    units: reference.ok
      ? (own?.units ?? []).map(({ unit, controller }) =>
          unitDto(reference.value.organisations, unit, controller),
        )
      : [],
  })
}

async function readStarts(
  own: OwnPart | null,
  now: Date,
): Promise<HelpDto['starts'] | UnavailableSection> {
  const reference = await readReferenceData()
  return section(reference, (value) => ({
    controllers: startRows(value, own, helsinkiDay(now)),
    readAt: value.readAt.toISOString(),
  }))
}
