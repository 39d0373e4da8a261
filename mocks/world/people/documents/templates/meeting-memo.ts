import { nameInWords } from '../../display-name-of'
import { h2, h3, p, table, ul, type DocumentText } from '../blocks'
import { address, dayInWords, pick, type Frame } from '../frame'
import { letterhead, signature } from '../letterhead'

/** Memo from a meeting of the client's network: who came, what was said, what was agreed. */
export function meetingMemo(frame: Frame): DocumentText {
  const { language, situation } = frame
  return {
    ...(language === 'fi' ? finnish(frame) : swedish(frame)),
    structured: {
      type: 'meeting-memo',
      facts: [
        { code: 'agreed', value: situation.goals.map(({ means }) => means) },
        { code: 'next', value: situation.followUp },
      ],
      tasks: situation.goals.map(({ goal, means, who }) => ({ goal, means, responsible: who })),
    },
  }
}

function swedish(frame: Frame): DocumentText {
  const { situation, variant, madeOn, author, unit, client } = frame
  return {
    title: `Promemoria från möte om ${situation.service.name}`,
    blocks: [
      ...letterhead(frame, 'Promemoria från ett möte'),
      h2('Tid, plats och närvarande'),
      p(`Den ${dayInWords('sv', madeOn)} klockan 13–14.15, ${unit.name}.`),
      ul([
        `${nameInWords('sv', client)}, klient`,
        `${author.name}, ${author.title}, ordförande`,
        'En närstående som klienten har bett att få med sig',
        'En företrädare för den som ger servicen',
      ]),
      h2('Vad vi talade om'),
      h3('Läget just nu'),
      p(pick(situation.background, variant)),
      h3(address(frame, 'Dina synpunkter', 'Era synpunkter')),
      p(pick(situation.opinion, variant)),
      h3('Servicen'),
      p(`Servicen har kommit i gång enligt planen. ${situation.strengths}`),
      h2('Vi kom överens om'),
      table(
        'Uppgifter efter mötet',
        ['Uppgift', 'Hur', 'Vem'],
        situation.goals.map(({ goal, means, who }) => [goal, means, who]),
      ),
      h2('Nästa möte'),
      p(`${situation.followUp} Promemorian har lästs igenom vid mötets slut.`),
      ...signature(frame),
    ],
  }
}

function finnish(frame: Frame): DocumentText {
  const { situation, variant, madeOn, author, unit, client } = frame
  return {
    title: `Neuvottelumuistio: ${situation.service.name}`,
    blocks: [
      ...letterhead(frame, 'Muistio'),
      h2('Aika, paikka ja läsnäolijat'),
      p(`${dayInWords('fi', madeOn)} kello 13–14.15, ${unit.name}.`),
      ul([
        `${nameInWords('fi', client)}, asiakas`,
        `${author.name}, ${author.title}, puheenjohtaja`,
        'Läheinen, jonka asiakas on pyytänyt mukaan',
        'Palvelun antajan edustaja',
      ]),
      h2('Mistä keskusteltiin'),
      h3('Tilanne nyt'),
      p(pick(situation.background, variant)),
      h3(address(frame, 'Sinun näkemyksesi', 'Teidän näkemyksenne')),
      p(pick(situation.opinion, variant)),
      h3('Palvelu'),
      p(`Palvelu on käynnistynyt suunnitelman mukaisesti. ${situation.strengths}`),
      h2('Sovittiin'),
      table(
        'Tehtävät neuvottelun jälkeen',
        ['Tehtävä', 'Miten', 'Kuka'],
        situation.goals.map(({ goal, means, who }) => [goal, means, who]),
      ),
      h2('Seuraava tapaaminen'),
      p(`${situation.followUp} Muistio luettiin yhdessä neuvottelun lopuksi.`),
      ...signature(frame),
    ],
  }
}
