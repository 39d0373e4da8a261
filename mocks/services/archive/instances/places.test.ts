import { expect, test } from 'vitest'
import { publishedRoutes } from '../conformance/publishing/read-published'
import { routes } from '../routes'
import { placeOf } from './places'

const published = new Set(publishedRoutes.map(({ path }) => path))

test('every address has its place, so that none is answered by an instance that knows a part only', () => {
  const without = routes
    .filter(({ path }) => !published.has(path))
    .filter(({ method, path }) => placeOf(method, path) === undefined)
  expect(without.map(({ method, path }) => `${method} ${path}`)).toEqual([])
})
