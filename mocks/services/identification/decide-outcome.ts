import type { Language } from '@/lib/domain/codes/languages'
import { isHetu } from '@/lib/domain/identity/hetu'
import { isTestHetu } from '../harness/person-schema'
import { displayNameOf } from '../../world/people/display-name-of'
import type { Population } from '../harness/population'
import { claimsOf, foreignClaims, foreigner, type Identified } from './identity-claims'
import type { Login } from './logins'
import { makeUpPerson } from './made-up-person'
import type { Assurance, HetuFault } from './pages/choose-person'
import { levels, lowLevel, methods } from './protocol'

export type Choice = Readonly<{
  person?: string | undefined
  hetu?: string | undefined
  other?: 'foreigner' | 'cancel' | undefined
  assurance: Assurance
}>

export type Outcome =
  | Readonly<{ login: Omit<Login, 'subject'> }>
  | Readonly<{ cancelled: true }>
  | Readonly<{ fault: HetuFault }>

/** What follows from what was chosen on the page. `asked` are the levels that the service named, best liked first. */
export function decideOutcome(
  choice: Choice,
  population: Population,
  asked: readonly string[],
  language: Language,
): Outcome {
  if (choice.other === 'cancel') return { cancelled: true }
  const level = choice.assurance === 'low' ? lowLevel : grantedLevel(asked)
  if (choice.other === 'foreigner') {
    const { displayName } = foreigner
    const method = methods.foreign
    const login = { hetu: undefined, displayName, claims: foreignClaims, level, method, language }
    return { login }
  }
  const found = findPerson(choice, population)
  if (typeof found === 'string') return { fault: found }
  const login = {
    hetu: found.hetu,
    displayName: displayNameOf(found),
    claims: claimsOf(found),
    level,
    method: methods.bank,
    language,
  }
  return { login }
}

function findPerson(choice: Choice, population: Population): Identified | HetuFault {
  if (choice.person !== undefined) {
    const chosen = population.all().find((person) => person.key === choice.person)
    return chosen && !chosen.deceased ? chosen : 'deceased'
  }
  const typed = (choice.hetu ?? '').trim().toUpperCase()
  if (typed === '') return 'empty'
  if (!isHetu(typed)) return 'invalid'
  if (!isTestHetu(typed)) return 'notTest'
  const known = population.find(typed)
  if (known?.deceased) return 'deceased'
  return known ?? makeUpPerson(typed)
}

function grantedLevel(asked: readonly string[]): string {
  return asked.find((level) => (levels as readonly string[]).includes(level)) ?? levels[0]
}
