import { swedishName, type Situation } from './situation'

export const homeAlterations: Situation = {
  serviceTask: 'disability',
  socialService: 'support-services',
  speaksTo: 'one',
  amounts: [3, 4, 5],
  sv: {
    service: swedishName('ändringsarbeten i bostaden'),
    wish: [
      'Du söker ändringar i badrummet och en ramp vid ytterdörren. Du vill kunna duscha utan hjälp.',
    ],
    background: [
      'Badrummet ligger på nedre våningen. Det har ett badkar med hög kant och en tröskel på fyra centimeter. Vid ytterdörren finns tre trappsteg. Du har fallit i badrummet en gång under hösten.',
    ],
    strengths:
      'Du och din familj äger bostaden, och stommen tål ändringarna. Ergoterapeuten har mätt utrymmena tillsammans med dig.',
    needs: [
      [
        'Hygien',
        'Du kan duscha sittande om det inte finns någon kant och om det finns handtag på båda sidor.',
      ],
      ['Att komma in och ut', 'En ramp med lutningen 1:12 räcker för elrullstolen.'],
      ['Trygghet', 'Golvet behöver en yta som inte är hal när den är våt.'],
    ],
    goals: [
      {
        goal: 'Du duschar själv och tryggt',
        means: 'Badkaret byts mot en dusch utan kant, handtag monteras',
        who: 'Entreprenören',
      },
      {
        goal: 'Du kommer ut när du vill',
        means: 'En ramp byggs och dörren får automatik',
        who: 'Entreprenören',
      },
    ],
    grant: (parts) =>
      `Välfärdsområdet ersätter kostnaderna för ändringsarbeten i ${parts} delar: dusch, handtag, ramp och det som hör till.`,
    unitOfAmount: 'delar av bostaden',
    terms: [
      'Arbetet beställs av välfärdsområdet. Du betalar ingenting till entreprenören.',
      'Arbetet ska vara klart inom fyra månader. Du får veta datum två veckor i förväg.',
      'Sådant som höjer bostadens standard men inte behövs för funktionsnedsättningen ersätts inte.',
    ],
    reasoning: [
      'Ändringarna är nödvändiga för att du ska klara dagliga funktioner i din stadigvarande bostad. De stöder sig på ergoterapeutens utlåtande och på hembesöket.',
      'Kostnaderna är skäliga. Två offerter har jämförts.',
    ],
    laws: ['Lagen om funktionshinderservice (675/2023)'],
    practice: [
      ['Vecka 1', 'Mätning och val av material', 'Entreprenören och du'],
      ['Vecka 2–4', 'Arbete i badrummet, tillfällig duschplats ordnas', 'Entreprenören'],
      ['Vecka 5', 'Ramp och dörrautomatik', 'Entreprenören'],
      ['Vecka 6', 'Granskning', 'Ergoterapeuten och du'],
    ],
    opinion: ['Du vill att handtagen är vita och att badrummet inte ser ut som på en institution.'],
    followUp: 'Ergoterapeuten ringer dig en månad efter att arbetet är klart.',
  },
  fi: {
    service: {
      name: 'asunnon muutostyöt',
      genitive: 'asunnon muutostöiden',
      about: 'asunnon muutostöistä',
      some: 'asunnon muutostöitä',
    },
    wish: [
      'Haet muutoksia kylpyhuoneeseen ja luiskaa ulko-ovelle. Haluat pystyä peseytymään itse.',
    ],
    background: [
      'Kylpyhuone on alakerrassa. Siellä on korkeareunainen amme ja neljän senttimetrin kynnys. Ulko-ovella on kolme porrasta. Olet kaatunut kylpyhuoneessa kerran syksyn aikana.',
    ],
    strengths:
      'Omistat asunnon, ja sen rakenteet kestävät muutokset. Toimintaterapeutti on mitannut tilat kanssasi.',
    needs: [
      [
        'Peseytyminen',
        'Voit käydä suihkussa istuen, jos reunaa ei ole ja kaiteet ovat kummallakin puolella.',
      ],
      ['Kulku ulos ja sisään', 'Sähköpyörätuolille riittää luiska, jonka kaltevuus on 1:12.'],
      ['Turvallisuus', 'Lattiassa pitää olla pinta, joka ei ole märkänä liukas.'],
    ],
    goals: [
      {
        goal: 'Peseydyt itse ja turvallisesti',
        means: 'Amme vaihdetaan reunattomaan suihkuun ja asennetaan kaiteet',
        who: 'Urakoitsija',
      },
      {
        goal: 'Pääset ulos silloin kun haluat',
        means: 'Rakennetaan luiska ja oveen asennetaan automatiikka',
        who: 'Urakoitsija',
      },
    ],
    grant: (parts) =>
      `Hyvinvointialue korvaa muutostöiden kustannukset ${parts} osassa: suihku, kaiteet, luiska ja niihin kuuluvat työt.`,
    unitOfAmount: 'osaa asunnosta',
    terms: [
      'Hyvinvointialue tilaa työn. Et maksa urakoitsijalle mitään.',
      'Työ on tehtävä neljän kuukauden kuluessa. Saat tiedon päivämäärästä kaksi viikkoa etukäteen.',
      'Asunnon tason parantamista, jota vamma ei edellytä, ei korvata.',
    ],
    reasoning: [
      'Muutokset ovat välttämättömiä, jotta suoriudut päivittäisistä toimista vakituisessa asunnossasi. Ne perustuvat toimintaterapeutin lausuntoon ja kotikäyntiin.',
      'Kustannukset ovat kohtuulliset. Tarjouksia on vertailtu kahta.',
    ],
    laws: ['Vammaispalvelulaki (675/2023)'],
    practice: [
      ['Viikko 1', 'Mittaus ja materiaalien valinta', 'Urakoitsija ja sinä'],
      ['Viikot 2–4', 'Kylpyhuoneen työt, väliaikainen pesupaikka järjestetään', 'Urakoitsija'],
      ['Viikko 5', 'Luiska ja oven automatiikka', 'Urakoitsija'],
      ['Viikko 6', 'Tarkastus', 'Toimintaterapeutti ja sinä'],
    ],
    opinion: ['Toivot, että kylpyhuone näyttää kodilta eikä laitokselta.'],
    followUp: 'Toimintaterapeutti soittaa sinulle kuukauden kuluttua töiden valmistumisesta.',
  },
}
