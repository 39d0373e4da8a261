/**
 * A word for every way in which a document can be hidden. Each stands in the title and text of exactly one document (or of
 * one version, for V09), and nowhere else: whoever finds one on a page, in a payload or in a log has found a leak.
 */
export const hiddenMarkers = {
  'V02 phase-1': 'Frostlykta',
  'V02 old': 'Kvarnglimt',
  V03: 'Nattvandra',
  'V03 register': 'Aftonstege',
  'V03 relationship': 'Gullkvarn',
  'V03 lost relationship': 'Tranhylla',
  'V03 attachment': 'Daggbage',
  V04: 'Stenbrisa',
  V05: 'Molnbarka',
  V06: 'Torngnista',
  'V06 attachment': 'Havslinda',
  'V06 report': 'Pilvagga',
  'V06 attachment of a report': 'Orrspegel',
  V07: 'Dimklocka',
  V08: 'Rimfjolla',
  V09: 'Vassruna',
  V10: 'Lundfackla',
  V11: 'Skarvlyra',
  V12: 'Morkboja',
  V13: 'Ljungskugga',
  V14: 'Isbramble',
  V15: 'Grastrumma',
  V16: 'Silverlonn',
  'V16 only document of its service task': 'Helmipaju',
  'V17 begins later': 'Hostkantele',
  'V17 undecided': 'Vinterharpa',
  'V18 type': 'Sotlavendel',
  'V18 made before': 'Bleksippa',
  'V19 phase-1': 'Klintrova',
  'V19 commitment': 'Lerkroka',
  'V19 annulled': 'Sumphatt',
  'V19 journal': 'Vattenklav',
  'V19 delayed': 'Bergsnacka',
  'V19 special': 'Kolblomma',
  'V19 inner': 'Snaraskar',
  'V19 of V16': 'Nyckelbrygga',
} as const

export type HiddenKind = keyof typeof hiddenMarkers
