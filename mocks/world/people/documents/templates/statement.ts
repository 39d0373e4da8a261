import { addDays } from '../../days'
import { h2, p, ul, type DocumentText } from '../blocks'
import { capital, dayInWords, pick, type Frame } from '../frame'
import { letterhead, signature } from '../letterhead'

/** Statement of a professional on a service: what was asked, what was found, what is recommended. */
export function statement(frame: Frame): DocumentText {
  const { language, situation, madeOn } = frame
  return {
    ...(language === 'fi' ? finnish(frame) : swedish(frame)),
    structured: {
      type: 'statement',
      facts: [
        { code: 'met', day: addDays(madeOn, -6) },
        { code: 'recommended', value: capital(situation.service.name) },
      ],
      recommended: situation.service.name,
    },
  }
}

function swedish(frame: Frame): DocumentText {
  const { situation, variant, madeOn } = frame
  return {
    title: `Utlåtande om ${situation.service.name}`,
    blocks: [
      ...letterhead(frame, 'Utlåtande'),
      h2('Vad utlåtandet gäller'),
      p(
        `Utlåtandet har begärts för behandlingen av ansökan om ${situation.service.name}. Klienten har träffats den ${dayInWords('sv', addDays(madeOn, -6))} och har läst utlåtandet.`,
      ),
      h2('Iakttagelser'),
      p(pick(situation.background, variant)),
      p(situation.strengths),
      h2('Bedömning'),
      ul(situation.needs.map(([area, need]) => `${area}. ${need}`)),
      h2('Rekommendation'),
      p(`${capital(situation.service.name)} rekommenderas. ${situation.followUp}`),
      ...signature(frame),
    ],
  }
}

function finnish(frame: Frame): DocumentText {
  const { situation, variant, madeOn } = frame
  return {
    title: `Lausunto ${situation.service.about}`,
    blocks: [
      ...letterhead(frame, 'Lausunto'),
      h2('Mitä lausunto koskee'),
      p(
        `Lausunto on pyydetty hakemuksen käsittelyä varten. Hakemus koskee palvelua ${situation.service.name}. Asiakas on tavattu ${dayInWords('fi', addDays(madeOn, -6))}, ja hän on lukenut lausunnon.`,
      ),
      h2('Havainnot'),
      p(pick(situation.background, variant)),
      p(situation.strengths),
      h2('Arvio'),
      ul(situation.needs.map(([area, need]) => `${area}. ${need}`)),
      h2('Suositus'),
      p(
        `Suosittelen, että asiakkaalle järjestetään ${situation.service.some}. ${situation.followUp}`,
      ),
      ...signature(frame),
    ],
  }
}
