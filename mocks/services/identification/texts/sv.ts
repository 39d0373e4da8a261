export const sv = {
  service: 'Testidentifiering',
  banner: 'Testtjänst: alla personer här är påhittade',
  skip: 'Till innehållet',
  languageLabel: 'Språk',
  footer:
    'Det här är ingen riktig identifieringstjänst. Ange aldrig en riktig personbeteckning här.',
  choose: {
    heading: 'Välj vem som loggar in',
    asks: (name: string) => `${name} ber dig identifiera dig.`,
    lead: 'Välj en av de påhittade personerna, eller skriv en testpersonbeteckning.',
    levelHeading: 'Identifieringens nivå',
    level: { normal: 'Vanlig', low: 'För låg' },
    lowNotice: 'Inloggningen sker nu på en nivå som tjänsten inte ska godta.',
    offeredHeading: 'Länken hit gäller',
    continueAs: (name: string) => `Fortsätt som ${name}`,
    peopleHeading: 'Påhittade personer',
    groups: {
      alone: 'Sköter egna ärenden',
      family: 'Familjer',
      proxy: 'Sköter ärenden för någon annan, eller låter någon annan göra det',
      special: 'Särskilda fall',
      official: 'Företräder en organisation',
    },
    hetuHeading: 'En annan testperson',
    hetuLabel: 'Testpersonbeteckning',
    hetuHint: 'Med ett individnummer mellan 900 och 999, till exempel {example}.',
    hetuButton: 'Logga in med beteckningen',
    faultPrefix: 'Fel: ',
    faults: {
      empty: 'Skriv en testpersonbeteckning.',
      invalid:
        'Personbeteckningen är inte rätt skriven. Kontrollera datumet, tecknet och kontrolltecknet.',
      notTest: 'Här godtas bara testbeteckningar. Individnumret ska vara mellan 900 och 999.',
      deceased: 'Personen är avliden enligt befolkningsdatasystemet och kan inte logga in.',
    },
    otherHeading: 'Utlänning, eller avbryt',
    foreigner: 'Logga in som utlänning utan finländsk personbeteckning',
    cancel: 'Avbryt',
  },
  logout: {
    heading: 'Vill du logga ut?',
    who: (name: string) => `Du är identifierad som ${name}.`,
    text: 'Då avslutas identifieringen i alla tjänster som du har öppnat med den.',
    confirm: 'Logga ut',
    stay: 'Fortsätt vara inloggad',
    doneHeading: 'Du har loggat ut',
    doneText: 'Du kan stänga fönstret.',
  },
  fault: {
    heading: 'Identifieringen kunde inte fortsätta',
    refused: 'Begäran från tjänsten godtogs inte. Gå tillbaka till tjänsten och börja om.',
    expired:
      'Identifieringen har gått ut, eller så har den redan avslutats i ett annat fönster. Gå tillbaka till tjänsten och börja om.',
    detail: 'Uppgift till den som utvecklar tjänsten',
  },
}

export type Texts = typeof sv
