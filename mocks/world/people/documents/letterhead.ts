import { nameInWords } from '../display-name-of'
import { facts, h2, p, type Block } from './blocks'
import { dayInWords, type Frame } from './frame'

/** Top of every document: who made it, when, what it is, and about whom; of some `more`. */
export function letterhead(
  frame: Frame,
  kind: string,
  more: readonly (readonly [string, string])[] = [],
): readonly Block[] {
  const { language, client, controller, unit, madeOn } = frame
  const day = dayInWords(language, madeOn)
  const name = nameInWords(language, client)
  const born = dayInWords(language, client.birthDate)
  if (language === 'fi')
    return [
      p(`${controller}, ${unit.name}`),
      facts([
        ['Asiakirja', kind],
        ['Päivämäärä', day],
        ['Asiakas', `${name}, syntynyt ${born}`],
        ...more,
      ]),
    ]
  return [
    p(`${controller}, ${unit.name}`),
    facts([
      ['Handling', kind],
      ['Datum', `Den ${day}`],
      ['Klient', `${name}, född den ${born}`],
      ...more,
    ]),
  ]
}

/** Foot of a document that a member of staff answers for: signature and where to ask. */
export function signature(frame: Frame): readonly Block[] {
  const { language, author, unit } = frame
  const reached = `${unit.name}, ${unit.address}. ${unit.phone}, ${unit.hours}.`
  const heading = language === 'fi' ? 'Lisätietoja' : 'Mer information'
  return [h2(heading), p(`${author.name}, ${author.title}`), p(reached)]
}
