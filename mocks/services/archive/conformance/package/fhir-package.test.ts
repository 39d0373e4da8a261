import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { allPublished } from '../publishing/published-resources'
import { fhirPackage } from './fhir-package'

/** The files of a tar archive, read by its own rules: a header of 512 bytes, the content, zeros up to the next 512. */
function filesIn(tar: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (let at = 0; tar[at] !== 0 && at < tar.length;) {
    const text = (from: number, length: number) =>
      tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '')
    const size = Number.parseInt(text(124, 12), 8)
    files.set(text(0, 100), tar.subarray(at + 512, at + 512 + size))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

const files = filesIn(gunzipSync(await fhirPackage()))
const json = (name: string): unknown => JSON.parse(files.get(`package/${name}`)?.toString() ?? '')

test('the package says what it is, and of which FHIR', () => {
  expect(json('package.json')).toMatchObject({
    name: expect.stringMatching(/^[a-z]+(\.[a-z]+)+$/) as string,
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
    fhirVersions: ['4.0.1'],
    dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
  })
})

test('it holds every resource that is published, as it is published, and nothing else', () => {
  for (const resource of allPublished)
    expect(json(`${resource.resourceType}-${resource.id}.json`)).toEqual(
      JSON.parse(JSON.stringify(resource)),
    )
  expect(files.size).toBe(allPublished.length + 2)
})

test('its index names each file', () => {
  const index = json('.index.json') as { files: readonly { filename: string }[] }
  const named = index.files.map(({ filename }) => `package/${filename}`)
  expect(named.sort()).toEqual([...files.keys()].filter((name) => /[A-Z]/.test(name)).sort())
})
