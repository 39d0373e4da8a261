import { expect, test } from 'vitest'
import { routeOf } from './log'

test.each([
  ['a plain path stays', '/oauth/token', '/oauth/token'],
  ['a query is left out', '/oauth/authorize?user=1', '/oauth/authorize'],
  [
    'a HETU goes',
    '/service/hpa/user/register/ed4b7ae7/080297-915A',
    '/service/hpa/user/register/:id/:id',
  ],
  ['an encoded HETU goes', '/a/010190%2B900X', '/a/:id'],
  ['a random name goes', '/interaction/kQx_zR', '/interaction/:id'],
])('%s', (_name, address, route) => expect(routeOf(address)).toBe(route))
