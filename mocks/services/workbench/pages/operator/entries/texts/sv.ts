export const sv = {
  kinds: {
    permit: {
      heading: 'Tillstånd för privata tjänsteproducenter',
      about:
        'För in tillstånd och anmälningar, och när de upphör. Utan tillstånd lagrar en privat producent ingenting.',
      lead: 'En privat tjänsteproducent lagrar bara så länge ett tillstånd eller en anmälan gäller.',
      fields: {
        number: {
          label: 'Tillståndets nummer',
          hint: 'Siffror, bokstäver, punkter och bindestreck.',
          fault: 'Skriv tillståndets nummer, högst 64 tecken.',
        },
      },
    },
    'statutory-right': {
      heading: 'Lagstadgad rätt att få information',
      about: 'För in på vilka grunder i lagen en organisation får läsa det som andra har lagrat.',
      lead: 'En sådan rätt gäller utan tillstånd och trots förbud. Den gäller först när en annan person har bekräftat den.',
      fields: { ground: { label: 'Grund i lagen', hint: '', fault: 'Välj grunden.' } },
    },
    'information-version': {
      heading: 'Versioner av Kanta-informationen',
      about:
        'Bestäm från vilken dag en ny version av Kanta-informationen gäller. Alla klienter tar emot den på nytt.',
      lead: 'En klient tar emot den version som gäller innan hon ser något annat. Utan en version som gäller släpps ingen in.',
      fields: {},
    },
    'code-mapping': {
      heading: 'Nationella koder',
      about: 'För in vad arkivets koder motsvarar i nationella kodverk.',
      lead: 'Arkivet hittar inte på några nationella koder. Skriv bara sådana som har publicerats.',
      fields: {},
    },
    'permanent-keeping': {
      heading: 'Det som förvaras för alltid',
      about: 'För in vad Riksarkivet har beslutat ska förvaras för alltid. Sådant gallras aldrig.',
      lead: 'Beslutet gäller alla handlingar i serviceuppgiften och gäller genast. Två personer behövs för att ta tillbaka det, eftersom handlingar då kan gallras.',
      fields: {},
    },
  },
  fields: {
    task: { label: 'Serviceuppgift', hint: '', fault: 'Välj serviceuppgiften.' },
    source: {
      label: 'Riksarkivets beslut',
      hint: 'Till exempel beslutets nummer och dag.',
      fault: 'Skriv vilket beslut det är, högst 500 tecken.',
    },
    organisation: { label: 'Organisation', hint: '', fault: 'Välj organisationen.' },
    from: { label: 'Gäller från och med', hint: '', fault: 'Skriv en dag som finns.' },
    until: {
      label: 'Gäller till och med',
      hint: 'Lämna tomt om det inte finns någon sista dag.',
      fault: 'Skriv en dag som finns, inte före den första dagen.',
    },
    reason: {
      label: 'Orsak',
      hint: 'Till exempel beslut och dag. Orsaken syns i historiken.',
      fault: 'Skriv orsaken, högst 1 000 tecken.',
    },
    version: {
      label: 'Version',
      hint: 'Ett heltal, till exempel 3.',
      fault: 'Skriv ett heltal från 1 till 9999.',
    },
    title: { label: 'Rubrik', hint: '', fault: 'Skriv rubriken, högst 200 tecken.' },
    code: { label: 'Arkivets kod', hint: '', fault: 'Välj koden.' },
    system: {
      label: 'Nationellt kodverk',
      hint: 'Som urn:oid:… eller https://…',
      fault: 'Skriv kodverkets namn som urn:oid:… eller https://…',
    },
    target: {
      label: 'Kod i det nationella kodverket',
      hint: '',
      fault: 'Skriv koden, högst 100 tecken och utan mellanslag i början och slutet.',
    },
  },
  codeLists: {
    'service-task': 'Serviceuppgift',
    'social-service': 'Socialservice',
    'document-type': 'Handlingstyp',
  },
  choose: 'Välj',
  enter: 'För in',
  enterHeading: 'För in eller ändra',
  now: 'Det som gäller',
  none: 'Ingenting är infört.',
  open: 'Tills vidare',
  endReason: 'Borttaget av arkivets driftsorganisation',
  back: 'Till det som väntar',
  endOf: (what: string) => `Ta bort ${what}`,
}

export type Texts = typeof sv
