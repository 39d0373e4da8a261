import { expect, test } from 'vitest'
import { organisationOf } from '@/mocks/world/people/organisations'
import { operatorBusinessId } from './environment.mjs'

test('the archive knows its operator by the business id that the mandates service has', () => {
  expect(organisationOf('archive-operator').businessId).toBe(operatorBusinessId)
})
