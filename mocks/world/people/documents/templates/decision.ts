import { addDays } from '../../days'
import { h2, ol, p, ul, type DocumentText } from '../blocks'
import { address, dayInWords, pick, type Frame } from '../frame'
import { extent, type KeyFact } from '../key-facts'
import { letterhead, signature } from '../letterhead'

/** Decision with reasons and an instruction on how to ask for a review. */
export function decision(frame: Frame): DocumentText {
  const { language, situation, amount } = frame
  const validFrom = addDays(frame.madeOn, 13)
  const validTo = addDays(frame.madeOn, 13 + 364)
  return {
    ...(language === 'fi'
      ? finnish(frame, validFrom, validTo)
      : swedish(frame, validFrom, validTo)),
    structured: {
      type: 'decision',
      facts: [
        { code: 'outcome', is: 'granted' },
        ...extent(frame),
        { code: 'from', day: validFrom },
        { code: 'until', day: validTo },
        ...remedy(frame),
        ...registered(frame),
      ],
      service: situation.service.name,
      outcome: 'granted',
      amount,
      amountUnit: situation.unitOfAmount,
      validFrom,
      validTo,
      legalBasis: lawsOf(frame),
    },
  }
}

/** A letter counts as received on the seventh day after it was posted (Administrative Procedure Act, 434/2003, section 59). */
const notifiedOn = ({ madeOn }: Frame) => addDays(madeOn, 7)

/** How it was served, and how and until when a review can be asked for (434/2003, sections 49 b and 49 c). */
const remedy = (frame: Frame): readonly KeyFact[] => [
  { code: 'served', is: 'by-post' },
  { code: 'notified', day: notifiedOn(frame) },
  { code: 'remedy', is: 'review' },
  { code: 'remedy-to', value: reviewer(frame) },
  { code: 'remedy-days', value: 30 },
]

const reviewer = ({ language, controller }: Frame) =>
  language === 'fi' ? `${controller}, yksilöasioiden jaosto` : `${controller}, individsektionen`

/** How the decision is found again: its case, its section in the list of the one who made it, and the law. */
const registered = (frame: Frame): readonly KeyFact[] => [
  { code: 'case-number', value: caseNumber(frame) },
  { code: 'section', value: sectionOf(frame) },
  { code: 'made-by', value: makerOf(frame) },
  { code: 'laws', value: lawsOf(frame) },
]

const caseNumber = ({ madeOn, variant }: Frame) =>
  `${1000 + (variant % 9000)}/${madeOn.slice(0, 4)}`
const sectionOf = ({ madeOn, variant }: Frame) =>
  `§ ${1 + ((variant + Number(madeOn.slice(8))) % 180)}`
const makerOf = ({ author }: Frame) => `${author.name}, ${author.title}`

const general = {
  sv: ['Socialvårdslagen (1301/2014) 45 §', 'Förvaltningslagen (434/2003) 44, 45, 49 c och 59 §'],
  fi: ['Sosiaalihuoltolaki (1301/2014) 45 §', 'Hallintolaki (434/2003) 44, 45, 49 c ja 59 §'],
} as const

/** The acts on the service, and the sections on how it is decided. */
const lawsOf = ({ language, situation }: Frame): readonly string[] => [
  ...situation.laws.filter((law) => !general[language].some((known) => known.startsWith(law))),
  ...general[language],
]

function swedish(frame: Frame, validFrom: string, validTo: string): DocumentText {
  const { situation, amount, variant, controller, madeOn, unit } = frame
  const service = situation.service.name
  const day = (value: string) => dayInWords('sv', value)
  return {
    title: `Beslut om ${service}`,
    blocks: [
      ...letterhead(frame, 'Beslut, tjänsteinnehavare', [
        ['Ärendenummer', caseNumber(frame)],
        ['Paragraf', sectionOf(frame)],
        ['Beslutsfattare', makerOf(frame)],
      ]),
      h2('Ansökan'),
      p(`Ansökan kom in den ${day(addDays(madeOn, -16))}. ${pick(situation.wish, variant)}`),
      h2('Beslut'),
      p(
        `${situation.grant(amount)} Beslutet gäller från den ${day(validFrom)} till den ${day(validTo)}.`,
      ),
      ul(situation.terms),
      h2('Motivering'),
      p(`${address(frame, 'Din', 'Er')} situation har bedömts den ${day(addDays(madeOn, -8))}.`),
      ...situation.reasoning.map(p),
      h2('Lagrum'),
      ul(lawsOf(frame)),
      h2('Delgivning'),
      p(
        `Beslutet skickas per post den ${day(madeOn)}. Det räknas som delgivet den sjunde dagen efter det, den ${day(notifiedOn(frame))}.`,
      ),
      h2(`Om ${address(frame, 'du', 'ni')} inte är ${address(frame, 'nöjd', 'nöjda')}`),
      p(
        `${address(frame, 'Du', 'Ni')} kan begära omprövning av beslutet hos ${reviewer(frame)}. Skicka begäran till ${controller}, ${unit.address}. Begäran ska ha kommit in inom 30 dagar från den dag då ${address(frame, 'du', 'ni')} fick beslutet. Ett brev anses ha kommit fram den sjunde dagen efter att det postades.`,
      ),
      p('Skriv i begäran om omprövning:'),
      ol([
        'vilket beslut begäran gäller',
        'vad som borde ändras och varför',
        'namn, adress och telefonnummer, och underskrift.',
      ]),
      p(
        `Begäran om omprövning är avgiftsfri. Den som är missnöjd med svaret kan besvära sig hos förvaltningsdomstolen. Socialombudet ger råd och kan hjälpa ${address(frame, 'dig', 'er')} att skriva.`,
      ),
      ...signature(frame),
    ],
  }
}

function finnish(frame: Frame, validFrom: string, validTo: string): DocumentText {
  const { situation, amount, variant, controller, madeOn, unit } = frame
  const day = (value: string) => dayInWords('fi', value)
  return {
    title: `Päätös ${situation.service.about}`,
    blocks: [
      ...letterhead(frame, 'Päätös, viranhaltija', [
        ['Asianumero', caseNumber(frame)],
        ['Pykälä', sectionOf(frame)],
        ['Päättäjä', makerOf(frame)],
      ]),
      h2('Hakemus'),
      p(`Hakemus saapui ${day(addDays(madeOn, -16))}. ${pick(situation.wish, variant)}`),
      h2('Päätös'),
      p(`${situation.grant(amount)} Päätös on voimassa ${day(validFrom)}–${day(validTo)}.`),
      ul(situation.terms),
      h2('Perustelut'),
      p(`${address(frame, 'Tilanteesi', 'Tilanteenne')} on arvioitu ${day(addDays(madeOn, -8))}.`),
      ...situation.reasoning.map(p),
      h2('Sovelletut lainkohdat'),
      ul(lawsOf(frame)),
      h2('Tiedoksianto'),
      p(
        `Päätös lähetetään postitse ${day(madeOn)}. Se katsotaan annetuksi tiedoksi seitsemäntenä päivänä siitä, ${day(notifiedOn(frame))}.`,
      ),
      h2(
        address(frame, 'Jos et ole tyytyväinen päätökseen', 'Jos ette ole tyytyväisiä päätökseen'),
      ),
      p(
        `${address(frame, 'Voit', 'Voitte')} vaatia päätökseen oikaisua. Vaatimuksen käsittelee ${reviewer(frame)}. Lähetä vaatimus osoitteeseen ${controller}, ${unit.address}. Vaatimuksen pitää saapua 30 päivän kuluessa siitä, kun ${address(frame, 'sait', 'saitte')} päätöksen. Kirjeen katsotaan tulleen perille seitsemäntenä päivänä postittamisesta.`,
      ),
      p('Kirjoita oikaisuvaatimukseen:'),
      ol([
        'mitä päätöstä vaatimus koskee',
        'mitä pitäisi muuttaa ja miksi',
        'nimi, osoite ja puhelinnumero sekä allekirjoitus.',
      ]),
      p(
        `Oikaisuvaatimus on maksuton. Siihen annetusta ratkaisusta voi valittaa hallinto-oikeuteen. Sosiaaliasiavastaava neuvoo ja auttaa ${address(frame, 'sinua', 'teitä')} tarvittaessa vaatimuksen kirjoittamisessa.`,
      ),
      ...signature(frame),
    ],
  }
}
