import type { Texts } from './sv'

export const fi: Texts = {
  permit: {
    heading: 'Yksityisten palveluntuottajien luvat',
    about:
      'Kirjaa luvat ja ilmoitukset sekä niiden päättyminen. Ilman lupaa yksityinen tuottaja ei tallenna mitään.',
    lead: 'Yksityinen palveluntuottaja tallentaa vain niin kauan kuin lupa tai ilmoitus on voimassa.',
    second: 'Luvan numero',
    secondHint: 'Numeroita, kirjaimia, pisteitä ja yhdysmerkkejä.',
    secondFault: 'Kirjoita luvan numero, enintään 64 merkkiä.',
  },
  'statutory-right': {
    heading: 'Lakiin perustuva oikeus saada tietoja',
    about:
      'Kirjaa, millä lain perusteilla organisaatio saa lukea sitä, mitä muut ovat tallentaneet.',
    lead: 'Tällainen oikeus on voimassa ilman suostumusta ja kielloista huolimatta. Se tulee voimaan vasta, kun toinen henkilö on vahvistanut sen.',
    second: 'Lain peruste',
    secondHint: '',
    secondFault: 'Valitse peruste.',
  },
  organisation: 'Organisaatio',
  choose: 'Valitse',
  from: 'Voimassa alkaen',
  until: 'Voimassa saakka',
  untilHint: 'Jätä tyhjäksi, jos viimeistä päivää ei ole.',
  reason: 'Syy',
  reasonHint: 'Esimerkiksi päätös ja päivä. Syy näkyy historiassa.',
  enter: 'Kirjaa',
  enterHeading: 'Kirjaa tai muuta',
  now: 'Voimassa olevat',
  none: 'Mitään ei ole kirjattu.',
  open: 'Toistaiseksi',
  end: 'Poista',
  endOf: (what: string) => `Poista: ${what}`,
  endReason: 'Arkiston ylläpito-organisaation poistama',
  back: 'Odottaviin asioihin',
  faults: {
    organisation: 'Valitse organisaatio.',
    from: 'Kirjoita olemassa oleva päivä.',
    until: 'Kirjoita olemassa oleva päivä, joka ei ole ennen ensimmäistä päivää.',
    reason: 'Kirjoita syy, enintään 1 000 merkkiä.',
  },
}
