import type { JointTestState, JointTestStep } from '@/lib/contracts/archive/joint-tests'

type Step = Readonly<{ name: string; awaited: string }>

const steps: Readonly<Record<JointTestStep, Step>> = {
  begin: {
    name: 'Anordnaren antecknar producentens enhet och början av tjänsten',
    awaited:
      'Anordnarens system lagrar klientrelationen med producentens enhet och en dag som har kommit. Lagra också minst en handling i klientrelationen, så att producenten har något att läsa.',
  },
  'producer-searches': {
    name: 'Producenten söker i anordnarens register',
    awaited: 'Producentens system söker klientens handlingar med klientrelationen som grund.',
  },
  'producer-reads': {
    name: 'Producenten läser en handling som anordnaren har lagrat',
    awaited: 'Producentens system öppnar en av anordnarens handlingar.',
  },
  'producer-stores': {
    name: 'Producenten lagrar en handling i anordnarens register',
    awaited: 'Producentens system lagrar en handling i samma klientrelation.',
  },
  'organiser-reads': {
    name: 'Anordnaren läser producentens handling',
    awaited: 'Anordnarens system öppnar handlingen som producenten lagrade.',
  },
  end: {
    name: 'Anordnaren antecknar att tjänsten har upphört',
    awaited: 'Anordnarens system lagrar klientrelationen med dagens datum som slut på tjänsten.',
  },
  'producer-refused': {
    name: 'Producenten nekas',
    awaited:
      'Producentens system försöker söka eller läsa en gång till. Arkivet ska neka, för tjänsten har upphört.',
  },
}

const states: Readonly<Record<JointTestState, string>> = {
  proposed: 'Föreslaget',
  lapsed: 'Tiden gick ut',
  withdrawn: 'Tillbakadraget',
  agreed: 'Överenskommet',
  'under-way': 'Pågår',
  over: 'Tiden är slut',
  'half-signed': 'Undertecknat av den ena parten',
  waiting: 'Väntar på driftsorganisationen',
  passed: 'Godkänt',
  refused: 'Inte godkänt',
}

const stateSentences: Readonly<Record<JointTestState, string>> = {
  proposed: 'Den andra parten har inte godkänt tiden ännu. Provet öppnar ingenting före det.',
  lapsed: 'Tiden gick ut innan båda parterna hade godkänt den. Planera ett nytt prov.',
  withdrawn: 'Provet är tillbakadraget och öppnar ingenting.',
  agreed: 'Båda parterna har godkänt tiden. Provet kan göras när den börjar.',
  'under-way':
    'Systemen kan göra stegen nu. Åtkomsten är öppen för den här klienten och de här två systemen, och bara under tiden för provet.',
  over: 'Tiden för provet är slut och åtkomsten är stängd. Om alla steg har setts kan rapporten undertecknas.',
  'half-signed': 'Rapporten väntar på den andra partens underskrift. Åtkomsten är stängd.',
  waiting:
    'Båda parterna har undertecknat rapporten. Arkivets driftsorganisation ska bekräfta den, och sedan är åtkomsten öppen mellan systemen.',
  passed:
    'Provet är godkänt. Producentens system har åtkomst till anordnarens register när en köpt tjänst pågår.',
  refused: 'Arkivets driftsorganisation bekräftade inte rapporten. Planera ett nytt prov.',
}

export const sv = {
  heading: 'Ibruktagningsprov',
  about:
    'Prova åtkomsträtt till register mellan två klientdatasystem steg för steg, och underteckna rapporten.',
  lead: 'Innan en producent av köpta tjänster får åtkomst till anordnarens register provar parterna sina klientdatasystem tillsammans, med en påhittad klient och vid en tid som båda har godkänt.',
  needed: {
    heading: 'Här behövs ett prov',
    lead: 'Mellan de här parterna pågår köpta tjänster, men inget prov är godkänt. Anordnaren ansvarar för att provet görs.',
    none: 'Inga köpta tjänster pågår utan ett godkänt prov.',
  },
  tests: {
    heading: 'Proven',
    none: 'Det finns inget prov ännu.',
    older: 'Visa äldre',
  },
  pair: (organiser: string, producer: string) => `${organiser} och ${producer}`,
  plan: {
    heading: 'Planera ett prov',
    lead: 'Den andra parten får förslaget på sin egen sida och godkänner det där.',
    role: 'Vi är',
    organiser: 'anordnare',
    organiserAbout: 'Vi köper tjänsten och klientuppgifterna ligger i vårt register.',
    producer: 'producent',
    producerAbout: 'Vi ger tjänsten på anordnarens vägnar.',
    own: 'Vårt klientdatasystem',
    other: 'Den andra partens klientdatasystem',
    choose: 'Välj ett system',
    client: 'Den påhittade klientens personbeteckning',
    clientHint:
      'En påhittad beteckning: de tre siffrorna efter mellantecknet är 900–999. Ingen levande människa har en sådan.',
    day: 'Dag',
    from: 'Från klockan',
    until: 'Till klockan',
    clockHint: 'Till exempel 09:00. Tiden är finländsk.',
    send: 'Föreslå provet',
    faults: {
      role: 'Välj om ni är anordnare eller producent. Bara den som har ett eget register är anordnare.',
      own: 'Välj ett av era egna system.',
      other:
        'Välj ett system som hör till en annan organisation. Anordnaren ska ha ett eget register.',
      client: 'Skriv en påhittad personbeteckning med 900–999.',
      day: 'Skriv en dag som finns och som inte har gått.',
      from: 'Skriv ett klockslag, till exempel 09:00.',
      until: 'Skriv ett klockslag som är senare än början och som inte har gått.',
    },
    notTaken: 'Arkivet tog inte emot planen. Kontrollera systemen, klienten och tiden.',
    noSystem: 'Er organisation har inget registrerat klientdatasystem att prova.',
    sent: 'Provet är föreslaget',
    sentText: 'Den andra parten ska godkänna tiden.',
  },
  test: {
    pair: (organiser: string, producer: string) => `${organiser} och ${producer}`,
    now: 'Så är det nu',
    organiser: 'Anordnare',
    producer: 'Producent',
    client: 'Påhittad klient',
    time: 'Tid',
    period: (from: string, until: string) => `${from} – ${until}`,
    planned: 'Föreslaget av',
    agreed: 'Godkänt av',
    steps: 'Stegen',
    stepsLead:
      'Arkivet ser stegen själv, i sin logg och bland det som har lagrats. Ett steg räknas först när steget före har setts.',
    seen: 'Sett',
    notSeen: 'Väntar',
    later: 'Kommer efter steget före',
    unit: (name: string) => `enhet: ${name}`,
    day: (day: string) => `dag i klientrelationen: ${day}`,
    document: (type: string) => `handling: ${type}`,
    again: 'Se efter igen',
    sign: 'Rapport och underskrift',
    signLead:
      'Rapporten görs av det som arkivet har sett, när den första parten undertecknar. Sedan ändras den inte. En person undertecknar för vardera parten.',
    signButton: 'Underteckna rapporten',
    notAll: 'Det finns ingen rapport ännu: alla steg har inte setts.',
    signed: (side: 'organiser' | 'producer', name: string, moment: string) =>
      `${side === 'organiser' ? 'Anordnaren' : 'Producenten'}: undertecknad av ${name} ${moment}.`,
    report: 'Hämta rapporten (FHIR TestReport)',
    agree: 'Godkänn tiden',
    withdraw: 'Dra tillbaka provet',
    confirm: 'Till det som väntar på bekräftelse',
    toAll: 'Till alla prov',
    conflict: 'Provet har hunnit ändras, eller så har du redan undertecknat. Så här är det nu.',
    unfit: 'Alla steg har inte setts, så det finns ingen rapport att underteckna.',
    notFound: 'Det finns inget sådant prov.',
  },
  states,
  stateSentences,
  steps,
}

export type JointTestTexts = typeof sv
