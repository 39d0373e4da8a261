import { swedishName, type Situation } from './situation'

export const incomeSupport: Situation = {
  serviceTask: 'working-age',
  socialService: 'income-support',
  speaksTo: 'one',
  amounts: [340, 215, 480],
  sv: {
    service: swedishName('kompletterande utkomststöd'),
    wish: [
      'Du söker kompletterande utkomststöd för en spis som har gått sönder och för flyttkostnader.',
    ],
    background: [
      'Du bor i en hyresbostad med två rum. Din inkomst är arbetslöshetsförmån och bostadsbidrag. Spisen, som var din egen, slutade fungera i förra månaden. Du har frågat hyresvärden och en återvinningscentral, utan resultat.',
    ],
    strengths: 'Du har själv räknat ut dina utgifter och betalat hyran i tid varje månad.',
    needs: [
      ['Matlagning', 'Utan spis blir maten dyrare och ensidig.'],
      ['Buffert', 'Du har inga besparingar.'],
    ],
    goals: [
      {
        goal: 'Du kan laga mat hemma',
        means: 'En begagnad spis skaffas och installeras',
        who: 'Du, med stöd av socialhandledaren',
      },
      {
        goal: 'Du har en liten buffert om ett halvt år',
        means: 'Ekonomisk rådgivning och en plan för skulderna',
        who: 'Du och ekonomirådgivaren',
      },
    ],
    grant: (euros) =>
      `Du får ${euros} euro i kompletterande utkomststöd. Pengarna betalas in på ditt konto.`,
    unitOfAmount: 'euro',
    terms: [
      'Spara kvittot på spisen i ett år.',
      'Flyttkostnader ersätts inte den här gången, eftersom flytten inte är bestämd.',
    ],
    reasoning: [
      'En spis är en nödvändig utgift som inte ingår i det grundläggande utkomststödet. Priset motsvarar en begagnad spis med installation.',
    ],
    laws: ['Lagen om utkomststöd (1412/1997)'],
    practice: [
      ['Inom sju vardagar', 'Pengarna betalas', 'Ekonomienheten'],
      ['Inom en månad', 'Spisen installeras av en fackman', 'Du'],
    ],
    opinion: [
      'Du säger att du hellre skulle klara dig själv, men att det inte gick den här månaden.',
    ],
    followUp: 'Du får en tid till ekonomirådgivaren om du vill.',
  },
  fi: {
    service: {
      name: 'täydentävä toimeentulotuki',
      genitive: 'täydentävän toimeentulotuen',
      about: 'täydentävästä toimeentulotuesta',
      some: 'täydentävää toimeentulotukea',
    },
    wish: ['Haet täydentävää toimeentulotukea rikkoutuneen lieden ja muuttokulujen vuoksi.'],
    background: [
      'Asut vuokralla kaksiossa. Tulosi ovat työttömyysetuus ja asumistuki. Oma lietesi lakkasi toimimasta viime kuussa. Olet kysynyt apua vuokranantajalta ja kierrätyskeskuksesta tuloksetta.',
    ],
    strengths: 'Olet itse laskenut menosi ja maksanut vuokran joka kuukausi ajallaan.',
    needs: [
      ['Ruoanlaitto', 'Ilman liettä ruoka on kalliimpaa ja yksipuolisempaa.'],
      ['Puskuri', 'Sinulla ei ole säästöjä.'],
    ],
    goals: [
      {
        goal: 'Voit laittaa ruokaa kotona',
        means: 'Hankitaan ja asennetaan käytetty liesi',
        who: 'Sinä, sosiaaliohjaajan tuella',
      },
      {
        goal: 'Sinulla on puolen vuoden kuluttua pieni puskuri',
        means: 'Talousneuvonta ja suunnitelma veloille',
        who: 'Sinä ja talousneuvoja',
      },
    ],
    grant: (euros) => `Saat täydentävää toimeentulotukea ${euros} euroa. Raha maksetaan tilillesi.`,
    unitOfAmount: 'euroa',
    terms: [
      'Säilytä lieden kuitti vuoden ajan.',
      'Muuttokuluja ei tällä kertaa korvata, koska muutosta ei ole päätetty.',
    ],
    reasoning: [
      'Liesi on välttämätön meno, joka ei sisälly perustoimeentulotukeen. Summa vastaa käytetyn lieden hintaa asennuksineen.',
    ],
    laws: ['Laki toimeentulotuesta (1412/1997)'],
    practice: [
      ['Seitsemän arkipäivän kuluessa', 'Raha maksetaan', 'Talousyksikkö'],
      ['Kuukauden kuluessa', 'Ammattilainen asentaa lieden', 'Sinä'],
    ],
    opinion: ['Sanot, että pärjäisit mieluummin itse, mutta tässä kuussa se ei onnistunut.'],
    followUp: 'Saat halutessasi ajan talousneuvojalle.',
  },
}
