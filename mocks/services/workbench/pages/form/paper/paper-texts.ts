/** The words of the official form, in the two languages that it has. */
const sv = {
  heading: 'Blankett för MittKanta',
  own: 'Ifylls för att användas i den egna organisationen',
  archived: 'Handlingarna arkiveras',
  realTime: 'I REALTID',
  batch: 'GENOM SATSKÖRNING',
  batchAt: (hour: string) => `tidpunkt: ${hour}`,
  approval: 'Ingår automatiskt godkännande av registreringar i informationssystemet',
  yes: 'JA',
  no: 'NEJ',
  shows: 'Klientuppgifterna visas för kunderna i MittKanta från och med',
  starts: 'Beskriv när uppgifterna för varje serviceuppgift börjar visas i MittKanta?',
  from: (task: string, day: string) => `${task} från ${day}`,
  restrictions:
    'Vilka andra organisationsspecifika begränsningar/övergångstider gäller för visningen av uppgifter i MittKanta?',
  instructions:
    'Beskriv hur man i organisationen har instruerat om användningen av situationsspecifika begränsningar för visning av klientuppgifter i MittKanta (fördröjning av visning av handling, användning av anteckning om specialinnehåll samt begränsning av visning av handling för vårdnadshavare).',
  delay: 'Fördröjning av visning av handling',
  specialContent: 'Anteckning om specialinnehåll',
  hidingFromGuardians: 'Begränsning av visning av handling för vårdnadshavare',
  asOf: (organisation: string, day: string) => `${organisation}. Så som det gäller ${day}.`,
}

const fi: typeof sv = {
  heading: 'OmaKanta-lomake',
  own: 'Täytetään oman organisaation käyttöön',
  archived: 'Asiakirjat arkistoidaan',
  realTime: 'REAALIAJASSA',
  batch: 'ERÄAJONA',
  batchAt: (hour) => `ajankohta: ${hour}`,
  approval: 'Sisältyykö tietojärjestelmään kirjausten automaattinen hyväksyminen',
  yes: 'KYLLÄ',
  no: 'EI',
  shows: 'Asiakastiedot näytetään asiakkaille OmaKannassa alkaen',
  starts: 'Kuvatkaa, milloin kunkin palvelutehtävän tiedot alkavat näkyä OmaKannassa.',
  from: (task, day) => `${task} alkaen ${day}`,
  restrictions:
    'Mitä muita organisaatiokohtaisia rajoituksia tai siirtymäaikoja tietojen näyttämisessä OmaKannassa on?',
  instructions:
    'Kuvatkaa, miten organisaatiossa on ohjeistettu asiakastietojen näyttämisen tilannekohtaisten rajoitusten käyttö OmaKannassa (asiakirjan näyttämisen viivästäminen, erityissisällön merkinnän käyttö sekä asiakirjan näyttämisen rajoittaminen huoltajalta).',
  delay: 'Asiakirjan näyttämisen viivästäminen',
  specialContent: 'Erityissisällön merkintä',
  hidingFromGuardians: 'Asiakirjan näyttämisen rajoittaminen huoltajalta',
  asOf: (organisation, day) => `${organisation}. Tilanne ${day}.`,
}

export const paperTexts = { sv, fi }
export type PaperLanguage = keyof typeof paperTexts
