import type { PeopleTexts } from './sv'

export const fi: PeopleTexts = {
  heading: 'Keksityt asiakkaat',
  about:
    'Tee asiakkaita, joita ei ole olemassa, perheineen ja valtuutettuineen, ja kirjaudu OmaKantaan heidän nimissään.',
  lead: 'Keksitty asiakas on tunnistuksen ja valtuuksien testipalveluissa. Hänen henkilötunnustaan ei ole kenelläkään elävällä ihmisellä.',
  make: 'Tee asiakas',
  child: 'Mukana kymmenvuotias lapsi, jonka huoltaja hän on',
  proxy: 'Mukana valtuutettu, jolla on hänen valtuutensa sosiaalihuollossa',
  send: 'Tee asiakas',
  made: 'Tekemänne henkilöt',
  madeLead:
    'Tallentakaa heille asiakirjoja täältä tai omalla ohjelmallanne. Avaa sitten OmaKanta jonakin heistä: paina siellä Kirjaudu kahden minuutin kuluessa, niin kirjaudut tänä henkilönä. Jos tunnistus on toisella koneella, valitse henkilö siellä. He ovat olemassa niin kauan kuin testipalvelut ovat käynnissä; tämä luettelo katoaa, kun kirjaudut ulos.',
  storeFor: (name) => `Tallenna asiakirja henkilölle ${name}`,
  store: {
    lead: 'Tässä tehdään asiakirja keksitylle asiakkaalle, ja arkisto tarkistaa sen. Sitten tallennatte sen järjestelmänne nimissä.',
    system: 'Järjestelmä',
    type: 'Asiakirjatyyppi',
    send: 'Tee asiakirja',
    none: 'Teille ei ole vielä rekisteröity järjestelmää. Rekisteröikää sellainen ensin koepöydällä.',
    toPeople: 'Keksittyihin asiakkaisiin',
  },
  openAs: (name) => `Avaa OmaKanta henkilönä ${name}`,
  hetu: 'Henkilötunnus (keksitty)',
  roles: { client: 'Asiakas', child: 'Hänen lapsensa', proxy: 'Hänen valtuutettunsa' },
  closed: 'Täällä ei voi tehdä asiakkaita: testipalvelut eivät ota vastaan uusia henkilöitä.',
  back: 'Koepöydälle',
}
