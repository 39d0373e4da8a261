/**
 * A thousand documents of one client and four viewers, made from a seed: every engine answers about the same ones.
 * Somewhat over half of the documents are visible to the client.
 */
const tasks = [
  'older-people',
  'families',
  'child-welfare',
  'family-law',
  'substance-abuse',
  'working-age',
  'disability',
]
const services = [
  'shelter',
  'violence-prevention',
  'adoption-counselling',
  'custody-investigation',
  'parenthood-investigation',
]
const types = [
  'custody-investigation',
  'payment-commitment',
  'client-relationship-document',
  'client-journal-entry',
]
const ordinary = {
  services: ['housing', 'home-care', 'family-work', 'personal-assistance'],
  types: ['decision', 'client-plan', 'summary', 'statement'],
}

function random(seed) {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}

const next = random(20261121)
const pick = (list) => list[Math.floor(next() * list.length)]
const rarely = (chance, yes, no) => (next() < chance ? yes() : no())

const made = Array.from({ length: 1000 }, () => ({
  controller: pick(['county-05', 'county-08']),
  serviceTask: pick(tasks),
  socialService: rarely(
    0.08,
    () => pick(services),
    () => pick(ordinary.services),
  ),
  type: rarely(
    0.1,
    () => pick(types),
    () => pick(ordinary.types),
  ),
  attachmentOf: rarely(
    0.02,
    () => 'custody-investigation',
    () => 'none',
  ),
  format: rarely(
    0.05,
    () => pick(['phase-1', 'old']),
    () => 'phase-2',
  ),
  status: rarely(
    0.1,
    () => pick(['superseded', 'annulled']),
    () => 'current',
  ),
  sharedMatter: next() < 0.02,
  ...rarely(
    0.05,
    () => ({ delayed: true, releaseDay: pick(['2026-11-20', '2026-11-21', '2026-11-22']) }),
    () => ({ delayed: false, releaseDay: null }),
  ),
  specialContent: next() < 0.02,
  hiddenFromGuardians: next() < 0.1,
  madeOn: `202${Math.floor(next() * 7)}-0${1 + Math.floor(next() * 9)}-15`,
}))

/** Engines that know no other document are told of what one is attached to by its type. */
export const documents = made.map((facts, at) => ({
  id: String(at),
  controller: facts.controller,
  serviceTask: facts.serviceTask,
  socialService: facts.socialService,
  madeIn: 'none',
  type: facts.type,
  attachmentOf: facts.attachmentOf,
  attachedTo: facts.attachmentOf === 'none' ? 'none' : { id: 'investigation' },
  format: facts.format,
  status: facts.status,
  sharedMatter: facts.sharedMatter,
  delayed: facts.delayed,
  releaseDay: facts.releaseDay,
  specialContent: facts.specialContent,
  hiddenFromGuardians: facts.hiddenFromGuardians,
  madeOn: facts.madeOn,
}))

const coverage = new Map([
  [
    'county-05',
    {
      starts: new Map(tasks.map((task) => [task, '2024-01-01'])),
      restrictions: [{ serviceTask: null, type: null, madeBefore: '2020-06-01' }],
    },
  ],
  [
    'county-08',
    {
      starts: new Map(
        tasks.map((task, index) => [task, index === 2 ? '2026-12-01' : '2025-03-01']),
      ),
      restrictions: [{ serviceTask: 'families', type: 'summary', madeBefore: null }],
    },
  ],
])

const base = {
  today: '2026-11-21',
  coverage,
  switches: { journal: false, sharedMatters: false, parenthood: false },
  shelterControllers: new Set(['thl']),
}

export const viewers = {
  self: { ...base, capacity: 'self', represented: true },
  guardian: { ...base, capacity: 'guardian', represented: true },
  proxy: { ...base, capacity: 'proxy', represented: true },
  stranger: { ...base, capacity: 'proxy', represented: false },
}
