import { swedishName, type Situation } from './situation'

export const personalAssistance: Situation = {
  serviceTask: 'disability',
  socialService: 'personal-assistance',
  speaksTo: 'one',
  amounts: [25, 18, 30, 22],
  sv: {
    service: swedishName('personlig assistans'),
    wish: [
      'Du vill ha mer personlig assistans. Du vill kunna delta i en kurs på kvällarna och träffa vänner på helgerna.',
      'Du söker personlig assistans för att klara vardagen hemma och för att kunna arbeta deltid.',
    ],
    background: [
      'Du bor med din familj i ett radhus i två plan. Du har en fortskridande muskelsjukdom och använder elrullstol utomhus. Hemma rör du dig med rollator korta sträckor. Krafterna räcker bäst på förmiddagen och tar slut snabbare än för ett år sedan.',
      'Du bor i en hyreslägenhet på andra våningen i ett hus med hiss. Efter en ryggmärgsskada har du nedsatt styrka i armar och ben. Du arbetar 60 procent som bokförare, huvudsakligen hemifrån.',
    ],
    strengths:
      'Du planerar din vardag väl, vet hur du vill att saker görs och kan själv leda assistenternas arbete. Du har ett nära nätverk och är van att ordna med scheman.',
    needs: [
      [
        'Dagliga sysslor',
        'Du behöver hjälp med att klä dig, duscha, laga mat och städa. Lätta sysslor vid bordet klarar du själv.',
      ],
      [
        'Arbete och studier',
        'Du behöver en assistent för att ta dig till kursen, anteckna och sköta pauser.',
      ],
      [
        'Fritid och socialt liv',
        'Utan hjälp av en annan person kan du inte delta i körsång, besöka bekanta eller följa med barnen på deras fritid.',
      ],
      [
        'Att röra dig utanför hemmet',
        'Du kan använda elrullstolen själv, men behöver hjälp med dörrar, trösklar och att kliva in i en bil.',
      ],
    ],
    goals: [
      {
        goal: 'Du kan studera på kvällarna utan att krafterna tar slut',
        means: 'En assistent följer med på kursen och hjälper till före och efter',
        who: 'Assistenterna',
      },
      {
        goal: 'Du deltar i familjens fritid minst två gånger i veckan',
        means: 'Timmar reserveras för helgerna och du planerar dem själv månadsvis',
        who: 'Du och arbetsledaren',
      },
      {
        goal: 'Hemmet fungerar också de dagar då du är trött',
        means: 'En fast morgonrutin, och beredskap att flytta timmar mellan dagarna',
        who: 'Assistans Morgonrodnad Ab',
      },
    ],
    grant: (hours) => `Du får personlig assistans ${hours} timmar i veckan.`,
    unitOfAmount: 'timmar i veckan',
    terms: [
      'Assistansen ordnas som köpt service. Den produceras av Assistans Morgonrodnad Ab.',
      'Du kan flytta timmar mellan veckorna inom en kalendermånad.',
      'Assistansen är avgiftsfri för dig.',
    ],
    reasoning: [
      'Enligt bedömningen behöver du hjälp av en annan person för att kunna sköta de dagliga sysslorna, studera och delta i fritid och socialt liv. Hjälpen är nödvändig och återkommande, och behovet beror på en långvarig funktionsnedsättning.',
      'Antalet timmar är räknat enligt den veckoplan som ni gjorde tillsammans. Timmarna för fritid och socialt liv är fler än lagens minsta antal, eftersom du deltar i verksamhet flera gånger i veckan.',
      'Din egen uppfattning om behovet har beaktats. Den avviker inte från bedömningen.',
    ],
    laws: ['Lagen om funktionshinderservice (675/2023)', 'Socialvårdslagen (1301/2014)'],
    practice: [
      ['Måndag–fredag klockan 7–9', 'Morgonsysslor, frukost, dusch varannan dag', 'Assistent'],
      ['Tisdag och torsdag klockan 16–21', 'Resa till kursen, anteckningar, hemresa', 'Assistent'],
      ['Lördag eller söndag, fyra timmar', 'Fritid enligt din plan', 'Assistent'],
      ['En gång i månaden', 'Genomgång av schemat', 'Du och arbetsledaren'],
    ],
    opinion: [
      'Du berättar att det viktigaste är att själv få bestämma när hjälpen kommer. Du är orolig för att nya assistenter byts ut ofta.',
      'Du tycker att assistansen har fungerat bra. Du önskar att samma personer får fortsätta.',
    ],
    followUp:
      'Vi träffas senast om tolv månader och går igenom om timmarna räcker. Säg till tidigare om något ändras.',
  },
  fi: {
    service: {
      name: 'henkilökohtainen apu',
      genitive: 'henkilökohtaisen avun',
      about: 'henkilökohtaisesta avusta',
      some: 'henkilökohtaista apua',
    },
    wish: [
      'Haet lisää henkilökohtaista apua, jotta voit käydä töissä ja tavata ystäviäsi viikonloppuisin.',
      'Haet henkilökohtaista apua arjen toimiin ja harrastamiseen kodin ulkopuolella.',
    ],
    background: [
      'Asut yksin kerrostalon kolmannessa kerroksessa, ja talossa on hissi. Sinulla on etenevä lihassairaus, ja käytät ulkona sähköpyörätuolia. Sisällä liikut rollaattorilla lyhyitä matkoja. Jaksat parhaiten aamupäivisin.',
      'Asut puolisosi kanssa omakotitalossa. Onnettomuuden jälkeen käsiesi ja jalkojesi voimat ovat heikentyneet. Teet osa-aikatyötä kotoa käsin.',
    ],
    strengths:
      'Suunnittelet arkesi hyvin ja tiedät, miten haluat asiat tehtävän. Osaat ohjata avustajien työtä, ja sinulla on tukenasi läheisiä ihmisiä.',
    needs: [
      [
        'Päivittäiset toimet',
        'Tarvitset apua pukeutumisessa, peseytymisessä, ruoanlaitossa ja siivouksessa. Kevyet toimet pöydän ääressä onnistuvat itse.',
      ],
      ['Työ ja opiskelu', 'Tarvitset avustajan työmatkoille ja kokouksiin.'],
      [
        'Vapaa-aika ja sosiaalinen elämä',
        'Et voi harrastaa etkä vierailla ystävien luona ilman toisen ihmisen apua.',
      ],
      [
        'Liikkuminen kodin ulkopuolella',
        'Käytät sähköpyörätuolia itse, mutta tarvitset apua ovien, kynnysten ja autoon siirtymisen kanssa.',
      ],
    ],
    goals: [
      {
        goal: 'Jaksat käydä töissä kolmena päivänä viikossa',
        means: 'Avustaja auttaa aamuisin ja kulkee mukana työmatkat',
        who: 'Avustajat',
      },
      {
        goal: 'Pääset harrastamaan vähintään kerran viikossa',
        means: 'Viikonlopuille varataan tunteja, jotka suunnittelet itse',
        who: 'Sinä ja työnjohtaja',
      },
      {
        goal: 'Arki sujuu myös väsyneinä päivinä',
        means: 'Kiinteä aamurutiini ja mahdollisuus siirtää tunteja',
        who: 'Assistans Morgonrodnad Ab',
      },
    ],
    grant: (hours) => `Saat henkilökohtaista apua ${hours} tuntia viikossa.`,
    unitOfAmount: 'tuntia viikossa',
    terms: [
      'Apu järjestetään ostopalveluna. Sen tuottaa Assistans Morgonrodnad Ab.',
      'Voit siirtää tunteja viikolta toiselle saman kalenterikuukauden aikana.',
      'Henkilökohtainen apu on sinulle maksutonta.',
    ],
    reasoning: [
      'Arvioinnin perusteella tarvitset välttämättä ja toistuvasti toisen ihmisen apua päivittäisissä toimissa, työssä ja vapaa-ajalla. Avun tarve johtuu pitkäaikaisesta vammasta tai sairaudesta.',
      'Tuntimäärä perustuu yhdessä laadittuun viikkosuunnitelmaan.',
      'Oma näkemyksesi avun tarpeesta on otettu huomioon, eikä se poikkea arvioinnista.',
    ],
    laws: ['Vammaispalvelulaki (675/2023)', 'Sosiaalihuoltolaki (1301/2014)'],
    practice: [
      [
        'Maanantai–perjantai kello 7–9',
        'Aamutoimet, aamiainen, suihku joka toinen päivä',
        'Avustaja',
      ],
      ['Tiistai ja torstai kello 9–15', 'Työmatkat ja apu työpaikalla', 'Avustaja'],
      ['Lauantai tai sunnuntai, neljä tuntia', 'Vapaa-aika oman suunnitelmasi mukaan', 'Avustaja'],
      ['Kerran kuukaudessa', 'Työvuorojen läpikäynti', 'Sinä ja työnjohtaja'],
    ],
    opinion: [
      'Kerrot, että sinulle on tärkeintä saada itse päättää, milloin apu tulee. Olet huolissasi avustajien vaihtumisesta.',
      'Olet tyytyväinen avun toimivuuteen ja toivot, että samat avustajat saavat jatkaa.',
    ],
    followUp:
      'Tapaamme viimeistään vuoden kuluttua ja arvioimme, riittävätkö tunnit. Ota yhteyttä aikaisemmin, jos tilanteesi muuttuu.',
  },
}
