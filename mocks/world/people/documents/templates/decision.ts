import { addDays } from '../../days'
import { h2, ol, p, ul, type DocumentText } from '../blocks'
import { address, dayInWords, pick, type Frame } from '../frame'
import { extent } from '../key-facts'
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
        ...extent(frame),
        { code: 'from', day: validFrom },
        { code: 'until', day: validTo },
        { code: 'appeal', value: appeal(frame) },
      ],
      service: situation.service.name,
      outcome: 'granted',
      amount,
      amountUnit: situation.unitOfAmount,
      validFrom,
      validTo,
      legalBasis: situation.laws,
    },
  }
}

const appeal = (frame: Frame) =>
  frame.language === 'fi'
    ? `30 päivän kuluessa siitä, kun ${address(frame, 'sait', 'saitte')} päätöksen`
    : `Inom 30 dagar från den dag då ${address(frame, 'du', 'ni')} fick beslutet`

function swedish(frame: Frame, validFrom: string, validTo: string): DocumentText {
  const { situation, amount, variant, controller, madeOn } = frame
  const service = situation.service.name
  const day = (value: string) => dayInWords('sv', value)
  return {
    title: `Beslut om ${service}`,
    blocks: [
      ...letterhead(frame, 'Beslut, tjänsteinnehavare'),
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
      ul(situation.laws),
      h2(`Om ${address(frame, 'du', 'ni')} inte är ${address(frame, 'nöjd', 'nöjda')}`),
      p(
        `${address(frame, 'Du', 'Ni')} kan begära omprövning av beslutet hos ${controller}, individsektionen. Begäran ska ha kommit in inom 30 dagar från den dag då ${address(frame, 'du', 'ni')} fick beslutet. Ett brev anses ha kommit fram den sjunde dagen efter att det postades.`,
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
  const { situation, amount, variant, madeOn } = frame
  const day = (value: string) => dayInWords('fi', value)
  return {
    title: `Päätös ${situation.service.about}`,
    blocks: [
      ...letterhead(frame, 'Päätös, viranhaltija'),
      h2('Hakemus'),
      p(`Hakemus saapui ${day(addDays(madeOn, -16))}. ${pick(situation.wish, variant)}`),
      h2('Päätös'),
      p(`${situation.grant(amount)} Päätös on voimassa ${day(validFrom)}–${day(validTo)}.`),
      ul(situation.terms),
      h2('Perustelut'),
      p(`${address(frame, 'Tilanteesi', 'Tilanteenne')} on arvioitu ${day(addDays(madeOn, -8))}.`),
      ...situation.reasoning.map(p),
      h2('Sovelletut lait'),
      ul(situation.laws),
      h2(
        address(frame, 'Jos et ole tyytyväinen päätökseen', 'Jos ette ole tyytyväisiä päätökseen'),
      ),
      p(
        `${address(frame, 'Voit', 'Voitte')} vaatia päätökseen oikaisua hyvinvointialueen yksilöasioiden jaostolta. Vaatimuksen pitää saapua 30 päivän kuluessa siitä, kun ${address(frame, 'sait', 'saitte')} päätöksen. Kirjeen katsotaan tulleen perille seitsemäntenä päivänä postittamisesta.`,
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
