import { dayInHelsinki, type Day } from './days'
import { archiveSide } from './organisations/archive-side'
import { businessIdOf } from './organisations/business-ids'
import { controllerNames } from './organisations/controllers'
import {
  displayRestrictions,
  displayStartsOn,
  ordinaryStarts,
} from './organisations/display-starts'
import type { Contact, Organisation } from './organisations/organisation'
import { producers, units } from './organisations/units'

const officeHours = {
  sv: 'vardagar klockan 9–15',
  fi: 'arkisin kello 9–15',
  en: 'weekdays from 9 to 15',
}

/** The registry office of a controller, to which letters go. Made up, like every address here. */
function registryOf(id: string): Contact {
  const number = Object.keys(controllerNames).indexOf(id) + 101
  return {
    phone: `02 000 ${number}`,
    street: `Kirjaamo / Registratorskontoret, PL/PB ${number}`,
    postalCode: '00000',
    city: 'Sagostad',
    hours: officeHours,
  }
}

/** Every controller, unit, producer, vendor and operator, with what the controllers show as of a day. */
export function organisationsOn(today: Day): readonly Organisation[] {
  const starts = displayStartsOn(today)
  const publicControllers = Object.entries(controllerNames).map(([id, names]): Organisation => ({
    id,
    kinds: ['controller'],
    names,
    contact: registryOf(id),
  }))
  return [...publicControllers, ...units, ...producers, ...archiveSide].map((unnumbered) => {
    const businessId = businessIdOf(unnumbered.id)
    const organisation = { ...unnumbered, ...(businessId && { businessId }) }
    if (!organisation.kinds.includes('controller')) return organisation
    const restrictions = displayRestrictions[organisation.id]
    return {
      ...organisation,
      displayStarts: starts[organisation.id] ?? ordinaryStarts,
      ...(restrictions && { displayRestrictions: restrictions }),
    }
  })
}

const organisations: readonly Organisation[] = organisationsOn(dayInHelsinki(new Date()))

const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]))

/** Throws on an unknown id. */
export function organisationOf(id: string): Organisation {
  const organisation = byId.get(id)
  if (!organisation) throw new Error(`no organisation is called ${id}`)
  return organisation
}

/** The controller to whose register a unit's documents belong: the unit's parent, or the organisation itself. */
export const controllerOf = (unitId: string): string => organisationOf(unitId).partOf ?? unitId
