import { filed, type FiledDocument, type FiledRelationshipName } from './client-file'
import { hiddenMarkers } from './hidden-markers'

const marker = (kind: keyof typeof hiddenMarkers) => ({
  key: `hidden ${kind}`,
  marker: hiddenMarkers[kind],
})

const familyLaw = { serviceTask: 'family-law', unit: 'unit-blaklockan' } as const
const attachment = (kind: keyof typeof hiddenMarkers, attachmentOf: string) => ({
  ...marker(kind),
  attachmentOf: `hidden ${attachmentOf}`,
})
const atShelter: FiledRelationshipName = {
  unit: 'unit-trygga-hamnen',
  serviceTask: 'working-age',
  socialService: 'shelter',
}
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
  filed(339, 'attachment', 'socialRehabilitation', {
    ...attachment('V03 attachment', 'V03'),
    unit: 'unit-trygga-hamnen',
  }),
  // Social work, but in the register of the shelters, or in a client relationship of a shelter or of nobody knows what.
  filed(338, 'report', 'socialRehabilitation', {
    ...marker('V03 register'),
    unit: 'unit-trygga-hamnen',
  }),
  filed(337, 'report', 'socialRehabilitation', {
    ...marker('V03 relationship'),
    madeIn: atShelter,
  }),
  filed(336, 'report', 'socialRehabilitation', {
    ...marker('V03 lost relationship'),
    madeIn: { ...atShelter, unit: 'unit-lyktgranden' },
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
  filed(238, 'report', 'custodyAgreement', {
    ...marker('V06 report'),
    ...familyLaw,
    socialService: 'custody-investigation',
  }),
  filed(237, 'attachment', 'custodyAgreement', {
    ...attachment('V06 attachment of a report', 'V06 report'),
    ...familyLaw,
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
  filed(394, 'attachment', 'mobilitySupport', attachment('V19 phase-1', 'V02 phase-1')),
  filed(119, 'attachment', 'incomeSupport', attachment('V19 commitment', 'V07')),
  filed(61, 'attachment', 'mobilitySupport', attachment('V19 annulled', 'V08')),
  filed(29, 'attachment', 'personalAssistance', attachment('V19 journal', 'V11')),
  filed(1, 'attachment', 'personalAssistance', attachment('V19 delayed', 'V14')),
  filed(69, 'attachment', 'familyWork', attachment('V19 special', 'V15')),
  filed(68, 'attachment', 'familyWork', attachment('V19 inner', 'V19 special')),
  filed('2024-05-14', 'decision', 'socialRehabilitation', {
    ...marker('V18 made before'),
    ...regnbagsgrand,
  }),
]
