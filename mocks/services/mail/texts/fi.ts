import type { Texts } from './sv'

export const fi: Texts = {
  service: 'Testiposti',
  banner: 'Testipalvelu: kaikki sähköposti jää tänne',
  skip: 'Sisältöön',
  languageLabel: 'Kieli',
  footer:
    'Tämä ei ole oikeaa sähköpostia. Mitään ei lähetetä eteenpäin, ja kaikki unohtuu, kun palvelu pysähtyy.',
  heading: 'Lähetetyt sähköpostit',
  lead: 'Täällä näet OmaKannan lähettämät viestit, uusimmat ensin.',
  none: 'Mitään ei ole vielä lähetetty.',
  from: 'Lähettäjä:',
  to: 'Vastaanottaja:',
}
