import { filed, type ClientFile, type FiledRelationship } from './client-file'

const olderPeople = (
  unit: string,
  socialService: FiledRelationship['socialService'],
  startedDaysAgo: number,
): FiledRelationship => ({ unit, serviceTask: 'older-people', socialService, startedDaysAgo })

const havutupa = { unit: 'unit-havutupa' } as const
const aurinkolaituri = { unit: 'unit-aurinkolaituri' } as const
const kielorinne = { unit: 'unit-kielorinne' } as const
const regnbagsgrand = { unit: 'unit-regnbagsgrand' } as const

const assisted: ClientFile = {
  documents: [
    filed(26, 'decision', 'personalAssistance'),
    filed(49, 'client-plan', 'personalAssistance'),
  ],
  relationships: [
    {
      unit: 'unit-snostjarnan',
      serviceTask: 'disability',
      socialService: 'personal-assistance',
      startedDaysAgo: 200,
    },
  ],
}

/** Adults for whom somebody may act. */
const principals: Readonly<Record<string, ClientFile>> = {
  'gunvor-ekholm': {
    documents: [
      filed(4, 'implementation-plan', 'homeCare'),
      filed(18, 'decision', 'homeCare', { corrected: { daysBefore: 2 } }),
      filed(27, 'functional-ability-assessment', 'homeCare'),
      filed(29, 'service-need-assessment', 'homeCare'),
      filed(41, 'application', 'homeCare'),
      filed(200, 'summary', 'homeCare', {
        unit: 'unit-lyktan-hemma',
        title: 'Sammandrag av köpt hemservice',
      }),
    ],
    relationships: [
      {
        ...olderPeople('unit-hostvinden', 'home-care', 41),
        bought: [{ unit: 'unit-lyktan-hemma', startedDaysAgo: 17 }],
      },
    ],
  },
  'torsten-ekholm': {
    documents: [
      filed(35, 'decision', 'informalCare'),
      filed(36, 'agreement', 'informalCare'),
      filed(50, 'client-plan', 'informalCare'),
      filed(77, 'application', 'informalCare'),
    ],
    relationships: [olderPeople('unit-hostvinden', 'informal-care-support', 77)],
  },
  'runa-backman': {
    documents: [filed(22, 'decision', 'homeCare'), filed(48, 'client-plan', 'homeCare')],
    relationships: [olderPeople('unit-hostvinden', 'home-care', 60)],
  },
  'axel-lonnberg': {
    documents: [filed(210, 'decision', 'homeCare'), filed(150, 'summary', 'homeCare')],
    relationships: [{ ...olderPeople('unit-hostvinden', 'home-care', 300), endedDaysAgo: 150 }],
  },
  'aarne-kuusela': {
    documents: [
      filed(7, 'implementation-plan', 'homeCare', havutupa),
      filed(30, 'decision', 'homeCare', havutupa),
      filed(38, 'functional-ability-assessment', 'homeCare', havutupa),
      filed(42, 'service-need-assessment', 'homeCare', havutupa),
      filed(58, 'application', 'homeCare', havutupa),
    ],
    relationships: [olderPeople('unit-havutupa', 'home-care', 58)],
  },
  'sylvi-kuusela': {
    documents: [
      filed(13, 'decision', 'informalCare', havutupa),
      filed(39, 'client-plan', 'informalCare', havutupa),
    ],
    relationships: [olderPeople('unit-havutupa', 'informal-care-support', 70)],
  },
  'dan-osterholm': assisted,
  'elin-osterholm': assisted,
}

/** Adults who look at their own data. */
export const adults: Readonly<Record<string, ClientFile>> = {
  ...principals,
  'laura-koivuranta': {
    documents: [
      filed(9, 'decision', 'incomeSupport', regnbagsgrand),
      filed(9, 'calculation', 'incomeSupport', regnbagsgrand),
      filed(21, 'application', 'incomeSupport', regnbagsgrand),
      filed(66, 'decision', 'familyWork', kielorinne),
      filed(84, 'meeting-memo', 'familyWork', kielorinne),
      filed(91, 'service-need-notification', 'familyWork', kielorinne),
    ],
    relationships: [
      {
        unit: 'unit-kielorinne',
        serviceTask: 'families',
        socialService: 'family-work',
        startedDaysAgo: 92,
      },
      {
        unit: 'unit-regnbagsgrand',
        serviceTask: 'working-age',
        socialService: 'income-support',
        startedDaysAgo: 21,
      },
    ],
  },
  'sanna-kallioranta': {
    documents: [
      filed(10, 'implementation-plan', 'socialRehabilitation', aurinkolaituri),
      filed(32, 'decision', 'socialRehabilitation', aurinkolaituri),
      filed(57, 'service-need-assessment', 'socialRehabilitation', aurinkolaituri),
    ],
    relationships: [
      {
        unit: 'unit-aurinkolaituri',
        serviceTask: 'working-age',
        socialService: 'social-rehabilitation',
        startedDaysAgo: 60,
      },
    ],
  },
  'tapio-lehtovirta': {
    documents: [
      filed(3, 'report', 'socialRehabilitation', {
        ...regnbagsgrand,
        key: 'opens tomorrow',
        opensInDays: 1,
      }),
      filed(16, 'client-plan', 'socialRehabilitation', regnbagsgrand),
      filed(37, 'decision', 'incomeSupport', regnbagsgrand),
      filed(51, 'application', 'incomeSupport', regnbagsgrand),
    ],
    relationships: [
      {
        unit: 'unit-regnbagsgrand',
        serviceTask: 'working-age',
        socialService: 'social-rehabilitation',
        startedDaysAgo: 55,
      },
    ],
  },
  'linnea-forsell': {
    documents: [
      filed(11, 'client-plan', 'socialRehabilitation', {
        socialService: 'shelter',
        unit: 'unit-trygga-hamnen',
      }),
      filed(5, 'summary', 'socialRehabilitation', {
        socialService: 'shelter',
        unit: 'unit-trygga-hamnen',
      }),
    ],
    relationships: [
      {
        unit: 'unit-trygga-hamnen',
        serviceTask: 'working-age',
        socialService: 'shelter',
        startedDaysAgo: 12,
      },
    ],
  },
}
