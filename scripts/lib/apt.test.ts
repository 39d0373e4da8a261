import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installPackages } from './apt.mjs'

const mayInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0

/** Stands in for Debian’s program: fails with these words, so many times, and writes down each time. */
function pretendApt(words: string, times: number) {
  const folder = mkdtempSync(join(tmpdir(), 'mittkanta-apt-'))
  const asked = join(folder, 'asked')
  writeFileSync(asked, '')
  const script = `#!/bin/sh
echo "$*" >> ${asked}
[ "$(wc -l < ${asked})" -gt ${times} ] && exit 0
echo "E: ${words}" >&2
exit 100
`
  writeFileSync(join(folder, 'apt-get'), script, { mode: 0o755 })
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` }
  const run = () => installPackages(['nothing-at-all'], '', env, { times: 4, seconds: 0.01 })
  return { run, asked: () => readFileSync(asked, 'utf8').trim().split('\n') }
}

const busy = 'Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 4711'

describe.skipIf(!mayInstall)('installing what tests need', () => {
  test('waits for another who is installing', () => {
    const { run, asked } = pretendApt(busy, 2)
    expect(run()).toBe(true)
    expect(asked()).toHaveLength(3)
  })

  test('gives up when the other does not end', () => {
    const { run, asked } = pretendApt(busy, 100)
    expect(run()).toBe(false)
    expect(asked()).toHaveLength(8)
  })

  test('asks for newer lists when a package is not known, and does not wait for anything else', () => {
    const { run, asked } = pretendApt('Unable to locate package nothing-at-all', 1)
    expect(run()).toBe(true)
    expect(asked()).toEqual([
      expect.stringContaining('install'),
      '-y -q update',
      expect.stringContaining('install'),
    ])
  })
})
