import type { Texts } from './sv'

export const fi: Texts = {
  heading: 'Historia',
  about: 'Katso, kuka on kirjannut mitä, mistä alkaen se on voimassa ja kuka sen vahvisti.',
  lead: 'Kaikki, mitä organisaatioista, oikeuksista ja näyttämisestä on kirjattu, uusin ensin. Täältä ei poisteta mitään.',
  show: 'Mitä näytetään?',
  organisation: 'Organisaatio',
  allOrganisations: 'Kaikki',
  kind: 'Mikä',
  allKinds: 'Kaikki',
  search: 'Näytä',
  found: 'Muutokset',
  none: 'Tällaista ei ole kirjattu.',
  entered: (name: string, moment: string) => `${name}, ${moment}`,
  enteredBy: 'Kirjannut',
  reason: 'Syy',
  became: 'Mitä tapahtui',
  states: {
    waiting: 'Odottaa toista henkilöä',
    refused: (who: string) => `Perunut ${who}`,
    confirmed: (who: string, moment: string) => `Vahvistanut ${who}. Voimassa alkaen ${moment}`,
    holds: (moment: string) => `Voimassa alkaen ${moment}`,
  },
  older: 'Näytä vanhemmat',
  back: 'Odottaviin asioihin',
}
