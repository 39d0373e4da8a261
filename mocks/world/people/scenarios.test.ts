import { describe, expect, test } from 'vitest'

import { documentTypes } from '@/lib/domain/codes/document-types'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { socialServices } from '@/lib/domain/codes/social-services'
import { countBy } from '@/lib/domain/documents/count-by'

import { cast, personOf } from './cast'
import { addDays, dayInHelsinki } from './days'
import { situations } from './documents/situations'
import { controllerOf, organisationOf } from './organisations'
import { clientFiles, hiddenMarkers, notConfirmed, scenarios } from './scenarios'
import { birgitta } from './scenarios/birgitta'
import { ingridVisible } from './scenarios/ingrid'
import { documentInputs, unitIdOf } from './storing/document-inputs'

const today = dayInHelsinki(new Date())
const files = Object.entries(clientFiles)

describe('the scenarios', () => {
  test('name people of the cast only', () => {
    const keys = new Set(cast.map(({ key }) => key))
    for (const { who } of Object.values(scenarios))
      for (const key of who) expect(keys).toContain(key)
    for (const key of [...Object.keys(clientFiles), ...notConfirmed]) expect(keys).toContain(key)
  })

  test('leave nobody of the cast without a scenario', () => {
    const named = new Set<string>(Object.values(scenarios).flatMap(({ who }) => [...who]))
    expect(cast.filter(({ key }) => !named.has(key)).map(({ key }) => key)).toEqual([])
  })

  test.each(files)('%s has documents with keys, codes and units of their own', (_key, file) => {
    const keys = file.documents.map((document) => document.key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const document of file.documents) {
      const situation = situations[document.situation]
      expect(documentTypes).toContain(document.type)
      expect(serviceTasks).toContain(document.serviceTask ?? situation.serviceTask)
      expect(socialServices).toContain(document.socialService ?? situation.socialService)
      expect(organisationOf(controllerOf(unitIdOf(document))).kinds).toContain('controller')
    }
  })

  test('nothing was made today or later', () => {
    const days = files.flatMap(([, { documents }]) => documents.map(({ made }) => made))
    for (const made of days) expect(typeof made === 'string' ? made < today : made > 0).toBe(true)
  })

  test('Birgitta has 2,000 documents, the same ones each time', () => {
    expect(birgitta.documents).toHaveLength(2000)
    expect(birgitta.documents[1234]).toEqual(birgitta.documents.find(({ key }) => key === '1234'))
    expect(new Set(birgitta.documents.map(({ type }) => type)).size).toBeGreaterThan(10)
  })
})

describe('the hidden kinds', () => {
  const everyMarker = files.flatMap(([, { documents }]) =>
    documents.flatMap(({ marker, corrected }) => [marker, corrected?.marker].filter(Boolean)),
  )

  test('each is there exactly once', () => {
    expect([...everyMarker].sort()).toEqual(Object.values(hiddenMarkers).sort())
  })

  test.each(Object.entries(hiddenMarkers))('%s is marked by a word of its own', (_kind, word) => {
    const others = Object.values(hiddenMarkers).filter((other) => other !== word)
    for (const other of others) expect(other.toLowerCase()).not.toContain(word.toLowerCase())
    expect(word).toMatch(/^[A-Z][a-z]+$/)
  })

  test('a marker stands in the title and the text, and in no document that is shown', async () => {
    const ingrid = personOf('ingrid-sandvik')
    const words = Object.values(hiddenMarkers)
    for (const document of clientFiles['ingrid-sandvik']?.documents ?? []) {
      const inputs = await documentInputs(ingrid, document, today)
      const newest = inputs.at(-1)
      const text = newest && 'xhtml' in newest ? newest.xhtml + JSON.stringify(newest.json) : ''
      const found = words.filter((word) => `${newest?.title} ${text}`.includes(word))
      expect(found).toEqual(document.marker ? [document.marker] : [])
      if (document.marker) expect(text.split(document.marker).length).toBeGreaterThan(2)
    }
  })

  test('the delayed document is delayed until tomorrow', async () => {
    const delayed = clientFiles['ingrid-sandvik']?.documents.find(
      ({ marker }) => marker === hiddenMarkers.V14,
    )
    if (!delayed) throw new Error('there is none')
    const [input] = await documentInputs(personOf('ingrid-sandvik'), delayed, today)
    expect(input?.delayUntil).toBe(addDays(today, 1))
  })
})

test('Ingrid sees documents in four service tasks', () => {
  const counted = ingridVisible.map(({ situation }) => situations[situation].serviceTask)
  expect(countBy(counted, (task) => task)).toEqual([
    { value: 'disability', count: 23 },
    { value: 'families', count: 6 },
    { value: 'working-age', count: 11 },
    { value: 'substance-abuse', count: 3 },
  ])
})
