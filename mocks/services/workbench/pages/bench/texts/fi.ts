import type { BenchTexts } from './sv'

export const fi: BenchTexts = {
  heading: 'Toimittajan koepöytä',
  about:
    'Rekisteröi asiakastietojärjestelmiä, vaihda avaimia, tarkista tapahtumia ja katso, mitä arkisto on nähnyt.',
  lead: 'Täällä hoidatte tekemiänne asiakastietojärjestelmiä ja koestatte niitä keksityillä asiakkailla.',
  systems: {
    heading: 'Järjestelmänne',
    none: 'Teille ei ole vielä rekisteröity järjestelmää. Ylläpitäjä antaa ensin järjestelmästänne todistuksen; sitten rekisteröitte sen alempana.',
    of: (organisation) => `Tallentaa rekisteriin: ${organisation}.`,
    someone: 'toinen organisaatio',
  },
  register: {
    heading: 'Rekisteröi järjestelmä',
    lead: 'Pyytäkää ylläpitäjältä todistus (software statement), jossa organisaationne on toimittajana. Se on voimassa kolmekymmentä päivää ja rekisteröi yhden järjestelmän.',
    statement: 'Todistus',
    jwks: 'Julkiset avaimet (JWKS)',
    jwksHint: 'JSON. RSA, vähintään 2048 bittiä, tai P-384, vain julkiset osat.',
    send: 'Rekisteröi järjestelmä',
    done: 'Järjestelmä on rekisteröity',
    id: 'Järjestelmän nimi arkistossa (client_id)',
    token: 'Rekisteröinnin avainsana (registration_access_token)',
    tokenAbout:
      'Ottakaa se talteen nyt: se näytetään vain tämän kerran. Sillä järjestelmä voi itse vaihtaa avaimensa (RFC 7592).',
    toSystem: 'Järjestelmän sivulle',
    faults: {
      statement: 'Liitä koko todistus: kolme osaa, joiden välissä on pisteet.',
      notTaken:
        'Arkisto ei ottanut rekisteröintiä vastaan. Todistus voi olla käytetty, vanhentunut tai annettu jollekin toiselle, tai järjestelmä on jo rekisteröity.',
    },
  },
  keys: {
    heading: 'Avaimet',
    now: 'Nyt voimassa olevat avaimet',
    elsewhere: 'Avaimet haetaan järjestelmän omasta osoitteesta.',
    lead: 'Vaihda avain ilman katkosta: lähetä ensin sekä vanha että uusi, sitten vain uusi.',
    jwks: 'Julkiset avaimet, jotka ovat voimassa (JWKS)',
    send: 'Vaihda avaimet',
    done: 'Avaimet on vaihdettu. Ne ovat voimassa nyt.',
    close: 'Sulje järjestelmä',
    closeLead:
      'Järjestelmää ei päästetä enää sisään tästä hetkestä alkaen. Sen voi avata vain uudella todistuksella.',
    closeSure: 'Kyllä, sulje järjestelmä heti',
    closeNot: 'Vahvista, että järjestelmä suljetaan.',
    closed: 'Järjestelmä on suljettu',
    faults: {
      unreadable: 'Nämä eivät ole avaimia JSON-muodossa.',
      secret:
        'Tekstissä oli yksityinen avain. Se ei saa koskaan poistua järjestelmästä. Vaihda se ja lähetä vain julkiset osat.',
      notTaken:
        'Arkisto ei ottanut avaimia vastaan. Niiden on oltava RSA, vähintään 2048 bittiä, tai P-384, ja niillä on oltava nimi (kid).',
    },
  },
  check: {
    heading: 'Tarkista tapahtuma',
    lead: 'Arkisto tekee samat tarkistukset kuin järjestelmän tallentaessa ja kertoo kaikki virheet kerralla. Mitään ei tallenneta. Asiakkaiden on oltava keksittyjä.',
    bundle: 'Tapahtuma (Bundle, JSON)',
    file: 'Tai valitse tiedosto',
    fileHint: 'Enintään 2 Mt.',
    send: 'Tarkista',
    fine: 'Kaikki on kunnossa',
    fineText: 'Arkisto ottaisi tapahtuman vastaan. Mitään ei ole tallennettu.',
    store: 'Tallenna tapahtuma',
    storeLead:
      'Tallenna tapahtuma tiedostoon bundle.json. Järjestelmä allekirjoittaa itse: yksityistä avainta ei koskaan liitetä sivulle, joten työpöytä ei voi tallentaa puolestanne. Asiakirja näkyy järjestelmän sivulla heti, kun arkisto on ottanut sen vastaan.',
    seen: 'Katso, onko arkisto saanut sen',
    wrong: (count) => (count === 1 ? 'Yksi asia on väärin' : `${count} asiaa on väärin`),
    where: 'Missä',
    what: 'Mikä',
    code: 'Koodi',
    caption: 'Virheet',
    codes: 'Mitä koodit tarkoittavat',
    whole: 'koko tapahtuma',
    faults: {
      empty: 'Liitä tapahtuma tai valitse tiedosto.',
      notJson: 'Teksti ei ole JSONia.',
      tooLarge: 'Tapahtuma on suurempi kuin 2 Mt. Käytä $validate-toimintoa suoraan.',
      notTaken:
        'Arkisto ei voinut lukea tapahtumaa, tai siinä on henkilötunnus, joka ei ole keksitty. Mitään ei tarkistettu.',
    },
  },
  list: {
    heading: 'Koetapaukset',
    lead: 'Tämän arkisto on nähnyt järjestelmästä keksityillä asiakkailla. Mitään ei merkitä käsin.',
    caption: 'Koetapaukset asiakirjatyypeittäin',
    type: 'Asiakirjatyyppi',
    checked: 'Tarkistettu',
    checkedWithFaults: 'Tarkistettu, virheitä',
    stored: 'Tallennettu',
    corrected: 'Korjattu',
    annulled: 'Mitätöity',
    csv: 'Hae taulukkona (CSV)',
    report: 'Hae raporttina (FHIR TestReport)',
    latest: 'Viimeksi tallennettu',
    latestLead:
      'Tässä näkyy kymmenen viimeisintä versiota heti, kun arkisto on ottanut ne vastaan. Lataa sivu uudelleen tallennuksen jälkeen.',
    latestNone: 'Mitään ei ole vielä tallennettu.',
    identifier: 'Tunniste',
    version: 'Versio',
    storedAt: 'Tallennettu',
    again: 'Lataa sivu uudelleen',
    file: 'koetapaukset',
  },
  example: {
    heading: 'Valmis asiakirja tallennettavaksi',
    lead: 'Täältä saatte keksitylle asiakkaalle tapahtuman, jonka arkisto ottaa vastaan. Tallentakaa se järjestelmän omalla avaimella: työpöydällä sitä ei ole.',
    type: 'Asiakirjatyyppi',
    client: 'Keksityn asiakkaan henkilötunnus',
    clientHint: 'Välimerkin jälkeiset kolme numeroa ovat 900–999.',
    clientFault: 'Kirjoita keksitty henkilötunnus, jossa on 900–999.',
    send: 'Hae tapahtuma',
    guide: 'Näin se tallennetaan curlilla',
    guideLead:
      'make-assertion.mjs on projektin kansiossa mocks/vendor. Muut JWT:n allekirjoittavat välineet kelpaavat yhtä hyvin.',
  },
  toAll: 'Kaikki järjestelmät',
  notFound: 'Ette tee tällaista järjestelmää, tai se on suljettu.',
}
