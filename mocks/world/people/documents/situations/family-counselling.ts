import { swedishName, type Situation } from './situation'

export const familyCounselling: Situation = {
  serviceTask: 'families',
  socialService: 'family-counselling',
  speaksTo: 'family',
  amounts: [8, 10, 6],
  sv: {
    service: swedishName('uppfostrings- och familjerådgivning'),
    wish: ['Ni söker samtal om barnets rädslor och om hur ni kan bemöta dem hemma.'],
    background: [
      'Barnet har sedan i våras haft svårt att somna och vill inte vara ensam i sitt rum. I skolan går det bra, men barnet undviker utfärder. Föräldrarna är osäkra på när de ska trösta och när de ska uppmuntra.',
    ],
    strengths:
      'Barnet har lätt för att beskriva sina känslor, ritar gärna och har goda vänner. Föräldrarna är överens om det viktigaste.',
    needs: [
      ['Barnets mående', 'Barnet behöver ord och knep för det som känns skrämmande.'],
      ['Föräldraskap', 'Föräldrarna behöver ett gemensamt sätt att göra vid läggdags.'],
    ],
    goals: [
      {
        goal: 'Barnet somnar i sitt eget rum',
        means: 'En stege i små steg som barnet har ritat själv',
        who: 'Barnet och föräldrarna',
      },
      {
        goal: 'Barnet vågar följa med på klassens utfärd',
        means: 'Läraren känner till planen och en vän är med',
        who: 'Läraren och rådgivningen',
      },
    ],
    grant: (times) => `Ni får ${times} samtal vid uppfostrings- och familjerådgivningen.`,
    unitOfAmount: 'samtal',
    terms: ['Samtalen hålls varannan vecka och är avgiftsfria.', 'Barnet är med varannan gång.'],
    reasoning: [
      'Barnets svårigheter påverkar sömnen och vardagen, och stödet ges bäst tidigt och tillsammans med familjen.',
    ],
    laws: ['Socialvårdslagen (1301/2014)'],
    practice: [
      ['Varannan tisdag klockan 15', 'Samtal på familjecentret', 'Psykolog och familjerådgivare'],
      ['Däremellan', 'Övningar hemma enligt stegen', 'Familjen'],
    ],
    opinion: ['Barnet vill gärna komma och har valt vilken leksak som får vara med.'],
    followUp: 'Vi bedömer efter fyra samtal om stödet är det rätta.',
  },
  fi: {
    service: {
      name: 'kasvatus- ja perheneuvonta',
      genitive: 'kasvatus- ja perheneuvonnan',
      about: 'kasvatus- ja perheneuvonnasta',
      some: 'kasvatus- ja perheneuvontaa',
    },
    wish: ['Haette keskusteluapua lapsen pelkoihin ja siihen, miten niihin voi kotona vastata.'],
    background: [
      'Lapsen on ollut keväästä asti vaikea nukahtaa, eikä hän halua olla yksin huoneessaan. Koulussa sujuu hyvin, mutta lapsi välttelee retkiä. Vanhemmat ovat epävarmoja siitä, milloin lohduttaa ja milloin rohkaista.',
    ],
    strengths:
      'Lapsi kuvailee tunteitaan taitavasti, piirtää mielellään ja hänellä on hyviä ystäviä. Vanhemmat ovat yksimielisiä tärkeimmistä asioista.',
    needs: [
      ['Lapsen vointi', 'Lapsi tarvitsee sanoja ja keinoja pelottaviin tilanteisiin.'],
      ['Vanhemmuus', 'Vanhemmat tarvitsevat yhteisen tavan toimia nukkumaanmenon aikaan.'],
    ],
    goals: [
      {
        goal: 'Lapsi nukahtaa omaan huoneeseensa',
        means: 'Pienin askelin etenevät tikapuut, jotka lapsi on itse piirtänyt',
        who: 'Lapsi ja vanhemmat',
      },
      {
        goal: 'Lapsi uskaltaa luokkaretkelle',
        means: 'Opettaja tuntee suunnitelman ja ystävä on mukana',
        who: 'Opettaja ja perheneuvonta',
      },
    ],
    grant: (times) => `Saatte ${times} tapaamista kasvatus- ja perheneuvonnassa.`,
    unitOfAmount: 'tapaamista',
    terms: [
      'Tapaamiset ovat joka toinen viikko ja maksuttomia.',
      'Lapsi on mukana joka toisella kerralla.',
    ],
    reasoning: [
      'Lapsen vaikeudet vaikuttavat uneen ja arkeen, ja tuki on parasta antaa varhain ja yhdessä perheen kanssa.',
    ],
    laws: ['Sosiaalihuoltolaki (1301/2014)'],
    practice: [
      ['Joka toinen tiistai kello 15', 'Tapaaminen perhekeskuksessa', 'Psykologi ja perheneuvoja'],
      ['Tapaamisten välillä', 'Harjoitukset kotona tikapuiden mukaan', 'Perhe'],
    ],
    opinion: ['Lapsi tulee mielellään ja on valinnut, mikä lelu saa tulla mukaan.'],
    followUp: 'Neljän tapaamisen jälkeen arvioimme, onko tuki oikeanlaista.',
  },
}
