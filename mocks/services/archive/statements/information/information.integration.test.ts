import type { Bundle, Communication } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonical } from '@/lib/contracts/archive/systems'
import { fhirFaults } from '../../testing/fhir-schema'
import { hetus } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

const concept = (system: string, code: string) => ({
  coding: [{ system: `https://mittkanta.example/fhir/CodeSystem/${system}`, code }],
})

function confirm(token: string, version: string, changes: Readonly<Record<string, unknown>> = {}) {
  const body = {
    resourceType: 'Communication',
    status: 'completed',
    category: [concept('communication-category', 'kanta-information')],
    subject: { reference: `Patient/${archive.patientId(hetus.child)}` },
    instantiatesCanonical: [`${canonical.kantaInformation}|${version}`],
    medium: [concept('channel', 'portal')],
    ...changes,
  }
  return archive.post('/fhir/Communication', token, JSON.stringify(body))
}

test('the version, time, actor, capacity and channel are kept (I1); the first confirmation stands', async () => {
  const guardian = await archive.personToken({ subject: hetus.child, actor: hetus.anna })
  const child = await archive.personToken({ subject: hetus.child })
  const first = await confirm(guardian, '2')
  const communication = (await first.json()) as Communication
  expect(first.status).toBe(201)
  expect(fhirFaults(communication)).toEqual([])
  expect(first.headers.get('location')).toContain(`/fhir/Communication/${communication.id}`)
  expect(communication).toMatchObject({
    instantiatesCanonical: [`${canonical.kantaInformation}|2`],
    received: '2026-11-21T10:00:00.000Z',
    sender: { reference: `Patient/${archive.patientId(hetus.anna)}` },
    extension: [{ valueCode: 'guardian' }],
    medium: [concept('channel', 'portal')],
  })
  const again = await confirm(child, '2')
  expect(again.status).toBe(200)
  expect(await again.json()).toEqual(communication)

  const list = await archive.post(
    '/fhir/Communication/_search',
    child,
    'category=kanta-information',
  )
  const bundle = (await list.json()) as Bundle
  expect(fhirFaults(bundle)).toEqual([])
  expect(bundle.entry?.map(({ resource }) => resource)).toEqual([communication])
})

test.each<[string, string, Readonly<Record<string, unknown>>]>([
  ['a version that was never there', '77', {}],
  ['a version that is no longer in use', '1', {}],
  ['something else than the information', '2', { category: [concept('x', 'y')] }],
  ['no subject', '2', { subject: undefined }],
  ['another channel', '2', { medium: [concept('channel', 'oral')] }],
])('%s cannot be confirmed', async (_name, version, changes) => {
  const child = await archive.personToken({ subject: hetus.child })
  const response = await confirm(child, version, changes)
  expect(response.status).toBe(422)
  expect(fhirFaults(await response.json())).toEqual([])
})

test('organisations, versions and capabilities are valid FHIR', async () => {
  const child = await archive.personToken({ subject: hetus.child })
  const paths = [
    'metadata',
    'Organization?_count=500',
    'Organization/county-05',
    `ActivityDefinition?url=${encodeURIComponent(canonical.kantaInformation)}`,
  ]
  for (const path of paths) {
    const response = await archive.get(`/fhir/${path}`, child)
    expect([path, response.status]).toEqual([path, 200])
    expect(fhirFaults(await response.json())).toEqual([])
  }
  const versions = await archive.get(`/fhir/${paths[3]}`, child)
  expect(((await versions.json()) as Bundle).total).toBe(2)
  expect((await archive.get('/fhir/Organization/nobody', child)).status).toBe(404)
  expect((await archive.get('/fhir/Organization?name=x', child)).status).toBe(400)
})

test('how to get a token can be discovered', async () => {
  const response = await archive.app.request('/fhir/.well-known/smart-configuration')
  expect(await response.json()).toMatchObject({
    token_endpoint: 'http://archive.test/oauth/token',
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  })
})
