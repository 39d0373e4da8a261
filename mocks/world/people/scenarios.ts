import { adults } from './scenarios/adults'
import { birgitta } from './scenarios/birgitta'
import { children } from './scenarios/children'
import type { ClientFile } from './scenarios/client-file'
import { dividedFamilies } from './scenarios/divided-families'
import { ingrid } from './scenarios/ingrid'

export { hiddenMarkers } from './scenarios/hidden-markers'

/** What has been recorded about each of the cast, by key. Who is not here has no data. */
export const clientFiles: Readonly<Record<string, ClientFile>> = {
  'ingrid-sandvik': ingrid,
  ...children,
  ...adults,
  ...dividedFamilies,
  'birgitta-nyholm': birgitta,
}

/** Adults who have not confirmed the Kanta information; Aarne is a principal, whose proxy is let in all the same. */
export const notConfirmed: readonly string[] = [
  'sanna-kallioranta',
  'aarne-kuusela',
  'axel-lonnberg',
  'sten-holmgard',
]

export type Scenario = Readonly<{
  description: string
  /** Keys of the cast; the first one is who logs in. */
  who: readonly [string, ...string[]]
}>

/** What can be tried, and as whom. */
export const scenarios = {
  'every-hidden-kind': {
    description: 'Ingrid has documents in four service tasks, and one of every kind that is hidden',
    who: ['ingrid-sandvik'],
  },
  'no-data': { description: 'Rolf has never been a client', who: ['rolf-hagglund'] },
  'two-thousand-documents': {
    description: 'Birgitta has 2,000 documents, all of them shown',
    who: ['birgitta-nyholm'],
  },
  'information-not-confirmed': {
    description: 'Sanna has not confirmed the Kanta information',
    who: ['sanna-kallioranta'],
  },
  'shelter-only': {
    description: 'Linnéa is a client of a shelter only, so nothing at all is shown',
    who: ['linnea-forsell'],
  },
  'opens-tomorrow': {
    description: 'One of Tapio’s documents is delayed until tomorrow',
    who: ['tapio-lehtovirta'],
  },
  'minor-of-12': {
    description: 'Alva is 12 and sees what her guardian Carola does not',
    who: ['alva-nylund', 'carola-nylund'],
  },
  'minor-of-16': {
    description: 'Noel is 16; a whole service task is hidden from his guardian Stefan',
    who: ['noel-akerblom', 'stefan-akerblom'],
  },
  'family-sandvik': {
    description: 'Ingrid and Mikael are guardians of Elsa, who has a V16 document, and of Oskar',
    who: ['ingrid-sandvik', 'mikael-sandvik', 'elsa-sandvik', 'oskar-sandvik'],
  },
  'family-koivuranta': {
    description: 'Laura and Antti, Finnish-speaking; Venla’s only disability document is V16',
    who: ['laura-koivuranta', 'antti-koivuranta', 'venla-koivuranta', 'eino-koivuranta'],
  },
  'soon-18': {
    description: 'Ronja is 17 until 28 December; then her father’s access ends',
    who: ['anders-strandvall', 'ronja-strandvall'],
  },
  'custody-coded': {
    description: 'Camilla decides on social services for Minea, Peter does not',
    who: ['camilla-lindroos', 'peter-hedman', 'minea-lindroos'],
  },
  'custody-as-text': {
    description: 'Viggo’s custody is divided in words that no machine can read',
    who: ['camilla-lindroos', 'peter-hedman', 'viggo-lindroos'],
  },
  'custody-housing-only': {
    description: 'Tuva’s agreement is on housing only; her grandmother has a right to information',
    who: ['camilla-lindroos', 'peter-hedman', 'maj-britt-hedman', 'tuva-lindroos'],
  },
  'non-disclosure-child': {
    description: 'Saga has a non-disclosure order of her own',
    who: ['ragnar-wikholm', 'disa-wikholm', 'saga-wikholm'],
  },
  'non-disclosure-one-guardian': {
    description: 'Of Maja’s guardians only Disa has a non-disclosure order, and only she may act',
    who: ['disa-wikholm', 'ragnar-wikholm', 'maja-wikholm'],
  },
  'non-disclosure-all-guardians': {
    description: 'Both guardians of Folke have a non-disclosure order',
    who: ['hedda-berglund', 'disa-wikholm', 'folke-wikholm'],
  },
  'taken-into-care': {
    description: 'Leo has been taken into care',
    who: ['jenni-rantala', 'leo-rantala'],
  },
  'guardian-under-guardianship': {
    description: 'Kent, who has a guardian himself, is guardian of Tilde',
    who: ['kent-holmgard', 'sten-holmgard', 'tilde-holmgard'],
  },
  'minor-parent': {
    description: 'Nea is 17 and the guardian of Ilo; Susanne is hers',
    who: ['nea-fagerstrom', 'ilo-fagerstrom', 'susanne-fagerstrom'],
  },
  'mandate-ending-soon': {
    description: 'Gunvor’s mandate for social welfare to Ingrid ends in 40 days',
    who: ['ingrid-sandvik', 'gunvor-ekholm'],
  },
  'mandate-health-only': {
    description: 'Torsten has given Ingrid a mandate for health care only',
    who: ['ingrid-sandvik', 'torsten-ekholm'],
  },
  'mandate-expired': {
    description: 'Runa’s mandate to Ingrid ended yesterday',
    who: ['ingrid-sandvik', 'runa-backman'],
  },
  'mandate-withdrawn': {
    description: 'Sylvi has withdrawn her mandate to Laura',
    who: ['laura-koivuranta', 'sylvi-kuusela'],
  },
  'mandate-both-themes': {
    description:
      'Aarne has given Laura both mandates and has not confirmed the information himself',
    who: ['laura-koivuranta', 'aarne-kuusela'],
  },
  'principal-deceased': {
    description: 'Axel is deceased; his mandate to Ingrid gives nothing any more',
    who: ['ingrid-sandvik', 'axel-lonnberg'],
  },
  'guardian-of-adult': {
    description: 'Maria is guardian of Dan without a mandate, and of Elin with one',
    who: ['maria-granlund', 'dan-osterholm', 'elin-osterholm'],
  },
} as const satisfies Record<string, Scenario>
