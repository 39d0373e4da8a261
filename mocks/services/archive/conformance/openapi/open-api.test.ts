import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { routes } from '../../routes'
import { isFhir, openApi } from './open-api'

type Published = Readonly<{
  openapi: string
  paths: Readonly<Record<string, Readonly<Record<string, { security: object[] }>>>>
}>
const published = openApi(routes, 'https://archive.example') as Published
const others = routes.filter((route) => !isFhir(route))

test.each(others.map(({ method, path }) => `${method} ${path}`))('%s is published', (address) => {
  const [method = '', path = ''] = address.split(' ')
  const at = published.paths[path.replaceAll(/:([a-zA-Z]+)/g, '{$1}')]
  expect(at).toHaveProperty(method.toLowerCase())
})

test('nothing is published that is not answered', () => {
  const count = Object.values(published.paths).flatMap((at) => Object.keys(at)).length
  expect(count).toBe(others.length)
  expect(others.length).toBeGreaterThan(5)
})

test('what needs no token says so', () =>
  expect(published.paths['/health']?.get?.security).toEqual([]))

describe('an address', () => {
  const query = z.object({ first: z.int(), second: z.int().optional() })
  const answer = { type: 'application/json', schema: z.object({ a: z.literal('b') }) }
  const route = {
    method: 'GET',
    path: '/things/:id',
    describes: { summary: 'A thing', query, answer },
  }

  test('is published by the schemas by which it is read', () => {
    const { paths } = openApi([route], '') as Published
    expect(paths['/things/{id}']?.get).toMatchObject({
      security: [{ bearer: [] }],
      parameters: [
        { name: 'id', in: 'path', required: true },
        { name: 'first', in: 'query', required: true, schema: { type: 'integer' } },
        { name: 'second', in: 'query', required: false },
      ],
      responses: {
        200: { content: { 'application/json': { schema: { properties: { a: { const: 'b' } } } } } },
      },
    })
  })

  test('that is not described is told by its name', () =>
    expect(() => openApi([{ method: 'GET', path: '/new' }], '')).toThrow('GET /new'))
})
