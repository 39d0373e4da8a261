import { roleOfTask } from '@/lib/contracts/mandates/organisation-roles'
import type { Language } from '@/lib/domain/codes/languages'
import type { OfficialTask } from '@/lib/domain/codes/official-tasks'
import { displayNameOf } from '../../world/people/display-name-of'
import type { Person } from '../../world/people/person'
import type { FaultBook } from '../harness/fault-book'
import type { Population } from '../harness/population'
import { unheardOfRole, type FaultKind } from './protocol'
import {
  decideRepresentation,
  type Ground,
  type Representation,
} from './rules/decide-representation'
import { rolesOf, type RoleNames } from './rules/roles-of'

/** Someone for whom one may act, and by what. */
export type Choosable = Readonly<{ person: Person; grounds: readonly Ground[] }>

/** An organisation that one may act for, as the trade register has it. */
export type Principal = Readonly<{
  id: string
  /** Y-tunnus. */
  businessId: string
  names: Readonly<Record<Language, string>>
}>

/** An organisation for which one may act, in which tasks, and how the wire calls the right to them. */
export type Represented = Readonly<{
  organisation: Principal
  tasks: readonly OfficialTask[]
  roles: readonly string[]
}>

const none = { allowed: false, because: 'not-related' } as const

/** The population register and the mandate register, asked at this moment. */
export class Register {
  constructor(
    private readonly population: Population,
    private readonly faults: FaultBook<FaultKind>,
    private readonly names: RoleNames,
    private readonly now: () => number,
    private readonly organisations: readonly Principal[] = [],
  ) {}

  find(hetu: string): Person | undefined {
    const person = this.population.find(hetu)
    if (!person || !this.faults.isOn('mandate-withdrawn', hetu)) return person
    const mandates = person.mandates?.map((mandate) => ({ ...mandate, withdrawn: true })) ?? []
    return { ...person, mandates }
  }

  nameOf(hetu: string): string | undefined {
    const person = this.find(hetu)
    return person && displayNameOf(person)
  }

  /** Everyone for whom the person may act, by name. */
  choosableBy(delegate: string): readonly Choosable[] {
    return this.population
      .all()
      .flatMap((person) => {
        const representation = this.decide(delegate, person.hetu)
        return representation.allowed ? [{ person, grounds: representation.grounds }] : []
      })
      .sort((a, b) => displayNameOf(a.person).localeCompare(displayNameOf(b.person), 'sv'))
  }

  /** The organisations that the person may act for: those that the register knows, with at least one task. */
  organisationsOf(delegate: string): readonly Represented[] {
    const person = this.find(delegate)
    if (!person || person.deceased || this.faults.isOn('mandate-withdrawn', delegate)) return []
    const isUnheardOf = this.faults.isOn('unknown-role', delegate)
    return (person.organisationMandates ?? []).flatMap(({ organisation: id, tasks }) => {
      const organisation = this.organisations.find((known) => known.id === id)
      if (!organisation || tasks.length === 0) return []
      const roles = isUnheardOf ? [unheardOfRole] : tasks.map((task) => roleOfTask[task])
      return [{ organisation, tasks, roles }]
    })
  }

  /** The roles as the wire names them; none when one may not act. */
  roles(delegate: string, principal: string): readonly string[] {
    const unheardOf = [delegate, principal].some((hetu) => this.faults.isOn('unknown-role', hetu))
    if (unheardOf) return [unheardOfRole]
    return rolesOf(this.decide(delegate, principal), this.names)
  }

  private decide(delegateHetu: string, principalHetu: string): Representation {
    const delegate = this.find(delegateHetu)
    const principal = this.find(principalHetu)
    if (!delegate || !principal) return none
    const find = (hetu: string) => this.find(hetu)
    return decideRepresentation({ delegate, principal, find, now: new Date(this.now()) })
  }
}
