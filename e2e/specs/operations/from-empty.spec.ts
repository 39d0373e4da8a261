import { translator } from '@/lib/i18n/translator'
import { dayInHelsinki } from '@/mocks/world/people/days'
import { createProfessional } from '@/mocks/vendor/professional'
import { expect, test } from 'playwright/test'
import { ownStart } from '../../fixtures/own-start'
import { client, comeTooEarly, logInAsClient } from '../../from-empty/client'
import { daysAhead, endKeeping, storeMatter } from '../../from-empty/end-of-keeping'
import { enterStart, signDecision, writeDecision } from '../../from-empty/decide'
import { newOid, storeDocument, storeRelationship } from '../../from-empty/documents'
import { confirmAll, enterInformation, enterPermit, letIn, vouchFor } from '../../from-empty/let-in'
import { annul, answerLetter, isShownToAll } from '../../from-empty/look-after'
import { passJointTest } from '../../from-empty/pass-joint-test'
import { registerSystem } from '../../from-empty/register-system'
import { seatsAt } from '../../from-empty/seats'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { logPage } from '../../pages/log-page'
import { logProofPage } from '../../pages/log-proof-page'

const t = translator('sv')
const atCounty = { organisation: 'county-05', unit: 'unit-snostjarnan' } as const

test('from an archive that knows its operator alone to a client who sees what was promised @operations', async ({
  browser,
}) => {
  test.setTimeout(900_000)
  const start = await ownStart()
  try {
    const first = await start.begin('Ready:', ['--fresh', '--empty'])
    const seat = seatsAt(browser, start.url('workbench'))

    await test.step('a client who comes too early is told that nothing has been set up', () =>
      comeTooEarly(browser, start.url('portal')))

    await test.step('two operators let in two counties and a producer', async () => {
      const botvid = await seat('botvid')
      for (const id of ['county-05', 'unit-snostjarnan', 'county-08', 'hemvard-lyktan'])
        await letIn(botvid, id)
      await enterPermit(botvid, 'hemvard-lyktan')
      await enterInformation(botvid)
      await confirmAll(await seat('ylva'), '/operator')
    })

    const systems =
      await test.step('systems register themselves with keys of their own', async () => {
        const botvid = await seat('botvid')
        const register = async (id: string, name: string, organisation: string) =>
          registerSystem(start.url('archive'), await vouchFor(botvid, { id, name, organisation }))
        return {
          county: await register('klientbok-5', 'Klientbok', 'county-05'),
          other: await register('polku-8', 'Asiakaspolku', 'county-08'),
          producer: await register('lyktan', 'Lyktans journal', 'hemvard-lyktan'),
        }
      })
    await test.step('both counties decide, their signatories sign, the operator confirms', async () => {
      for (const [writes, signs] of [
        ['ulla', 'maunoSigning'],
        ['raija', 'otso'],
      ] as const) {
        await writeDecision(await seat(writes), '2026-01-01')
        await signDecision(await seat(signs))
      }
      await confirmAll(await seat('ylva'), '/operator')
    })

    await test.step('it says from which day a task is shown, and a colleague confirms it', async () => {
      for (const task of ['disability', 'working-age'] as const)
        await enterStart(await seat('ulla'), task, '2026-02-01')
      await confirmAll(await seat('mauno'), '/form')
    })

    await test.step('their systems pass a joint test, and the operator confirms the report', async () => {
      const archiveUrl = start.url('archive')
      const pair = { archiveUrl, organiser: systems.county, producer: systems.other }
      await passJointTest(pair, [await seat('ulla'), await seat('raija')])
      await confirmAll(await seat('ylva'), '/operator')
    })

    const { vendor } = systems.county
    const decision = { title: 'Beslut om personlig assistans', text: 'Assistans 20 timmar.' }
    const stored =
      await test.step('its system stores a document that is to show, and one that is not', async () => {
        const relationship = await storeRelationship(vendor, {
          ...{ start: '2026-03-01', producer: 'county-08' },
        })
        const hidden = { title: 'Plan för barnet', text: 'Inte än.' }
        await storeDocument(vendor, { ...hidden, serviceTask: 'families' })
        return { relationship, ...(await storeDocument(vendor, decision)) }
      })

    const ingrid = await logInAsClient(browser, start.url('portal'))
    const documents = documentsPage(ingrid)
    await test.step('the client sees exactly what the form promised', async () => {
      await documents.open()
      await expect(documents.documentLink(decision.title)).toBeVisible()
      await expect(documents.documentLinks).toHaveCount(1)
    })

    await test.step('the main user is told the same', async () => {
      await isShownToAll(await seat('ulla'), stored.setOid)
    })

    await test.step('it is corrected, and the client reads the new version', async () => {
      const corrected = { ...decision, text: 'Assistans 25 timmar.', versionOid: newOid() }
      const { setOid, versionOid: replaces } = stored
      await storeDocument(vendor, { ...corrected, setOid, replaces })
      await documents.open()
      await documents.documentLink(decision.title).click()
      await expect(documentPage(ingrid).sheet).toContainText('25 timmar')
    })

    await test.step('the producer, who passed the test, finds it in the bought service', async () => {
      const claim = { hetu: client.hetu, relationshipOid: stored.relationship }
      const asking = { ...systems.other, archiveUrl: start.url('archive') }
      const producer = { organisation: 'county-08', unit: 'county-08' }
      const { documents: found } = await createProfessional(asking, {
        ...claim,
        ...producer,
      }).search()
      expect(found.map(({ description }) => description)).toContain(decision.title)
    })

    await test.step('a worker reads it, and the officer answers the letter of the client', async () => {
      const worker = { id: 'w-1', name: 'Petra Granbacka' }
      const claim = { hetu: client.hetu, relationshipOid: stored.relationship, worker }
      const asking = { ...systems.county, archiveUrl: start.url('archive') }
      const petra = createProfessional(asking, { ...claim, ...atCounty })
      expect((await petra.search()).status).toBe(200)
      await answerLetter(await seat('saga'), worker.name, 'Petra sköter ditt ärende.')
    })

    await test.step('the archivist annuls it, and it is gone for the client', async () => {
      await annul(await seat('helge'), stored.setOid, 'Antecknad i fel klients handlingar.')
      await documents.open()
      await expect(documents.heading).toBeVisible()
      await expect(documents.documentLink(decision.title)).toBeHidden()
    })

    const statement = { title: 'Utlåtande om arbetsförmågan', text: 'Arbetsförmågan är god.' }
    await test.step('a matter is opened, a statement is kept in it, and it is closed', async () => {
      const matterOid = newOid()
      await storeMatter(vendor, matterOid)
      const about = { type: 'statement', serviceTask: 'working-age' } as const
      await storeDocument(vendor, {
        ...statement,
        ...about,
        socialService: 'social-work',
        matterOid,
      })
      await storeMatter(vendor, matterOid, dayInHelsinki(new Date()))
      await documents.open()
      await documents.documentLink(statement.title).click()
      await expect(documentPage(ingrid).heading(statement.title)).toBeVisible()
    })

    await test.step('eleven years later it is over, and the operator deletes what is over', async () => {
      expect(await first.end('SIGTERM')).toBe(0)
      await start.begin('Ready:', [], daysAhead(11 * 366))
      await endKeeping(await seatsAt(browser, start.url('workbench'))('botvid'))
    })

    await test.step('the client is told that it is no longer kept, and her log still proves true', async () => {
      const later = await logInAsClient(browser, start.url('portal'), { isFirst: false })
      await documentsPage(later).open()
      await expect(documentsPage(later).heading).toBeVisible()
      await expect(documentsPage(later).documentLink(statement.title)).toBeHidden()
      await logPage(later).open()
      await expect(logPage(later).list).toContainText('sparar inte längre en handling')
      await logProofPage(later).open()
      await logProofPage(later).run()
      await expect(logProofPage(later).result).toContainText(t('logProof.ok'))
    })
  } finally {
    await start.remove()
  }
})
