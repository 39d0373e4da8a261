import { addDays } from '../../days'
import { h2, h3, p, ul, type DocumentText } from '../blocks'
import { dayInWords, pick, type Frame } from '../frame'
import { about } from '../key-facts'
import { letterhead, signature } from '../letterhead'

/** Investigation or report: commission, sources, what was found out by theme, conclusions. */
export const report = (frame: Frame): DocumentText => ({
  ...(frame.language === 'fi' ? finnish(frame) : swedish(frame)),
  structured: {
    type: 'report',
    facts: [about(frame), { code: 'needs', value: frame.situation.needs.map(([area]) => area) }],
  },
})

function swedish(frame: Frame): DocumentText {
  const { situation, variant, madeOn } = frame
  return {
    title: `Utredning om ${situation.service.name}`,
    blocks: [
      ...letterhead(frame, 'Utredning'),
      h2('Uppdraget'),
      p(
        `Utredningen inleddes den ${dayInWords('sv', addDays(madeOn, -60))}. ${pick(situation.wish, variant)}`,
      ),
      h2('Källor'),
      ul([
        'Samtal med klienten, tre gånger',
        'Ett hembesök',
        'Handlingar i eget register',
        'Utlåtanden som klienten har gett samtycke till',
      ]),
      h2('Det som utredningen visar'),
      p(pick(situation.background, variant)),
      ...situation.needs.flatMap(([area, need]) => [h3(area), p(need)]),
      h2('Resurser och nätverk'),
      p(situation.strengths),
      h2('Klientens synpunkter på utredningen'),
      p(
        `${pick(situation.opinion, variant)} Klienten har fått utredningen för kommentarer och har inte haft annat att tillägga.`,
      ),
      h2('Slutsatser'),
      ...situation.reasoning.map(p),
      ...signature(frame),
    ],
  }
}

function finnish(frame: Frame): DocumentText {
  const { situation, variant, madeOn } = frame
  return {
    title: `Selvitys ${situation.service.about}`,
    blocks: [
      ...letterhead(frame, 'Selvitys'),
      h2('Toimeksianto'),
      p(
        `Selvitys aloitettiin ${dayInWords('fi', addDays(madeOn, -60))}. ${pick(situation.wish, variant)}`,
      ),
      h2('Lähteet'),
      ul([
        'Kolme keskustelua asiakkaan kanssa',
        'Kotikäynti',
        'Oman rekisterin asiakirjat',
        'Lausunnot, joiden hankkimiseen asiakas on suostunut',
      ]),
      h2('Mitä selvitys osoittaa'),
      p(pick(situation.background, variant)),
      ...situation.needs.flatMap(([area, need]) => [h3(area), p(need)]),
      h2('Voimavarat ja verkosto'),
      p(situation.strengths),
      h2('Asiakkaan näkemys selvityksestä'),
      p(
        `${pick(situation.opinion, variant)} Asiakas on saanut selvityksen kommentoitavaksi, eikä hänellä ollut muuta lisättävää.`,
      ),
      h2('Johtopäätökset'),
      ...situation.reasoning.map(p),
      ...signature(frame),
    ],
  }
}
