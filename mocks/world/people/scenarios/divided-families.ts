import { filed, type ClientFile } from './client-file'

const blaklockan = { unit: 'unit-blaklockan' } as const

/** Enough that a guardian who gets in sees something: a decision and the agreement of the parents. */
const agreedCustody: ClientFile = {
  documents: [
    filed(44, 'decision', 'familyWork', blaklockan),
    filed(150, 'custody-agreement', 'custodyAgreement', blaklockan),
    filed(150, 'maintenance-agreement', 'custodyAgreement', blaklockan),
  ],
  relationships: [
    {
      unit: 'unit-blaklockan',
      serviceTask: 'family-law',
      socialService: 'custody-and-maintenance',
      startedDaysAgo: 180,
    },
  ],
}

const openCareFile: ClientFile = {
  documents: [
    filed(17, 'client-plan', 'openCare', blaklockan),
    filed(36, 'decision', 'openCare', blaklockan),
  ],
  relationships: [
    {
      unit: 'unit-blaklockan',
      serviceTask: 'child-welfare',
      socialService: 'child-welfare-open-care',
      startedDaysAgo: 60,
    },
  ],
}

/** Children whose guardians may be stopped by the population register. */
export const dividedFamilies: Readonly<Record<string, ClientFile>> = {
  'minea-lindroos': agreedCustody,
  'viggo-lindroos': agreedCustody,
  'tuva-lindroos': agreedCustody,
  'tilde-holmgard': openCareFile,
  'saga-wikholm': openCareFile,
  'maja-wikholm': openCareFile,
  'folke-wikholm': openCareFile,
  'leo-rantala': {
    ...openCareFile,
    documents: [
      ...openCareFile.documents,
      filed(24, 'restriction-decision', 'openCare', blaklockan),
    ],
  },
  'nea-fagerstrom': openCareFile,
  'ilo-fagerstrom': {
    documents: [filed(27, 'decision', 'familyWork', blaklockan)],
    relationships: [],
  },
}
