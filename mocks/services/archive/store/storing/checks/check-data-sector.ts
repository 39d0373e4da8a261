import { codeSystem } from '@/lib/contracts/archive/systems'
import type { Place } from '../bundle/place'

/** The archive takes social-welfare data alone (A6): the sector must be said, and nothing may name another one. */
export function checkDataSector(security: Place, category: Place): void {
  const codings = security.list('The data sector', 1, 5)
  for (const coding of codings) {
    if (isOfSector(coding)) checkSector(coding)
    else coding.report('unknown-code', 'Only the data sector can stand here.')
  }
  for (const concept of elementsOf(category)) {
    elementsOf(concept.at('coding')).filter(isOfSector).forEach(checkSector)
  }
}

function checkSector(coding: Place): void {
  const code = coding.at('code').required('The code')
  if (!code.isThere || code.value === 'social-welfare') return
  code.report(
    'patient-data',
    'The archive takes social-welfare data alone; this is of another sector.',
  )
}

function isOfSector(coding: Place): boolean {
  return coding.at('system').value === codeSystem.dataSector
}

function elementsOf(place: Place): Place[] {
  return Array.isArray(place.value) && place.value.length > 0 ? place.list('', 0, Infinity) : []
}
