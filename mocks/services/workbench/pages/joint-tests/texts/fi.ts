import type { JointTestTexts } from './sv'

export const fi: JointTestTexts = {
  heading: 'Käyttöönottokokeet',
  about:
    'Koestakaa rekisterinkäyttöoikeus kahden asiakastietojärjestelmän välillä vaihe vaiheelta ja allekirjoittakaa raportti.',
  lead: 'Ennen kuin ostopalvelun tuottaja saa pääsyn järjestäjän rekisteriin, osapuolet koestavat asiakastietojärjestelmänsä yhdessä keksityllä asiakkaalla aikana, jonka molemmat ovat hyväksyneet.',
  needed: {
    heading: 'Koe tarvitaan näiden välillä',
    lead: 'Näiden osapuolten välillä on käynnissä ostopalveluja, mutta hyväksyttyä koetta ei ole. Järjestäjä vastaa siitä, että koe tehdään.',
    none: 'Käynnissä ei ole ostopalveluja ilman hyväksyttyä koetta.',
  },
  tests: {
    heading: 'Kokeet',
    none: 'Kokeita ei ole vielä.',
    older: 'Näytä vanhemmat',
  },
  pair: (organiser, producer) => `${organiser} ja ${producer}`,
  plan: {
    heading: 'Suunnittele koe',
    lead: 'Toinen osapuoli saa ehdotuksen omalle sivulleen ja hyväksyy sen siellä.',
    role: 'Olemme',
    organiser: 'järjestäjä',
    organiserAbout: 'Ostamme palvelun, ja asiakastiedot ovat meidän rekisterissämme.',
    producer: 'tuottaja',
    producerAbout: 'Annamme palvelun järjestäjän puolesta.',
    own: 'Oma asiakastietojärjestelmämme',
    other: 'Toisen osapuolen asiakastietojärjestelmä',
    choose: 'Valitse järjestelmä',
    client: 'Keksityn asiakkaan henkilötunnus',
    clientHint:
      'Keksitty tunnus: välimerkin jälkeiset kolme numeroa ovat 900–999. Sellaista ei ole kenelläkään elävällä ihmisellä.',
    day: 'Päivä',
    from: 'Alkaa kello',
    until: 'Päättyy kello',
    clockHint: 'Esimerkiksi 09:00. Aika on Suomen aikaa.',
    send: 'Ehdota koetta',
    faults: {
      role: 'Valitse, oletteko järjestäjä vai tuottaja. Vain se, jolla on oma rekisteri, on järjestäjä.',
      own: 'Valitse jokin omista järjestelmistänne.',
      other:
        'Valitse järjestelmä, joka kuuluu toiselle organisaatiolle. Järjestäjällä on oltava oma rekisteri.',
      client: 'Kirjoita keksitty henkilötunnus, jossa on 900–999.',
      day: 'Kirjoita päivä, joka on olemassa eikä ole mennyt.',
      from: 'Kirjoita kellonaika, esimerkiksi 09:00.',
      until: 'Kirjoita kellonaika, joka on alun jälkeen eikä ole mennyt.',
    },
    notTaken: 'Arkisto ei ottanut suunnitelmaa vastaan. Tarkista järjestelmät, asiakas ja aika.',
    noSystem: 'Organisaatiollanne ei ole rekisteröityä asiakastietojärjestelmää koestettavaksi.',
    sent: 'Koetta on ehdotettu',
    sentText: 'Toisen osapuolen on hyväksyttävä aika.',
  },
  test: {
    pair: (organiser, producer) => `${organiser} ja ${producer}`,
    now: 'Tilanne nyt',
    organiser: 'Järjestäjä',
    producer: 'Tuottaja',
    client: 'Keksitty asiakas',
    time: 'Aika',
    period: (from, until) => `${from} – ${until}`,
    planned: 'Ehdottaja',
    agreed: 'Hyväksyjä',
    steps: 'Vaiheet',
    stepsLead:
      'Arkisto näkee vaiheet itse lokistaan ja tallennetuista tiedoista. Vaihe lasketaan vasta, kun sitä edeltävä vaihe on nähty.',
    seen: 'Nähty',
    notSeen: 'Odotetaan',
    later: 'Tulee edellisen vaiheen jälkeen',
    unit: (name) => `yksikkö: ${name}`,
    day: (day) => `päivä asiakkuudessa: ${day}`,
    document: (type) => `asiakirja: ${type}`,
    again: 'Katso uudelleen',
    sign: 'Raportti ja allekirjoitus',
    signLead:
      'Raportti tehdään siitä, mitä arkisto on nähnyt, kun ensimmäinen osapuoli allekirjoittaa. Sen jälkeen se ei muutu. Kummankin osapuolen puolesta allekirjoittaa eri henkilö.',
    signButton: 'Allekirjoita raportti',
    notAll: 'Raporttia ei ole vielä: kaikkia vaiheita ei ole nähty.',
    signed: (side, name, moment) =>
      `${side === 'organiser' ? 'Järjestäjä' : 'Tuottaja'}: allekirjoittanut ${name} ${moment}.`,
    report: 'Hae raportti (FHIR TestReport)',
    agree: 'Hyväksy aika',
    withdraw: 'Peru koe',
    confirm: 'Vahvistusta odottavat',
    toAll: 'Kaikki kokeet',
    conflict: 'Koe on ehtinyt muuttua, tai olet jo allekirjoittanut. Tilanne on nyt tämä.',
    unfit: 'Kaikkia vaiheita ei ole nähty, joten allekirjoitettavaa raporttia ei ole.',
    notFound: 'Tällaista koetta ei ole.',
  },
  states: {
    proposed: 'Ehdotettu',
    lapsed: 'Aika umpeutui',
    withdrawn: 'Peruttu',
    agreed: 'Sovittu',
    'under-way': 'Käynnissä',
    over: 'Aika on päättynyt',
    'half-signed': 'Toinen osapuoli on allekirjoittanut',
    waiting: 'Odottaa ylläpitäjää',
    passed: 'Hyväksytty',
    refused: 'Ei hyväksytty',
  },
  stateSentences: {
    proposed: 'Toinen osapuoli ei ole vielä hyväksynyt aikaa. Sitä ennen koe ei avaa mitään.',
    lapsed:
      'Aika umpeutui ennen kuin molemmat osapuolet olivat hyväksyneet sen. Suunnitelkaa uusi koe.',
    withdrawn: 'Koe on peruttu eikä avaa mitään.',
    agreed: 'Molemmat osapuolet ovat hyväksyneet ajan. Koe voidaan tehdä, kun se alkaa.',
    'under-way':
      'Järjestelmät voivat nyt tehdä vaiheet. Pääsy on auki tälle asiakkaalle ja näille kahdelle järjestelmälle, ja vain kokeen ajan.',
    over: 'Kokeen aika on päättynyt ja pääsy on suljettu. Jos kaikki vaiheet on nähty, raportti voidaan allekirjoittaa.',
    'half-signed': 'Raportti odottaa toisen osapuolen allekirjoitusta. Pääsy on suljettu.',
    waiting:
      'Molemmat osapuolet ovat allekirjoittaneet raportin. Arkiston ylläpitäjän on vahvistettava se, ja sen jälkeen pääsy järjestelmien välillä on auki.',
    passed:
      'Koe on hyväksytty. Tuottajan järjestelmällä on pääsy järjestäjän rekisteriin, kun ostopalvelu on käynnissä.',
    refused: 'Arkiston ylläpitäjä ei vahvistanut raporttia. Suunnitelkaa uusi koe.',
  },
  steps: {
    begin: {
      name: 'Järjestäjä merkitsee tuottajan yksikön ja palvelun alkamisen',
      awaited:
        'Järjestäjän järjestelmä tallentaa asiakkuuden, jossa on tuottajan yksikkö ja päivä, joka on jo tullut. Tallentakaa asiakkuuteen myös vähintään yksi asiakirja, jotta tuottajalla on luettavaa.',
    },
    'producer-searches': {
      name: 'Tuottaja hakee järjestäjän rekisteristä',
      awaited: 'Tuottajan järjestelmä hakee asiakkaan asiakirjoja asiakkuuden perusteella.',
    },
    'producer-reads': {
      name: 'Tuottaja lukee asiakirjan, jonka järjestäjä on tallentanut',
      awaited: 'Tuottajan järjestelmä avaa jonkin järjestäjän asiakirjoista.',
    },
    'producer-stores': {
      name: 'Tuottaja tallentaa asiakirjan järjestäjän rekisteriin',
      awaited: 'Tuottajan järjestelmä tallentaa asiakirjan samaan asiakkuuteen.',
    },
    'organiser-reads': {
      name: 'Järjestäjä lukee tuottajan asiakirjan',
      awaited: 'Järjestäjän järjestelmä avaa asiakirjan, jonka tuottaja tallensi.',
    },
    end: {
      name: 'Järjestäjä merkitsee palvelun päättyneeksi',
      awaited:
        'Järjestäjän järjestelmä tallentaa asiakkuuden, jossa palvelun päättymispäivä on tämä päivä.',
    },
    'producer-refused': {
      name: 'Tuottajalta evätään pääsy',
      awaited:
        'Tuottajan järjestelmä yrittää hakea tai lukea vielä kerran. Arkiston kuuluu evätä se, koska palvelu on päättynyt.',
    },
  },
}
