import { expect, test } from 'vitest'
import { logKinds } from '../codes/log'
import { newsKinds, otherKinds, ownKinds } from './event-kinds'

test('the client, and who acts for her, look; everything else is done by others', () => {
  expect(ownKinds).toEqual(['own-view', 'view-on-behalf'])
  expect(new Set([...ownKinds, ...otherKinds])).toEqual(new Set(logKinds))
  expect(otherKinds.filter((kind) => ownKinds.includes(kind))).toEqual([])
})

test('news is what left its controller, and what somebody decided', () => {
  expect(new Set(newsKinds)).toEqual(new Set(['disclosure', 'statement']))
})
