import 'server-only'
import { serverConfig } from '@/lib/config/server-config'
import { isMinor } from '@/lib/domain/calendar/coming-of-age'
import {
  hindranceOf,
  hindranceToEnd,
  type Hindrance,
  type Stating,
} from '@/lib/domain/will/hindrance'
import type { Will } from '@/lib/domain/will/will'
import type { Seen } from './read-seen'

type Act = Will['kind']

/** Why the actor may not begin a consent or prohibition here; null: may. */
export const hindranceToBegin = (act: Act, seen: Seen): Hindrance | null =>
  hindranceOf(act, statingOf(seen), serverConfig().MINORS_OWN_STATEMENTS)

/** Why the actor may not end one. */
export const hindranceToEndOne = (act: Act, seen: Seen): Hindrance | null =>
  hindranceToEnd(act, statingOf(seen), serverConfig().MINORS_OWN_STATEMENTS)

function statingOf({ asker: { subject }, view, informed }: Seen): Stating {
  return {
    capacity: subject.capacity,
    preview: subject.previewAs !== undefined,
    minor: isMinor(subject.birthDate, view.today),
    informed,
  }
}
