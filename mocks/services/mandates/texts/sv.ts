export const sv = {
  service: 'Testfullmakter',
  banner: 'Testtjänst: alla personer här är påhittade',
  skip: 'Till innehållet',
  languageLabel: 'Språk',
  footer: 'Det här är ingen riktig fullmaktstjänst.',
  choose: {
    heading: 'För vem vill du sköta ärenden?',
    who: (name: string) => `Du är identifierad som ${name}.`,
    unknown: 'Befolkningsregistret känner inte till dig.',
    lead: 'Välj en person. Sedan kommer du tillbaka till tjänsten som du kom från.',
    peopleHeading: 'Personer som du får sköta ärenden för',
    none: 'Det finns ingen som du kan sköta ärenden för.',
    missing:
      'Saknas någon? Det finns många möjliga orsaker, och de visas inte här. Fråga den enhet som personen är klient hos.',
    born: (day: string) => `Född ${day}.`,
    grounds: {
      guardian: 'Minderårig som du är vårdnadshavare för.',
      'information-right': 'Minderårig som du har rätt att få uppgifter om.',
      'social-welfare': 'Har gett dig en fullmakt att uträtta ärenden inom socialvården.',
      health: 'Har gett dig en fullmakt att uträtta ärenden inom hälso- och sjukvården.',
    },
    cancel: 'Avbryt',
  },
  fault: {
    heading: 'Det gick inte att välja en person',
    text: 'Länken är inte rätt, eller så har den gått ut. Gå tillbaka till tjänsten och börja om.',
  },
}

export type Texts = typeof sv
