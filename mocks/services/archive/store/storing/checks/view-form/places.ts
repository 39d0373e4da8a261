import { placeOf } from '@/lib/contracts/view-form/attributes'
import type { Fault } from './fault-of-attribute'

type Values = Readonly<Record<string, string | undefined>>
export type Led<At> = Readonly<{ at: At; fault: Fault }>

/** The places of a view form by their ids, and what leads to them; told at the end which lead nowhere. */
export class Places<At> {
  private readonly ids = new Set<string>()
  private readonly led: { id: string; at: At; by: string }[] = []

  /** Takes the attributes of an element; a fault when an id is there twice. */
  add(values: Values, at: At): Fault | undefined {
    const { id, name, href, headers } = values
    const place = href === undefined ? null : placeOf(href)
    if (place !== null) this.led.push({ id: place, at, by: `a link to #${place}` })
    for (const cell of headers?.split(/\s+/).filter(Boolean) ?? []) {
      this.led.push({ id: cell, at, by: `headers with ${cell}` })
    }
    const own = new Set([id, name].filter((each) => each !== undefined))
    const twice = [...own].find((each) => this.ids.has(each))
    own.forEach((each) => this.ids.add(each))
    return twice === undefined
      ? undefined
      : { error: 'invalid-view-form', says: `the id ${twice} for a second time` }
  }

  /** What leads to a place that is not there. */
  missing(): Led<At>[] {
    return this.led
      .filter(({ id }) => !this.ids.has(id))
      .map(({ at, by }) => ({
        at,
        fault: { error: 'invalid-view-form', says: `${by}, which is not in the document` },
      }))
  }
}
