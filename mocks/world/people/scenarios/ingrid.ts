import { filed, type ClientFile, type FiledDocument } from './client-file'
import { hiddenMarkers } from './hidden-markers'
import { ingridHidden } from './ingrid-hidden'

const manskensudden = { unit: 'unit-manskensudden' } as const
const regnbagsgrand = { unit: 'unit-regnbagsgrand' } as const

const disability: readonly FiledDocument[] = [
  filed(3, 'decision', 'personalAssistance', { variant: 0 }),
  filed(9, 'client-plan', 'personalAssistance', {
    variant: 0,
    matter: 'assistance',
    corrected: { daysBefore: 5, marker: hiddenMarkers.V09 },
  }),
  filed(11, 'service-need-assessment', 'personalAssistance', { matter: 'assistance', variant: 0 }),
  filed(19, 'application', 'personalAssistance', { matter: 'assistance', variant: 0 }),
  filed(47, 'implementation-plan', 'personalAssistance', { variant: 1 }),
  filed(58, 'decision', 'mobilitySupport', { variant: 0 }),
  filed(74, 'application', 'mobilitySupport', { variant: 0 }),
  filed(80, 'statement', 'mobilitySupport'),
  filed(110, 'implementation-plan', 'mobilitySupport'),
  filed(140, 'meeting-memo', 'personalAssistance'),
  filed(195, 'decision', 'homeAlterations', { corrected: { daysBefore: 6 }, variant: 1 }),
  filed(215, 'statement', 'homeAlterations', { scanned: true }),
  filed(226, 'agreement', 'homeAlterations'),
  filed(232, 'application', 'homeAlterations'),
  filed(278, 'decision', 'supportPerson', manskensudden),
  filed(290, 'implementation-plan', 'supportPerson', manskensudden),
  filed(296, 'application', 'supportPerson', manskensudden),
  filed(330, 'functional-ability-assessment', 'personalAssistance'),
  filed(365, 'decision', 'personalAssistance', { variant: 1 }),
  filed(372, 'service-need-assessment', 'personalAssistance', { variant: 1 }),
  filed(380, 'application', 'personalAssistance', { variant: 1, key: 'first application' }),
  filed(380, 'attachment', 'personalAssistance', { attachmentOf: 'first application' }),
  filed(385, 'certificate', 'personalAssistance'),
]

const families: readonly FiledDocument[] = [
  filed(80, 'implementation-plan', 'familyWork'),
  filed(94, 'decision', 'familyWork'),
  filed(100, 'service-need-assessment', 'familyWork'),
  filed(103, 'application', 'familyWork'),
  filed(130, 'meeting-memo', 'familyCounselling'),
  filed(160, 'service-need-notification', 'familyWork'),
]

const workingAge: readonly FiledDocument[] = [
  filed(262, 'summary', 'socialRehabilitation', regnbagsgrand),
  filed(300, 'decision', 'incomeSupport', regnbagsgrand),
  filed(300, 'calculation', 'incomeSupport', regnbagsgrand),
  filed(306, 'request', 'incomeSupport', regnbagsgrand),
  filed(312, 'application', 'incomeSupport', regnbagsgrand),
  filed(330, 'meeting-memo', 'socialRehabilitation', regnbagsgrand),
  filed(350, 'implementation-plan', 'socialRehabilitation', regnbagsgrand),
  filed(360, 'decision', 'socialRehabilitation', regnbagsgrand),
  filed(365, 'client-plan', 'socialRehabilitation', regnbagsgrand),
  filed(368, 'service-need-assessment', 'socialRehabilitation', regnbagsgrand),
  filed(372, 'application', 'socialRehabilitation', regnbagsgrand),
]

const substanceAbuse: readonly FiledDocument[] = [
  filed(140, 'implementation-plan', 'relativesSupport'),
  filed(150, 'decision', 'relativesSupport'),
  filed(156, 'application', 'relativesSupport'),
]

/** What Ingrid sees today, in four service tasks. */
export const ingridVisible = [...disability, ...families, ...workingAge, ...substanceAbuse]

export const ingrid: ClientFile = {
  documents: [...ingridVisible, ...ingridHidden],
  relationships: [
    {
      unit: 'unit-snostjarnan',
      serviceTask: 'disability',
      socialService: 'personal-assistance',
      startedDaysAgo: 629,
      bought: [{ unit: 'assistans-morgonrodnad', startedDaysAgo: 360 }],
    },
    {
      unit: 'unit-sagoskogen',
      serviceTask: 'families',
      socialService: 'family-work',
      startedDaysAgo: 103,
    },
    {
      unit: 'unit-stilla-viken',
      serviceTask: 'substance-abuse',
      socialService: 'substance-abuse-work',
      startedDaysAgo: 156,
    },
    {
      unit: 'unit-regnbagsgrand',
      serviceTask: 'working-age',
      socialService: 'social-rehabilitation',
      startedDaysAgo: 374,
      endedDaysAgo: 262,
    },
    {
      unit: 'unit-trygga-hamnen',
      serviceTask: 'working-age',
      socialService: 'shelter',
      startedDaysAgo: 342,
      endedDaysAgo: 338,
    },
    {
      unit: 'unit-trygga-hamnen',
      serviceTask: 'working-age',
      socialService: 'social-work',
      startedDaysAgo: 341,
    },
  ],
  matters: [
    {
      key: 'assistance',
      name: 'Ansökan om mer personlig assistans',
      unit: 'unit-snostjarnan',
      startedDaysAgo: 19,
    },
    {
      key: 'shared',
      name: 'Familjens gemensamma ärende',
      unit: 'unit-sagoskogen',
      startedDaysAgo: 45,
      shared: true,
    },
  ],
}
