import { describe, expect, test } from 'vitest'
import {
  at,
  context,
  goodInput,
  goodTransaction,
  hetu,
  type Loose,
} from './testing/good-transaction'
import { document, drop, resource, set } from './testing/refusals'
import { readTransaction } from './read-transaction'

test('a good transaction is read whole', () => {
  const result = readTransaction(goodTransaction(), context)
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 1))
  const { documents, patients, matters, relationships, workers, entryCount } = result.value
  expect(entryCount).toBe(goodTransaction().entry?.length)
  expect(patients).toEqual([
    { entry: 0, hetu, familyName: 'Sandvik', givenNames: ['Elsa'], birthDate: '2016-05-02' },
  ])
  expect(documents).toMatchObject([
    {
      entry: 1,
      versionOid: '2.999.1.1',
      setOid: '2.999.2.1',
      type: 'decision',
      serviceTask: 'older-people',
      socialService: 'home-care',
      hetu,
      controllerId: 'county-05',
      unitId: 'unit-snostjarnan',
      authorName: goodInput.authorName,
      title: goodInput.title,
      language: 'sv',
      createdAt: new Date('2026-11-18T08:00:00Z'),
      madeOn: '2026-11-18',
      format: 'phase-2',
      replaces: '2.999.1.0',
      attachmentOfSet: '2.999.2.9',
      matterOid: '2.999.3.1',
      relationshipOid: '2.999.4.1',
      delayed: true,
      delayUntil: '2026-12-01',
      specialContent: false,
      hiddenFromGuardians: false,
    },
  ])
  expect(documents[0]?.contents).toMatchObject([
    {
      entry: 2,
      contentType: 'application/xhtml+xml',
      text: 'Beslut om hemvård Hemvård beviljas från 1.12.2026.',
    },
    { entry: 3, contentType: 'application/json', text: '' },
  ])
  expect(matters).toMatchObject([{ entry: 4, oid: '2.999.3.1', shared: false, name: 'Hemvård' }])
  expect(relationships).toMatchObject([
    { entry: 5, oid: '2.999.4.1', status: 'active', start: '2026-01-01', workerIdentifier: 'w-1' },
  ])
  expect(workers).toMatchObject([{ entry: 6, identifier: 'w-1', name: 'Petra Granbacka' }])
})

describe('a Bundle is refused', () => {
  // prettier-ignore
  test.each([
    ['when it is nothing', undefined, 'Bundle'],
    ['when it is null', null, 'Bundle'],
    ['when it is a list', [], 'Bundle'],
    ['when it is another resource', { resourceType: 'Patient' }, 'Bundle'],
    ['when it is a batch', { ...goodTransaction(), type: 'batch' }, 'Bundle.type'],
    ['when it has no entry', { resourceType: 'Bundle', type: 'transaction' }, 'Bundle.entry'],
    ['when its entry is empty', { resourceType: 'Bundle', type: 'transaction', entry: [] }, 'Bundle.entry'],
  ])('%s', (_name, body, expression) => {
    const result = readTransaction(body, context)
    expect(result.ok ? [] : result.issues).toMatchObject([{ expression }])
  })

  test('when the same document comes twice in it', () => {
    const bundle = goodTransaction()
    const again = structuredClone(bundle.entry![at.document]!)
    drop(again, 'fullUrl')
    ;(bundle.entry as Loose[]).push(again)
    const result = readTransaction(bundle, context)
    const errors = result.ok ? [] : result.issues.map((issue) => issue.error)
    expect(new Set(errors)).toEqual(new Set(['duplicate-identifier']))
  })

  test('with all that is wrong with it at once', () => {
    const bundle = goodTransaction()
    const entry = bundle.entry as Loose
    drop(document(entry), 'description')
    drop(document(entry), 'custodian')
    set(resource(entry, at.relationship), 'status', 'paused')
    set(resource(entry, at.view), 'data', btoa('<html>'))
    const result = readTransaction(bundle, context)
    expect(result.ok ? [] : result.issues.map((issue) => issue.error)).toEqual(
      expect.arrayContaining(['missing-metadata', 'unknown-code', 'invalid-view-form']),
    )
    expect(JSON.stringify(result.ok ? [] : result.issues)).not.toContain(hetu)
  })
})
