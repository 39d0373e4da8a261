import { languageTraits } from '@/lib/domain/codes/language-traits'
import type { NationalLanguage } from '@/lib/domain/codes/languages'
import { addDays } from '../../days'
import { h2, p, table, ul, type DocumentText } from '../blocks'
import { address, dayInWords, type Frame } from '../frame'
import { letterhead, signature } from '../letterhead'

type Row = Readonly<{ item: Readonly<Record<NationalLanguage, string>>; cents: number }>

const incomes: readonly Row[] = [
  { item: { sv: 'Arbetslöshetsförmån, netto', fi: 'Työttömyysetuus, netto' }, cents: 67_240 },
  { item: { sv: 'Allmänt bostadsbidrag', fi: 'Yleinen asumistuki' }, cents: 31_805 },
]

const expenses: readonly Row[] = [
  { item: { sv: 'Grunddel', fi: 'Perusosa' }, cents: 58_771 },
  { item: { sv: 'Hyra och vatten', fi: 'Vuokra ja vesi' }, cents: 59_050 },
  { item: { sv: 'El i hushållet', fi: 'Taloussähkö' }, cents: 4_120 },
]

const euros = (language: NationalLanguage, cents: number) =>
  `${(cents / 100).toLocaleString(languageTraits[language].tag, { minimumFractionDigits: 2 })} €`

/** Calculation for income support: incomes, expenses, and what remains to be covered. */
export function calculation(frame: Frame): DocumentText {
  const { language, amount, madeOn } = frame
  const extra: Row = {
    item: { sv: 'Utgift som ansökan gäller', fi: 'Hakemuksen mukainen meno' },
    cents: amount * 100,
  }
  const outgoing = [...expenses, extra]
  const total = (rows: readonly Row[]) => rows.reduce((sum, { cents }) => sum + cents, 0)
  const shortfall = total(outgoing) - total(incomes)
  const cells = (rows: readonly Row[], sum: string) => [
    ...rows.map(({ item, cents }) => [item[language], euros(language, cents)]),
    [sum, euros(language, total(rows))],
  ]
  const text = language === 'fi' ? finnish : swedish
  return {
    ...text(frame, cells, outgoing, euros(language, shortfall)),
    structured: {
      type: 'calculation',
      facts: [
        { code: 'income', value: euros(language, total(incomes)) },
        { code: 'expenses', value: euros(language, total(outgoing)) },
        { code: 'shortfall', value: euros(language, shortfall) },
      ],
      period: { from: `${madeOn.slice(0, 7)}-01`, to: addDays(`${madeOn.slice(0, 7)}-01`, 27) },
      incomes: incomes.map(({ item, cents }) => ({ item: item[language], cents })),
      expenses: outgoing.map(({ item, cents }) => ({ item: item[language], cents })),
      shortfallCents: shortfall,
    },
  }
}

type Cells = (rows: readonly Row[], sum: string) => readonly (readonly string[])[]

function swedish(frame: Frame, cells: Cells, outgoing: readonly Row[], rest: string): DocumentText {
  return {
    title: `Kalkyl för ${frame.situation.service.name}`,
    blocks: [
      ...letterhead(frame, 'Kalkyl'),
      p(
        `Kalkylen hör till beslutet om ${frame.situation.service.name}. Den gäller den månad då ansökan kom in, före den ${dayInWords('sv', frame.madeOn)}.`,
      ),
      h2('Inkomster'),
      table('Inkomster som beaktas', ['Inkomst', 'Belopp i månaden'], cells(incomes, 'Sammanlagt')),
      h2('Utgifter'),
      table('Utgifter som beaktas', ['Utgift', 'Belopp i månaden'], cells(outgoing, 'Sammanlagt')),
      h2('Underskott'),
      p(
        `Underskottet är ${rest}. Grundläggande utkomststöd betalas av Folkpensionsanstalten. Välfärdsområdet betalar den utgift som ansökan gäller.`,
      ),
      ul([
        `Meddela genast om ${address(frame, 'dina', 'era')} inkomster ändras.`,
        'Belopp som inte har beaktats är nämnda i beslutet.',
      ]),
      ...signature(frame),
    ],
  }
}

function finnish(frame: Frame, cells: Cells, outgoing: readonly Row[], rest: string): DocumentText {
  return {
    title: `Laskelma ${frame.situation.service.about}`,
    blocks: [
      ...letterhead(frame, 'Laskelma'),
      p(
        `Laskelma liittyy päätökseen ${frame.situation.service.about}. Se koskee kuukautta, jona hakemus saapui, ennen päivää ${dayInWords('fi', frame.madeOn)}.`,
      ),
      h2('Tulot'),
      table('Huomioon otetut tulot', ['Tulo', 'Kuukaudessa'], cells(incomes, 'Yhteensä')),
      h2('Menot'),
      table('Huomioon otetut menot', ['Meno', 'Kuukaudessa'], cells(outgoing, 'Yhteensä')),
      h2('Alijäämä'),
      p(
        `Alijäämä on ${rest}. Perustoimeentulotuen maksaa Kansaneläkelaitos. Hyvinvointialue maksaa hakemuksen mukaisen menon.`,
      ),
      ul([
        `${address(frame, 'Ilmoita', 'Ilmoittakaa')} heti, jos ${address(frame, 'tulosi', 'tulonne')} muuttuvat.`,
        'Huomiotta jätetyt määrät on mainittu päätöksessä.',
      ]),
      ...signature(frame),
    ],
  }
}
