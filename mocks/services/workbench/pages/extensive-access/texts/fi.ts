import type { sv } from './sv'

export const fi: typeof sv = {
  heading: 'Laaja rekisterinkäyttöoikeus',
  about:
    'Katso sopimukset laajasta rekisterinkäyttöoikeudesta, niiden päivät ja se, mitä ne nyt avaavat.',
  lead: 'Erillisellä sopimuksella palveluntuottaja hoitaa palvelunjärjestäjän vastuulla olevia asiakkuuksia, asioita ja asiakirjoja. Tällä hetkellä se koskee turvakoteja.',
  now: 'Sopimukset',
  none: 'Teitä koskevia sopimuksia ei ole.',
  title: (producer, controller) => `${producer}, rekisterinpitäjä ${controller}`,
  from: 'Alkaen',
  until: 'Päättyen',
  open: 'Toistaiseksi',
  opens: 'Avaa nyt',
  opensNow: (producer, controller, service) =>
    `${producer} lukee ja arkistoi asiakkuuksia, asioita ja asiakirjoja. Palvelu: ${service}. Rekisterinpitäjä: ${controller}.`,
  opensLater: (day) => `Ei mitään. Sopimus alkaa ${day}.`,
  opensNoMore: (day) => `Ei mitään. Sopimus päättyi ${day}.`,
  numbers: {
    caption: (title) => `Avoinna nyt: ${title}`,
    heads: ['Palvelutehtävä', 'Asiakirjoja', 'Asiakkaita'],
    none: 'Sopimus ei avaa asiakirjoja, tai vain sellaisia, jotka koskevat alle kymmentä asiakasta.',
    rounded:
      'Luvut on pyöristetty alaspäin täysiin kymmeniin. Palvelutehtävät, joissa on alle kymmenen asiakasta, eivät ole taulukossa.',
  },
  end: 'Päätä',
  endHeading: 'Päätä sopimus',
  endLead: (title) =>
    `${title}: käyttöoikeus päättyy heti, kun vahvistat. Arkistoidut tiedot jäävät rekisteriin.`,
  endNow: 'Päätä heti',
  enter: 'Kirjaa sopimus',
  producer: 'Palveluntuottaja',
  controller: 'Palvelunjärjestäjä (rekisterinpitäjä)',
  socialService: 'Sosiaalipalvelu',
  untilHint: 'Jätä tyhjäksi, jos sopimus on voimassa toistaiseksi.',
  reason: 'Syy',
  reasonHint: 'Esimerkiksi sopimuksen päivä ja numero. Syy näkyy historiassa.',
  choose: 'Valitse',
  save: 'Kirjaa sopimus',
  saved: 'Sopimus on kirjattu',
  ended: 'Sopimus on päätetty',
  holds: 'Muutos on nyt voimassa.',
  waits:
    'Sopimus tulee voimaan, kun toinen arkiston ylläpitoon kuuluva henkilö on vahvistanut sen.',
  faults: {
    producer: 'Valitse palveluntuottaja.',
    controller: 'Valitse rekisterinpitäjä.',
    socialService: 'Valitse sosiaalipalvelu.',
    from: 'Kirjoita ensimmäinen päivä.',
    until:
      'Kirjoita viimeinen päivä, joka on olemassa eikä ole ennen ensimmäistä, tai jätä tyhjäksi.',
    reason: 'Kirjoita syy, enintään 1 000 merkkiä.',
  },
}
