import type { Texts } from './sv'

export const en: Texts = {
  service: 'Test authorizations',
  banner: 'Test service: everyone here is invented',
  skip: 'Skip to the content',
  languageLabel: 'Language',
  footer: 'This is no real authorization service.',
  choose: {
    heading: 'For whom do you want to act?',
    who: (name) => `You are identified as ${name}.`,
    unknown: 'The Population Information System does not know you.',
    lead: 'Choose a person. Then you come back to the service that you came from.',
    peopleHeading: 'People for whom you may act',
    none: 'There is nobody for whom you can act.',
    missing:
      'Is someone missing? There are many possible reasons, and they are not shown here. Ask the unit where the person is a client.',
    born: (day) => `Born ${day}.`,
    grounds: {
      guardian: 'A minor whose guardian you are.',
      'information-right': 'A minor about whom you have a right to information.',
      'social-welfare': 'Has given you a mandate to manage matters related to social welfare.',
      health: 'Has given you a mandate to manage matters related to health care.',
    },
    cancel: 'Cancel',
  },
  organisations: {
    heading: 'For which organisation do you want to act?',
    lead: 'Choose an organisation. Then you come back to the service that you came from.',
    listHeading: 'Organisations that you may represent',
    none: 'There is no organisation that you can represent.',
    missing: 'Is an organisation missing? Ask whoever gives authorizations in it.',
    all: 'Choose all',
    businessId: (id) => `Business ID ${id}.`,
    tasks: {
      operator: 'Operates the archive.',
      'main-user': 'Main user.',
      signatory: 'Signatory.',
      archivist: 'Archivist.',
      supervisor: 'Supervision of use.',
      professional: 'Professional.',
      vendor: 'Vendor of client information systems.',
    },
  },
  fault: {
    heading: 'It was not possible to choose',
    text: 'The link is not right, or has expired. Go back to the service and start again.',
  },
}
