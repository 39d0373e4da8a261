import { createHash } from 'node:crypto'
import { birthDateOfHetu } from '@/lib/domain/identity/hetu'
import type { Identified } from './identity-claims'

const firstNames = ['Alva', 'Sisko', 'Runar', 'Tuukka', 'Disa', 'Impi', 'Levi', 'Oona']
const secondNames = ['Kajsa', 'Vilja', 'Benjamin', 'Onni', 'Maj', 'Lumi', 'Ture', 'Pihla']
const familyNames = ['Åkerfelt', 'Korpimaa', 'Sjöhage', 'Lumivirta', 'Ekdunge', 'Salotie']

/** A name for a test HETU that no invented person has: always the same one for the same HETU. */
export function makeUpPerson(hetu: string): Identified {
  const bytes = createHash('sha256').update(hetu).digest()
  const callingName = pick(firstNames, bytes[0])
  return {
    hetu,
    callingName,
    firstNames: `${callingName} ${pick(secondNames, bytes[1])}`,
    familyName: pick(familyNames, bytes[2]),
    birthDate: birthDateOfHetu(hetu) ?? '',
  }
}

function pick(names: readonly string[], byte = 0): string {
  return names[byte % names.length] ?? ''
}
