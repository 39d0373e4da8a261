import type { Names } from './organisations/organisation'

/** An invented member of staff: who signs a unit's documents and is own worker of its clients. */
export type Worker = Readonly<{
  unit: string
  name: string
  title: Names
}>

const worker = (unit: string, name: string, sv: string, fi: string, en: string): Worker => ({
  unit: `unit-${unit}`,
  name,
  title: { sv, fi, en },
})

const workers: readonly Worker[] = [
  worker('snostjarnan', 'Petra Granbacka', 'socialarbetare', 'sosiaalityöntekijä', 'social worker'),
  worker('manskensudden', 'Rebecka Lindgård', 'handledare', 'ohjaaja', 'counsellor'),
  worker(
    'sagoskogen',
    'Marko Vuorela',
    'handledare inom familjearbete',
    'perhetyön ohjaaja',
    'family work counsellor',
  ),
  worker(
    'lyktgranden',
    'Kristian Sjögård',
    'socialhandledare',
    'sosiaaliohjaaja',
    'social counsellor',
  ),
  worker(
    'hostvinden',
    'Annika Holmbäck',
    'klienthandledare',
    'asiakasohjaaja',
    'client counsellor',
  ),
  worker('stilla-viken', 'Benita Råholm', 'terapeut', 'terapeutti', 'therapist'),
  worker(
    'regnbagsgrand',
    'Joonas Harjula',
    'socialarbetare',
    'sosiaalityöntekijä',
    'social worker',
  ),
  worker('kielorinne', 'Päivi Ahovaara', 'familjehandledare', 'perheohjaaja', 'family counsellor'),
  worker('havutupa', 'Merja Koskivirta', 'klienthandledare', 'asiakasohjaaja', 'client counsellor'),
  worker(
    'aurinkolaituri',
    'Ville Niittykangas',
    'socialhandledare',
    'sosiaaliohjaaja',
    'social counsellor',
  ),
  worker('blaklockan', 'Ulrika Björkgren', 'socialarbetare', 'sosiaalityöntekijä', 'social worker'),
  worker('trygga-hamnen', 'Pia Sandvall', 'handledare', 'ohjaaja', 'counsellor'),
  worker(
    'lyktan-hemma',
    'Jonas Kvarnström',
    'serviceansvarig',
    'palveluvastaava',
    'service manager',
  ),
]

const byUnit = new Map(workers.map((candidate) => [candidate.unit, candidate]))

/** Throws when the unit has nobody. */
export function workerOf(unit: string): Worker {
  const found = byUnit.get(unit)
  if (!found) throw new Error(`${unit} has no worker`)
  return found
}
