import 'server-only'
import { serverConfig } from '@/lib/config/server-config'
import { isMinor } from '@/lib/domain/calendar/coming-of-age'
import {
  hindranceOf,
  hindranceToEnd,
  type Hindrance,
  type Stating,
} from '@/lib/domain/statements/hindrance'
import type { Directive } from '@/lib/domain/statements/directive'
import type { Seen } from './read-seen'

type Act = Directive['kind']
type Who = Pick<Seen, 'asker' | 'view' | 'informed'>

/** Why the actor may not begin a consent or prohibition here; null: may. */
export const hindranceToBegin = (act: Act, who: Who): Hindrance | null =>
  hindranceOf(act, statingOf(who), serverConfig().MINORS_OWN_STATEMENTS)

/** Why the actor may not end one. */
export const hindranceToEndOne = (act: Act, who: Who): Hindrance | null =>
  hindranceToEnd(act, statingOf(who), serverConfig().MINORS_OWN_STATEMENTS)

function statingOf({ asker: { subject }, view, informed }: Who): Stating {
  return {
    capacity: subject.capacity,
    preview: subject.previewAs !== undefined,
    minor: isMinor(subject.birthDate, view.today),
    informed,
  }
}
