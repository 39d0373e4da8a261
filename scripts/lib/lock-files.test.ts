import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

interface LockedPackage {
  version?: string
  integrity?: string
  resolved?: string
  link?: boolean
}

const root = new URL('../../', import.meta.url)
const locked = (folder: string): [string, LockedPackage][] => {
  const file = fileURLToPath(new URL(`${folder}package-lock.json`, root))
  const { packages } = JSON.parse(readFileSync(file, 'utf8'))
  return Object.entries<LockedPackage>(packages).filter(([path]) => path !== '')
}

/** What a check finds wrong, by path, so that a failure names the packages. */
const pathsWhere = (folder: string, wrong: (locked: LockedPackage) => boolean) =>
  locked(folder)
    .filter(([, each]) => wrong(each))
    .map(([path]) => path)

describe.each(['', 'bench/', 'scripts/runtime/', 'scripts/checker/'])(
  '%spackage-lock.json',
  (folder) => {
    test('knows packages', () => expect(locked(folder).length).toBeGreaterThan(0))

    test('pins each package, for every platform, by a SHA-512 of what is in it', () => {
      const isPinned = ({ integrity }: LockedPackage) =>
        /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')
      expect(pathsWhere(folder, (each) => !isPinned(each))).toEqual([])
    })

    test('names no host, so that each machine asks its own registry', () => {
      const hasHost = ({ resolved, link }: LockedPackage) => resolved !== undefined || link === true
      expect(pathsWhere(folder, hasHost)).toEqual([])
    })
  },
)
