import { addDays } from '../../days'
import { nameInWords } from '../../display-name-of'
import { h2, ol, p, table, ul, type DocumentText } from '../blocks'
import { dayInWords, pick, type Frame } from '../frame'
import { extent } from '../key-facts'
import { letterhead, signature } from '../letterhead'

const notice = {
  sv: 'Till utgången av månaden efter uppsägningen',
  fi: 'Irtisanomista seuraavan kuukauden loppuun',
} as const

/** Agreement between the parties, with its terms, its time and how it is ended. */
export function agreement(frame: Frame): DocumentText {
  const { language, situation, madeOn, amount } = frame
  return {
    ...(language === 'fi' ? finnish(frame) : swedish(frame)),
    structured: {
      type: 'agreement',
      facts: [
        ...extent(frame),
        { code: 'from', day: addDays(madeOn, 1) },
        { code: 'notice', value: notice[language] },
      ],
      subject: situation.service.name,
      amount,
      amountUnit: situation.unitOfAmount,
      validFrom: addDays(madeOn, 1),
      noticeMonths: 1,
    },
  }
}

function swedish(frame: Frame): DocumentText {
  const { situation, amount, madeOn, controller, client, variant } = frame
  return {
    title: `Avtal om ${situation.service.name}`,
    blocks: [
      ...letterhead(frame, 'Avtal'),
      h2('Parter'),
      ul([controller, `${nameInWords('sv', client)} eller vårdnadshavarna`]),
      h2('Bakgrund'),
      p(pick(situation.background, variant)),
      h2('Avtalet gäller'),
      p(
        `${situation.grant(amount)} Avtalet gäller från den ${dayInWords('sv', addDays(madeOn, 1))} tills vidare.`,
      ),
      h2('Villkor'),
      ol(situation.terms),
      table('Så ordnas det', ['När', 'Vad', 'Vem'], situation.practice),
      h2('Uppsägning'),
      p(
        'Avtalet upphör vid utgången av månaden efter uppsägningen. Om någon bryter mot avtalet på ett väsentligt sätt upphör det genast.',
      ),
      h2('Underskrifter'),
      p(
        'Avtalet är undertecknat av parterna i två likalydande exemplar. Parterna har fått läsa igenom det i lugn och ro före underskriften.',
      ),
      ...signature(frame),
    ],
  }
}

function finnish(frame: Frame): DocumentText {
  const { situation, amount, madeOn, controller, client, variant } = frame
  return {
    title: `Sopimus ${situation.service.about}`,
    blocks: [
      ...letterhead(frame, 'Sopimus'),
      h2('Osapuolet'),
      ul([controller, `${nameInWords('fi', client)} tai huoltajat`]),
      h2('Tausta'),
      p(pick(situation.background, variant)),
      h2('Mitä sopimus koskee'),
      p(
        `${situation.grant(amount)} Sopimus on voimassa toistaiseksi ${dayInWords('fi', addDays(madeOn, 1))} alkaen.`,
      ),
      h2('Ehdot'),
      ol(situation.terms),
      table('Järjestelyt', ['Milloin', 'Mitä', 'Kuka'], situation.practice),
      h2('Irtisanominen'),
      p(
        'Sopimus päättyy irtisanomista seuraavan kuukauden lopussa. Jos sopimusta rikotaan olennaisesti, se päättyy heti.',
      ),
      h2('Allekirjoitukset'),
      p(
        'Osapuolet ovat allekirjoittaneet sopimuksen kahtena samanlaisena kappaleena luettuaan sen rauhassa.',
      ),
      ...signature(frame),
    ],
  }
}
