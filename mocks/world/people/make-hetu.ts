import type { Day } from './days'

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** Century signs in the order of their taking into use: the later ones tell apart people of the same day and number. */
export const centurySigns = {
  '19': ['-', 'Y', 'X', 'W', 'V', 'U'],
  '20': ['A', 'B', 'C', 'D', 'E', 'F'],
} as const

export type CenturySign = (typeof centurySigns)['19' | '20'][number]

/**
 * An invented personal identity code with its right check character. Individual numbers 900–999 only, which no living
 * person has; odd for a man and even for a woman. Throws on any other number.
 */
export function makeHetu(birthDate: Day, individualNumber: number, century?: CenturySign): string {
  if (!Number.isInteger(individualNumber) || individualNumber < 900 || individualNumber > 999)
    throw new RangeError('an invented person has an individual number 900–999')
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const digits = `${day}${month}${year.slice(2)}`
  const sign = century ?? centurySigns[year.startsWith('19') ? '19' : '20'][0]
  const check = checkCharacters[Number(`${digits}${individualNumber}`) % 31]
  return `${digits}${sign}${individualNumber}${check}`
}
