import { facts, h2, p, ul, type DocumentText } from '../blocks'
import { address, capital, dayInWords, pick, type Frame } from '../frame'
import { about } from '../key-facts'
import { letterhead } from '../letterhead'

/** Application as it came in from the client's form. */
export function application(frame: Frame): DocumentText {
  const { language, situation, variant, madeOn } = frame
  return {
    ...(language === 'fi' ? finnish(frame) : swedish(frame)),
    structured: {
      type: 'application',
      facts: [about(frame), { code: 'received', day: madeOn }],
      service: situation.service.name,
      receivedOn: madeOn,
      wish: pick(situation.wish, variant),
      wayOfArrival: variant % 2 === 0 ? 'e-service' : 'paper',
    },
  }
}

function swedish(frame: Frame): DocumentText {
  const { situation, variant, madeOn } = frame
  return {
    title: `Ansökan om ${situation.service.name}`,
    blocks: [
      ...letterhead(frame, 'Ansökan'),
      facts([
        ['Ankomstdag', `Den ${dayInWords('sv', madeOn)}`],
        ['Ankomstsätt', variant % 2 === 0 ? 'E-tjänst' : 'På papper'],
        ['Språk i ärendet', 'Svenska'],
        ['Behov av tolk', 'Nej'],
      ]),
      h2('Vad ansökan gäller'),
      p(pick(situation.wish, variant)),
      h2(address(frame, 'Så beskriver du din situation', 'Så beskriver ni er situation')),
      p(pick(situation.background, variant)),
      h2('Hjälp som finns i dag'),
      p(situation.strengths),
      h2('Det är svårt att klara'),
      ul(situation.needs.map(([area]) => area)),
      h2('Samtycke'),
      p(
        'Socialvården får begära de uppgifter av hälsovården som behövs för att behandla ansökan. Samtycket kan återkallas.',
      ),
      p('Ansökan är undertecknad av den sökande.'),
    ],
  }
}

function finnish(frame: Frame): DocumentText {
  const { situation, variant, madeOn } = frame
  return {
    title: `${capital(situation.service.genitive)} hakemus`,
    blocks: [
      ...letterhead(frame, 'Hakemus'),
      facts([
        ['Saapumispäivä', dayInWords('fi', madeOn)],
        ['Saapumistapa', variant % 2 === 0 ? 'Sähköinen palvelu' : 'Paperilomake'],
        ['Asioinnin kieli', 'Suomi'],
        ['Tulkin tarve', 'Ei'],
      ]),
      h2('Mitä hakemus koskee'),
      p(pick(situation.wish, variant)),
      h2(address(frame, 'Näin kuvaat tilannettasi', 'Näin kuvaatte tilannettanne')),
      p(pick(situation.background, variant)),
      h2('Nykyinen apu'),
      p(situation.strengths),
      h2('Missä on vaikeuksia'),
      ul(situation.needs.map(([area]) => area)),
      h2('Suostumus'),
      p(
        'Sosiaalihuolto saa pyytää terveydenhuollosta tiedot, joita hakemuksen käsittely edellyttää. Suostumuksen voi peruuttaa.',
      ),
      p('Hakija on allekirjoittanut hakemuksen.'),
    ],
  }
}
