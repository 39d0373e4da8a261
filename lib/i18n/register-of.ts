import type { Locale } from './locales'
import { translator } from './translator'

type Register = Readonly<{ id: string; name: Readonly<Record<Locale, string>> }> | null

/** What is in the genitive with "hyvinvointialueen". */
const counties = [
  ...['Itä-Uudenmaan', 'Keski-Uudenmaan', 'Länsi-Uudenmaan', 'Vantaan ja Keravan'],
  ...['Varsinais-Suomen', 'Satakunnan', 'Kanta-Hämeen', 'Pirkanmaan', 'Päijät-Hämeen'],
  ...['Kymenlaakson', 'Etelä-Karjalan', 'Etelä-Savon', 'Pohjois-Savon', 'Pohjois-Karjalan'],
  ...['Keski-Suomen', 'Etelä-Pohjanmaan', 'Pohjanmaan', 'Keski-Pohjanmaan', 'Pohjois-Pohjanmaan'],
  ...['Kainuun', 'Lapin'],
]

/** The public controllers in the Finnish genitive, by what they are called. How other names bend nobody here knows. */
const genitives: ReadonlyMap<string, string> = new Map([
  ...counties.map((of) => [`${of} hyvinvointialue`, `${of} hyvinvointialueen`] as const),
  ['Helsingin kaupunki', 'Helsingin kaupungin'],
  ['Terveyden ja hyvinvoinnin laitos', 'Terveyden ja hyvinvoinnin laitoksen'],
])

/**
 * A controller's register within a sentence: "registret hos Birkalands välfärdsområde", and in Finnish with its controller in the
 * genitive: from it ("Pirkanmaan hyvinvointialueen rekisteristä"), or into it.
 */
export function registerOf(locale: Locale, register: Register, way: 'from' | 'into'): string {
  const t = translator(locale)
  if (register === null || register.id === '') return t(`log.register.${way}.unknown`)
  const name = register.name[locale]
  const genitive = genitives.get(name)
  return genitive === undefined
    ? t(`log.register.${way}.named`, { controller: name })
    : t(`log.register.${way}.public`, { controller: locale === 'fi' ? genitive : name })
}
