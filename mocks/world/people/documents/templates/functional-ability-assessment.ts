import { addDays } from '../../days'
import { h2, p, table, type DocumentText } from '../blocks'
import { dayInWords, pick, type Frame } from '../frame'
import { letterhead, signature } from '../letterhead'

const scale = {
  sv: ['klarar själv', 'behöver hjälp ibland', 'behöver hjälp ofta', 'behöver hjälp alltid'],
  fi: ['selviytyy itse', 'tarvitsee joskus apua', 'tarvitsee usein apua', 'tarvitsee aina apua'],
} as const

const areas = {
  sv: [
    'Röra sig inomhus',
    'Röra sig utomhus',
    'Tvätta sig',
    'Klä på sig',
    'Äta',
    'Minnas och planera',
    'Ha kontakt med andra',
    'Sköta ärenden',
  ],
  fi: [
    'Liikkuminen sisällä',
    'Liikkuminen ulkona',
    'Peseytyminen',
    'Pukeutuminen',
    'Ruokailu',
    'Muistaminen ja suunnittelu',
    'Yhteydet muihin',
    'Asioiden hoito',
  ],
} as const

/** Assessment of functional ability: a scale by area, what was observed and a summary. */
export function functionalAbilityAssessment(frame: Frame): DocumentText {
  const { language, variant, madeOn } = frame
  const scores = areas[language].map((area, index) => ({
    area,
    score: (index * 5 + variant * 3 + 1) % 4,
  }))
  const rows = scores.map(({ area, score }) => [area, String(score), scale[language][score] ?? ''])
  return {
    ...(language === 'fi' ? finnish(frame, rows) : swedish(frame, rows)),
    structured: {
      type: 'functional-ability-assessment',
      facts: [
        { code: 'met', day: addDays(madeOn, -3) },
        { code: 'help', value: scores.filter(({ score }) => score > 1).map(({ area }) => area) },
      ],
      scale: '0–3',
      areas: scores,
    },
  }
}

function swedish(frame: Frame, rows: readonly (readonly string[])[]): DocumentText {
  const { situation, variant, madeOn, author } = frame
  return {
    title: 'Bedömning av funktionsförmågan',
    blocks: [
      ...letterhead(frame, 'Bedömning'),
      h2('Hur bedömningen gjordes'),
      p(
        `${author.name} gjorde bedömningen vid ett hembesök den ${dayInWords('sv', addDays(madeOn, -3))}. Bedömningen bygger på samtal, på det som sågs under besöket och på det som klienten visade.`,
      ),
      h2('Vardagen'),
      p(pick(situation.background, variant)),
      h2('Förmåga i olika delar av livet'),
      table(
        '0 betyder klarar själv och 3 behöver hjälp alltid',
        ['Del', 'Värde', 'Förklaring'],
        rows,
      ),
      h2('Styrkor'),
      p(situation.strengths),
      h2('Sammanfattning'),
      p(
        'Bedömningen är en del av helheten och avgör inte ensam vilken service som ges. Den görs om när situationen ändras.',
      ),
      ...situation.needs.slice(0, 2).map(([area, need]) => p(`${area}: ${need}`)),
      ...signature(frame),
    ],
  }
}

function finnish(frame: Frame, rows: readonly (readonly string[])[]): DocumentText {
  const { situation, variant, madeOn, author } = frame
  return {
    title: 'Toimintakyvyn arviointi',
    blocks: [
      ...letterhead(frame, 'Arvio'),
      h2('Miten arviointi tehtiin'),
      p(
        `${author.name} teki arvioinnin kotikäynnillä ${dayInWords('fi', addDays(madeOn, -3))}. Arviointi perustuu keskusteluun, käynnillä tehtyihin havaintoihin ja siihen, mitä asiakas itse näytti.`,
      ),
      h2('Arki'),
      p(pick(situation.background, variant)),
      h2('Toimintakyky eri osa-alueilla'),
      table(
        '0 tarkoittaa itsenäistä selviytymistä ja 3 jatkuvaa avun tarvetta',
        ['Osa-alue', 'Arvo', 'Selite'],
        rows,
      ),
      h2('Vahvuudet'),
      p(situation.strengths),
      h2('Yhteenveto'),
      p(
        'Arviointi on osa kokonaisuutta, eikä se yksin ratkaise, mitä palvelua annetaan. Se tehdään uudelleen, kun tilanne muuttuu.',
      ),
      ...situation.needs.slice(0, 2).map(([area, need]) => p(`${area}: ${need}`)),
      ...signature(frame),
    ],
  }
}
