import { h2, p, table, ul, type DocumentText } from '../blocks'
import { dayInWords, type Frame } from '../frame'
import { about } from '../key-facts'
import { letterhead } from '../letterhead'

/** Attachment: a diary that the client has kept, in a table. */
export const attachment = (frame: Frame): DocumentText => ({
  ...(frame.language === 'fi' ? finnish(frame) : swedish(frame)),
  structured: { type: 'attachment', facts: [about(frame)] },
})

function swedish(frame: Frame): DocumentText {
  const { situation, madeOn } = frame
  return {
    title: `Bilaga: veckodagbok, ${situation.service.name}`,
    blocks: [
      ...letterhead(frame, 'Bilaga'),
      p(
        `Klienten har skrivit dagbok under två veckor före den ${dayInWords('sv', madeOn)}. Anteckningarna är renskrivna utan ändringar.`,
      ),
      h2('Dagboken'),
      table('När, vad och vem som hjälpte', ['När', 'Vad', 'Vem'], situation.practice),
      h2('Sådant som var svårt'),
      ul(situation.needs.map(([area, need]) => `${area}: ${need}`)),
    ],
  }
}

function finnish(frame: Frame): DocumentText {
  const { situation, madeOn } = frame
  return {
    title: `Liite: viikkopäiväkirja, ${situation.service.name}`,
    blocks: [
      ...letterhead(frame, 'Liite'),
      p(
        `Asiakas on pitänyt päiväkirjaa kahden viikon ajan ennen päivää ${dayInWords('fi', madeOn)}. Merkinnät on kirjoitettu puhtaaksi sellaisinaan.`,
      ),
      h2('Päiväkirja'),
      table('Milloin, mitä ja kuka auttoi', ['Milloin', 'Mitä', 'Kuka'], situation.practice),
      h2('Mikä oli vaikeaa'),
      ul(situation.needs.map(([area, need]) => `${area}: ${need}`)),
    ],
  }
}
