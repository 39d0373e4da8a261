import type { Texts } from './sv'

export const fi: Texts = {
  service: 'Testivaltuudet',
  banner: 'Testipalvelu: kaikki täällä olevat henkilöt ovat keksittyjä',
  skip: 'Siirry sisältöön',
  languageLabel: 'Kieli',
  footer: 'Tämä ei ole oikea valtuuspalvelu.',
  choose: {
    heading: 'Kenen puolesta haluat asioida?',
    who: (name) => `Olet tunnistautunut nimellä ${name}.`,
    unknown: 'Väestötietojärjestelmä ei tunne sinua.',
    lead: 'Valitse henkilö. Sen jälkeen palaat palveluun, josta tulit.',
    peopleHeading: 'Henkilöt, joiden puolesta saat asioida',
    none: 'Ei ole ketään, jonka puolesta voit asioida.',
    missing:
      'Puuttuuko joku? Mahdollisia syitä on monia, eikä niitä näytetä täällä. Kysy yksiköstä, jonka asiakas henkilö on.',
    born: (day) => `Syntynyt ${day}.`,
    grounds: {
      guardian: 'Alaikäinen, jonka huoltaja olet.',
      'information-right': 'Alaikäinen, jonka tietoja sinulla on oikeus saada.',
      'social-welfare': 'On antanut sinulle valtuuden sosiaalihuollon asioiden hoitoon.',
      health: 'On antanut sinulle valtuuden terveydenhuollon asioiden hoitoon.',
    },
    cancel: 'Peruuta',
  },
  organisations: {
    heading: 'Minkä organisaation puolesta haluat asioida?',
    lead: 'Valitse organisaatio. Sen jälkeen palaat palveluun, josta tulit.',
    listHeading: 'Organisaatiot, joita saat edustaa',
    none: 'Ei ole organisaatiota, jota voit edustaa.',
    missing: 'Puuttuuko organisaatio? Kysy siltä, joka antaa valtuuksia organisaatiossa.',
    all: 'Valitse kaikki',
    businessId: (id) => `Y-tunnus ${id}.`,
    tasks: {
      operator: 'Arkiston ylläpitäjä.',
      'main-user': 'Pääkäyttäjä.',
      signatory: 'Nimenkirjoittaja.',
      archivist: 'Kanta-arkistonhoitaja.',
      supervisor: 'Käytönvalvonta.',
      professional: 'Ammattihenkilö.',
      vendor: 'Asiakastietojärjestelmän toimittaja.',
    },
  },
  fault: {
    heading: 'Valinta ei onnistunut',
    text: 'Linkki on väärä tai vanhentunut. Palaa palveluun ja aloita alusta.',
  },
}
