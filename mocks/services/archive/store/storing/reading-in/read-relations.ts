import { sid } from '@/lib/contracts/archive/systems'
import { readLogicalReference } from '../checks/read-identifier'
import type { Place } from '../bundle/place'

/** The version that this one replaces and the document that it is an attachment of, each at most once. */
export function readRelations(place: Place): { replaces?: string; attachmentOfSet?: string } {
  const found: { replaces?: string; appends?: string } = {}
  const seen = new Set<string>()
  for (const relation of place.list('The relation', 0, 2)) {
    if (!relation.hasOnly(['code', 'target'])) continue
    const code = relation.at('code').required('The code').oneOf(['replaces', 'appends'])
    const target = relation.at('target').required('The target')
    if (!code) continue
    if (seen.has(code)) relation.report('invalid-value', 'This relation can stand here only once.')
    seen.add(code)
    const system = code === 'replaces' ? sid.uri : sid.documentSet
    found[code] = readLogicalReference(target, system)
  }
  return { replaces: found.replaces, attachmentOfSet: found.appends }
}
