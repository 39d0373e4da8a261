import { swedishName, type Situation } from './situation'

export const mobilitySupport: Situation = {
  serviceTask: 'disability',
  socialService: 'mobility-support',
  speaksTo: 'one',
  amounts: [18, 24, 30],
  sv: {
    service: swedishName('service som stöder rörligheten'),
    wish: [
      'Du söker resor med taxi för ärenden och fritid. Du vill också kunna resa till kursen i grannkommunen.',
      'Du söker service som stöder rörligheten, eftersom du inte längre kan använda buss.',
    ],
    background: [
      'Hållplatsen ligger 600 meter från hemmet och vägen dit är backig. Du orkar gå ungefär 80 meter med rollator. På bussarna på linjen finns inte plats för din elrullstol. Din make kör när han kan, men arbetar skift.',
      'Du har slutat köra bil. Balansen är osäker och du har fallit två gånger på vägen till hållplatsen under vintern.',
    ],
    strengths:
      'Du beställer själv dina resor och använder telefonens app utan svårighet. Du samordnar gärna resor med andra.',
    needs: [
      ['Ärenden', 'Butik, apotek och bank ligger fyra kilometer från hemmet.'],
      ['Fritid', 'Kören övar varje vecka och vännerna bor i centrum.'],
      ['Studier', 'Kursen ordnas två kvällar i veckan i grannkommunen.'],
    ],
    goals: [
      {
        goal: 'Du kommer till kursen och kören varje vecka',
        means: 'Resor i månaden enligt beslutet, samma chaufförer så långt det går',
        who: 'Resetjänsten',
      },
      {
        goal: 'Du känner dig trygg när du reser',
        means: 'Föraren hjälper dig från dörr till dörr',
        who: 'Föraren',
      },
    ],
    grant: (journeys) =>
      `Du får ${journeys} enkelresor i månaden inom välfärdsområdet och till kommuner intill.`,
    unitOfAmount: 'enkelresor i månaden',
    terms: [
      'Du betalar en självrisk som motsvarar priset på en bussbiljett.',
      'En assistent reser med utan avgift.',
      'Resor som inte används går att flytta till nästa månad, högst sex stycken.',
    ],
    reasoning: [
      'Du har särskilda svårigheter att röra dig och kan inte på egen hand använda kollektivtrafik utan oskäligt besvär. Svårigheterna är långvariga.',
      'Antalet resor motsvarar dina ärenden och din fritid så som du har beskrivit dem.',
    ],
    laws: ['Lagen om funktionshinderservice (675/2023)', 'Klientavgiftslagen (734/1992)'],
    practice: [
      ['När du vill resa', 'Du beställer senast en timme före', 'Du'],
      ['Före resan', 'Föraren hämtar vid dörren och hjälper med rullstolen', 'Föraren'],
      ['I slutet av månaden', 'Du ser antalet resor i tjänsten', 'Resetjänsten'],
    ],
    opinion: ['Du hoppas framför allt att slippa planera dagen efter din makes arbetsskift.'],
    followUp: 'Vi ser över antalet resor när kursen är slut.',
  },
  fi: {
    service: {
      name: 'liikkumisen tuki',
      genitive: 'liikkumisen tuen',
      about: 'liikkumisen tuesta',
      some: 'liikkumisen tukea',
    },
    wish: [
      'Haet taksimatkoja asiointiin ja vapaa-aikaan.',
      'Haet liikkumisen tukea, koska et enää pysty käyttämään linja-autoa.',
    ],
    background: [
      'Pysäkille on kotoasi 600 metriä, ja matka on mäkinen. Jaksat kävellä rollaattorin kanssa noin 80 metriä. Linjan autoihin ei mahdu sähköpyörätuolia.',
      'Olet luopunut autolla ajamisesta. Tasapainosi on epävarma, ja olet kaatunut talven aikana kahdesti matkalla pysäkille.',
    ],
    strengths: 'Tilaat matkasi itse ja käytät puhelimen sovellusta vaikeuksitta.',
    needs: [
      ['Asiointi', 'Kauppa, apteekki ja pankki ovat neljän kilometrin päässä.'],
      ['Vapaa-aika', 'Kuoro harjoittelee joka viikko, ja ystävät asuvat keskustassa.'],
    ],
    goals: [
      {
        goal: 'Pääset kuoroon ja asioille joka viikko',
        means: 'Päätöksen mukaiset matkat, mahdollisuuksien mukaan tutut kuljettajat',
        who: 'Matkapalvelu',
      },
      {
        goal: 'Matkustaminen tuntuu turvalliselta',
        means: 'Kuljettaja auttaa ovelta ovelle',
        who: 'Kuljettaja',
      },
    ],
    grant: (journeys) =>
      `Saat ${journeys} yhdensuuntaista matkaa kuukaudessa hyvinvointialueella ja lähikuntiin.`,
    unitOfAmount: 'yhdensuuntaista matkaa kuukaudessa',
    terms: [
      'Maksat matkasta omavastuun, joka vastaa linja-autolipun hintaa.',
      'Avustaja matkustaa maksutta.',
      'Käyttämättä jääneistä matkoista voi siirtää seuraavalle kuukaudelle enintään kuusi.',
    ],
    reasoning: [
      'Sinulla on erityisiä vaikeuksia liikkua, etkä voi itsenäisesti käyttää julkista liikennettä ilman kohtuuttoman suuria vaikeuksia. Vaikeudet ovat pitkäaikaisia.',
      'Matkojen määrä vastaa kuvaamaasi asioinnin ja vapaa-ajan tarvetta.',
    ],
    laws: ['Vammaispalvelulaki (675/2023)', 'Asiakasmaksulaki (734/1992)'],
    practice: [
      ['Kun haluat matkustaa', 'Tilaat matkan viimeistään tuntia ennen', 'Sinä'],
      ['Ennen matkaa', 'Kuljettaja noutaa ovelta ja auttaa apuvälineen kanssa', 'Kuljettaja'],
      ['Kuukauden lopussa', 'Näet matkojen määrän palvelussa', 'Matkapalvelu'],
    ],
    opinion: ['Toivot ennen kaikkea, ettei sinun tarvitse pyytää kyytiä naapurilta.'],
    followUp: 'Matkojen määrä tarkistetaan vuoden kuluttua.',
  },
}
