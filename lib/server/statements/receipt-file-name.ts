import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'

type Dated = Readonly<{ event: Readonly<{ time: string }> }>

/** The name of a saved receipt: it says neither whose nor what. */
export function receiptFileName({ event }: Dated, ending: 'pdf' | 'json' | 'sd-jwt'): string {
  return `MittKanta-${helsinkiDay(new Date(event.time))}.${ending}`
}
