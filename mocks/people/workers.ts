/** An invented member of staff: who signs a unit's documents and is own worker of its clients. */
export type Worker = Readonly<{
  unit: string
  name: string
  title: Readonly<Record<'sv' | 'fi', string>>
}>

const worker = (unit: string, name: string, sv: string, fi: string): Worker => ({
  unit: `unit-${unit}`,
  name,
  title: { sv, fi },
})

export const workers: readonly Worker[] = [
  worker('snostjarnan', 'Petra Granbacka', 'socialarbetare', 'sosiaalityöntekijä'),
  worker('manskensudden', 'Rebecka Lindgård', 'handledare', 'ohjaaja'),
  worker('sagoskogen', 'Marko Vuorela', 'handledare inom familjearbete', 'perhetyön ohjaaja'),
  worker('lyktgranden', 'Kristian Sjögård', 'socialhandledare', 'sosiaaliohjaaja'),
  worker('hostvinden', 'Annika Holmbäck', 'klienthandledare', 'asiakasohjaaja'),
  worker('stilla-viken', 'Benita Råholm', 'terapeut', 'terapeutti'),
  worker('regnbagsgrand', 'Joonas Harjula', 'socialarbetare', 'sosiaalityöntekijä'),
  worker('kielorinne', 'Päivi Ahovaara', 'familjehandledare', 'perheohjaaja'),
  worker('havutupa', 'Merja Koskivirta', 'klienthandledare', 'asiakasohjaaja'),
  worker('aurinkolaituri', 'Ville Niittykangas', 'socialhandledare', 'sosiaaliohjaaja'),
  worker('blaklockan', 'Ulrika Björkgren', 'socialarbetare', 'sosiaalityöntekijä'),
  worker('trygga-hamnen', 'Pia Sandvall', 'handledare', 'ohjaaja'),
  worker('lyktan-hemma', 'Jonas Kvarnström', 'serviceansvarig', 'palveluvastaava'),
]

const byUnit = new Map(workers.map((candidate) => [candidate.unit, candidate]))

/** Throws when the unit has nobody. */
export function workerOf(unit: string): Worker {
  const found = byUnit.get(unit)
  if (!found) throw new Error(`${unit} has no worker`)
  return found
}
