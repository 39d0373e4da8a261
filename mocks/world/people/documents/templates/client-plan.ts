import { addDays } from '../../days'
import { h2, h3, p, table, ul, type DocumentText } from '../blocks'
import { address, dayInWords, pick, type Frame } from '../frame'
import { extent } from '../key-facts'
import { letterhead, signature } from '../letterhead'

/** Client plan: goals with means and who answers for them, and when the plan is looked at again. */
export function clientPlan(frame: Frame): DocumentText {
  const { language, situation, madeOn } = frame
  const reviewOn = addDays(madeOn, 180)
  return {
    ...(language === 'fi' ? finnish(frame, reviewOn) : swedish(frame, reviewOn)),
    structured: {
      type: 'client-plan',
      facts: [
        ...extent(frame),
        { code: 'goals', value: situation.goals.map(({ goal }) => goal) },
        { code: 'review', day: reviewOn },
      ],
      service: situation.service.name,
      goals: situation.goals.map(({ goal, means, who }) => ({ goal, means, responsible: who })),
      reviewOn,
    },
  }
}

function swedish(frame: Frame, reviewOn: string): DocumentText {
  const { situation, variant, author, unit } = frame
  return {
    title: `Klientplan för ${situation.service.name}`,
    blocks: [
      ...letterhead(frame, 'Klientplan'),
      p(
        `Planen är gjord tillsammans med ${address(frame, 'dig', 'er')}. Den är ingen ansökan och inget beslut, men besluten bygger på den.`,
      ),
      h2('Utgångsläge'),
      p(pick(situation.background, variant)),
      h2('Det som fungerar'),
      p(situation.strengths),
      h2('Mål'),
      table(
        'Mål, hur de nås och vem som svarar för dem',
        ['Mål', 'Hur', 'Vem'],
        situation.goals.map(({ goal, means, who }) => [goal, means, who]),
      ),
      h2('Behov som planen svarar på'),
      ...situation.needs.flatMap(([area, need]) => [h3(area), p(need)]),
      h2('Service'),
      ul([situation.grant(frame.amount), ...situation.terms]),
      h2(address(frame, 'Dina egna ord', 'Era egna ord')),
      p(pick(situation.opinion, variant)),
      h2('Uppföljning'),
      p(
        `${situation.followUp} Planen ses över senast den ${dayInWords('sv', reviewOn)}. ${author.name} på ${unit.name} kallar till mötet.`,
      ),
      ...signature(frame),
    ],
  }
}

function finnish(frame: Frame, reviewOn: string): DocumentText {
  const { situation, variant, author } = frame
  return {
    title: `Asiakassuunnitelma: ${situation.service.name}`,
    blocks: [
      ...letterhead(frame, 'Asiakassuunnitelma'),
      p(
        `Suunnitelma on tehty yhdessä ${address(frame, 'sinun kanssasi', 'teidän kanssanne')}. Se ei ole hakemus eikä päätös, mutta päätökset perustuvat siihen.`,
      ),
      h2('Lähtötilanne'),
      p(pick(situation.background, variant)),
      h2('Mikä toimii'),
      p(situation.strengths),
      h2('Tavoitteet'),
      table(
        'Tavoitteet, keinot ja vastuuhenkilöt',
        ['Tavoite', 'Keinot', 'Kuka vastaa'],
        situation.goals.map(({ goal, means, who }) => [goal, means, who]),
      ),
      h2('Tarpeet, joihin suunnitelma vastaa'),
      ...situation.needs.flatMap(([area, need]) => [h3(area), p(need)]),
      h2('Palvelut'),
      ul([situation.grant(frame.amount), ...situation.terms]),
      h2(address(frame, 'Omin sanoin', 'Omin sanoinne')),
      p(pick(situation.opinion, variant)),
      h2('Seuranta'),
      p(
        `${situation.followUp} Suunnitelma tarkistetaan viimeistään ${dayInWords('fi', reviewOn)}. ${author.name} kutsuu koolle.`,
      ),
      ...signature(frame),
    ],
  }
}
