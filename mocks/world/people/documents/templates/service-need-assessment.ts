import { addDays } from '../../days'
import { h2, h3, p, ul, type DocumentText } from '../blocks'
import { address, dayInWords, pick, type Frame } from '../frame'
import { letterhead, signature } from '../letterhead'

/** Service-need assessment: situation, needs by area of life, the client's own view, conclusions. */
export function serviceNeedAssessment(frame: Frame): DocumentText {
  const { language, situation, author, madeOn } = frame
  const next =
    language === 'fi'
      ? 'Asiakassuunnitelma tehdään kuukauden kuluessa'
      : 'En klientplan görs upp inom en månad'
  return {
    ...(language === 'fi' ? finnish(frame) : swedish(frame)),
    structured: {
      type: 'service-need-assessment',
      facts: [
        { code: 'met', day: addDays(madeOn, -12) },
        { code: 'needs', value: situation.needs.map(([area]) => area) },
        { code: 'own-worker', value: author.name },
        { code: 'next', value: next },
      ],
      service: situation.service.name,
      needs: situation.needs.map(([area, need]) => ({ area, need })),
    },
  }
}

function swedish(frame: Frame): DocumentText {
  const { situation, variant, madeOn, author } = frame
  const started = dayInWords('sv', addDays(madeOn, -34))
  const visit = dayInWords('sv', addDays(madeOn, -12))
  return {
    title: 'Bedömning av servicebehovet',
    blocks: [
      ...letterhead(frame, 'Bedömning'),
      h2('Varför bedömningen gjordes'),
      p(
        `${pick(situation.wish, variant)} Bedömningen inleddes den ${started}, inom sju vardagar från att ärendet blev anhängigt.`,
      ),
      h2('Hur bedömningen gjordes'),
      p(
        `${author.name} gjorde ett hembesök den ${visit}. ${address(frame, 'Du', 'Ni')} fick i förväg veta vad som skulle tas upp, och har läst ett utkast och kunnat rätta det. Uppgifter har inte begärts av andra utan ${address(frame, 'ditt', 'ert')} samtycke.`,
      ),
      h2(address(frame, 'Din livssituation', 'Er livssituation')),
      p(pick(situation.background, variant)),
      h3('Styrkor'),
      p(situation.strengths),
      h2('Behov av stöd'),
      ...situation.needs.flatMap(([area, need]) => [h3(area), p(need)]),
      h2(address(frame, 'Din egen uppfattning', 'Er egen uppfattning')),
      p(pick(situation.opinion, variant)),
      h2('Slutsatser'),
      p(
        `Behovet av stöd är regelbundet. ${address(frame, 'Du behöver', 'Ni behöver')} ${situation.service.some}. Stödet bedöms vara tillräckligt och lämpligt, och det kan ordnas hemma eller i närheten.`,
      ),
      ...situation.reasoning.slice(0, 1).map(p),
      ul([
        `En egen kontaktperson har utsetts: ${author.name}.`,
        'En klientplan görs upp inom en månad.',
        situation.followUp,
      ]),
      h2('Lagrum'),
      ul(['36 § i socialvårdslagen (1301/2014)', ...situation.laws]),
      ...signature(frame),
    ],
  }
}

function finnish(frame: Frame): DocumentText {
  const { situation, variant, madeOn, author } = frame
  const started = dayInWords('fi', addDays(madeOn, -34))
  const visit = dayInWords('fi', addDays(madeOn, -12))
  return {
    title: 'Palvelutarpeen arviointi',
    blocks: [
      ...letterhead(frame, 'Arvio'),
      h2('Miksi arviointi tehtiin'),
      p(
        `${pick(situation.wish, variant)} Arviointi aloitettiin ${started}, seitsemän arkipäivän kuluessa asian vireilletulosta.`,
      ),
      h2('Miten arviointi tehtiin'),
      p(
        `${author.name} teki kotikäynnin ${visit}. ${address(frame, 'Sait', 'Saitte')} etukäteen tietää, mistä keskustellaan, ja ${address(frame, 'olet lukenut luonnoksen ja voinut', 'olette lukeneet luonnoksen ja voineet')} korjata sitä. Muilta ei ole pyydetty tietoja ilman ${address(frame, 'suostumustasi', 'suostumustanne')}.`,
      ),
      h2(address(frame, 'Elämäntilanteesi', 'Elämäntilanteenne')),
      p(pick(situation.background, variant)),
      h3('Vahvuudet'),
      p(situation.strengths),
      h2('Tuen tarpeet'),
      ...situation.needs.flatMap(([area, need]) => [h3(area), p(need)]),
      h2(address(frame, 'Oma näkemyksesi', 'Oma näkemyksenne')),
      p(pick(situation.opinion, variant)),
      h2('Johtopäätökset'),
      p(
        `Tuen tarve on säännöllinen. ${address(frame, 'Tarvitset', 'Tarvitsette')} ${situation.service.some}. Tuki arvioidaan riittäväksi ja sopivaksi, ja se voidaan järjestää kotona tai lähellä.`,
      ),
      ...situation.reasoning.slice(0, 1).map(p),
      ul([
        `Omatyöntekijäksi on nimetty ${author.name}.`,
        'Asiakassuunnitelma laaditaan kuukauden kuluessa.',
        situation.followUp,
      ]),
      h2('Sovelletut lait'),
      ul(['Sosiaalihuoltolaki (1301/2014) 36 §', ...situation.laws]),
      ...signature(frame),
    ],
  }
}
