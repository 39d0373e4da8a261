import type { FactCode } from '@/lib/domain/codes/fact-codes'
import type { Day } from '../days'
import { capital, type Frame } from './frame'

/** What the structured form tells at a glance: words of the document, or a day. */
export type KeyFact = Readonly<{ code: FactCode }> &
  (Readonly<{ value: string | readonly string[] }> | Readonly<{ day: Day }>)

/** Which service is given, and how much of it. */
export const extent = ({ situation, amount }: Frame): readonly KeyFact[] => [
  { code: 'service', value: capital(situation.service.name) },
  { code: 'amount', value: `${amount} ${situation.unitOfAmount}` },
]
