import { swedishName, type Situation } from './situation'

export const rehabilitation: Situation = {
  serviceTask: 'substance-abuse',
  socialService: 'substance-abuse-work',
  speaksTo: 'one',
  amounts: [28, 14, 42],
  sv: {
    service: swedishName('rehabilitering inom missbrukarvården'),
    wish: ['Du söker rehabilitering. Du har varit nykter i tre veckor och vill fortsätta.'],
    background: [
      'Du har druckit dagligen under två år efter en skilsmässa. Arbetsgivaren har hänvisat dig till vård och håller platsen öppen. Du har genomgått avgiftning på hälsocentralen och mår bättre.',
    ],
    strengths:
      'Du har ett arbete att gå tillbaka till, barn som du vill träffa på goda villkor och en vän i kamratgruppen.',
    needs: [
      ['Nykterhet', 'Du behöver en period utanför hemmet för att bryta vanorna.'],
      ['Vardag efteråt', 'Kvällarna är svårast. Du behöver något att göra då.'],
      ['Relationer', 'Du vill bygga upp förtroendet hos barnen igen.'],
    ],
    goals: [
      {
        goal: 'Du är nykter under hela perioden och det första halvåret därefter',
        means: 'Rehabilitering på en enhet, sedan öppenvård varje vecka',
        who: 'Du och enheten',
      },
      {
        goal: 'Du träffar barnen varannan vecka',
        means: 'Barnen och deras mamma är med på ett gemensamt samtal',
        who: 'Familjerådgivaren',
      },
    ],
    grant: (days) =>
      `Du får rehabilitering ${days} dygn på en enhet, och därefter stöd i öppenvård.`,
    unitOfAmount: 'dygn',
    terms: [
      'Klientavgiften är 22,80 euro per dygn.',
      'Nykterhet är ett villkor under perioden. Ett återfall leder till samtal, inte genast till avbrott.',
    ],
    reasoning: [
      'Öppenvårdens stöd har prövats och räcker inte ensamt. En period på en enhet bedöms ge goda förutsättningar, eftersom du själv är motiverad.',
    ],
    laws: ['Socialvårdslagen (1301/2014)', 'Klientavgiftslagen (734/1992)'],
    practice: [
      ['Dag 1', 'Ankomst och kartläggning', 'Enheten'],
      ['Vardagar', 'Grupp på förmiddagen, eget arbete på eftermiddagen', 'Terapeuterna'],
      ['Vecka 3', 'Samtal om tiden efteråt', 'Du, arbetsgivaren och socialhandledaren'],
    ],
    opinion: ['Du säger att du är rädd för kvällarna men säker på att du vill.'],
    followUp: 'Första besöket i öppenvård är inom en vecka efter hemkomsten.',
  },
  fi: {
    service: {
      name: 'päihdekuntoutus',
      genitive: 'päihdekuntoutuksen',
      about: 'päihdekuntoutuksesta',
      some: 'päihdekuntoutusta',
    },
    wish: ['Haet päihdekuntoutusta. Olet ollut raittiina kolme viikkoa ja haluat jatkaa.'],
    background: [
      'Olet juonut avioeron jälkeen päivittäin kahden vuoden ajan. Työnantaja on ohjannut sinut hoitoon ja pitää työpaikkasi. Olet käynyt terveyskeskuksessa katkaisuhoidossa ja voit paremmin.',
    ],
    strengths:
      'Sinulla on työ, johon palata, lapset, joita haluat tavata, ja ystävä vertaisryhmässä.',
    needs: [
      ['Raittius', 'Tarvitset jakson poissa kotoa, jotta tottumukset katkeavat.'],
      ['Arki sen jälkeen', 'Illat ovat vaikeimpia. Tarvitset niihin tekemistä.'],
      ['Ihmissuhteet', 'Haluat rakentaa lasten luottamuksen uudelleen.'],
    ],
    goals: [
      {
        goal: 'Olet raittiina koko jakson ja ensimmäisen puoli vuotta sen jälkeen',
        means: 'Kuntoutus yksikössä, sitten avopalvelu viikoittain',
        who: 'Sinä ja yksikkö',
      },
      {
        goal: 'Tapaat lapsia joka toinen viikko',
        means: 'Lapset ja heidän äitinsä tulevat yhteiseen keskusteluun',
        who: 'Perheneuvoja',
      },
    ],
    grant: (days) =>
      `Saat kuntoutusta yksikössä ${days} vuorokautta ja sen jälkeen tukea avopalveluna.`,
    unitOfAmount: 'vuorokautta',
    terms: [
      'Asiakasmaksu on 22,80 euroa vuorokaudelta.',
      'Raittius on jakson ehto. Retkahdus johtaa keskusteluun, ei heti keskeytykseen.',
    ],
    reasoning: [
      'Avopalvelun tukea on kokeiltu, eikä se yksin riitä. Jakso yksikössä antaa hyvät edellytykset, koska olet itse motivoitunut.',
    ],
    laws: ['Sosiaalihuoltolaki (1301/2014)', 'Asiakasmaksulaki (734/1992)'],
    practice: [
      ['1. päivä', 'Saapuminen ja kartoitus', 'Yksikkö'],
      ['Arkipäivät', 'Ryhmä aamupäivällä, oma työskentely iltapäivällä', 'Terapeutit'],
      ['3. viikko', 'Keskustelu jakson jälkeisestä ajasta', 'Sinä, työnantaja ja sosiaaliohjaaja'],
    ],
    opinion: ['Sanot pelkääväsi iltoja mutta olevasi varma siitä, että haluat.'],
    followUp: 'Ensimmäinen avopalvelun käynti on viikon kuluessa kotiinpaluusta.',
  },
}
