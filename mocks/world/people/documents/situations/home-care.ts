import { swedishName, type Situation } from './situation'

export const homeCare: Situation = {
  serviceTask: 'older-people',
  socialService: 'home-care',
  speaksTo: 'one',
  amounts: [14, 7, 21, 28],
  sv: {
    service: swedishName('hemvård'),
    wish: [
      'Du söker hemvård efter sjukhusvistelsen. Du vill bo kvar hemma.',
      'Du och din dotter söker mer hemvård, eftersom medicinerna har blivit svåra att hålla reda på.',
    ],
    background: [
      'Du bor ensam i ett egnahemshus som du har bott i sedan 1968. Efter höftoperationen går du med rollator. Minnet har blivit svagare, främst när du är trött. Din dotter bor 40 kilometer bort och besöker dig på helgerna.',
      'Du bor i en lägenhet i centrum. Du har diabetes och nedsatt syn. Grannarna hjälper till med posten och snöskottningen.',
    ],
    strengths:
      'Du är social, följer med nyheterna, lagar gärna kaffe åt gäster och vet hur du vill ha det hemma.',
    needs: [
      ['Mediciner', 'Medicinerna behöver delas i dosett och du behöver påminnas kvällstid.'],
      [
        'Hygien och påklädning',
        'Du behöver hjälp med duschen två gånger i veckan och med stödstrumporna varje dag.',
      ],
      ['Mat', 'Du äter för lite när du är ensam. Vikten har gått ner tre kilogram.'],
      ['Trygghet', 'Du har fallit en gång på natten. Ett trygghetslarm behövs.'],
    ],
    goals: [
      {
        goal: 'Du bor hemma tryggt',
        means: 'Trygghetslarm, nattlampor och halkskydd',
        who: 'Hemvården och dottern',
      },
      {
        goal: 'Du går ut varje dag när vädret tillåter',
        means: 'En kort promenad med vårdaren vid förmiddagsbesöket',
        who: 'Närvårdaren',
      },
      {
        goal: 'Din vikt hålls stadig',
        means: 'Måltidsservice på vardagar och mellanmål framme',
        who: 'Måltidsservicen och du',
      },
    ],
    grant: (visits) => `Du får hemvård ${visits} besök i veckan.`,
    unitOfAmount: 'besök i veckan',
    terms: [
      'Avgiften bestäms enligt dina inkomster och antalet timmar. Du får ett separat avgiftsbeslut.',
      'Du har en egen vårdare. Hon heter så som det står i genomförandeplanen.',
    ],
    reasoning: [
      'Din funktionsförmåga är nedsatt till följd av sjukdom och hög ålder, och du behöver hjälp för att kunna bo hemma. Besöken motsvarar det som du inte klarar själv.',
      'Bedömningen av funktionsförmågan och dotterns synpunkter har beaktats.',
    ],
    laws: [
      'Socialvårdslagen (1301/2014)',
      'Äldreomsorgslagen (980/2012)',
      'Klientavgiftslagen (734/1992)',
    ],
    practice: [
      ['Varje dag klockan 8–9', 'Mediciner, stödstrumpor, frukost', 'Närvårdaren'],
      ['Varje dag klockan 19–20', 'Kvällsmedicin, kvällsmål', 'Närvårdaren'],
      ['Tisdag och fredag', 'Dusch', 'Närvårdaren'],
      ['Varannan vecka', 'Läkemedel i dosett', 'Sjukskötaren'],
    ],
    opinion: ['Du säger att huset är ditt och att du tänker bo där så länge kaffet smakar.'],
    followUp: 'Planen ses över var sjätte månad, eller genast om din hälsa ändras.',
  },
  fi: {
    service: {
      name: 'kotihoito',
      genitive: 'kotihoidon',
      about: 'kotihoidosta',
      some: 'kotihoitoa',
    },
    wish: [
      'Haet kotihoitoa sairaalajakson jälkeen. Haluat asua edelleen kotona.',
      'Haette tyttäresi kanssa lisää kotihoitoa, koska lääkkeistä on tullut vaikeaa pitää huolta.',
    ],
    background: [
      'Asut yksin omakotitalossa, jossa olet asunut vuodesta 1968. Lonkkaleikkauksen jälkeen kävelet rollaattorin kanssa. Muisti on heikentynyt, etenkin kun olet väsynyt. Tyttäresi asuu 40 kilometrin päässä ja käy viikonloppuisin.',
      'Asut keskustassa kerrostalossa. Sinulla on diabetes, ja näkösi on heikentynyt. Naapurit auttavat postin ja lumitöiden kanssa.',
    ],
    strengths:
      'Olet seurallinen, seuraat uutisia, keität mielelläsi kahvia vieraille ja tiedät, miten haluat kotona elää.',
    needs: [
      ['Lääkkeet', 'Lääkkeet on jaettava dosettiin, ja tarvitset iltaisin muistutuksen.'],
      [
        'Hygienia ja pukeutuminen',
        'Tarvitset apua suihkussa kahdesti viikossa ja tukisukkien kanssa joka päivä.',
      ],
      ['Ruokailu', 'Syöt yksin ollessasi liian vähän. Painosi on laskenut kolme kiloa.'],
      ['Turvallisuus', 'Olet kaatunut kerran yöllä. Tarvitset turvapuhelimen.'],
    ],
    goals: [
      {
        goal: 'Asut kotona turvallisesti',
        means: 'Turvapuhelin, yövalot ja liukuesteet',
        who: 'Kotihoito ja tytär',
      },
      {
        goal: 'Käyt ulkona joka päivä sään salliessa',
        means: 'Lyhyt kävely hoitajan kanssa aamupäivän käynnillä',
        who: 'Lähihoitaja',
      },
      {
        goal: 'Painosi pysyy tasaisena',
        means: 'Ateriapalvelu arkisin ja välipalat esillä',
        who: 'Ateriapalvelu ja sinä',
      },
    ],
    grant: (visits) => `Saat kotihoitoa ${visits} käyntiä viikossa.`,
    unitOfAmount: 'käyntiä viikossa',
    terms: [
      'Maksu määräytyy tulojesi ja tuntimäärän mukaan. Saat erillisen maksupäätöksen.',
      'Sinulla on oma hoitaja, jonka nimi on toteuttamissuunnitelmassa.',
    ],
    reasoning: [
      'Toimintakykysi on sairauden ja korkean iän vuoksi alentunut, ja tarvitset apua voidaksesi asua kotona. Käynnit vastaavat sitä, mistä et suoriudu itse.',
      'Toimintakyvyn arviointi ja tyttäresi näkemykset on otettu huomioon.',
    ],
    laws: [
      'Sosiaalihuoltolaki (1301/2014)',
      'Vanhuspalvelulaki (980/2012)',
      'Asiakasmaksulaki (734/1992)',
    ],
    practice: [
      ['Joka päivä kello 8–9', 'Lääkkeet, tukisukat, aamiainen', 'Lähihoitaja'],
      ['Joka päivä kello 19–20', 'Iltalääke, iltapala', 'Lähihoitaja'],
      ['Tiistai ja perjantai', 'Suihku', 'Lähihoitaja'],
      ['Joka toinen viikko', 'Lääkkeiden jako dosettiin', 'Sairaanhoitaja'],
    ],
    opinion: ['Sanot, että talo on sinun ja että asut siinä niin kauan kuin kahvi maistuu.'],
    followUp: 'Suunnitelma tarkistetaan puolen vuoden välein tai heti, jos vointisi muuttuu.',
  },
}
