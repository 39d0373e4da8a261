import type { Person } from './person'

type Named = Pick<Person, 'callingName' | 'familyName'>

/** The whole name; one who has a single name is called by that one, and who has none yet by nothing. */
export const displayNameOf = ({ callingName, familyName }: Named) =>
  `${callingName} ${familyName}`.trim()

const nameless = { sv: 'Utan namn', fi: 'Nimetön', en: 'No name yet' } as const

/** The name, or that there is none yet. */
export const nameInWords = (language: keyof typeof nameless, person: Named) =>
  displayNameOf(person) || nameless[language]
