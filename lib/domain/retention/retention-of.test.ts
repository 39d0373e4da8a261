import { describe, expect, test } from 'vitest'
import { serviceTasks } from '../codes/service-tasks'
import { documentTypes } from '../codes/document-types'
import { retentionOf, type Retention, type RetentionFacts } from './retention-of'

const base: RetentionFacts = {
  type: 'report',
  serviceTask: 'working-age',
  socialService: 'social-work',
  madeOn: '2020-05-04',
  matterClosedOn: '2021-02-03',
  lastMatterClosedOn: null,
  birthDate: '1990-01-01',
  deceasedOn: null,
  permanent: false,
}
const child = { serviceTask: 'family-law', birthDate: '2016-05-02' } as const
const disability = { serviceTask: 'disability' } as const

describe('until when a document is kept (A10)', () => {
  test.each<[string, Partial<RetentionFacts>, Retention]>([
    ['ten years from the closing of the matter', {}, { until: '2031-02-03', by: 'ten-years' }],
    [
      'of an older person, likewise',
      { serviceTask: 'older-people' },
      { until: '2031-02-03', by: 'ten-years' },
    ],
    [
      'of substance abuse, likewise',
      { serviceTask: 'substance-abuse' },
      { until: '2031-02-03', by: 'ten-years' },
    ],
    [
      'thirty years for families with children',
      { serviceTask: 'families' },
      { until: '2051-02-03', by: 'families' },
    ],
    ['no day while the matter is open', { matterClosedOn: null }, { until: null, by: 'ten-years' }],
    [
      'a matter that is closed on the 29th of February ends on the 28th',
      { matterClosedOn: '2020-02-29' },
      { until: '2030-02-28', by: 'ten-years' },
    ],
    [
      'of a disability from the last matter, not from its own',
      { ...disability, lastMatterClosedOn: '2024-06-07' },
      { until: '2034-06-07', by: 'disability' },
    ],
    ['of a disability no day while there is a need', disability, { until: null, by: 'disability' }],
    [
      'child welfare: no day while the client lives',
      { serviceTask: 'child-welfare' },
      { until: null, by: 'child-welfare' },
    ],
    [
      'child welfare: two years from the death',
      { serviceTask: 'child-welfare', deceasedOn: '2026-01-31' },
      { until: '2028-01-31', by: 'child-welfare' },
    ],
    [
      'the document of the client relationship: from the death, whatever its task',
      { type: 'client-relationship-document', deceasedOn: '2026-01-31' },
      { until: '2028-01-31', by: 'client-relationship' },
    ],
    [
      'family law about a child: 120 years from the birth',
      child,
      { until: '2136-05-02', by: 'family-law-child' },
    ],
    [
      'made the day before she came of age, it is about a child',
      { ...child, birthDate: '2002-05-05' },
      { until: '2122-05-05', by: 'family-law-child' },
    ],
    [
      'made on the day on which she came of age, it is not',
      { ...child, birthDate: '2002-05-04' },
      { until: '2031-02-03', by: 'family-law' },
    ],
    [
      'family law whose client is not known to be grown up: no day',
      { ...child, birthDate: null },
      { until: null, by: 'family-law-child' },
    ],
    [
      'an agreement on a child with a parent as the client: nobody knows the birth of the child',
      { ...child, birthDate: '1990-01-01', socialService: 'custody-and-maintenance' },
      { until: null, by: 'family-law-child' },
    ],
    ['what is kept for ever has no day', { permanent: true }, { until: null, by: 'permanent' }],
    [
      'a voucher: the source does not say from when',
      { type: 'payment-commitment' },
      { until: null, by: 'voucher' },
    ],
    [
      'a decision may be on fees, so it is kept twelve years at least',
      { type: 'decision' },
      { until: '2032-05-04', by: 'fees' },
    ],
    [
      'and longer when its matter is closed later',
      { type: 'decision', matterClosedOn: '2022-05-05' },
      { until: '2032-05-05', by: 'ten-years' },
    ],
    [
      'and has no day while its matter has none',
      { type: 'decision', matterClosedOn: null },
      { until: null, by: 'ten-years' },
    ],
  ])('%s', (_name, changes, expected) => {
    expect(retentionOf({ ...base, ...changes })).toEqual(expected)
  })

  test.each([
    'custody-investigation',
    'parenthood-investigation',
    'custody-and-maintenance',
    'supervised-visits',
    'adoption-counselling',
  ] as const)('%s is about a child also where the client is grown', (socialService) => {
    const { by } = retentionOf({ ...base, serviceTask: 'family-law', socialService })
    expect(by).toBe('family-law-child')
  })

  test.each(serviceTasks)('%s has a row for every type of document', (serviceTask) => {
    for (const type of documentTypes)
      expect(retentionOf({ ...base, serviceTask, type }).by).toBeDefined()
  })
})
