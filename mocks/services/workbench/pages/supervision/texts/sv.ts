export const sv = {
  heading: 'Användningen av registret',
  about:
    'Se vem som har använt ert register, när och på vilken grund. Dra ett stickprov och svara på klienters brev.',
  lead: 'Här står vem som har använt uppgifter i din egen organisations register, och vilka av dina egna som har frågat utan att hitta något i det. Varje gång du tittar blir det en rad i klientens logg.',
  filter: {
    heading: 'Välj vad som visas',
    from: 'Från och med',
    to: 'Till och med',
    unit: 'Enhet',
    any: 'Alla',
    ground: 'Grund',
    kind: 'Vad som hände',
    hetu: 'Klientens personbeteckning',
    hetuHint:
      'Fyll i den bara om det gäller en viss klient. Den sparas inte och syns inte i adressen.',
    hetuKept:
      'Beteckningen som du skrev är kvar. Lämna fältet tomt för att använda den, eller skriv en annan.',
    submit: 'Visa användningen',
  },
  kinds: {
    use: 'Använt i det egna registret',
    disclosure: 'Utlämnat till en annan organisation',
    maintenance: 'Arkivets vård',
    nothing: 'Frågade, men hittade inget i ert register',
  },
  faults: {
    hetu: 'Skriv en personbeteckning med rätt datum, tecken och kontrolltecken.',
    hetuNeeded: 'Skriv klientens personbeteckning. Den står i brevet.',
    choice: 'Välj något i listan.',
    day: 'Skriv en dag som finns.',
    dayNeeded: 'Skriv en dag.',
    dayToCome: 'Skriv en dag som har varit, eller i dag.',
    order: 'Den sista dagen är före den första.',
    long: 'Perioden får vara högst ett år.',
    size: 'Skriv ett tal från 1 till 50.',
    seed: 'Ett frö är 4–40 bokstäver eller siffror.',
    numbers: 'Skriv radnumren som de står i brevet, ett på varje rad, högst 100.',
    rows: 'Välj minst en rad som svaret ska ta upp.',
    words: 'Texten får vara högst 4 000 tecken.',
    recipient: 'Mottagaren får vara högst 400 tecken.',
  },
  list: {
    heading: 'Användning',
    none: 'Ingen användning passar valen.',
    found: (count: number, more: boolean) =>
      more
        ? `${count} rader på den här sidan. Det finns fler.`
        : count === 1
          ? 'En rad.'
          : `${count} rader.`,
    order: 'Den nyaste står först.',
    onlyWorker: (name: string) => `Bara det som ${name} har gjort visas.`,
    ofWorker: 'Visa allt av den här personen',
    number: (id: string) => `Radens nummer ${id}`,
    change: 'Ändra valen',
    csv: 'Hämta som tabell (CSV)',
    csvNote: (most: string) => `Tabellen har högst de ${most} nyaste raderna som passar valen.`,
    again: 'Börja om',
  },
  who: {
    system: 'Automatisk behandling, ingen människa',
    unknown: 'Någon vars namn inte finns i ert register',
    otherStaff: 'Den andra organisationen vet vem det var',
  },
  operations: {
    'search-documents': 'Sökte bland handlingar',
    'read-document': 'Läste uppgifter om handlingar',
    'read-binary': 'Öppnade innehållet i en handling',
    'search-relationships': 'Sökte klientrelationer',
    'store-documents': 'Lagrade handlingar',
    'store-check': 'Provade om handlingar kan lagras',
    'annul-document': 'Makulerade en handling',
    'check-display': 'Kontrollerade om handlingar visas i MittKanta',
    'preview-annulment': 'Såg vad som försvinner om en handling makuleras',
    'export-register': 'Hämtade en kopia av registret',
    'hold-document': 'Beslutade att en handling inte gallras tills vidare',
    'release-document': 'Beslutade att en handling gallras i sin tid igen',
    'end-of-keeping': 'Gallrade handlingar',
    'make-statement': 'Antecknade klientens vilja',
  },
  operation: 'Hanterade uppgifter',
  documents: (count: number) => (count === 1 ? '1 handling' : `${count} handlingar`),
  marks: {
    heading: 'Vad märkena betyder',
    note: 'Ett märke är en anledning att fråga. Det bevisar inte att någon har gjort fel.',
    names: {
      'no-relationship': 'Ingen klientrelation',
      'against-prohibition': 'Trots förbud',
      'same-name': 'Samma efternamn',
      colleague: 'Kan vara en kollega',
      'unusual-number': 'Många klienter',
    },
    about: {
      'no-relationship':
        'Organisationen eller enheten hade ingen klientrelation eller köpt tjänst för klienten i ert register den dagen. Fråga vilken uppgift det gällde. Det kan vara ett nytt ärende, eller en relation som inte har antecknats.',
      'against-prohibition':
        'Uppgifterna lämnades ut med en lagstadgad rätt medan klientens förbud gällde handlingen. Lagen kan tillåta det. Fråga vilken lag den som hämtade stödde sig på, och varför uppgifterna behövdes.',
      'same-name':
        'Den anställda och klienten har samma efternamn. De kan vara släkt, eller heta lika av en slump. Fråga om det fanns skäl att någon annan skötte ärendet.',
      colleague:
        'Klienten heter som någon annan som är anställd hos er, eller är en av era tjänstemän. Det kan vara en kollega, eller någon som heter lika av en slump. Fråga vilken uppgift det gällde, och om någon längre bort skulle ha skött ärendet.',
      'unusual-number':
        'Den anställda hanterade uppgifter om minst 30 klienter samma dag. Det hör till vissa uppgifter, till exempel jour. Fråga om det hör till den här.',
    },
  },
  sample: {
    heading: 'Stickprov',
    about:
      'Arkivet drar raderna slumpmässigt ur perioden. Fröet gör att samma stickprov kan dras en gång till, av vem som helst som sköter tillsynen. Skriv upp det.',
    size: 'Hur många rader',
    seed: 'Frö',
    seedHint: 'Lämna tomt för ett nytt frö. Skriv ett gammalt för att dra samma stickprov.',
    submit: 'Dra stickprovet',
    result: 'Stickprovet',
    drawn: (count: number, from: string, to: string) =>
      `${count === 1 ? 'En rad' : `${count} rader`} ur perioden ${from} – ${to}.`,
    seedIs: (seed: string) => `Fröet är ${seed}.`,
    repeat:
      'Samma frö, period och antal ger samma rader, om inga rader har kommit till i perioden.',
    new: 'Dra ett nytt stickprov',
  },
  letter: {
    link: 'Svara på en klients brev',
    heading: 'Svar på en klients brev',
    lead: 'I MittKanta kan klienten göra ett brev som frågar vem som har använt uppgifterna. Här förbereder du svaret av raderna själva. Ingenting skickas härifrån: skriv ut svaret, kontrollera det och underteckna.',
    ask: 'Vad brevet frågar om',
    hetu: 'Klientens personbeteckning',
    hetuHint: 'Den står i brevet. Den sparas inte och syns inte i adressen eller i svaret.',
    received: 'Dagen då brevet kom',
    from: 'Händelser från och med',
    to: 'Händelser till och med',
    numbers: 'Radnummer i brevet',
    numbersHint: 'Ett på varje rad. Lämna tomt om brevet frågar om en period.',
    reason: 'Brevet anger en särskild orsak för händelser som är äldre än två år',
    find: 'Hämta raderna',
    choose: 'Välj raderna som svaret tar upp',
    chooseText:
      'Pröva varje rad. En del kan gälla handlingar som inte visas för klienten eller för den som sköter klientens ärenden. Klienten har då inte sett raden i MittKanta.',
    found: (count: number) => (count === 1 ? 'En rad hittades.' : `${count} rader hittades.`),
    none: 'Inga rader hittades. Kontrollera beteckningen, dagarna och numren.',
    missing: (numbers: string) =>
      `De här numren finns inte bland raderna i ert register under perioden: ${numbers}.`,
    unlooked: (numbers: string, most: string) =>
      `De här numren finns inte bland de ${most} nyaste raderna under perioden: ${numbers}. Äldre rader har inte gåtts igenom. Välj en kortare period.`,
    cut: (most: string) =>
      `Bara de ${most} nyaste raderna är med. Välj en kortare period för att se resten.`,
    tooOld: (count: number) =>
      count === 1
        ? 'En händelse är äldre än två år och är inte med, eftersom brevet inte anger någon särskild orsak.'
        : `${count} händelser är äldre än två år och är inte med, eftersom brevet inte anger någon särskild orsak.`,
    due: (day: string) => `Svaret ska ges utan dröjsmål, senast den ${day}.`,
    language: 'Svarets språk',
    languages: { sv: 'Svenska', fi: 'Finska', en: 'Engelska' },
    recipient: 'Mottagarens namn och adress',
    recipientHint: 'Som de står i brevet. De står i svaret och sparas inte.',
    words: 'Egna ord till klienten',
    wordsHint: 'Till exempel vilken uppgift den anställda hade, eller varför något inte lämnas ut.',
    make: 'Förbered svaret',
    ready: 'Svaret är förberett. Det har inte skickats och sparas inte här.',
    print: 'Skriv ut sidan med webbläsaren. Bara svaret kommer med på papperet.',
    back: 'Ändra svaret',
    again: 'Svara på ett annat brev',
    forgotten: 'Det som brevet frågar om finns inte kvar. Fyll i det på nytt.',
  },
  answer: {
    title: 'Svar på begäran om logguppgifter',
    from: 'Från',
    to: 'Till',
    date: 'Datum',
    received: 'Begäran kom in',
    personalId: 'Klientens personbeteckning (fylls i för hand)',
    intro:
      'Ni har frågat vem som har använt klientuppgifter i vårt register. Svaret bygger på 11 § i lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023) och på raderna i arkivets logg.',
    events: 'Händelser',
    event: (number: number) => `Händelse ${number}`,
    labels: {
      when: 'När',
      who: 'Vem',
      unit: 'Enhet',
      organisation: 'Organisation',
      what: 'Vad som hände',
      serviceTask: 'Serviceuppgift',
      ground: 'Grund',
      law: 'Lagstadgad rätt',
      why: 'Vad grunden betyder',
      number: 'Radens nummer',
    },
    other: (organisation: string) =>
      `Namnet finns hos ${organisation}. Ni kan fråga dem vem det var.`,
    nothing: 'Inga uppgifter i vårt register kom fram.',
    words: 'Upplysningar',
    cut: (most: string) =>
      `Vi har gått igenom de ${most} nyaste raderna. Det finns äldre rader, och de är inte med i det här svaret.`,
    tooOld: (count: number) =>
      `${count === 1 ? 'En händelse är äldre' : `${count} händelser är äldre`} än två år. Så gamla uppgifter lämnas ut bara av en särskild orsak, och begäran anger ingen.`,
    refusal:
      'Om vi inte har lämnat ut något av det som ni har begärt har ni rätt att få ett skriftligt beslut med motivering. Ni kan föra beslutet till dataombudsmannen.',
    use: 'Uppgifterna är till för att ni ska kunna bevaka era rättigheter. De får inte användas till något annat.',
    signature: 'Underskrift och namnförtydligande',
    line: '______________________',
  },
  csv: {
    file: 'anvandning',
    heads: {
      number: 'Radens nummer',
      when: 'När',
      client: 'Klient i den här filen',
      worker: 'Anställd',
      unit: 'Enhet',
      organisation: 'Organisation',
      kind: 'Vad som hände',
      operation: 'Hur',
      ground: 'Grund',
      law: 'Lagstadgad rätt',
      serviceTask: 'Serviceuppgift',
      documents: 'Antal handlingar',
      marks: 'Märken',
    },
    whole: (count: number) =>
      count === 1
        ? 'Filen har den enda rad som passar valen.'
        : `Filen har alla ${count} rader som passar valen.`,
    cut: (count: number) =>
      `Filen har de ${count} nyaste raderna som passar valen. Äldre rader är inte med.`,
  },
  notFound: 'Det fanns inget att visa.',
  unavailable:
    'Arkivet svarade inte. Det säger ingenting om användningen. Försök igen om en stund.',
}

export type SupervisionTexts = typeof sv
