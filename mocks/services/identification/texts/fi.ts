import type { Texts } from './sv'

export const fi: Texts = {
  service: 'Testitunnistus',
  banner: 'Testipalvelu: kaikki täällä olevat henkilöt ovat keksittyjä',
  skip: 'Siirry sisältöön',
  languageLabel: 'Kieli',
  footer: 'Tämä ei ole oikea tunnistuspalvelu. Älä koskaan kirjoita tänne oikeaa henkilötunnusta.',
  choose: {
    heading: 'Valitse, kuka kirjautuu sisään',
    asks: (name) => `${name} pyytää sinua tunnistautumaan.`,
    lead: 'Valitse joku keksityistä henkilöistä tai kirjoita testihenkilötunnus.',
    levelHeading: 'Tunnistuksen taso',
    level: { normal: 'Tavallinen', low: 'Liian matala' },
    lowNotice: 'Kirjautuminen tapahtuu nyt tasolla, jota palvelun ei pidä hyväksyä.',
    offeredHeading: 'Linkki tänne koskee',
    continueAs: (name) => `Jatka henkilönä ${name}`,
    peopleHeading: 'Keksityt henkilöt',
    groups: {
      alone: 'Asioivat omasta puolestaan',
      family: 'Perheet',
      proxy: 'Asioivat toisen puolesta tai antavat toisen asioida puolestaan',
      special: 'Erityiset tapaukset',
      official: 'Edustavat organisaatiota',
    },
    hetuHeading: 'Joku muu testihenkilö',
    hetuLabel: 'Testihenkilötunnus',
    hetuHint: 'Yksilönumero on väliltä 900–999, esimerkiksi {example}.',
    hetuButton: 'Kirjaudu tunnuksella',
    faultPrefix: 'Virhe: ',
    faults: {
      empty: 'Kirjoita testihenkilötunnus.',
      invalid:
        'Henkilötunnus on kirjoitettu väärin. Tarkista päivämäärä, välimerkki ja tarkistusmerkki.',
      notTest: 'Täällä hyväksytään vain testitunnuksia. Yksilönumeron pitää olla väliltä 900–999.',
      deceased: 'Henkilö on väestötietojärjestelmän mukaan kuollut, eikä hän voi kirjautua.',
    },
    otherHeading: 'Ulkomaalainen, tai peruuta',
    foreigner: 'Kirjaudu ulkomaalaisena ilman suomalaista henkilötunnusta',
    cancel: 'Peruuta',
  },
  logout: {
    heading: 'Haluatko kirjautua ulos?',
    who: (name) => `Olet tunnistautunut nimellä ${name}.`,
    text: 'Tunnistautuminen päättyy kaikissa palveluissa, jotka olet avannut sillä.',
    confirm: 'Kirjaudu ulos',
    stay: 'Pysy kirjautuneena',
    doneHeading: 'Olet kirjautunut ulos',
    doneText: 'Voit sulkea ikkunan.',
  },
  fault: {
    heading: 'Tunnistautuminen ei voinut jatkua',
    refused: 'Palvelun pyyntöä ei hyväksytty. Palaa palveluun ja aloita alusta.',
    expired:
      'Tunnistautuminen on vanhentunut tai se on jo päättynyt toisessa ikkunassa. Palaa palveluun ja aloita alusta.',
    detail: 'Tieto palvelun kehittäjälle',
  },
}
