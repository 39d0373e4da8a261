import type { Texts } from './sv'

export const fi: Texts = {
  kinds: {
    permit: {
      heading: 'Yksityisten palveluntuottajien luvat',
      about:
        'Kirjaa luvat ja ilmoitukset sekä niiden päättyminen. Ilman lupaa yksityinen tuottaja ei tallenna mitään.',
      lead: 'Yksityinen palveluntuottaja tallentaa vain niin kauan kuin lupa tai ilmoitus on voimassa.',
      fields: {
        number: {
          label: 'Luvan numero',
          hint: 'Numeroita, kirjaimia, pisteitä ja yhdysmerkkejä.',
          fault: 'Kirjoita luvan numero, enintään 64 merkkiä.',
        },
      },
    },
    'statutory-right': {
      heading: 'Lakiin perustuva oikeus saada tietoja',
      about:
        'Kirjaa, millä lain perusteilla organisaatio saa lukea sitä, mitä muut ovat tallentaneet.',
      lead: 'Tällainen oikeus on voimassa ilman luovutuslupaa ja kielloista huolimatta. Se tulee voimaan vasta, kun toinen henkilö on vahvistanut sen.',
      fields: { ground: { label: 'Lain peruste', hint: '', fault: 'Valitse peruste.' } },
    },
    'information-version': {
      heading: 'Kanta-informoinnin versiot',
      about:
        'Päätä, mistä päivästä uusi Kanta-informoinnin versio on voimassa. Kaikki asiakkaat saavat sen uudelleen.',
      lead: 'Asiakas ottaa vastaan voimassa olevan version, ennen kuin näkee muuta. Ilman voimassa olevaa versiota ketään ei päästetä sisään.',
      fields: {},
    },
    'code-mapping': {
      heading: 'Kansalliset koodit',
      about: 'Kirjaa, mitä arkiston koodit vastaavat kansallisissa koodistoissa.',
      lead: 'Arkisto ei keksi kansallisia koodeja. Kirjoita vain julkaistuja koodeja.',
      fields: {},
    },
    'permanent-keeping': {
      heading: 'Pysyvästi säilytettävä',
      about:
        'Kirjaa, mitä Kansallisarkisto on päättänyt säilytettävän pysyvästi. Sellaista ei koskaan hävitetä.',
      lead: 'Päätös koskee kaikkia palvelutehtävän asiakirjoja ja on heti voimassa. Sen perumiseen tarvitaan kaksi henkilöä, koska asiakirjoja voidaan sen jälkeen hävittää.',
      fields: {},
    },
  },
  fields: {
    task: { label: 'Palvelutehtävä', hint: '', fault: 'Valitse palvelutehtävä.' },
    source: {
      label: 'Kansallisarkiston päätös',
      hint: 'Esimerkiksi päätöksen numero ja päivä.',
      fault: 'Kirjoita, mikä päätös se on, enintään 500 merkkiä.',
    },
    organisation: { label: 'Organisaatio', hint: '', fault: 'Valitse organisaatio.' },
    from: { label: 'Voimassa alkaen', hint: '', fault: 'Kirjoita olemassa oleva päivä.' },
    until: {
      label: 'Voimassa saakka',
      hint: 'Jätä tyhjäksi, jos viimeistä päivää ei ole.',
      fault: 'Kirjoita olemassa oleva päivä, joka ei ole ennen ensimmäistä päivää.',
    },
    reason: {
      label: 'Syy',
      hint: 'Esimerkiksi päätös ja päivä. Syy näkyy historiassa.',
      fault: 'Kirjoita syy, enintään 1 000 merkkiä.',
    },
    version: {
      label: 'Versio',
      hint: 'Kokonaisluku, esimerkiksi 3.',
      fault: 'Kirjoita kokonaisluku väliltä 1–9999.',
    },
    title: { label: 'Otsikko', hint: '', fault: 'Kirjoita otsikko, enintään 200 merkkiä.' },
    code: { label: 'Arkiston koodi', hint: '', fault: 'Valitse koodi.' },
    system: {
      label: 'Kansallinen koodisto',
      hint: 'Muodossa urn:oid:… tai https://…',
      fault: 'Kirjoita koodiston nimi muodossa urn:oid:… tai https://…',
    },
    target: {
      label: 'Koodi kansallisessa koodistossa',
      hint: '',
      fault: 'Kirjoita koodi, enintään 100 merkkiä ja ilman välilyöntejä alussa ja lopussa.',
    },
  },
  codeLists: {
    'service-task': 'Palvelutehtävä',
    'social-service': 'Sosiaalipalvelu',
    'document-type': 'Asiakirjatyyppi',
  },
  choose: 'Valitse',
  enter: 'Kirjaa',
  enterHeading: 'Kirjaa tai muuta',
  now: 'Voimassa olevat',
  none: 'Mitään ei ole kirjattu.',
  open: 'Toistaiseksi',
  endReason: 'Arkiston ylläpitäjän poistama',
  back: 'Odottaviin asioihin',
  endOf: (what: string) => `Poista: ${what}`,
}
