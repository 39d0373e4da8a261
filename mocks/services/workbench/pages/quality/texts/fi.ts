import type { QualityTexts } from './sv'

export const fi: QualityTexts = {
  heading: 'Rekisterin laatu',
  about:
    'Katso, miten hyvin rekisteriänne hoidetaan yksiköittäin ja kuukausittain: tietojen täydellisyys, rakenteinen muoto, viiveet, korjaukset ja mitätöinnit.',
  lead: 'Luvut koskevat oman organisaatiosi rekisteriin tallennettuja asiakirjoja yksiköittäin ja kokonaisina kuukausina. Niistä ei voi tunnistaa ketään asiakasta.',
  period: 'Valitse jakso',
  from: 'Tallennettu alkaen',
  to: 'Tallennettu viimeistään',
  show: 'Näytä',
  csv: 'Lataa taulukkona (CSV)',
  file: 'laatu',
  faults: {
    day: 'Kirjoita päivä, joka on olemassa.',
    order: 'Viimeinen päivä on ennen ensimmäistä.',
    long: 'Jakso saa olla enintään kahden vuoden pituinen.',
  },
  none: 'Rekisteriin ei ole tallennettu asiakirjoja jakson aikana.',
  hiddenHeading: 'Pienet luvut on piilotettu',
  hidden:
    'Jos kohdassa on ”piilotettu”, luku on pienempi kuin viisi, muita asiakirjoja on alle viisi tai yksiköllä oli alle viisi asiakasta sinä kuukautena. Silloin joku voisi olla tunnistettavissa luvusta.',
  isHidden: 'piilotettu',
  wholly: 'Missä kaikki on piilotettu',
  whollyText: (count) =>
    count === 1
      ? 'Yhden yksikön ja kuukauden kaikki luvut on piilotettu.'
      : `${count} yksikön ja kuukauden kaikki luvut on piilotettu.`,
  which: 'Näytä, mitkä',
  complete: 'Täydellisyys ja viiveet',
  completeCaption:
    'Asiakirjat, niiden tiedot ja tallentamisen ajankohta yksiköittäin ja kuukausittain',
  shown: 'Näyttäminen, korjaukset ja mitätöinnit',
  shownCaption: 'Näyttämisen valinnat, korjaukset ja mitätöinnit yksiköittäin ja kuukausittain',
  heads: {
    unit: 'Yksikkö',
    month: 'Kuukausi',
    documents: 'Asiakirjoja',
    withRelationship: 'Asiakkuus merkitty',
    withMatter: 'Asia merkitty',
    structured: 'Rakenteinen muoto',
    storedLate: 'Tallennettu myöhään',
    delayed: 'Näyttämistä viivästetty',
    specialContent: 'Erityissisältö',
    hiddenFromGuardians: 'Ei näytetä huoltajille',
    annulled: 'Sittemmin mitätöity',
    corrections: 'Korjauksia',
  },
  counting: [
    'Asiakirja lasketaan sille kuukaudelle, jona sen ensimmäinen versio tallennettiin. Prosentit on laskettu näistä asiakirjoista.',
    'Asiakkuus tai asia merkitty: asiakirjassa mainitaan asiakkuus tai asia, joka on rekisterissänne.',
    'Tallennettu myöhään: yli viikko sen jälkeen, kun asiakirja laadittiin. Vanhoja asiakirjoja ei lasketa.',
    'Korjaukset: sinä kuukautena tallennetut uudet versiot, myös vanhemmista asiakirjoista.',
  ],
  aboutHeading: 'Näin luvut lasketaan',
  percent: (count, share) => `${count} (${share} %)`,
  unavailable: 'Arkisto ei vastannut. Yritä hetken kuluttua uudelleen.',
}
