import type { SupervisionTexts } from './sv'

export const fi: SupervisionTexts = {
  heading: 'Rekisterin käyttö',
  about:
    'Katso, kuka on käyttänyt rekisteriänne, milloin ja millä perusteella. Ota satunnaisotos ja vastaa asiakkaiden kirjeisiin.',
  lead: 'Tästä näet, kuka on käyttänyt oman organisaatiosi rekisterin tietoja ja ketkä omistanne ovat kysyneet löytämättä siitä mitään. Joka katselusta jää rivi asiakkaan lokiin.',
  filter: {
    heading: 'Valitse, mitä näytetään',
    from: 'Alkaen',
    to: 'Viimeistään',
    unit: 'Yksikkö',
    any: 'Kaikki',
    ground: 'Peruste',
    kind: 'Mitä tapahtui',
    hetu: 'Asiakkaan henkilötunnus',
    hetuHint:
      'Täytä vain, jos asia koskee tiettyä asiakasta. Tunnusta ei tallenneta, eikä se näy osoitteessa.',
    hetuKept:
      'Kirjoittamasi tunnus on tallessa. Jätä kenttä tyhjäksi, jos käytät sitä, tai kirjoita toinen.',
    submit: 'Näytä käyttö',
  },
  kinds: {
    use: 'Käytetty omassa rekisterissä',
    disclosure: 'Luovutettu toiselle organisaatiolle',
    maintenance: 'Arkiston hoito',
    nothing: 'Kysyi, mutta rekisteristänne ei löytynyt mitään',
  },
  faults: {
    hetu: 'Kirjoita henkilötunnus, jossa päivä, välimerkki ja tarkistusmerkki ovat oikein.',
    hetuNeeded: 'Kirjoita asiakkaan henkilötunnus. Se on kirjeessä.',
    choice: 'Valitse jokin luettelosta.',
    day: 'Kirjoita päivä, joka on olemassa.',
    dayNeeded: 'Kirjoita päivä.',
    dayToCome: 'Kirjoita mennyt päivä tai tämä päivä.',
    order: 'Viimeinen päivä on ennen ensimmäistä.',
    long: 'Jakso saa olla enintään vuoden pituinen.',
    size: 'Kirjoita luku 1–50.',
    seed: 'Siemenessä on 4–40 kirjainta tai numeroa.',
    numbers: 'Kirjoita rivinumerot kuten ne ovat kirjeessä, yksi kullekin riville, enintään 100.',
    rows: 'Valitse vähintään yksi rivi, jota vastaus koskee.',
    words: 'Tekstissä saa olla enintään 4 000 merkkiä.',
    recipient: 'Vastaanottajassa saa olla enintään 400 merkkiä.',
  },
  list: {
    heading: 'Käyttö',
    none: 'Mikään käyttö ei vastaa valintoja.',
    found: (count, more) =>
      more
        ? `${count} riviä tällä sivulla. Rivejä on enemmän.`
        : count === 1
          ? 'Yksi rivi.'
          : `${count} riviä.`,
    order: 'Uusin on ensimmäisenä.',
    onlyWorker: (name) => `Näytetään vain, mitä ${name} on tehnyt.`,
    ofWorker: 'Näytä kaikki tältä henkilöltä',
    number: (id) => `Rivin numero ${id}`,
    change: 'Muuta valintoja',
    csv: 'Lataa taulukkona (CSV)',
    csvNote: (most) => `Taulukossa on enintään ${most} uusinta valintoja vastaavaa riviä.`,
    again: 'Aloita alusta',
  },
  who: {
    system: 'Automaattinen käsittely, ei ihminen',
    unknown: 'Joku, jonka nimeä rekisterissänne ei ole',
    otherStaff: 'Toinen organisaatio tietää, kuka se oli',
  },
  operations: {
    'search-documents': 'Haki asiakirjoja',
    'read-document': 'Luki asiakirjojen tietoja',
    'read-binary': 'Avasi asiakirjan sisällön',
    'search-relationships': 'Haki asiakkuuksia',
    'store-documents': 'Tallensi asiakirjoja',
    'store-check': 'Kokeili, voiko asiakirjat tallentaa',
    'annul-document': 'Mitätöi asiakirjan',
    'check-display': 'Tarkisti, näytetäänkö asiakirjat OmaKannassa',
    'preview-annulment': 'Katsoi, mitä katoaa, jos asiakirja mitätöidään',
    'export-register': 'Otti kopion rekisteristä',
    'hold-document': 'Päätti, ettei asiakirjaa toistaiseksi hävitetä',
    'release-document': 'Päätti, että asiakirja hävitetään taas aikanaan',
    'end-of-keeping': 'Hävitti asiakirjoja',
    'make-statement': 'Kirjasi asiakkaan tahdon',
  },
  operation: 'Käsitteli tietoja',
  documents: (count) => (count === 1 ? '1 asiakirja' : `${count} asiakirjaa`),
  marks: {
    heading: 'Mitä merkinnät tarkoittavat',
    note: 'Merkintä on aihe kysyä. Se ei todista, että joku olisi tehnyt väärin.',
    names: {
      'no-relationship': 'Ei asiakkuutta',
      'against-prohibition': 'Kiellosta huolimatta',
      'same-name': 'Sama sukunimi',
      colleague: 'Ehkä työtoveri',
      'unusual-number': 'Monta asiakasta',
    },
    about: {
      'no-relationship':
        'Organisaatiolla tai yksiköllä ei ollut sinä päivänä rekisterissänne asiakkuutta tai ostopalvelua tälle asiakkaalle. Kysy, mistä tehtävästä oli kyse. Asia voi olla uusi, tai asiakkuutta ei ole kirjattu.',
      'against-prohibition':
        'Tiedot luovutettiin lakisääteisellä oikeudella, vaikka asiakkaan kielto koski asiakirjaa. Laki voi sallia sen. Kysy, mihin lakiin hakija nojasi ja miksi tietoja tarvittiin.',
      'same-name':
        'Työntekijällä ja asiakkaalla on sama sukunimi. He voivat olla sukua, tai nimi on sama sattumalta. Kysy, olisiko jonkun muun pitänyt hoitaa asia.',
      colleague:
        'Asiakas on samanniminen kuin joku toinen työntekijänne, tai hän on joku virkailijoistanne. Hän voi olla työtoveri, tai nimi on sama sattumalta. Kysy, mistä tehtävästä oli kyse ja olisiko jonkun kauempana työskentelevän pitänyt hoitaa asia.',
      'unusual-number':
        'Työntekijä käsitteli vähintään 30 asiakkaan tietoja samana päivänä. Se kuuluu joihinkin tehtäviin, esimerkiksi päivystykseen. Kysy, kuuluuko se tähän.',
    },
  },
  sample: {
    heading: 'Satunnaisotos',
    about:
      'Arkisto poimii rivit jaksosta satunnaisesti. Siemenen avulla kuka tahansa valvoja voi poimia saman otoksen uudelleen. Kirjoita se muistiin.',
    size: 'Kuinka monta riviä',
    seed: 'Siemen',
    seedHint: 'Jätä tyhjäksi, niin saat uuden siemenen. Kirjoita vanha, niin saat saman otoksen.',
    submit: 'Ota otos',
    result: 'Otos',
    drawn: (count, from, to) =>
      `${count === 1 ? 'Yksi rivi' : `${count} riviä`} jaksosta ${from} – ${to}.`,
    seedIs: (seed) => `Siemen on ${seed}.`,
    repeat:
      'Sama siemen, jakso ja määrä antavat samat rivit, jos jaksoon ei ole tullut uusia rivejä.',
    new: 'Ota uusi otos',
  },
  letter: {
    link: 'Vastaa asiakkaan kirjeeseen',
    heading: 'Vastaus asiakkaan kirjeeseen',
    lead: 'Asiakas voi OmaKannassa tehdä kirjeen, jossa hän kysyy, kuka on käyttänyt tietoja. Tässä valmistelet vastauksen suoraan riveistä. Täältä ei lähetetä mitään: tulosta vastaus, tarkista ja allekirjoita se.',
    ask: 'Mitä kirjeessä kysytään',
    hetu: 'Asiakkaan henkilötunnus',
    hetuHint: 'Se on kirjeessä. Sitä ei tallenneta, eikä se näy osoitteessa tai vastauksessa.',
    received: 'Päivä, jona kirje saapui',
    from: 'Tapahtumat alkaen',
    to: 'Tapahtumat viimeistään',
    numbers: 'Kirjeen rivinumerot',
    numbersHint: 'Yksi kullekin riville. Jätä tyhjäksi, jos kirjeessä kysytään jaksosta.',
    reason: 'Kirjeessä on erityinen syy yli kaksi vuotta vanhoille tapahtumille',
    find: 'Hae rivit',
    choose: 'Valitse rivit, joita vastaus koskee',
    chooseText:
      'Harkitse jokainen rivi. Osa voi koskea asiakirjoja, joita ei näytetä asiakkaalle tai hänen asioitaan hoitavalle. Silloin asiakas ei ole nähnyt riviä OmaKannassa.',
    found: (count) => (count === 1 ? 'Löytyi yksi rivi.' : `Löytyi ${count} riviä.`),
    none: 'Rivejä ei löytynyt. Tarkista tunnus, päivät ja numerot.',
    missing: (numbers) =>
      `Näitä numeroita ei ole rekisterinne riveissä tällä jaksolla: ${numbers}.`,
    unlooked: (numbers, most) =>
      `Näitä numeroita ei ole jakson ${most} uusimman rivin joukossa: ${numbers}. Vanhempia rivejä ei ole käyty läpi. Valitse lyhyempi jakso.`,
    cut: (most) => `Mukana on vain ${most} uusinta riviä. Valitse lyhyempi jakso nähdäksesi loput.`,
    tooOld: (count) =>
      count === 1
        ? 'Yksi tapahtuma on yli kaksi vuotta vanha eikä ole mukana, koska kirjeessä ei ole erityistä syytä.'
        : `${count} tapahtumaa on yli kaksi vuotta vanhoja, eivätkä ne ole mukana, koska kirjeessä ei ole erityistä syytä.`,
    due: (day) => `Vastaus on annettava viivytyksettä, viimeistään ${day}.`,
    language: 'Vastauksen kieli',
    languages: { sv: 'Ruotsi', fi: 'Suomi', en: 'Englanti' },
    recipient: 'Vastaanottajan nimi ja osoite',
    recipientHint: 'Kuten ne ovat kirjeessä. Ne tulevat vastaukseen, eikä niitä tallenneta.',
    words: 'Omat sanasi asiakkaalle',
    wordsHint: 'Esimerkiksi mikä tehtävä työntekijällä oli, tai miksi jotain ei anneta.',
    make: 'Valmistele vastaus',
    ready: 'Vastaus on valmisteltu. Sitä ei ole lähetetty, eikä sitä tallenneta tänne.',
    print: 'Tulosta sivu selaimella. Paperille tulee vain vastaus.',
    back: 'Muuta vastausta',
    again: 'Vastaa toiseen kirjeeseen',
    forgotten: 'Kirjeen kysymystä ei ole enää tallessa. Täytä se uudelleen.',
  },
  answer: {
    title: 'Vastaus lokitietopyyntöön',
    from: 'Lähettäjä',
    to: 'Vastaanottaja',
    date: 'Päiväys',
    received: 'Pyyntö saapui',
    personalId: 'Asiakkaan henkilötunnus (täytetään käsin)',
    intro:
      'Olette kysyneet, kuka on käyttänyt asiakastietoja rekisterissämme. Vastaus perustuu sosiaali- ja terveydenhuollon asiakastietojen käsittelystä annetun lain (703/2023) 11 §:ään ja arkiston lokin riveihin.',
    events: 'Tapahtumat',
    event: (number) => `Tapahtuma ${number}`,
    labels: {
      when: 'Milloin',
      who: 'Kuka',
      unit: 'Yksikkö',
      organisation: 'Organisaatio',
      what: 'Mitä tapahtui',
      serviceTask: 'Palvelutehtävä',
      ground: 'Peruste',
      law: 'Lakisääteinen oikeus',
      why: 'Mitä peruste tarkoittaa',
      number: 'Rivin numero',
    },
    other: (organisation) =>
      `Nimi on tiedossa organisaatiossa ${organisation}. Voitte kysyä siltä, kuka se oli.`,
    nothing: 'Rekisteristämme ei tullut esiin tietoja.',
    words: 'Lisätietoja',
    cut: (most) =>
      `Olemme käyneet läpi ${most} uusinta riviä. On vanhempiakin rivejä, eivätkä ne ole mukana tässä vastauksessa.`,
    tooOld: (count) =>
      `${count === 1 ? 'Yksi tapahtuma on yli kaksi vuotta vanha' : `${count} tapahtumaa on yli kaksi vuotta vanhoja`}. Tieto annetaan vain erityisestä syystä, eikä pyynnössä ole sellaista.`,
    refusal:
      'Jos emme ole antaneet jotakin pyytämäänne, teillä on oikeus saada kirjallinen ja perusteltu päätös. Voitte viedä päätöksen tietosuojavaltuutetulle.',
    use: 'Tiedot on tarkoitettu oikeuksienne valvomiseen. Niitä ei saa käyttää muuhun.',
    signature: 'Allekirjoitus ja nimenselvennys',
    line: '______________________',
  },
  csv: {
    file: 'kaytto',
    heads: {
      number: 'Rivin numero',
      when: 'Milloin',
      client: 'Asiakas tässä tiedostossa',
      worker: 'Työntekijä',
      unit: 'Yksikkö',
      organisation: 'Organisaatio',
      kind: 'Mitä tapahtui',
      operation: 'Miten',
      ground: 'Peruste',
      law: 'Lakisääteinen oikeus',
      serviceTask: 'Palvelutehtävä',
      documents: 'Asiakirjoja',
      marks: 'Merkinnät',
    },
    whole: (count) =>
      count === 1
        ? 'Tiedostossa on ainoa valintoja vastaava rivi.'
        : `Tiedostossa on kaikki ${count} valintoja vastaavaa riviä.`,
    cut: (count) =>
      `Tiedostossa on ${count} uusinta valintoja vastaavaa riviä. Vanhempia rivejä ei ole mukana.`,
  },
  notFound: 'Näytettävää ei ollut.',
  unavailable:
    'Arkisto ei vastannut. Se ei kerro käytöstä mitään. Yritä hetken kuluttua uudelleen.',
}
