import type { sv } from './sv'

export const fi: typeof sv = {
  heading: 'Mitä OmaKannassa näytetään, ja mistä alkaen?',
  about:
    'Päätä, mistä päivästä alkaen kunkin palvelutehtävän tiedot näkyvät OmaKannassa ja mitä siirtymäaikana ei näytetä, ja vahvista toisen kirjaamat muutokset.',
  lead: 'Organisaationne päättää, mistä päivästä alkaen kunkin palvelutehtävän tiedot näkyvät asiakkaille. Se, mikä näyttää aiempaa enemmän, tulee voimaan, kun toinen henkilö on vahvistanut sen; vähemmän näyttävä tulee voimaan heti.',
  now: 'Tilanne nyt',
  caption: 'Aloituspäivät',
  task: 'Palvelutehtävä',
  from: 'Näkyy alkaen',
  none: 'Ei näy vielä',
  change: 'Muuta aloituspäivää',
  which: 'Palvelutehtävä',
  day: 'Näkyy alkaen',
  dayHint: 'Jätä tyhjäksi, jos tietoja ei näytetä.',
  reason: 'Syy',
  reasonHint: 'Esimerkiksi päätöksen pykälä ja päivä. Syy näkyy historiassa.',
  look: 'Näytä, mikä muuttuu',
  save: 'Tallenna',
  edit: 'Palaa muuttamaan',
  faults: {
    task: 'Valitse palvelutehtävä.',
    type: 'Valitse asiakirjatyyppi luettelosta.',
    day: 'Kirjoita päivä, joka on olemassa.',
    reason: 'Kirjoita syy, enintään 1 000 merkkiä.',
    all: 'Valitse ainakin palvelutehtävä, asiakirjatyyppi tai päivä. Muuten mitään ei näytettäisi.',
  },
  saved: {
    'display-start': 'Aloituspäivä on kirjattu',
    'display-restriction': 'Rajoitus on kirjattu',
  },
  holds: 'Muutos on nyt voimassa.',
  waits: 'Muutos tulee voimaan, kun toinen pääkäyttäjä tai arkiston ylläpitäjä on vahvistanut sen.',
  restrictions: {
    heading: 'Omat rajoitukset',
    none: 'Mitään ei ole rajoitettu.',
    any: 'Kaikki',
    type: 'Asiakirjatyyppi',
    before: 'Vain ennen tätä päivää tehdyt asiakirjat',
    beforeHint: 'Jätä tyhjäksi, jos päivällä ei ole merkitystä.',
    allTypes: 'Kaikki asiakirjat',
    allTasks: 'kaikki palvelutehtävät',
    madeBefore: (day) => `tehty ennen päivää ${day}`,
    add: 'Lisää rajoitus',
    addLead:
      'Siirtymäaikana voitte jättää näyttämättä asiakirjatyypin tai ennen tiettyä päivää tehdyt asiakirjat. Asiakirja piilotetaan, kun kaikki valitsemasi pitää sen osalta paikkansa.',
    end: 'Poista rajoitus',
    endOne: 'Poista rajoitus',
    endLead:
      'Rajoituksen piilottamat asiakirjat tulevat näkyviin, kun toinen henkilö on vahvistanut rajoituksen poistamisen.',
  },
  instructions: {
    heading: 'Omin sanoin',
    lead: 'Tämä on lomakkeella. Se ei muuta sitä, mitä näytetään, ja tulee voimaan heti.',
    none: 'Ei täytetty.',
    change: 'Muuta tekstejä',
    saved: 'Tekstit on tallennettu',
    tooLong: 'Kirjoita enintään 2 000 merkkiä.',
    fields: {
      transitions: 'Muut rajoitukset ja siirtymäajat',
      delay: 'Miten henkilöstöä on ohjeistettu viivästämään asiakirjan näyttämistä',
      specialContent: 'Miten henkilöstöä on ohjeistettu käyttämään erityissisällön merkintää',
      hidingFromGuardians:
        'Miten henkilöstöä on ohjeistettu olemaan näyttämättä asiakirjaa huoltajalle',
    },
  },
  paper: {
    heading: 'Lomake',
    lead: 'Oman organisaation lomake, johon on täytetty se, mikä on nyt voimassa.',
    inSwedish: 'Lomake ruotsiksi',
    inFinnish: 'Lomake suomeksi',
    print: 'Tulosta sivu selaimella. Lomakkeen yläpuolella oleva teksti ei tulostu.',
    back: 'Takaisin',
  },
  changes: {
    start: (task, day) => `${task}: näkyy ${day} alkaen.`,
    never: (task) => `${task}: ei näytetä.`,
    restriction: (what) => `Ei näytetä: ${what}.`,
    restrictionEnds: 'Rajoitus poistetaan.',
  },
  preview: {
    page: 'Mikä OmaKannassa muuttuu?',
    heading: 'Tänään rekisterissänne',
    nothing:
      'Nyt arkistoiduista asiakirjoista mikään ei tule näkyviin eikä mikään katoa, tai vain sellaista, mikä koskee alle kymmentä asiakasta.',
    appears: (documents, clients, day) =>
      day === undefined
        ? `Näkyviin tulee vähintään ${documents} asiakirjaa, jotka koskevat vähintään ${clients} asiakasta.`
        : `${day} alkaen näkyviin tulee vähintään ${documents} asiakirjaa, jotka koskevat vähintään ${clients} asiakasta.`,
    disappears: (documents, clients, day) =>
      day === undefined
        ? `Näkyvistä jää pois vähintään ${documents} asiakirjaa, jotka koskevat vähintään ${clients} asiakasta.`
        : `${day} alkaen näkyvistä jää pois vähintään ${documents} asiakirjaa, jotka koskevat vähintään ${clients} asiakasta.`,
    appearing: 'Tulevat näkyviin',
    disappearing: 'Eivät näy',
    type: 'Asiakirjatyyppi',
    from: 'Alkaen',
    documents: 'Asiakirjoja',
    clients: 'Asiakkaita',
    rounded:
      'Luvut on pyöristetty alaspäin täysiin kymmeniin, ja asiakirjat tuhannesta ylöspäin täysiin satoihin. Alle kymmentä asiakasta koskevaa ei näytetä. Näin mikään luku ei viittaa kehenkään.',
    counted:
      'Laskettu on ne arkistoidut asiakirjat uusimpana versiona, joiden kohdalla vain aloituspäivä tai rajoitus ratkaisee, näkeekö asiakas ne. Mukana eivät ole asiakirjat, jotka jokin muu piilottaa kyseisenä päivänä: esimerkiksi erityissisältö, viivästys tai asiakirjan laji. Mukana ei ole myöskään se, mikä arkistoidaan myöhemmin tai kuuluu asiakkuuteen, jota rekisterissänne ei ole. Huoltaja voi nähdä vähemmän kuin asiakas.',
  },
}
