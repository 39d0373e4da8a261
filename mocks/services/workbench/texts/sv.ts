export const sv = {
  name: ['Arbets', 'bordet'] as readonly [string, string],
  trial: 'Provversion',
  skip: 'Till innehållet',
  languages: 'Språk',
  logout: 'Logga ut',
  footer:
    'Arbetsbordet är till för dem som lagrar uppgifter i arkivet och ansvarar för dem. Alla personer, enheter och uppgifter här är påhittade.',
  faultPrefix: 'Fel: ',
  start: {
    heading: 'Arbetsbordet',
    lead: 'Här arbetar de som lagrar klientuppgifter inom socialvården i arkivet och ansvarar för dem: huvudanvändare, arkivarier, tillsyn, yrkesutbildade personer, leverantörer och arkivets driftsorganisation.',
    login: 'Logga in',
    what: 'Så här går det till',
    steps: [
      'Du identifierar dig.',
      'Fullmaktstjänsten säger vilka organisationer du får företräda, och i vilka uppgifter.',
      'Du väljer organisation och uppgift. Du ser bara det som uppgiften öppnar.',
    ],
    clients: 'Klienter ser sina uppgifter i MittKanta, inte här.',
  },
  home: {
    heading: 'Vad vill du göra?',
    lead: 'Det här öppnar din uppgift. När du ser eller ändrar en klients uppgifter blir det en rad i klientens logg.',
    none: 'Det finns ingen sida för den här uppgiften ännu.',
    change: 'Byt organisation eller uppgift',
  },
  choose: {
    first:
      'Fullmaktstjänsten säger vilka organisationer du får företräda. Dit går du nu, och sedan kommer du tillbaka hit.',
    fetch: 'Välj organisation',
    heading: 'Välj organisation och uppgift',
    lead: 'Det här säger fullmaktstjänsten att du får göra.',
    none: 'Fullmaktstjänsten känner inte till någon uppgift som du har i arkivet.',
    noneAdvice: 'Fråga den som ger fullmakter i din organisation.',
    unknown: 'Arkivet känner inte till den här organisationen.',
    again: 'Hämta organisationer på nytt',
    continue: 'Fortsätt',
    missing: 'Välj en uppgift.',
  },
  tasks: {
    operator: 'Arkivets driftsorganisation',
    'main-user': 'Huvudanvändare',
    signatory: 'Firmatecknare',
    archivist: 'Kanta-arkivarie',
    supervisor: 'Tillsyn över användningen',
    professional: 'Yrkesutbildad person',
    vendor: 'Leverantör av klientdatasystem',
  },
  aboutTasks: {
    operator: 'Släpper in organisationer och system och bekräftar det som andra har fört in.',
    'main-user': 'Sköter organisationens anslutning och bestämmer vad som visas och från när.',
    signatory: 'Undertecknar det som organisationen beslutar.',
    archivist: 'Ser och makulerar handlingar i det egna registret.',
    supervisor: 'Övervakar hur det egna registrets uppgifter används.',
    professional: 'Tar reda på om en handling visas för klienten.',
    vendor: 'Registrerar klientdatasystem och provar dem.',
  },
  forbidden: {
    heading: 'Uppgiften öppnar inte den här sidan',
    text: 'Du är inloggad i en uppgift som inte omfattar sidan. Försöket har antecknats i loggen.',
    reading: 'I din uppgift får du läsa den här sidan, men inte ändra något på den.',
  },
  notFound: {
    heading: 'Sidan finns inte',
    text: 'Kontrollera adressen, eller gå till början.',
  },
  foreign: {
    heading: 'Formuläret kom inte härifrån',
    text: 'Det skickades från en annan sida eller har blivit för gammalt. Gå tillbaka till arbetsbordet och försök igen.',
  },
  tooLarge: {
    heading: 'Det som skickades är för stort',
    text: 'Ett formulär här tar högst 64 kB, och en transaktion som kontrolleras högst 2 MB. Inget har lästs eller ändrats. Gå tillbaka och skicka något mindre.',
  },
  unfit: {
    heading: 'Det som skickades gick inte att läsa',
    text: 'Något i det är inte som sidan skickar det: en plats i en lista, en dag eller ett val. Inget har ändrats. Börja om från sidan.',
  },
  notDone: {
    heading: 'Det gick inte',
    text: 'Något annat har hänt under tiden. Inget har ändrats. Öppna sidan på nytt.',
  },
  failed: {
    heading: 'Det gick inte att logga in',
    refused: 'Inloggningen avbröts eller misslyckades. Försök igen.',
    'low-assurance': 'Identifieringen var på en för låg nivå. Identifiera dig på ett annat sätt.',
    'no-personal-id': 'Arbetsbordet kan bara användas med en finländsk personbeteckning.',
    'no-choice':
      'Valet av organisation avbröts eller misslyckades. Du är fortfarande inloggad och kan välja på nytt.',
  },
  unavailable: {
    heading: 'Det går inte just nu',
    text: 'En tjänst som arbetsbordet behöver svarade inte. Inget har ändrats. Försök igen om en stund.',
  },
  flood: {
    heading: 'Vänta en stund',
    wait: (minutes: number) =>
      `Det har kommit ovanligt många förfrågningar från dig eller från din internetanslutning. Försök igen om ${minutes === 1 ? 'en minut' : `${minutes} minuter`}. Inget har ändrats.`,
  },
  loggedOut: {
    heading: 'Du har loggat ut',
    text: 'Du kan stänga fönstret.',
  },
  expired: {
    heading: 'Du är inte inloggad',
    text: 'Inloggningen har tagit slut, eller så har du inte loggat in. Det som du inte hade sparat har inte sparats.',
  },
  results: {
    asked: (moment: string) => `Arkivet svarade ${moment}.`,
    client: (number: number) => `Klient ${number}`,
    sameClient: 'Samma nummer betyder samma klient på den här sidan.',
    next: 'Visa följande',
  },
  toStart: 'Till början',
}

export type Texts = typeof sv
