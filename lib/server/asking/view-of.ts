import 'server-only'
import { serverConfig } from '@/lib/config/server-config'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { isOver } from '@/lib/domain/representation/end-of-right'
import type { Coverage, View } from '@/lib/domain/visibility/view'
import type { Asker } from './who-asks'

/** What the asker may look at, apart from the documents themselves. */
export function viewOf(asker: Asker, coverage: Coverage, now: Date): View {
  const view = viewOfClient(coverage, now)
  return {
    ...view,
    capacity: asker.subject.previewAs ?? asker.subject.capacity,
    represented: isRepresented(asker, view.today),
  }
}

/** What every client may look at in the own data; for what is decided while nobody is logged in. */
export function viewOfClient(coverage: Coverage, now: Date): View {
  const { SHOW_JOURNAL, SHOW_SHARED_MATTERS, SHOW_PARENTHOOD, SHELTER_CONTROLLERS } = serverConfig()
  return {
    capacity: 'self',
    represented: true,
    today: helsinkiDay(now),
    coverage,
    switches: {
      journal: SHOW_JOURNAL,
      sharedMatters: SHOW_SHARED_MATTERS,
      parenthood: SHOW_PARENTHOOD,
    },
    shelterControllers: SHELTER_CONTROLLERS,
  }
}

/** A second look at what the session has already checked (V01): a right that ends at 18 has ended at midnight. */
function isRepresented({ actor, subject }: Asker, today: string): boolean {
  if (subject.capacity === 'self') return subject.key === actor.key
  return !isOver(subject.capacity, subject.birthDate, today)
}
