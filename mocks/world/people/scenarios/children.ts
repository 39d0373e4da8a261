import { filed, type ClientFile, type FiledRelationship } from './client-file'
import { hiddenMarkers } from './hidden-markers'

const familyWorkAt = (unit: string, startedDaysAgo: number): FiledRelationship => ({
  unit,
  serviceTask: 'families',
  socialService: 'family-work',
  startedDaysAgo,
})

const kielorinne = { unit: 'unit-kielorinne' } as const
const blaklockan = { unit: 'unit-blaklockan' } as const

/** Children of the two families without obstacles, and the minors who log in themselves. */
export const children: Readonly<Record<string, ClientFile>> = {
  'elsa-sandvik': {
    documents: [
      filed(5, 'implementation-plan', 'familyWork'),
      filed(52, 'service-need-assessment', 'familyWork'),
      filed(94, 'decision', 'familyWork'),
      filed(102, 'application', 'familyWork'),
      filed(25, 'report', 'familyCounselling', {
        key: 'hidden V16',
        marker: hiddenMarkers.V16,
        hiddenFromGuardians: true,
      }),
      filed(24, 'attachment', 'familyCounselling', {
        key: 'hidden V19',
        marker: hiddenMarkers['V19 of V16'],
        attachmentOf: 'hidden V16',
      }),
    ],
    relationships: [familyWorkAt('unit-sagoskogen', 102)],
  },
  'oskar-sandvik': {
    documents: [
      filed(33, 'client-plan', 'familyCounselling'),
      filed(60, 'decision', 'familyCounselling'),
      filed(71, 'application', 'familyCounselling'),
    ],
    relationships: [
      { ...familyWorkAt('unit-sagoskogen', 71), socialService: 'family-counselling' },
    ],
  },
  'venla-koivuranta': {
    documents: [
      filed(8, 'implementation-plan', 'familyWork', kielorinne),
      filed(40, 'client-plan', 'familyWork', kielorinne),
      filed(66, 'decision', 'familyWork', kielorinne),
      filed(90, 'service-need-assessment', 'familyWork', kielorinne),
      filed(15, 'statement', 'supportPerson', {
        key: 'hidden V16',
        unit: 'unit-regnbagsgrand',
        marker: hiddenMarkers['V16 only document of its service task'],
        hiddenFromGuardians: true,
      }),
    ],
    relationships: [familyWorkAt('unit-kielorinne', 92)],
  },
  'alva-nylund': {
    documents: [
      filed(14, 'client-plan', 'openCare', blaklockan),
      filed(31, 'decision', 'openCare', blaklockan),
      filed(61, 'child-welfare-notification', 'openCare', blaklockan),
      filed(20, 'meeting-memo', 'familyCounselling', { ...blaklockan, hiddenFromGuardians: true }),
    ],
    relationships: [
      {
        unit: 'unit-blaklockan',
        serviceTask: 'child-welfare',
        socialService: 'child-welfare-open-care',
        startedDaysAgo: 61,
      },
    ],
  },
  'noel-akerblom': {
    documents: [
      filed(6, 'implementation-plan', 'openCare', blaklockan),
      filed(45, 'decision', 'openCare', blaklockan),
      filed(75, 'service-need-assessment', 'openCare', blaklockan),
      filed(12, 'report', 'openCare', { ...blaklockan, hiddenFromGuardians: true }),
      filed(28, 'decision', 'rehabilitation', { ...blaklockan, hiddenFromGuardians: true }),
    ],
    relationships: [
      {
        unit: 'unit-blaklockan',
        serviceTask: 'child-welfare',
        socialService: 'child-welfare-open-care',
        startedDaysAgo: 80,
      },
    ],
  },
  'ronja-strandvall': {
    documents: [
      filed(18, 'aftercare-plan', 'openCare', blaklockan),
      filed(55, 'client-plan', 'familyCounselling', blaklockan),
      filed(88, 'decision', 'familyCounselling', blaklockan),
    ],
    relationships: [familyWorkAt('unit-blaklockan', 90)],
  },
}
