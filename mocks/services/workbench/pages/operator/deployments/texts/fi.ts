import type { Texts } from './sv'

export const fi: Texts = {
  heading: 'Käyttöönottojaksot',
  about:
    'Katso, kuka ottaa arkiston käyttöön milläkin jaksolla ja kuka on ilmoittanut muutoksista.',
  lead: 'Organisaatioiden allekirjoitetut käyttöönottopäätökset jaksoittain ja ilmoitukset muutoksista. Allekirjoittamattoman luonnoksen näkee vain organisaatio itse.',
  decisions: 'Päätökset jaksoittain',
  decisionsCaption: 'Käyttöönottopäätökset, varhaisin jakso ensin',
  noDecisions: 'Yhdelläkään organisaatiolla ei ole allekirjoitettua päätöstä.',
  notices: 'Ilmoitukset muutoksista',
  noticesCaption: 'Ilmoitukset, uusimmat ensin',
  noNotices: 'Yksikään organisaatio ei ole ilmoittanut muutoksesta.',
  columns: {
    organisation: 'Organisaatio',
    period: 'Jakso',
    system: 'Järjestelmä',
    state: 'Tila',
    when: 'Lähetetty',
    what: 'Mitä',
    became: 'Mitä tapahtui',
  },
  states: {
    decision: {
      sent: (moment: string) => `Lähetetty ${moment}, odottaa vahvistusta`,
      comes: (moment: string) => `Vahvistettu, voimassa alkaen ${moment}`,
      holds: (moment: string) => `Vahvistettu, voimassa ${moment} lähtien`,
    },
    notice: {
      sent: (moment: string) => `Muutos ilmoitettu ${moment}, odottaa vahvistusta`,
      comes: (moment: string) => `Muutos vahvistettu, voimassa alkaen ${moment}`,
      holds: (moment: string) => `Muutettu ilmoituksella, voimassa ${moment} lähtien`,
    },
  },
  back: 'Odottaviin asioihin',
}
