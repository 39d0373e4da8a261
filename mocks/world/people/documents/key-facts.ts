import type { FactCode, FactValue } from '@/lib/domain/codes/fact-codes'
import type { Day } from '../days'
import { capital, type Frame } from './frame'

/** What the structured form tells at a glance: words of the document, a figure, a day, or a value that every portal knows. */
export type KeyFact = Readonly<{ code: FactCode }> &
  (
    | Readonly<{ value: string | number | readonly string[] }>
    | Readonly<{ day: Day }>
    | Readonly<{ is: FactValue }>
  )

/** Which service it is about. */
export const about = ({ situation }: Frame): KeyFact => ({
  code: 'service',
  value: capital(situation.service.name),
})

/** Which service is given, and how much of it. */
export const extent = (frame: Frame): readonly KeyFact[] => [
  about(frame),
  { code: 'amount', value: `${frame.amount} ${frame.situation.unitOfAmount}` },
]
