import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pagesOfTasks, type PagePath } from './rights/pages-of-tasks'

/**
 * Of each page: the tests that show that it tells nothing of what another register holds (D0, A7, A9), or why it could not. A new page has to say it here, for
 * types ask for it.
 */
const shown: Readonly<
  Record<PagePath, readonly (readonly [file: string, name: string])[] | string>
> = {
  '/archivist': [
    [
      'mocks/services/workbench/pages/archivist/archivist',
      'of another register everything is answered as of what never was',
    ],
    [
      'mocks/services/archive/officials/archivist/holds/holds',
      'another register answers as if there were nothing, and a hold of another document ends nothing',
    ],
  ],
  '/shows': [
    [
      'mocks/services/workbench/pages/shows/shows',
      'one of another register is answered as one that never was',
    ],
    [
      'mocks/services/archive/officials/shows/shows',
      'the answer by client is the same whatever other registers have of her',
    ],
  ],
  '/supervision': [
    [
      'mocks/services/workbench/pages/supervision/supervision',
      'two clients who differ only in what another register has of them look alike',
    ],
  ],
  '/quality': [
    [
      'mocks/services/workbench/pages/quality/quality',
      'another register has nothing of it, whatever the first one holds',
    ],
  ],
  '/form': [
    [
      'mocks/services/archive/reference/preview/preview',
      'what lies in another register changes none of the numbers',
    ],
  ],
  '/extensive-access': [
    [
      'mocks/services/archive/reference/agreements/tell-opened',
      'D3: what an agreement opens is counted by service task, in whole tens, and fewer than ten clients are not',
    ],
  ],
  '/decision': 'Says what an organisation has decided, and names no client.',
  '/joint-tests': 'Is about invented clients, in both registers of the test.',
  '/bench': 'Is about invented clients alone.',
  '/operator': 'Says who is let in, and counts; it names no client.',
}

test('each page of the workbench has a test of what other registers hold, or a reason', () => {
  expect(Object.keys(shown).sort()).toEqual(Object.keys(pagesOfTasks).sort())
  for (const tests of Object.values(shown)) {
    if (typeof tests === 'string') expect(tests).toMatch(/^[A-Z].{20,}\.$/)
    else
      for (const [file, name] of tests)
        expect(readFileSync(`${file}.integration.test.ts`, 'utf8')).toContain(name)
  }
})
