import { swedishName, type Situation } from './situation'

export const openCare: Situation = {
  serviceTask: 'child-welfare',
  socialService: 'child-welfare-open-care',
  speaksTo: 'family',
  amounts: [2, 1, 3],
  sv: {
    service: swedishName('stödåtgärder inom barnskyddets öppenvård'),
    wish: [
      'Ni har tillsammans med socialarbetaren konstaterat att barnet behöver stöd också utanför hemmet.',
    ],
    background: [
      'Den unga har haft mycket frånvaro från skolan under hösten och kommit hem sent. Hemma har det varit gräl om telefonen och om vännerna. Den unga berättar att det är svårt att tala med föräldrarna, men att farmor är trygg.',
      'Föräldrarna har separerat i våras och barnet har bott turvis hos dem. Barnet har dragit sig undan och slutat med sin hobby.',
    ],
    strengths:
      'Föräldrarna vill samarbeta. Den unga har ett eget intresse för musik och en lärare som hon litar på.',
    needs: [
      ['Skolgång', 'Frånvaron behöver brytas med små steg och en vuxen som möter på morgonen.'],
      ['Samtal hemma', 'Familjen behöver hjälp att tala om svåra saker utan att det blir gräl.'],
      ['Fritid', 'Den unga vill börja spela igen.'],
    ],
    goals: [
      {
        goal: 'Den unga är i skolan varje dag',
        means: 'Morgonmöte med kuratorn de första veckorna',
        who: 'Skolan och den unga',
      },
      {
        goal: 'Familjen kan vara oense utan att någon går hemifrån',
        means: 'Intensifierat familjearbete',
        who: 'Familjearbetaren',
      },
      {
        goal: 'Musiken kommer tillbaka',
        means: 'Avgiften för musikskolan betalas under läsåret',
        who: 'Barnskyddet',
      },
    ],
    grant: (visits) =>
      `Familjen får intensifierat familjearbete ${visits} gånger i veckan och en stödperson för den unga.`,
    unitOfAmount: 'besök i veckan',
    terms: [
      'Stödet är frivilligt och avgiftsfritt.',
      'Socialarbetaren träffar den unga enskilt minst en gång i månaden.',
    ],
    reasoning: [
      'Förhållandena äventyrar den ungas utveckling om inget görs, men öppenvårdens stöd bedöms räcka. Den unga och vårdnadshavarna har hörts och är med på planen.',
    ],
    laws: ['Barnskyddslagen (417/2007)', 'Socialvårdslagen (1301/2014)'],
    practice: [
      ['Tisdag och torsdag klockan 17–19', 'Familjearbete hemma', 'Familjearbetaren'],
      ['Varannan lördag', 'Träff med stödpersonen', 'Stödpersonen'],
      ['En gång i månaden', 'Enskilt samtal med den unga', 'Socialarbetaren'],
    ],
    opinion: [
      'Den unga säger att det är okej att få hjälp, om man inte talar om henne när hon inte är med.',
    ],
    followUp: 'Planen ses över om tre månader tillsammans med alla som är med i den.',
  },
  fi: {
    service: {
      name: 'lastensuojelun avohuollon tukitoimet',
      genitive: 'lastensuojelun avohuollon tukitoimien',
      about: 'lastensuojelun avohuollon tukitoimista',
      some: 'lastensuojelun avohuollon tukitoimia',
    },
    wish: [
      'Olette yhdessä sosiaalityöntekijän kanssa todenneet, että lapsi tarvitsee tukea myös kodin ulkopuolella.',
    ],
    background: [
      'Nuorella on ollut syksyn aikana paljon poissaoloja koulusta, ja hän on tullut kotiin myöhään. Kotona on riidelty puhelimesta ja ystävistä. Nuori kertoo, että vanhemmille on vaikea puhua, mutta mummo on turvallinen.',
      'Vanhemmat erosivat keväällä, ja lapsi on asunut vuorotellen heidän luonaan. Lapsi on vetäytynyt ja lopettanut harrastuksensa.',
    ],
    strengths:
      'Vanhemmat haluavat tehdä yhteistyötä. Nuori on kiinnostunut musiikista, ja hänellä on opettaja, johon hän luottaa.',
    needs: [
      [
        'Koulunkäynti',
        'Poissaolojen kierre katkaistaan pienin askelin, ja aikuinen on aamulla vastassa.',
      ],
      ['Puhuminen kotona', 'Perhe tarvitsee apua vaikeista asioista puhumiseen ilman riitaa.'],
      ['Vapaa-aika', 'Nuori haluaa alkaa taas soittaa.'],
    ],
    goals: [
      {
        goal: 'Nuori on koulussa joka päivä',
        means: 'Aamutapaaminen kuraattorin kanssa ensimmäisinä viikkoina',
        who: 'Koulu ja nuori',
      },
      {
        goal: 'Perheessä voi olla eri mieltä ilman, että kukaan lähtee kotoa',
        means: 'Tehostettu perhetyö',
        who: 'Perhetyöntekijä',
      },
      {
        goal: 'Soittaminen jatkuu',
        means: 'Musiikkiopiston maksu maksetaan lukuvuoden ajan',
        who: 'Lastensuojelu',
      },
    ],
    grant: (visits) =>
      `Perhe saa tehostettua perhetyötä ${visits === 1 ? 'kerran' : `${visits} kertaa`} viikossa, ja nuori saa tukihenkilön.`,
    unitOfAmount: 'käyntiä viikossa',
    terms: [
      'Tuki on vapaaehtoista ja maksutonta.',
      'Sosiaalityöntekijä tapaa nuoren kahden kesken vähintään kerran kuukaudessa.',
    ],
    reasoning: [
      'Olosuhteet vaarantavat nuoren kehitystä, jos mitään ei tehdä, mutta avohuollon tuen arvioidaan riittävän. Nuorta ja huoltajia on kuultu, ja he ovat mukana suunnitelmassa.',
    ],
    laws: ['Lastensuojelulaki (417/2007)', 'Sosiaalihuoltolaki (1301/2014)'],
    practice: [
      ['Tiistai ja torstai kello 17–19', 'Perhetyö kotona', 'Perhetyöntekijä'],
      ['Joka toinen lauantai', 'Tapaaminen tukihenkilön kanssa', 'Tukihenkilö'],
      ['Kerran kuukaudessa', 'Nuoren kahdenkeskinen tapaaminen', 'Sosiaalityöntekijä'],
    ],
    opinion: [
      'Nuoren mielestä apu on ihan okei, jos hänestä ei puhuta silloin, kun hän ei ole paikalla.',
    ],
    followUp:
      'Suunnitelma tarkistetaan kolmen kuukauden kuluttua kaikkien siihen kuuluvien kanssa.',
  },
}
