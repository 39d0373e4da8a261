import { swedishName, type Situation } from './situation'

export const informalCare: Situation = {
  serviceTask: 'older-people',
  socialService: 'informal-care-support',
  speaksTo: 'one',
  amounts: [3, 2],
  sv: {
    service: swedishName('stöd för närståendevård'),
    wish: ['Du och din make söker stöd för närståendevård, så att han kan sköta dig hemma.'],
    background: [
      'Du har Parkinsons sjukdom och behöver hjälp dygnet runt. Din make är 78 år och vid god hälsa, men nätterna är tunga. Bostaden är lätt att röra sig i.',
    ],
    strengths:
      'Ni har varit gifta i femtio år och känner varandras vanor. Din make har gått en kurs för närståendevårdare.',
    needs: [
      [
        'Vård',
        'Du behöver hjälp att vända dig på natten, med mat och med mediciner på bestämda klockslag.',
      ],
      ['Vårdarens vila', 'Din make behöver sova en hel natt i veckan och ha lediga dagar.'],
    ],
    goals: [
      {
        goal: 'Din make orkar vårda dig',
        means: 'Lediga dagar varje månad med vikarie hemma eller korttidsvård',
        who: 'Klientstyrningen',
      },
      { goal: 'Du kan träffa andra', means: 'Dagverksamhet en gång i veckan', who: 'Dagcentret' },
    ],
    grant: (days) =>
      `Stöd för närståendevård beviljas. Vårdaren får arvode enligt klass 2 och ${days} lediga dagar i månaden.`,
    unitOfAmount: 'lediga dagar i månaden',
    terms: [
      'Välfärdsområdet gör ett avtal med vårdaren.',
      'Under de lediga dagarna ordnas vården så som ni väljer: hemma, hos en annan vårdare eller på en enhet.',
    ],
    reasoning: [
      'Vården är bindande och krävande, vårdarens hälsa motsvarar kraven, och vård hemma är förenlig med ditt intresse.',
    ],
    laws: ['Lagen om stöd för närståendevård (937/2005)'],
    practice: [
      ['Dagligen', 'Vård och tillsyn', 'Vårdaren'],
      ['Onsdagar klockan 10–14', 'Dagverksamhet', 'Dagcentret'],
      ['Tre dagar i månaden', 'Vårdarens lediga dagar', 'Vikarie eller korttidsenhet'],
    ],
    opinion: ['Du vill vara hemma, och din make vill att du är hemma.'],
    followUp: 'Hembesök var sjätte månad. Vårdarens hälsa kontrolleras en gång om året.',
  },
  fi: {
    service: {
      name: 'omaishoidon tuki',
      genitive: 'omaishoidon tuen',
      about: 'omaishoidon tuesta',
      some: 'omaishoidon tukea',
    },
    wish: ['Haette puolisosi kanssa omaishoidon tukea, jotta hän voi hoitaa sinua kotona.'],
    background: [
      'Sinulla on Parkinsonin tauti, ja tarvitset apua ympäri vuorokauden. Puolisosi on 78-vuotias ja hyväkuntoinen, mutta yöt ovat raskaita. Kotona on helppo liikkua.',
    ],
    strengths:
      'Olette olleet naimisissa viisikymmentä vuotta ja tunnette toistenne tavat. Puolisosi on käynyt omaishoitajan valmennuksen.',
    needs: [
      ['Hoito', 'Tarvitset apua kääntymiseen öisin, ruokailuun ja täsmällisiin lääkeaikoihin.'],
      ['Hoitajan lepo', 'Puolisosi tarvitsee kokonaisen yöunen kerran viikossa ja vapaapäiviä.'],
    ],
    goals: [
      {
        goal: 'Puolisosi jaksaa hoitaa sinua',
        means: 'Vapaapäivät joka kuukausi, sijainen kotiin tai lyhytaikaishoito',
        who: 'Asiakasohjaus',
      },
      { goal: 'Tapaat muita ihmisiä', means: 'Päivätoiminta kerran viikossa', who: 'Päiväkeskus' },
    ],
    grant: (days) =>
      `Omaishoidon tuki myönnetään. Hoitaja saa hoitopalkkion luokan 2 mukaan ja ${days} vapaapäivää kuukaudessa.`,
    unitOfAmount: 'vapaapäivää kuukaudessa',
    terms: [
      'Hyvinvointialue tekee hoitajan kanssa sopimuksen.',
      'Vapaapäivien ajaksi hoito järjestetään valintanne mukaan: kotona, toisen hoitajan luona tai yksikössä.',
    ],
    reasoning: [
      'Hoito on sitovaa ja vaativaa, hoitajan terveys vastaa vaatimuksia, ja kotihoito on etusi mukaista.',
    ],
    laws: ['Laki omaishoidon tuesta (937/2005)'],
    practice: [
      ['Päivittäin', 'Hoito ja huolenpito', 'Hoitaja'],
      ['Keskiviikko kello 10–14', 'Päivätoiminta', 'Päiväkeskus'],
      ['Kolme päivää kuukaudessa', 'Hoitajan vapaapäivät', 'Sijainen tai lyhytaikaisyksikkö'],
    ],
    opinion: ['Haluat olla kotona, ja puolisosi haluaa, että olet kotona.'],
    followUp: 'Kotikäynti puolen vuoden välein. Hoitajan terveys tarkistetaan kerran vuodessa.',
  },
}
