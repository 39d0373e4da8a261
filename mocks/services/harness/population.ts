import type { Person } from '../../world/people/person'

/** The invented people that a test service knows, by HETU. People can be added while it runs. */
export class Population {
  private readonly people = new Map<string, Person>()

  constructor(people: readonly Person[]) {
    this.put(people)
  }

  /** Adds people; one with a known HETU replaces the one before. */
  put(people: readonly Person[]): void {
    for (const person of people) this.people.set(person.hetu, person)
  }

  find(hetu: string): Person | undefined {
    return this.people.get(hetu)
  }

  all(): readonly Person[] {
    return [...this.people.values()]
  }
}
