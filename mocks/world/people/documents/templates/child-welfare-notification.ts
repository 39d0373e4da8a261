import { facts, h2, p, ul, type DocumentText } from '../blocks'
import { dayInWords, pick, type Frame } from '../frame'
import { letterhead, signature } from '../letterhead'

/** Child-welfare notification as it was written down, with the first estimate of urgency. */
export function childWelfareNotification(frame: Frame): DocumentText {
  const { language, madeOn } = frame
  const fi = language === 'fi'
  const next = fi
    ? 'Palvelutarpeen arviointi aloitetaan seitsemän arkipäivän kuluessa'
    : 'En bedömning av servicebehovet inleds inom sju vardagar'
  return {
    ...(fi ? finnish(frame) : swedish(frame)),
    structured: {
      type: 'child-welfare-notification',
      facts: [
        { code: 'received', day: madeOn },
        { code: 'urgency', value: fi ? 'Ei kiireellinen' : 'Inte brådskande' },
        { code: 'next', value: next },
      ],
      receivedOn: madeOn,
      urgent: false,
    },
  }
}

function swedish(frame: Frame): DocumentText {
  const { situation, variant, madeOn, author } = frame
  return {
    title: 'Barnskyddsanmälan',
    blocks: [
      ...letterhead(frame, 'Barnskyddsanmälan'),
      facts([
        ['Mottagen', `Den ${dayInWords('sv', madeOn)}, per telefon`],
        ['Anmälare', 'Skolkurator, enligt anmälningsplikten'],
        ['Mottagare', `${author.name}, ${author.title}`],
      ]),
      h2('Vad anmälaren berättade'),
      p(pick(situation.background, variant)),
      p(
        'Anmälaren har talat med vårdnadshavarna om sin oro och berättat att hon gör en anmälan. Vårdnadshavarna uppger att de gärna tar emot hjälp.',
      ),
      h2('Det som är bra'),
      p(situation.strengths),
      h2('Bedömning av hur brådskande ärendet är'),
      p(
        'Det finns inte behov av brådskande åtgärder. Barnet är tryggt hemma i kväll. Bedömningen gjordes samma dag tillsammans med en annan anställd.',
      ),
      h2('Fortsättning'),
      ul([
        'Barnet och vårdnadshavarna kontaktas inom två vardagar.',
        'En bedömning av servicebehovet inleds inom sju vardagar och blir klar inom tre månader.',
        'Barnet får träffa en anställd i enrum, om det själv vill.',
      ]),
      h2('Lagrum'),
      ul(situation.laws),
      ...signature(frame),
    ],
  }
}

function finnish(frame: Frame): DocumentText {
  const { situation, variant, madeOn, author } = frame
  return {
    title: 'Lastensuojeluilmoitus',
    blocks: [
      ...letterhead(frame, 'Lastensuojeluilmoitus'),
      facts([
        ['Vastaanotettu', `${dayInWords('fi', madeOn)} puhelimitse`],
        ['Ilmoittaja', 'Koulukuraattori, ilmoitusvelvollisuuden perusteella'],
        ['Vastaanottaja', `${author.name}, ${author.title}`],
      ]),
      h2('Mitä ilmoittaja kertoi'),
      p(pick(situation.background, variant)),
      p(
        'Ilmoittaja on puhunut huolestaan huoltajien kanssa ja kertonut tekevänsä ilmoituksen. Huoltajat kertovat ottavansa apua mielellään vastaan.',
      ),
      h2('Mikä on hyvin'),
      p(situation.strengths),
      h2('Arvio kiireellisyydestä'),
      p(
        'Kiireellisiin toimiin ei ole tarvetta. Lapsi on kotona tänä iltana turvassa. Arvio tehtiin samana päivänä yhdessä toisen työntekijän kanssa.',
      ),
      h2('Miten jatketaan'),
      ul([
        'Lapseen ja huoltajiin otetaan yhteyttä kahden arkipäivän kuluessa.',
        'Palvelutarpeen arviointi aloitetaan seitsemän arkipäivän kuluessa ja saadaan valmiiksi kolmessa kuukaudessa.',
        'Lapsi saa halutessaan tavata työntekijän kahden kesken.',
      ]),
      h2('Sovelletut lait'),
      ul(situation.laws),
      ...signature(frame),
    ],
  }
}
