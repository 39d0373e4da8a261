import { filed, type FiledDocument } from './client-file'
import { hiddenMarkers } from './hidden-markers'

const marker = (kind: keyof typeof hiddenMarkers) => ({
  key: `hidden ${kind}`,
  marker: hiddenMarkers[kind],
})

const familyLaw = { serviceTask: 'family-law', unit: 'unit-blaklockan' } as const
const regnbagsgrand = { unit: 'unit-regnbagsgrand' } as const

/** One document of every kind that Ingrid may not see; V09 is an earlier version of her client plan, V16 is Elsa's. */
export const ingridHidden: readonly FiledDocument[] = [
  filed(395, 'decision', 'mobilitySupport', { ...marker('V02 phase-1'), format: 'phase-1' }),
  filed('2019-03-12', 'client-plan', 'supportPerson', { ...marker('V02 old'), format: 'old' }),
  filed(340, 'client-plan', 'socialRehabilitation', {
    ...marker('V03'),
    socialService: 'shelter',
    unit: 'unit-trygga-hamnen',
  }),
  filed(335, 'service-need-assessment', 'socialRehabilitation', {
    ...marker('V04'),
    socialService: 'violence-prevention',
    unit: 'unit-lyktgranden',
  }),
  filed(320, 'report', 'familyCounselling', {
    ...marker('V05'),
    ...familyLaw,
    socialService: 'adoption-counselling',
  }),
  filed(240, 'custody-investigation', 'custodyAgreement', {
    ...marker('V06'),
    ...familyLaw,
    socialService: 'custody-investigation',
  }),
  filed(239, 'attachment', 'custodyAgreement', {
    ...marker('V06 attachment'),
    ...familyLaw,
    attachmentOf: 'hidden V06',
  }),
  filed(120, 'payment-commitment', 'incomeSupport', marker('V07')),
  filed(62, 'decision', 'mobilitySupport', {
    ...marker('V08'),
    annulled: 'Beslutet gällde en annan klient.',
  }),
  filed(629, 'client-relationship-document', 'personalAssistance', marker('V10')),
  filed(30, 'client-journal-entry', 'personalAssistance', marker('V11')),
  filed(40, 'meeting-memo', 'familyWork', { ...marker('V12'), matter: 'shared' }),
  filed(210, 'report', 'custodyAgreement', {
    ...marker('V13'),
    ...familyLaw,
    socialService: 'parenthood-investigation',
  }),
  filed(2, 'statement', 'personalAssistance', { ...marker('V14'), opensInDays: 1 }),
  filed(70, 'report', 'familyWork', { ...marker('V15'), specialContent: true }),
  filed(90, 'service-need-assessment', 'openCare', marker('V17 begins later')),
  filed(310, 'decision', 'relativesSupport', { ...marker('V17 undecided'), ...regnbagsgrand }),
  filed(21, 'hearing', 'personalAssistance', marker('V18 type')),
  filed('2024-05-14', 'decision', 'socialRehabilitation', {
    ...marker('V18 made before'),
    ...regnbagsgrand,
  }),
]
