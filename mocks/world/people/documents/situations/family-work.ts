import { swedishName, type Situation } from './situation'

export const familyWork: Situation = {
  serviceTask: 'families',
  socialService: 'family-work',
  speaksTo: 'family',
  amounts: [2, 1, 3],
  sv: {
    service: swedishName('familjearbete'),
    wish: [
      'Ni söker familjearbete. Morgnarna är svåra, och ni vill ha hjälp med att hitta rutiner som håller också när någon av er är trött.',
      'Ni söker stöd för att dela på vardagen hemma så att barnen får mer av er tid.',
    ],
    background: [
      'I familjen finns två vuxna och två barn. Den ena föräldern har en långvarig sjukdom och den andra arbetar skift. Barnen går i skolan och på dagis. Skolan har märkt att läxorna blir på hälft och att dottern ofta är trött på morgnarna.',
      'Familjen har flyttat till orten för ett år sedan och har inte släktingar i närheten. Det yngre barnet vaknar flera gånger varje natt.',
    ],
    strengths:
      'Ni talar öppet med varandra, barnen känner sig trygga hemma, och ni har bett om hjälp i god tid.',
    needs: [
      ['Rutiner', 'Morgnar och kvällar behöver en ordning som alla känner till.'],
      ['Föräldrarnas ork', 'Ni behöver få sova och ha tid för er själva.'],
      ['Skolan', 'Läxorna behöver en fast tid och plats.'],
      ['Barnens egen tid', 'Barnen önskar göra något roligt med en förälder i sänder.'],
    ],
    goals: [
      {
        goal: 'Alla kommer i väg i tid fyra morgnar av fem',
        means: 'Ett schema med bilder på kylskåpet, kläder läggs fram på kvällen',
        who: 'Hela familjen',
      },
      {
        goal: 'Läxorna är gjorda före middagen',
        means: 'En lugn plats i köket och trettio minuter tillsammans',
        who: 'Föräldrarna turvis',
      },
      {
        goal: 'Föräldrarna får en ledig kväll i veckan',
        means: 'Hemservice varannan torsdag och en granne varannan',
        who: 'Ni och familjearbetaren',
      },
    ],
    grant: (visits) =>
      `Ni får familjearbete ${visits === 1 ? 'en gång' : `${visits} gånger`} i veckan i ert hem.`,
    unitOfAmount: 'besök i veckan',
    terms: [
      'Ett besök är ungefär två timmar. Tiderna kommer ni överens om med familjearbetaren.',
      'Familjearbete är avgiftsfritt.',
      'Arbetet är frivilligt. Ni kan avsluta det när ni vill.',
    ],
    reasoning: [
      'Enligt bedömningen av servicebehovet behöver ni stöd i vardagen för att barnens välfärd ska tryggas. Ni har själva bett om stödet och deltar i planeringen.',
      'Lättare stöd har prövats under våren, men det räckte inte.',
    ],
    laws: ['Socialvårdslagen (1301/2014)'],
    practice: [
      ['Måndag klockan 6.45–8.45', 'Stöd i morgonrutinen', 'Familjearbetaren'],
      ['Onsdag klockan 15–17', 'Läxor och samtal med barnen', 'Familjearbetaren'],
      [
        'Var fjärde vecka',
        'Samtal med föräldrarna om hur det går',
        'Familjearbetaren och den egna kontaktpersonen',
      ],
    ],
    opinion: [
      'Barnen har fått berätta själva. De tycker att det är skönt att någon kommer, bara det inte är varje dag.',
      'Dottern säger att hon vill ha lugnare morgnar och att mamma och pappa ska skratta mera.',
    ],
    followUp: 'Vi träffas om tre månader med hela familjen.',
  },
  fi: {
    service: {
      name: 'perhetyö',
      genitive: 'perhetyön',
      about: 'perhetyöstä',
      some: 'perhetyötä',
    },
    wish: [
      'Haette perhetyötä. Aamut ovat vaikeita, ja haluatte apua sellaisten rutiinien löytämiseen, jotka kestävät myös väsymyksen keskellä.',
      'Haette tukea arjen jakamiseen, jotta lapset saavat enemmän aikaanne.',
    ],
    background: [
      'Perheeseen kuuluu kaksi aikuista ja kaksi lasta. Toisella vanhemmista on uupumusta ja toinen tekee vuorotyötä. Koulussa on huomattu, että läksyt jäävät kesken ja lapsi on aamuisin väsynyt.',
      'Perhe on muuttanut paikkakunnalle vuosi sitten, eikä sukulaisia ole lähellä. Nuorempi lapsi herää öisin useita kertoja.',
    ],
    strengths:
      'Puhutte keskenänne avoimesti, lapset kokevat kodin turvalliseksi, ja olette pyytäneet apua hyvissä ajoin.',
    needs: [
      ['Rutiinit', 'Aamuille ja illoille tarvitaan järjestys, jonka kaikki tuntevat.'],
      ['Vanhempien jaksaminen', 'Tarvitsette unta ja omaa aikaa.'],
      ['Koulu', 'Läksyille tarvitaan oma aika ja paikka.'],
      ['Lasten oma aika', 'Lapset toivovat puuhaa yhden vanhemman kanssa kerrallaan.'],
    ],
    goals: [
      {
        goal: 'Kaikki pääsevät ajoissa matkaan neljänä aamuna viidestä',
        means: 'Kuvallinen aikataulu jääkaapin ovessa, vaatteet valmiiksi illalla',
        who: 'Koko perhe',
      },
      {
        goal: 'Läksyt on tehty ennen päivällistä',
        means: 'Rauhallinen paikka keittiössä ja puoli tuntia yhdessä',
        who: 'Vanhemmat vuorotellen',
      },
      {
        goal: 'Vanhemmilla on yksi vapaa ilta viikossa',
        means: 'Kotipalvelu joka toinen torstai, muulloin tuttu hoitaja',
        who: 'Te ja perhetyöntekijä',
      },
    ],
    grant: (visits) =>
      `Saatte perhetyötä kotiinne ${visits === 1 ? 'kerran' : `${visits} kertaa`} viikossa.`,
    unitOfAmount: 'käyntiä viikossa',
    terms: [
      'Käynti kestää noin kaksi tuntia. Sovitte ajoista perhetyöntekijän kanssa.',
      'Perhetyö on maksutonta.',
      'Työskentely on vapaaehtoista. Voitte lopettaa sen, kun haluatte.',
    ],
    reasoning: [
      'Palvelutarpeen arvioinnin perusteella tarvitsette tukea arkeen lasten hyvinvoinnin turvaamiseksi. Olette itse pyytäneet tukea ja osallistuneet suunnitteluun.',
      'Kevyempää tukea on kokeiltu keväällä, mutta se ei ole riittänyt.',
    ],
    laws: ['Sosiaalihuoltolaki (1301/2014)'],
    practice: [
      ['Maanantai kello 6.45–8.45', 'Tuki aamutoimiin', 'Perhetyöntekijä'],
      ['Keskiviikko kello 15–17', 'Läksyt ja keskustelu lasten kanssa', 'Perhetyöntekijä'],
      [
        'Neljän viikon välein',
        'Vanhempien kanssa keskustelu tilanteesta',
        'Perhetyöntekijä ja omatyöntekijä',
      ],
    ],
    opinion: [
      'Lapset ovat saaneet kertoa itse. Heistä on mukavaa, että joku tulee, kunhan ei joka päivä.',
      'Tytär sanoo haluavansa rauhallisempia aamuja ja että äiti ja isä nauraisivat enemmän.',
    ],
    followUp: 'Tapaamme koko perheen kanssa kolmen kuukauden kuluttua.',
  },
}
