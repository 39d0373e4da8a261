import { addDays } from '../../days'
import { h2, p, table, ul, type DocumentText } from '../blocks'
import { address, capital, dayInWords, pick, type Frame } from '../frame'
import { letterhead, signature } from '../letterhead'

/** Summary when a client relationship or a part of it has ended: what was done and how the goals came out. */
export function summary(frame: Frame): DocumentText {
  const { language, situation, madeOn } = frame
  const began = addDays(madeOn, -410)
  return {
    ...(language === 'fi' ? finnish(frame, began) : swedish(frame, began)),
    structured: {
      type: 'summary',
      facts: [
        { code: 'service', value: capital(situation.service.name) },
        { code: 'began', day: began },
        { code: 'ended', day: madeOn },
      ],
      service: situation.service.name,
      began,
      ended: madeOn,
    },
  }
}

const outcomes = {
  sv: ['Målet nåddes.', 'Målet nåddes till största delen.', 'Arbetet fortsätter i annan form.'],
  fi: ['Tavoite saavutettiin.', 'Tavoite saavutettiin pääosin.', 'Työ jatkuu toisessa muodossa.'],
} as const

function swedish(frame: Frame, began: string): DocumentText {
  const { situation, variant, madeOn } = frame
  const start = dayInWords('sv', began)
  return {
    title: 'Sammandrag när klientrelationen upphörde',
    blocks: [
      ...letterhead(frame, 'Sammandrag'),
      h2('Tid och service'),
      p(
        `Klientrelationen började den ${start} och upphörde den ${dayInWords('sv', madeOn)}. Under tiden gavs ${situation.service.some}.`,
      ),
      h2('Hur det började'),
      p(pick(situation.background, variant)),
      h2('Hur målen nåddes'),
      table(
        'Mål och resultat',
        ['Mål', 'Vad som gjordes', 'Resultat'],
        situation.goals.map(({ goal, means }, index) => [
          goal,
          means,
          pick(outcomes.sv, index + variant),
        ]),
      ),
      h2(address(frame, 'Vad du tyckte', 'Vad ni tyckte')),
      p(pick(situation.opinion, variant + 1)),
      h2('Varför klientrelationen upphörde'),
      p(
        `${address(frame, 'Du och vi', 'Ni och vi')} var överens om att stödet inte behövs längre i den här formen. ${address(frame, 'Du', 'Ni')} kan ta kontakt på nytt utan remiss.`,
      ),
      ul([
        'Pågående beslut har avslutats.',
        'Andra tjänster påverkas inte.',
        'Handlingarna sparas så länge som lagen föreskriver.',
      ]),
      ...signature(frame),
    ],
  }
}

function finnish(frame: Frame, began: string): DocumentText {
  const { situation, variant, madeOn } = frame
  const start = dayInWords('fi', began)
  return {
    title: 'Yhteenveto asiakkuuden päättyessä',
    blocks: [
      ...letterhead(frame, 'Yhteenveto'),
      h2('Aika ja palvelu'),
      p(
        `Asiakkuus alkoi ${start} ja päättyi ${dayInWords('fi', madeOn)}. Sinä aikana annettiin ${situation.service.some}.`,
      ),
      h2('Mistä lähdettiin'),
      p(pick(situation.background, variant)),
      h2('Miten tavoitteet toteutuivat'),
      table(
        'Tavoitteet ja tulokset',
        ['Tavoite', 'Mitä tehtiin', 'Tulos'],
        situation.goals.map(({ goal, means }, index) => [
          goal,
          means,
          pick(outcomes.fi, index + variant),
        ]),
      ),
      h2(address(frame, 'Mitä mieltä olit', 'Mitä mieltä olitte')),
      p(pick(situation.opinion, variant + 1)),
      h2('Miksi asiakkuus päättyi'),
      p(
        `Olemme yhdessä ${address(frame, 'sinun', 'teidän')} kanssa todenneet, ettei tukea enää tarvita tässä muodossa. ${address(frame, 'Voit', 'Voitte')} ottaa uudelleen yhteyttä ilman lähetettä.`,
      ),
      ul([
        'Voimassa olleet päätökset on lopetettu.',
        'Muihin palveluihin tämä ei vaikuta.',
        'Asiakirjat säilytetään lain määräämän ajan.',
      ]),
      ...signature(frame),
    ],
  }
}
