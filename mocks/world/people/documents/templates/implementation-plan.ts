import { addDays } from '../../days'
import { h2, ol, p, table, ul, type DocumentText } from '../blocks'
import { address, capital, dayInWords, type Frame } from '../frame'
import { extent } from '../key-facts'
import { letterhead, signature } from '../letterhead'

/** Implementation plan of one service: when, what and who, agreed rules, and how the goals are followed. */
export function implementationPlan(frame: Frame): DocumentText {
  const { language, situation, amount } = frame
  return {
    ...(language === 'fi' ? finnish(frame) : swedish(frame)),
    structured: {
      type: 'implementation-plan',
      facts: [...extent(frame), { code: 'from', day: addDays(frame.madeOn, 10) }],
      service: situation.service.name,
      amount,
      amountUnit: situation.unitOfAmount,
      schedule: situation.practice.map(([when, what, who]) => ({ when, what, responsible: who })),
    },
  }
}

function swedish(frame: Frame): DocumentText {
  const { situation, amount, madeOn, unit } = frame
  return {
    title: `Plan för genomförande av ${situation.service.name}`,
    blocks: [
      ...letterhead(frame, 'Genomförandeplan för socialservice'),
      p(
        `Planen visar hur ${situation.service.name} ordnas i praktiken. ${address(frame, 'Du', 'Ni')} kan be om ändringar när som helst.`,
      ),
      h2('Omfattning'),
      p(`${situation.grant(amount)} Servicen börjar den ${dayInWords('sv', addDays(madeOn, 10))}.`),
      h2('Så går det till'),
      table('Vecka och månad', ['När', 'Vad', 'Vem'], situation.practice),
      h2('Det här har vi kommit överens om'),
      ul([
        ...situation.terms,
        `Om ${address(frame, 'du är sjuk', 'någon är sjuk')} meddelar ${address(frame, 'du', 'ni')} det samma morgon på telefon ${unit.phone}.`,
        `Den som arbetar hemma hos ${address(frame, 'dig', 'er')} har tystnadsplikt.`,
      ]),
      h2('Delmål'),
      ol(situation.goals.map(({ goal, means }) => `${goal}. ${means}.`)),
      h2('Om planen inte fungerar'),
      p(
        `Tala först med den som ger servicen. Om det inte hjälper, kontakta ${unit.name}. Förändringar skrivs in i planen.`,
      ),
      h2('Uppföljning'),
      p(situation.followUp),
      ...signature(frame),
    ],
  }
}

function finnish(frame: Frame): DocumentText {
  const { situation, amount, madeOn, unit } = frame
  return {
    title: `${capital(situation.service.genitive)} toteuttamissuunnitelma`,
    blocks: [
      ...letterhead(frame, 'Sosiaalipalvelun toteuttamissuunnitelma'),
      p(
        `Suunnitelmasta näkyy, miten palvelu käytännössä järjestetään. ${address(frame, 'Voit', 'Voitte')} pyytää muutoksia milloin tahansa.`,
      ),
      h2('Laajuus'),
      p(`${situation.grant(amount)} Palvelu alkaa ${dayInWords('fi', addDays(madeOn, 10))}.`),
      h2('Miten palvelu toteutuu'),
      table('Viikko ja kuukausi', ['Milloin', 'Mitä', 'Kuka'], situation.practice),
      h2('Mitä on sovittu'),
      ul([
        ...situation.terms,
        `Jos ${address(frame, 'sairastut, ilmoita', 'joku sairastuu, ilmoittakaa')} siitä samana aamuna numeroon ${unit.phone}.`,
        `${address(frame, 'Kotonasi', 'Kotonanne')} työskentelevällä on vaitiolovelvollisuus.`,
      ]),
      h2('Välitavoitteet'),
      ol(situation.goals.map(({ goal, means }) => `${goal}. ${means}.`)),
      h2('Jos suunnitelma ei toimi'),
      p(
        `Keskustelkaa ensin palvelun antajan kanssa. Jos se ei auta, yksikkömme auttaa: ${unit.name}. Muutokset kirjataan suunnitelmaan.`,
      ),
      h2('Seuranta'),
      p(situation.followUp),
      ...signature(frame),
    ],
  }
}
