import { fail, ok, type Result } from '@/lib/domain/result'
import type { NationalLanguage } from '@/lib/domain/codes/languages'
import type { Day } from '@/mocks/world/people/days'
import { inventPeople } from '@/mocks/world/people/making/invent-people'
import type { PeopleSpec } from '@/mocks/world/people/making/people-spec'
import type { Person } from '@/mocks/world/people/person'

export type Wanted = Readonly<{
  language: NationalLanguage
  /** With a child of hers, ten years old. */
  child: boolean
  /** With somebody who may act for her in social welfare. */
  proxy: boolean
}>

/** Who somebody is in the family that was made. */
type Role = 'client' | 'child' | 'proxy'
export type Invented = Readonly<{ role: Role; person: Person }>

/** Somebody who does not exist, with those around her: invented names, and identity codes that no living person has. */
export function inventFamily({ language, child, proxy }: Wanted, today: Day): readonly Invented[] {
  const mandates = [{ to: 'proxy', theme: 'social-welfare', validFrom: today }] as const
  const spec: PeopleSpec = {
    client: { age: 40, language, ...(proxy && { mandates }) },
    ...(child && { child: { age: 10, language, guardians: ['client'] } }),
    ...(proxy && { proxy: { age: 38, language } }),
  }
  const made = inventPeople(spec, today)
  return [...made].map(([role, person]) => ({ role: role as Role, person }))
}

/** Tells the test services of identification and of mandates who there is; they take it where their list of people is open. */
export async function tellOf(
  family: readonly Invented[],
  registers: readonly string[],
): Promise<Result<undefined, 'unavailable'>> {
  const body = JSON.stringify(family.map(({ person }) => person))
  const headers = { 'content-type': 'application/json' }
  try {
    for (const register of registers) {
      const signal = AbortSignal.timeout(10_000)
      const answer = await fetch(`${register}/people`, { method: 'POST', headers, body, signal })
      if (!answer.ok) return fail('unavailable')
    }
    return ok(undefined)
  } catch {
    return fail('unavailable')
  }
}
