import { describe, expect, test } from 'vitest'

import type { Capacity } from '@/lib/domain/codes/capacities'
import { decideVisibility } from '@/lib/domain/visibility/decide-visibility'
import type { DocumentFacts } from '@/lib/domain/visibility/document-facts'
import type { ControllerCoverage, View } from '@/lib/domain/visibility/view'
import type { ServiceTask } from '@/lib/domain/codes/service-tasks'

import type { DocumentInput } from '../../vendor/bundles'
import { personOf } from './cast'
import { addDays, dayInHelsinki } from './days'
import { controllerOf, organisationsOn } from './organisations'
import { clientFiles } from './scenarios'
import type { ClientFile, FiledDocument } from './scenarios/client-file'
import { documentInputs } from './storing/document-inputs'

const today = dayInHelsinki(new Date())

const coverage = new Map(
  organisationsOn(today).map(({ id, displayStarts = {}, displayRestrictions = [] }) => [
    id,
    {
      starts: new Map(Object.entries(displayStarts) as [ServiceTask, string][]),
      restrictions: displayRestrictions.map((restriction) => ({
        serviceTask: restriction.serviceTask ?? null,
        type: restriction.documentType ?? null,
        madeBefore: restriction.madeBefore ?? null,
      })),
    } satisfies ControllerCoverage,
  ]),
)

const viewOf = (capacity: Capacity, day = today): View => ({
  capacity,
  represented: true,
  today: day,
  coverage,
  switches: { journal: false, sharedMatters: false, parenthood: false },
  shelterControllers: new Set(['thl']),
})

function factsOf(input: DocumentInput, document: FiledDocument, file: ClientFile): DocumentFacts {
  const { attachmentOf, madeIn } = document
  const matter = file.matters?.find(({ key }) => key === document.matter)
  return {
    controller: input.controllerId,
    serviceTask: input.serviceTask,
    socialService: input.socialService,
    type: input.type,
    attachedTo: attachmentOf === undefined ? 'none' : { id: attachmentOf },
    madeIn: madeIn
      ? { controller: controllerOf(madeIn.unit), socialService: madeIn.socialService }
      : 'none',
    format: input.format ?? 'phase-2',
    status: document.annulled ? 'annulled' : 'current',
    sharedMatter: matter?.shared ?? false,
    delayed: input.delayUntil !== undefined,
    releaseDay: input.delayUntil ?? null,
    specialContent: input.specialContent ?? false,
    hiddenFromGuardians: input.hiddenFromGuardians ?? false,
    madeOn: input.createdAt.slice(0, 10),
  }
}

/** The newest version of each of a client's documents, with the rule that hides it from this view; "shown" if none. */
async function decisionsFor(key: string, view: View) {
  const file = clientFiles[key]
  if (!file) throw new Error(`${key} has no documents`)
  const documents = new Map<string, { facts: DocumentFacts }>()
  for (const document of file.documents) {
    const newest = (await documentInputs(personOf(key), document, today)).at(-1)
    if (!newest) throw new Error('a document has a version')
    documents.set(document.key, { facts: factsOf(newest, document, file) })
  }
  const decisions = decideVisibility(documents, view)
  return [...documents.keys()].map((key) => {
    const decision = decisions.of(key)
    return { key, rule: decision.visible ? 'shown' : decision.rule }
  })
}

describe('what the rules make of the scenarios', () => {
  test('every hidden document of Ingrid is hidden by the rule that it stands for, the others by none', async () => {
    for (const { key, rule } of await decisionsFor('ingrid-sandvik', viewOf('self')))
      expect(`${key}: ${rule}`).toBe(
        key.startsWith('hidden') ? `${key}: ${key.split(' ')[1]}` : `${key}: shown`,
      )
  })

  test.each([
    ['elsa-sandvik', ['V16', 'V19']],
    ['venla-koivuranta', ['V16']],
  ])('%s sees what her guardians do not', async (person, rules) => {
    const own = await decisionsFor(person, viewOf('self'))
    expect(own.filter(({ rule }) => rule !== 'shown')).toEqual([])
    const guardian = await decisionsFor(person, viewOf('guardian'))
    const hidden = guardian.filter(({ rule }) => rule !== 'shown')
    expect(hidden).toEqual(rules.map((rule) => ({ key: `hidden ${rule}`, rule })))
  })

  test('the delayed document of Tapio is shown from tomorrow', async () => {
    const rules = async (day: string) =>
      (await decisionsFor('tapio-lehtovirta', viewOf('self', day))).map(({ rule }) => rule)
    expect(await rules(today)).toContain('V14')
    expect(new Set(await rules(addDays(today, 1)))).toEqual(new Set(['shown']))
  })

  test('nothing of Linnéa is shown', async () => {
    const decisions = await decisionsFor('linnea-forsell', viewOf('self'))
    expect(new Set(decisions.map(({ rule }) => rule))).toEqual(new Set(['V03']))
  })

  test.each(Object.keys(clientFiles).filter((key) => !/^(ingrid|tapio|linnea|birgitta)/.test(key)))(
    '%s sees all of the own documents',
    async (key) => {
      const decisions = await decisionsFor(key, viewOf('self'))
      expect(decisions.filter(({ rule }) => rule !== 'shown')).toEqual([])
    },
  )

  test('Birgitta sees all 2,000', { timeout: 60_000 }, async () => {
    const decisions = await decisionsFor('birgitta-nyholm', viewOf('self'))
    expect(decisions.filter(({ rule }) => rule !== 'shown')).toEqual([])
    expect(decisions).toHaveLength(clientFiles['birgitta-nyholm']?.documents.length ?? 0)
  })
})
