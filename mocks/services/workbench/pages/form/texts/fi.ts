import type { sv } from './sv'

export const fi: typeof sv = {
  heading: 'Mitä OmaKannassa näytetään, ja mistä alkaen?',
  about:
    'Päätä, mistä päivästä alkaen kunkin palvelutehtävän tiedot näkyvät OmaKannassa, ja vahvista toisen kirjaamat muutokset.',
  lead: 'Organisaationne päättää, mistä päivästä alkaen kunkin palvelutehtävän tiedot näkyvät asiakkaille. Päivä, joka näyttää aiempaa enemmän, tulee voimaan, kun toinen henkilö on vahvistanut sen; vähemmän näyttävä tulee voimaan heti.',
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
  save: 'Tallenna aloituspäivä',
  faults: {
    task: 'Valitse palvelutehtävä.',
    day: 'Kirjoita päivä, joka on olemassa.',
    reason: 'Kirjoita syy.',
  },
  saved: 'Aloituspäivä on kirjattu',
  holds: 'Se on nyt voimassa.',
  waits:
    'Se tulee voimaan, kun toinen pääkäyttäjä tai arkiston ylläpito-organisaatio on vahvistanut sen.',
}
