import type { NationalLanguage } from '@/lib/domain/codes/languages'
import type { Day } from '../days'
import type { SituationText } from './situations/situation'

/** Everything around the situation that a template needs: whom, where, when and by whom. */
export type Frame = Readonly<{
  language: NationalLanguage
  situation: SituationText
  amount: number
  /** Picks among what a situation has several of; the same for the same document. */
  variant: number
  speaksTo: 'one' | 'family'
  client: Readonly<{ callingName: string; familyName: string; birthDate: Day }>
  controller: string
  unit: Readonly<{ name: string; phone: string; address: string; hours: string }>
  author: Readonly<{ name: string; title: string }>
  madeOn: Day
}>

export function pick<Value>(values: readonly Value[], variant: number): Value {
  const value = values[variant % values.length]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}

/** The form that fits whom the text speaks to: `address(frame, 'Du', 'Ni')`. */
export const address = (frame: Frame, toOne: string, toFamily: string): string =>
  frame.speaksTo === 'one' ? toOne : toFamily

const swedishMonths =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')

/** A day as the language writes it: "18 november 2026", "18.11.2026". */
export function dayInWords(language: NationalLanguage, day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (language === 'fi') return `${Number(date)}.${Number(month)}.${year}`
  return `${Number(date)} ${swedishMonths[Number(month) - 1] ?? ''} ${year}`
}

/** First letter as a capital, for the beginning of a title or sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
