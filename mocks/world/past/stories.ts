import type { Act, Moment, RelationshipName } from './act'

const rehabilitation: RelationshipName = {
  unit: 'unit-regnbagsgrand',
  serviceTask: 'working-age',
  socialService: 'social-rehabilitation',
}
const assistance: RelationshipName = {
  unit: 'unit-snostjarnan',
  serviceTask: 'disability',
  socialService: 'personal-assistance',
}
const homeCare: RelationshipName = {
  unit: 'unit-hostvinden',
  serviceTask: 'older-people',
  socialService: 'home-care',
}

type Asking = Omit<Extract<Act, { does: 'is asked about' }>, 'does'>
const asked = (asking: Asking): Act => ({ does: 'is asked about', ...asking })

/** Birkaland asks Egentliga Finland for what it needs for the rehabilitation. */
const birkaland = (...documents: readonly string[]): Act =>
  asked({
    organisation: 'county-08',
    unit: 'unit-regnbagsgrand',
    worker: 'Joonas Harjula',
    ground: { relationship: rehabilitation },
    documents,
    register: 'county-05',
  })

/** The producer of the assistance looks at what it needs, in the register of Egentliga Finland. */
const producer = (...documents: readonly string[]): Act =>
  asked({
    organisation: 'assistans-morgonrodnad',
    unit: 'assistans-morgonrodnad',
    worker: 'Sofia Lindberg',
    ground: { relationship: assistance },
    documents,
    register: 'county-05',
  })

/** The nightly run by which the county's own system keeps its lists up to date. */
const automaticRun = asked({
  organisation: 'county-05',
  unit: 'county-05',
  ground: { relationship: assistance },
  documents: [],
  register: 'county-05',
})

const at = (who: string, daysAgo: number, clock: string, act: Act): Moment => ({
  who,
  daysAgo,
  clock,
  act,
})

const ingrid = (daysAgo: number, clock: string, act: Act) =>
  at('ingrid-sandvik', daysAgo, clock, act)

/** Ingrid’s last fourteen months, with a consent from before under the older information. */
const ingridsPast: readonly Moment[] = [
  ingrid(425, '19:02', { does: 'confirms', version: '2' }),
  ingrid(424, '19:04', { does: 'is looked at' }),
  ingrid(
    364,
    '10:12',
    birkaland('certificate-personalAssistance-385', 'decision-personalAssistance-365'),
  ),
  ingrid(329, '13:40', birkaland('functional-ability-assessment-personalAssistance-330')),
  ingrid(325, '09:15', producer('decision-personalAssistance-365')),
  ingrid(320, '20:31', { does: 'is looked at' }),
  ingrid(320, '20:36', { does: 'prohibits', serviceTask: 'disability' }),
  ingrid(312, '09:48', birkaland('functional-ability-assessment-personalAssistance-330')),
  ingrid(
    308,
    '15:05',
    asked({
      organisation: 'county-08',
      unit: 'unit-regnbagsgrand',
      worker: 'Joonas Harjula',
      ground: { right: 'service-need-assessment' },
      documents: ['functional-ability-assessment-personalAssistance-330'],
      register: 'county-05',
    }),
  ),
  ingrid(301, '10:20', producer('functional-ability-assessment-personalAssistance-330')),
  ingrid(290, '18:11', { does: 'cancels the prohibition' }),
  ingrid(281, '11:30', birkaland('functional-ability-assessment-personalAssistance-330')),
  ingrid(250, '17:58', { does: 'withdraws the consent' }),
  ingrid(245, '09:05', {
    ...asked({
      organisation: 'county-08',
      unit: 'unit-regnbagsgrand',
      worker: 'Joonas Harjula',
      ground: { relationship: rehabilitation },
      documents: [],
      status: 403,
    }),
  }),
  ingrid(190, '08:30', producer('decision-homeAlterations-195')),
  ingrid(120, '21:15', { does: 'consents' }),
  ...[56, 49, 42, 35, 28, 21, 14, 7].map((daysAgo) => ingrid(daysAgo, '02:30', automaticRun)),
  ingrid(45, '14:10', producer('implementation-plan-personalAssistance-47')),
  ingrid(
    40,
    '23:48',
    asked({
      organisation: 'helsinki',
      unit: 'unit-aurinkolaituri',
      worker: 'Ville Niittykangas',
      ground: { right: 'urgent-need' },
      documents: ['implementation-plan-personalAssistance-47'],
      register: 'county-05',
    }),
  ),
  ingrid(38, '16:22', { does: 'is looked at' }),
  ingrid(30, '19:40', { does: 'prohibits', serviceTask: 'substance-abuse' }),
  ingrid(2, '09:10', producer('client-plan-personalAssistance-9')),
]

/** The first consents, and the information under which they were given, are older than the rest. Tapio’s still stands. */
export const underTheFirstInformation: readonly Moment[] = [
  ingrid(0, '20:15', { does: 'confirms', version: '1' }),
  ingrid(0, '20:19', { does: 'consents' }),
  at('tapio-lehtovirta', 0, '20:31', { does: 'confirms', version: '1' }),
  at('tapio-lehtovirta', 0, '20:35', { does: 'consents' }),
]

const gunvorsPast: readonly Moment[] = [
  at('gunvor-ekholm', 40, '18:20', {
    does: 'is looked at',
    by: 'ingrid-sandvik',
    capacity: 'proxy',
  }),
  at('gunvor-ekholm', 38, '18:41', { does: 'confirms', version: '2' }),
  at(
    'gunvor-ekholm',
    15,
    '10:05',
    asked({
      organisation: 'hemvard-lyktan',
      unit: 'unit-lyktan-hemma',
      worker: 'Jonas Kvarnström',
      ground: { relationship: homeCare },
      documents: ['decision-homeCare-18'],
      register: 'county-05',
    }),
  ),
  at('gunvor-ekholm', 3, '19:12', {
    does: 'is looked at',
    by: 'ingrid-sandvik',
    capacity: 'proxy',
  }),
]

const elsasPast: readonly Moment[] = [
  at('elsa-sandvik', 8, '20:05', {
    does: 'is looked at',
    by: 'ingrid-sandvik',
    capacity: 'guardian',
  }),
  at('elsa-sandvik', 5, '07:50', {
    does: 'is looked at',
    by: 'mikael-sandvik',
    capacity: 'guardian',
  }),
]

/** Everything but the use in the own register, which follows from the files themselves. */
export const stories: readonly Moment[] = [...ingridsPast, ...gunvorsPast, ...elsasPast]

/** Whose past is lived. */
export const livedThrough: readonly string[] = [
  'ingrid-sandvik',
  'gunvor-ekholm',
  'elsa-sandvik',
  'tapio-lehtovirta',
]
