import { swedishName, type Situation } from './situation'

export const custodyAgreement: Situation = {
  serviceTask: 'family-law',
  socialService: 'custody-and-maintenance',
  speaksTo: 'family',
  amounts: [214, 180, 265],
  sv: {
    service: swedishName('vårdnad, boende och umgänge'),
    wish: ['Föräldrarna vill avtala om barnets boende, umgänge och underhåll.'],
    background: [
      'Föräldrarna har flyttat isär och bor fyra kilometer från varandra. Barnet går i skola mellan hemmen. Båda har deltagit i barnets vardag och vill fortsätta med det.',
    ],
    strengths: 'Föräldrarna är överens om det mesta och talar med varandra om barnets ärenden.',
    needs: [
      ['Boende', 'Barnet behöver veta var det sover varje natt.'],
      ['Högtider', 'Jul, sommar och födelsedagar behöver en ordning som ingen behöver gräla om.'],
    ],
    goals: [
      {
        goal: 'Barnet har två trygga hem',
        means: 'Veckovis byte på fredagen, via skolan',
        who: 'Föräldrarna',
      },
      {
        goal: 'Ändringar sköts i god ordning',
        means: 'Ett gemensamt kalenderblad, besked två veckor i förväg',
        who: 'Föräldrarna',
      },
    ],
    grant: (euros) => `Avtalet fastställs. Underhållsbidraget är ${euros} euro i månaden.`,
    unitOfAmount: 'euro i månaden',
    terms: [
      'Bidraget betalas i förskott senast den femte varje månad.',
      'Bidraget höjs enligt levnadskostnadsindex varje år.',
    ],
    reasoning: [
      'Avtalet är förenligt med barnets intresse. Barnet har hörts så som åldern förutsätter.',
    ],
    laws: [
      'Lagen angående vårdnad om barn och umgängesrätt (361/1983)',
      'Lagen om underhåll för barn (704/1975)',
    ],
    practice: [
      ['Varannan vecka', 'Boende hos den ena föräldern', 'Föräldrarna'],
      ['Fredag efter skolan', 'Byte', 'Föräldrarna'],
      ['Jul och sommar', 'Turvis, ojämna år hos den ena först', 'Föräldrarna'],
    ],
    opinion: ['Barnet tycker att det är bra om båda föräldrarna kommer på vårfesten.'],
    followUp: 'Avtalet kan ändras när förhållandena ändras.',
  },
  fi: {
    service: {
      name: 'huolto, asuminen ja tapaamisoikeus',
      genitive: 'huollon, asumisen ja tapaamisoikeuden',
      about: 'huollosta, asumisesta ja tapaamisoikeudesta',
      some: 'huoltoa, asumista ja tapaamisoikeutta koskevaa palvelua',
    },
    wish: ['Vanhemmat haluavat sopia lapsen asumisesta, tapaamisista ja elatuksesta.'],
    background: [
      'Vanhemmat ovat muuttaneet erilleen ja asuvat neljän kilometrin päässä toisistaan. Lapsen koulu on kotien välissä. Kumpikin on osallistunut lapsen arkeen ja haluaa jatkaa niin.',
    ],
    strengths:
      'Vanhemmat ovat useimmista asioista samaa mieltä ja puhuvat keskenään lapsen asioista.',
    needs: [
      ['Asuminen', 'Lapsen pitää tietää, missä hän nukkuu minäkin yönä.'],
      [
        'Juhlapäivät',
        'Joulusta, kesästä ja syntymäpäivistä tarvitaan järjestys, josta ei tarvitse riidellä.',
      ],
    ],
    goals: [
      {
        goal: 'Lapsella on kaksi turvallista kotia',
        means: 'Vaihto viikoittain perjantaisin koulun kautta',
        who: 'Vanhemmat',
      },
      {
        goal: 'Muutokset hoidetaan hyvässä järjestyksessä',
        means: 'Yhteinen kalenteri, ilmoitus kahta viikkoa ennen',
        who: 'Vanhemmat',
      },
    ],
    grant: (euros) => `Sopimus vahvistetaan. Elatusapu on ${euros} euroa kuukaudessa.`,
    unitOfAmount: 'euroa kuukaudessa',
    terms: [
      'Elatusapu maksetaan etukäteen viimeistään kuukauden viidentenä päivänä.',
      'Elatusapu nousee vuosittain elinkustannusindeksin mukaan.',
    ],
    reasoning: ['Sopimus on lapsen edun mukainen. Lasta on kuultu ikänsä edellyttämällä tavalla.'],
    laws: [
      'Laki lapsen huollosta ja tapaamisoikeudesta (361/1983)',
      'Laki lapsen elatuksesta (704/1975)',
    ],
    practice: [
      ['Joka toinen viikko', 'Asuminen toisen vanhemman luona', 'Vanhemmat'],
      ['Perjantai koulun jälkeen', 'Vaihto', 'Vanhemmat'],
      ['Joulu ja kesä', 'Vuorotellen, parittomina vuosina ensin toisen luona', 'Vanhemmat'],
    ],
    opinion: ['Lapsen mielestä olisi hyvä, että kumpikin vanhempi tulee kevätjuhlaan.'],
    followUp: 'Sopimusta voi muuttaa, kun olosuhteet muuttuvat.',
  },
}
