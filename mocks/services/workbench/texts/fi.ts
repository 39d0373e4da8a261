import type { Texts } from './sv'

export const fi: Texts = {
  name: ['Työ', 'pöytä'],
  trial: 'Testiversio',
  skip: 'Siirry sisältöön',
  languages: 'Kieli',
  logout: 'Kirjaudu ulos',
  footer:
    'Työpöytä on tarkoitettu niille, jotka tallentavat tietoja arkistoon ja vastaavat niistä. Kaikki täällä olevat henkilöt, yksiköt ja tiedot ovat keksittyjä.',
  faultPrefix: 'Virhe: ',
  start: {
    heading: 'Työpöytä',
    lead: 'Täällä työskentelevät ne, jotka tallentavat sosiaalihuollon asiakastietoja arkistoon ja vastaavat niistä: pääkäyttäjät, arkistonhoitajat, käytönvalvonta, ammattihenkilöt, toimittajat ja arkiston ylläpitäjä.',
    login: 'Kirjaudu sisään',
    what: 'Näin se toimii',
    steps: [
      'Tunnistaudut.',
      'Valtuuspalvelu kertoo, mitä organisaatioita saat edustaa ja missä tehtävissä.',
      'Valitset organisaation ja tehtävän. Näet vain sen, mihin tehtävä antaa oikeuden.',
    ],
    clients: 'Asiakkaat näkevät tietonsa OmaKannassa, eivät täällä.',
  },
  home: {
    heading: 'Mitä haluat tehdä?',
    lead: 'Tehtäväsi antaa oikeuden näihin. Kun katsot tai muutat asiakkaan tietoja, siitä jää rivi asiakkaan lokiin.',
    none: 'Tälle tehtävälle ei ole vielä yhtään sivua.',
    change: 'Vaihda organisaatiota tai tehtävää',
  },
  choose: {
    first:
      'Valtuuspalvelu kertoo, mitä organisaatioita saat edustaa. Siirryt nyt sinne ja palaat sitten tänne.',
    fetch: 'Valitse organisaatio',
    heading: 'Valitse organisaatio ja tehtävä',
    lead: 'Valtuuspalvelun mukaan saat tehdä tätä.',
    none: 'Valtuuspalvelu ei tunne yhtään tehtävää, joka sinulla olisi arkistossa.',
    noneAdvice: 'Kysy siltä, joka antaa valtuuksia organisaatiossasi.',
    unknown: 'Arkisto ei tunne tätä organisaatiota.',
    again: 'Hae organisaatiot uudelleen',
    continue: 'Jatka',
    missing: 'Valitse tehtävä.',
  },
  tasks: {
    operator: 'Arkiston ylläpitäjä',
    'main-user': 'Pääkäyttäjä',
    signatory: 'Nimenkirjoittaja',
    archivist: 'Kanta-arkistonhoitaja',
    supervisor: 'Käytönvalvonta',
    professional: 'Ammattihenkilö',
    vendor: 'Asiakastietojärjestelmän toimittaja',
  },
  aboutTasks: {
    operator:
      'Päästää organisaatiot ja järjestelmät sisään ja vahvistaa sen, mitä muut ovat kirjanneet.',
    'main-user': 'Hoitaa organisaation liittymisen ja päättää, mitä näytetään ja mistä alkaen.',
    signatory: 'Allekirjoittaa sen, mitä organisaatio päättää.',
    archivist: 'Katselee ja mitätöi oman rekisterin asiakirjoja.',
    supervisor: 'Valvoo oman rekisterin tietojen käyttöä.',
    professional: 'Selvittää, näytetäänkö asiakirja asiakkaalle.',
    vendor: 'Rekisteröi asiakastietojärjestelmiä ja kokeilee niitä.',
  },
  forbidden: {
    heading: 'Tehtävä ei anna oikeutta tähän sivuun',
    text: 'Olet kirjautunut tehtävään, johon sivu ei kuulu. Yritys on merkitty lokiin.',
    reading: 'Tehtävässäsi saat lukea tätä sivua, mutta et muuttaa sillä mitään.',
  },
  notFound: {
    heading: 'Sivua ei ole',
    text: 'Tarkista osoite tai siirry alkuun.',
  },
  foreign: {
    heading: 'Lomake ei tullut täältä',
    text: 'Se lähetettiin toiselta sivulta tai on vanhentunut. Palaa työpöydälle ja yritä uudelleen.',
  },
  tooLarge: {
    heading: 'Lähetetty on liian suuri',
    text: 'Lomake ottaa täällä enintään 64 kt ja tarkistettava tapahtuma enintään 2 Mt. Mitään ei ole luettu tai muutettu. Palaa takaisin ja lähetä jotain pienempää.',
  },
  unfit: {
    heading: 'Lähetettyä ei voitu lukea',
    text: 'Jokin siinä ei ole sellaisena kuin sivu sen lähettää: paikka luettelossa, päivä tai valinta. Mitään ei ole muutettu. Aloita sivulta alusta.',
  },
  notDone: {
    heading: 'Se ei onnistunut',
    text: 'Sillä välin on tapahtunut jotain muuta. Mitään ei ole muutettu. Avaa sivu uudelleen.',
  },
  failed: {
    heading: 'Kirjautuminen ei onnistunut',
    refused: 'Kirjautuminen keskeytyi tai epäonnistui. Yritä uudelleen.',
    'low-assurance': 'Tunnistautumisen taso oli liian matala. Tunnistaudu toisella tavalla.',
    'no-personal-id': 'Työpöytää voi käyttää vain suomalaisella henkilötunnuksella.',
    'no-choice':
      'Organisaation valinta keskeytyi tai epäonnistui. Olet yhä kirjautuneena ja voit valita uudelleen.',
  },
  unavailable: {
    heading: 'Tämä ei onnistu juuri nyt',
    text: 'Palvelu, jota työpöytä tarvitsee, ei vastannut. Mitään ei ole muutettu. Yritä hetken kuluttua uudelleen.',
  },
  flood: {
    heading: 'Odota hetki',
    wait: (minutes: number) =>
      `Sinulta tai internetyhteydestäsi on tullut poikkeuksellisen paljon pyyntöjä. Yritä uudelleen ${minutes === 1 ? 'minuutin' : `${minutes} minuutin`} kuluttua. Mitään ei ole muutettu.`,
  },
  loggedOut: {
    heading: 'Olet kirjautunut ulos',
    text: 'Voit sulkea ikkunan.',
  },
  expired: {
    heading: 'Et ole kirjautunut',
    text: 'Kirjautuminen on päättynyt, tai et ole kirjautunut. Tallentamatta jääneitä tietoja ei ole tallennettu.',
  },
  results: {
    asked: (moment) => `Arkisto vastasi ${moment}.`,
    client: (number) => `Asiakas ${number}`,
    sameClient: 'Sama numero tarkoittaa samaa asiakasta tällä sivulla.',
    next: 'Näytä seuraavat',
  },
  toStart: 'Alkuun',
}
