import { swedishName, type Situation } from './situation'

export const socialRehabilitation: Situation = {
  serviceTask: 'working-age',
  socialService: 'social-rehabilitation',
  speaksTo: 'one',
  amounts: [3, 2, 4],
  sv: {
    service: swedishName('social rehabilitering'),
    wish: [
      'Du söker stöd för att få en rytm i vardagen och så småningom komma tillbaka till studier eller arbete.',
    ],
    background: [
      'Du har varit borta från arbetslivet i två år. Under den tiden har dygnsrytmen vänts och kontakterna blivit få. Läkaren bedömer att du orkar delta i verksamhet några timmar i taget. Du bor ensam i en hyresbostad och ekonomin är knapp men i ordning.',
      'Du har flyttat mellan orter och avbrutit en utbildning. Du berättar att trösklarna har blivit högre för varje gång, men att du nu har bestämt dig för att börja i liten skala.',
    ],
    strengths:
      'Du är händig, har ett stort kunnande om cyklar och datorer och håller det du har lovat när uppgiften är tydlig.',
    needs: [
      [
        'Dygnsrytm',
        'Du behöver en anledning att stiga upp på morgonen och någon som märker om du inte kommer.',
      ],
      ['Sociala kontakter', 'Du vill vara med andra utan att behöva tala om dig själv hela tiden.'],
      ['Ekonomi', 'Du behöver hjälp med att ansöka om förmåner i rätt ordning.'],
    ],
    goals: [
      {
        goal: 'Du är uppe klockan nio på vardagarna',
        means: 'Verkstaden tre förmiddagar i veckan, handledaren ringer om du uteblir',
        who: 'Du och handledaren',
      },
      {
        goal: 'Du vet vilken utbildning du vill söka',
        means: 'Två studiebesök och samtal med en studiehandledare',
        who: 'Handledaren',
      },
      {
        goal: 'Räkningarna betalas i tid',
        means: 'En ekonomikalender och en genomgång varje månad',
        who: 'Du och socialhandledaren',
      },
    ],
    grant: (days) =>
      `Du får social rehabilitering ${days} dagar i veckan i verkstaden Hammarsmeden.`,
    unitOfAmount: 'dagar i veckan',
    terms: [
      'En dag är fyra timmar, med lunch.',
      'Resorna ersätts enligt det billigaste färdsättet.',
      'Verksamheten är avgiftsfri.',
    ],
    reasoning: [
      'Du behöver intensifierat stöd för att stärka din funktionsförmåga och förebygga utslagning. Målen är dina egna och lämpar sig för verksamheten.',
      'Arbetsverksamhet har övervägts, men är inte aktuell förrän rytmen håller.',
    ],
    laws: ['Socialvårdslagen (1301/2014)'],
    practice: [
      ['Måndag, onsdag och torsdag klockan 10–14', 'Verkstad: cyklar och trä', 'Handledaren'],
      ['Varannan fredag', 'Samtal om vecka och mål', 'Socialhandledaren'],
      ['En gång i månaden', 'Studiebesök eller gemensam utfärd', 'Gruppen'],
    ],
    opinion: ['Du säger att det känns bra att börja med händerna i stället för med papper.'],
    followUp: 'Delmålen gås igenom var sjätte vecka.',
  },
  fi: {
    service: {
      name: 'sosiaalinen kuntoutus',
      genitive: 'sosiaalisen kuntoutuksen',
      about: 'sosiaalisesta kuntoutuksesta',
      some: 'sosiaalista kuntoutusta',
    },
    wish: ['Haet tukea arkirytmin löytämiseen ja vähitellen opintoihin tai työhön palaamiseen.'],
    background: [
      'Olet ollut poissa työelämästä kaksi vuotta. Sinä aikana vuorokausirytmi on kääntynyt ja ihmissuhteet ovat vähentyneet. Lääkärin mukaan jaksat osallistua toimintaan muutaman tunnin kerrallaan. Asut yksin vuokra-asunnossa, ja taloutesi on tiukka mutta kunnossa.',
      'Olet muuttanut paikkakunnalta toiselle ja keskeyttänyt koulutuksen. Kerrot kynnyksen kasvaneen joka kerta, mutta nyt olet päättänyt aloittaa pienestä.',
    ],
    strengths:
      'Olet kätevä käsistäsi, tunnet pyörät ja tietokoneet hyvin ja pidät lupauksesi, kun tehtävä on selkeä.',
    needs: [
      ['Vuorokausirytmi', 'Tarvitset syyn nousta aamulla ja jonkun, joka huomaa, jos et tule.'],
      [
        'Ihmissuhteet',
        'Haluat olla muiden seurassa ilman, että sinun täytyy koko ajan puhua itsestäsi.',
      ],
      ['Talous', 'Tarvitset apua etuuksien hakemiseen oikeassa järjestyksessä.'],
    ],
    goals: [
      {
        goal: 'Olet arkisin ylhäällä kello yhdeksän',
        means: 'Paja kolmena aamupäivänä viikossa, ohjaaja soittaa, jos jäät pois',
        who: 'Sinä ja ohjaaja',
      },
      {
        goal: 'Tiedät, mihin koulutukseen haluat hakea',
        means: 'Kaksi tutustumiskäyntiä ja keskustelu opinto-ohjaajan kanssa',
        who: 'Ohjaaja',
      },
      {
        goal: 'Laskut maksetaan ajallaan',
        means: 'Talouskalenteri ja kuukausittainen läpikäynti',
        who: 'Sinä ja sosiaaliohjaaja',
      },
    ],
    grant: (days) => `Saat sosiaalista kuntoutusta ${days} päivänä viikossa Sepän pajalla.`,
    unitOfAmount: 'päivää viikossa',
    terms: [
      'Päivä on neljän tunnin mittainen, ja siihen kuuluu lounas.',
      'Matkat korvataan edullisimman kulkutavan mukaan.',
      'Toiminta on maksutonta.',
    ],
    reasoning: [
      'Tarvitset tehostettua tukea toimintakykysi vahvistamiseen ja syrjäytymisen ehkäisemiseen. Tavoitteet ovat omiasi ja sopivat toimintaan.',
      'Työtoimintaa on harkittu, mutta se ei ole ajankohtaista ennen kuin rytmi kantaa.',
    ],
    laws: ['Sosiaalihuoltolaki (1301/2014)'],
    practice: [
      ['Maanantai, keskiviikko ja torstai kello 10–14', 'Paja: pyörät ja puutyöt', 'Ohjaaja'],
      ['Joka toinen perjantai', 'Keskustelu viikosta ja tavoitteista', 'Sosiaaliohjaaja'],
      ['Kerran kuukaudessa', 'Tutustumiskäynti tai yhteinen retki', 'Ryhmä'],
    ],
    opinion: ['Sanot, että on hyvä aloittaa käsillä eikä papereilla.'],
    followUp: 'Välitavoitteet käydään läpi kuuden viikon välein.',
  },
}
