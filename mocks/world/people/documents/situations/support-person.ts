import { swedishName, type Situation } from './situation'

export const supportPerson: Situation = {
  serviceTask: 'disability',
  socialService: 'support-person',
  speaksTo: 'one',
  amounts: [8, 6, 10],
  sv: {
    service: swedishName('stödperson'),
    wish: ['Du söker en stödperson att tala med och att göra saker tillsammans med.'],
    background: [
      'Du har vant dig vid att vara mycket hemma sedan sjukdomen blev sämre. Du saknar någon utanför familjen som har gått igenom något liknande.',
    ],
    strengths:
      'Du är nyfiken på andra människor, läser mycket och har lätt för att tala om hur du mår.',
    needs: [
      ['Samtal', 'Någon som lyssnar utan att vara släkting eller anställd.'],
      ['Att komma i gång', 'Sällskap de första gångerna på en ny hobby.'],
    ],
    goals: [
      {
        goal: 'Du har regelbunden kontakt med någon utanför familjen',
        means: 'Träffar varannan vecka och samtal däremellan',
        who: 'Stödpersonen',
      },
      {
        goal: 'Du prövar en ny hobby före sommaren',
        means: 'Stödpersonen följer med de första gångerna',
        who: 'Du och stödpersonen',
      },
    ],
    grant: (hours) => `Du får en stödperson ${hours} timmar i månaden.`,
    unitOfAmount: 'timmar i månaden',
    terms: [
      'Enheten Månskensudden väljer stödpersonen tillsammans med dig.',
      'Stödpersonen har tystnadsplikt och får en liten ersättning av välfärdsområdet.',
      'Du betalar dina egna biljetter, stödpersonens betalas av välfärdsområdet.',
    ],
    reasoning: [
      'Stödet förebygger ensamhet och stöder din delaktighet. Du har inte sådant stöd på annat sätt.',
      'Familjens stöd är tryggt, men räcker inte för att du ska komma i gång utanför hemmet.',
    ],
    laws: ['Socialvårdslagen (1301/2014)'],
    practice: [
      ['Varannan vecka', 'Träff två till tre timmar', 'Stödpersonen'],
      ['Vid behov', 'Telefonsamtal', 'Du eller stödpersonen'],
      ['Var sjätte månad', 'Samtal om hur det går', 'Enheten Månskensudden'],
    ],
    opinion: ['Du vill helst ha en stödperson i din egen ålder.'],
    followUp: 'Beslutet ses över efter ett år.',
  },
  fi: {
    service: {
      name: 'tukihenkilö',
      genitive: 'tukihenkilön',
      about: 'tukihenkilöstä',
      some: 'tukihenkilön',
    },
    wish: ['Haet tukihenkilöä, jonka kanssa voit jutella ja tehdä asioita.'],
    background: [
      'Olet tottunut olemaan paljon kotona sen jälkeen, kun sairautesi paheni. Kaipaat perheen ulkopuolelta ihmistä, joka on kokenut jotain samanlaista.',
    ],
    strengths:
      'Olet kiinnostunut muista ihmisistä, luet paljon ja puhut helposti omasta voinnistasi.',
    needs: [
      ['Keskustelu', 'Joku, joka kuuntelee eikä ole sukulainen eikä työntekijä.'],
      ['Alkuun pääseminen', 'Seuraa uuteen harrastukseen ensimmäisillä kerroilla.'],
    ],
    goals: [
      {
        goal: 'Sinulla on säännöllinen yhteys johonkuhun perheen ulkopuolella',
        means: 'Tapaamiset joka toinen viikko ja puheluita niiden välillä',
        who: 'Tukihenkilö',
      },
      {
        goal: 'Kokeilet uutta harrastusta ennen kesää',
        means: 'Tukihenkilö tulee mukaan ensimmäisillä kerroilla',
        who: 'Sinä ja tukihenkilö',
      },
    ],
    grant: (hours) => `Saat tukihenkilön ${hours} tunniksi kuukaudessa.`,
    unitOfAmount: 'tuntia kuukaudessa',
    terms: [
      'Yksikkö valitsee tukihenkilön yhdessä kanssasi.',
      'Tukihenkilöllä on vaitiolovelvollisuus, ja hyvinvointialue maksaa hänelle pienen palkkion.',
      'Maksat omat lippusi. Hyvinvointialue maksaa tukihenkilön liput.',
    ],
    reasoning: [
      'Tuki ehkäisee yksinäisyyttä ja vahvistaa osallisuuttasi. Et saa vastaavaa tukea muulla tavalla.',
      'Läheistesi tuki on vahvaa, mutta se ei riitä kodin ulkopuolella alkuun pääsemiseen.',
    ],
    laws: ['Sosiaalihuoltolaki (1301/2014)'],
    practice: [
      ['Joka toinen viikko', 'Kahden tai kolmen tunnin tapaaminen', 'Tukihenkilö'],
      ['Tarvittaessa', 'Puhelu', 'Sinä tai tukihenkilö'],
      ['Puolen vuoden välein', 'Keskustelu siitä, miten sujuu', 'Yksikkö'],
    ],
    opinion: ['Toivot ensisijaisesti oman ikäistäsi tukihenkilöä.'],
    followUp: 'Päätös tarkistetaan vuoden kuluttua.',
  },
}
