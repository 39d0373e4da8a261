import { swedishName, type Situation } from './situation'

export const relativesSupport: Situation = {
  serviceTask: 'substance-abuse',
  socialService: 'substance-abuse-work',
  speaksTo: 'one',
  amounts: [6, 8, 5],
  sv: {
    service: swedishName('stöd för anhöriga'),
    wish: ['Du söker stöd för egen del, eftersom en närstående dricker för mycket.'],
    background: [
      'Din bror har haft problem med alkohol i flera år. Du har skött hans ärenden, betalat räkningar och svarat i telefon på nätterna. Du märker att du själv sover sämre och att oron följer med till arbetet.',
    ],
    strengths:
      'Du vet var dina gränser går, även om det är svårt att hålla dem. Din make stöder dig.',
    needs: [
      [
        'Egen ork',
        'Du behöver en plats där du kan tala om din egen situation och inte bara om brorns.',
      ],
      ['Gränser', 'Du vill kunna säga nej utan att känna skuld.'],
    ],
    goals: [
      {
        goal: 'Du stänger av telefonen på natten',
        means: 'En överenskommelse med brodern och ett nummer till jouren',
        who: 'Du',
      },
      {
        goal: 'Du känner igen vad som är ditt ansvar',
        means: 'Samtal enligt en modell för anhöriga',
        who: 'Terapeuten',
      },
    ],
    grant: (times) => `Du får ${times} stödsamtal vid Missbrukartjänster Stilla viken.`,
    unitOfAmount: 'samtal',
    terms: [
      'Samtalen är avgiftsfria.',
      'Du kan också delta i en grupp för anhöriga, första torsdagen i månaden.',
    ],
    reasoning: [
      'Närstående har rätt till stöd för egen del. Stödet är oberoende av om den som dricker själv söker hjälp.',
    ],
    laws: ['Socialvårdslagen (1301/2014)'],
    practice: [
      ['Varannan onsdag klockan 16.30', 'Samtal, 50 minuter', 'Terapeuten'],
      ['Första torsdagen i månaden', 'Grupp för anhöriga', 'Två handledare'],
    ],
    opinion: ['Du säger att det är första gången någon frågar hur du själv mår.'],
    followUp: 'Efter sista samtalet bestämmer ni om du vill fortsätta i gruppen.',
  },
  fi: {
    service: {
      name: 'läheisten tuki',
      genitive: 'läheisten tuen',
      about: 'läheisten tuesta',
      some: 'läheisten tukea',
    },
    wish: ['Haet tukea itsellesi, koska läheisesi juo liikaa.'],
    background: [
      'Veljelläsi on ollut useita vuosia ongelmia alkoholin kanssa. Olet hoitanut hänen asioitaan, maksanut laskuja ja vastannut puhelimeen öisin. Huomaat nukkuvasi huonommin, ja huoli seuraa mukana töihin.',
    ],
    strengths: 'Tiedät rajasi, vaikka niistä on vaikea pitää kiinni. Puolisosi tukee sinua.',
    needs: [
      [
        'Oma jaksaminen',
        'Tarvitset paikan, jossa voit puhua omasta tilanteestasi etkä vain veljen.',
      ],
      ['Rajat', 'Haluat pystyä kieltäytymään ilman syyllisyyttä.'],
    ],
    goals: [
      {
        goal: 'Suljet puhelimen yöksi',
        means: 'Sopimus veljen kanssa ja päivystyksen numero',
        who: 'Sinä',
      },
      {
        goal: 'Tunnistat, mikä on sinun vastuullasi',
        means: 'Läheisille tarkoitetut keskustelut',
        who: 'Terapeutti',
      },
    ],
    grant: (times) => `Saat ${times} tukikeskustelua päihdepalveluissa.`,
    unitOfAmount: 'keskustelua',
    terms: [
      'Keskustelut ovat maksuttomia.',
      'Voit osallistua myös läheisten ryhmään kuukauden ensimmäisenä torstaina.',
    ],
    reasoning: [
      'Läheisellä on oikeus saada tukea itselleen. Tuki ei riipu siitä, hakeeko päihteitä käyttävä itse apua.',
    ],
    laws: ['Sosiaalihuoltolaki (1301/2014)'],
    practice: [
      ['Joka toinen keskiviikko kello 16.30', 'Keskustelu, 50 minuuttia', 'Terapeutti'],
      ['Kuukauden ensimmäinen torstai', 'Läheisten ryhmä', 'Kaksi ohjaajaa'],
    ],
    opinion: ['Sanot, että joku kysyy ensimmäistä kertaa, miten itse voit.'],
    followUp: 'Viimeisen keskustelun jälkeen päätätte, haluatko jatkaa ryhmässä.',
  },
}
