export const sv = {
  service: 'Testfullmakter',
  banner: 'Testtjänst: alla personer här är påhittade',
  skip: 'Till innehållet',
  languageLabel: 'Språk',
  footer: 'Det här är ingen riktig fullmaktstjänst.',
  choose: {
    heading: 'För vem vill du sköta ärenden?',
    who: (name: string) => `Du är identifierad som ${name}.`,
    unknown: 'Befolkningsdatasystemet känner inte till dig.',
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
  organisations: {
    heading: 'För vilken organisation vill du sköta ärenden?',
    lead: 'Välj en organisation. Sedan kommer du tillbaka till tjänsten som du kom från.',
    listHeading: 'Organisationer som du får företräda',
    none: 'Det finns ingen organisation som du kan företräda.',
    missing: 'Saknas en organisation? Fråga den som ger fullmakter i organisationen.',
    all: 'Välj alla',
    businessId: (id: string) => `FO-nummer ${id}.`,
    tasks: {
      operator: 'Driver arkivet.',
      'main-user': 'Huvudanvändare.',
      signatory: 'Firmatecknare.',
      archivist: 'Kanta-arkivarie.',
      supervisor: 'Tillsyn över användningen.',
      professional: 'Yrkesutbildad person.',
      vendor: 'Leverantör av klientdatasystem.',
    },
  },
  fault: {
    heading: 'Det gick inte att välja',
    text: 'Länken är inte rätt, eller så har den gått ut. Gå tillbaka till tjänsten och börja om.',
  },
}

export type Texts = typeof sv
