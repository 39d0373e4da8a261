import type { Day } from '../days'
import { capital, dayInWords, type Frame } from './frame'

const labels = {
  sv: {
    service: 'Service',
    amount: 'Omfattning',
    from: 'Gäller från',
    to: 'Gäller till',
    review: 'Ses över',
  },
  fi: {
    service: 'Palvelu',
    amount: 'Määrä',
    from: 'Voimassa alkaen',
    to: 'Voimassa asti',
    review: 'Tarkistetaan',
  },
} as const

type Days = Partial<Record<'from' | 'to' | 'review', Day>>
export type KeyFact = Readonly<{ label: string; value: string }>

/** What the structured form tells at a glance, labelled in the document's language, in the order in which it is read. */
export function keyFacts({ language, situation, amount }: Frame, days: Days): readonly KeyFact[] {
  const label = labels[language]
  const onDay = (name: keyof Days) => {
    const day = days[name]
    return day ? [{ label: label[name], value: dayInWords(language, day) }] : []
  }
  return [
    { label: label.service, value: capital(situation.service.name) },
    { label: label.amount, value: `${amount} ${situation.unitOfAmount}` },
    ...onDay('from'),
    ...onDay('to'),
    ...onDay('review'),
  ]
}
