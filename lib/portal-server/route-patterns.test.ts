import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { routePatterns } from './route-patterns'

const folder = mkdtempSync(join(tmpdir(), 'mittkanta-routes-'))
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(
  join(folder, 'routes-manifest.json'),
  JSON.stringify({
    staticRoutes: [
      { page: '/_not-found', regex: '^/_not\\-found(?:/)?$' },
      { page: '/health', regex: '^/health(?:/)?$' },
    ],
    dynamicRoutes: [
      { page: '/[locale]', regex: '^/([^/]+?)(?:/)?$' },
      {
        page: '/[locale]/for/[handle]/documents/[documentId]',
        regex: '^/([^/]+?)/for/([^/]+?)/documents/([^/]+?)(?:/)?$',
      },
    ],
  }),
)
const patternOf = routePatterns(folder)

const document = '/[locale]/for/[handle]/documents/[documentId]'
test.each([
  ['/sv', '/[locale]'],
  ['/sv?next=/sv/self/documents', '/[locale]'],
  ['/health', '/health'],
  ['/sv/self/documents/1f3a', document],
  ['/fi/for/h-77/documents/1f3a?part=2#x', document],
  ['/_next/static/chunks/a.js', '/_next'],
  ['/sv/self/documents/1f3a/more', 'other'],
  ['/wp-admin/010190-900P', 'other'],
  ['', 'other'],
])('%s is counted as %s', (address, pattern) => {
  expect(patternOf(address)).toBe(pattern)
})

test('what Next.js has not built yet is other', () => {
  expect(routePatterns(join(folder, 'nowhere'))('/sv')).toBe('other')
})
