import 'server-only'
import { isSoon, type Directive } from '@/lib/domain/statements/directive'
import type { Seen } from './read-seen'

type Ending = Readonly<{ endsOn: string | null; endsSoon: boolean }>

/** When a guardian's consent ends, and whether the client is to be told that it is soon (C7). */
export function endOf(
  { endsOn }: Directive,
  { asker, view }: Pick<Seen, 'asker' | 'view'>,
): Ending {
  const isOwn = asker.subject.capacity === 'self'
  return { endsOn, endsSoon: isOwn && endsOn !== null && isSoon(endsOn, view.today) }
}
