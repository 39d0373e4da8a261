/** Names for people made by tests: all real as names, none of them anyone's. */
export const givenNames = {
  sv: ['Alma', 'Berit', 'Cecilia', 'Doris', 'Ellen', 'Frida', 'Greta', 'Hanna', 'Ida', 'Karin'],
  fi: ['Aino', 'Elina', 'Helmi', 'Iida', 'Kaarina', 'Liisa', 'Maija', 'Outi', 'Riikka', 'Tuula'],
} as const

const beginnings = [
  'Björk',
  'Eke',
  'Fager',
  'Gran',
  'Hassel',
  'Lind',
  'Ny',
  'Rönn',
  'Sjö',
  'Väster',
]
const endings = ['backa', 'berg', 'dal', 'gård', 'holm', 'lund', 'mark', 'strand', 'vall', 'vik']
const finnishEndings = ['harju', 'joki', 'järvi', 'koski', 'lahti', 'mäki', 'niemi', 'ranta']
const finnishBeginnings = ['Haapa', 'Kallio', 'Kivi', 'Koivu', 'Lehto', 'Metsä', 'Pelto', 'Salo']

const combined = (first: readonly string[], last: readonly string[]) =>
  first.flatMap((beginning) => last.map((ending) => `${beginning}${ending}`))

export const familyNames = {
  sv: combined(beginnings, endings),
  fi: combined(finnishBeginnings, finnishEndings),
} as const
