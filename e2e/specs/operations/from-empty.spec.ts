import { translator } from '@/lib/i18n/translator'
import { dayInHelsinki } from '@/mocks/world/people/days'
import { createProfessional } from '@/mocks/vendor/professional'
import { expect, test } from 'playwright/test'
import { ownStart } from '../../fixtures/own-start'
import { client, comeTooEarly, logInAsClient, writeLetter } from '../../from-empty/client'
import { daysAhead, endKeeping, storeMatter } from '../../from-empty/end-of-keeping'
import { enterStart, signDecision, writeDecision } from '../../from-empty/decide'
import {
  newOid,
  storeDocument,
  storeForOrganiser,
  storeRelationship,
} from '../../from-empty/documents'
import { confirmAll, enterInformation, enterPermit, letIn, vouchFor } from '../../from-empty/let-in'
import { annul, answerLetter, isShownToAll } from '../../from-empty/look-after'
import { passJointTest, producer } from '../../from-empty/pass-joint-test'
import { registerAtBench, registerSystem } from '../../from-empty/register-system'
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

    await test.step('two operators let in two counties, a producer and a vendor', async () => {
      const botvid = await seat('botvid')
      for (const id of [
        ...['county-05', 'unit-snostjarnan', 'county-08', 'unit-regnbagsgrand'],
        ...[producer, 'klientbok-oy'],
      ])
        await letIn(botvid, id)
      await enterPermit(botvid, producer)
      await enterInformation(botvid)
      await confirmAll(await seat('ylva'), '/operator')
    })

    const systems =
      await test.step('one system is registered at its vendor’s bench, others register themselves', async () => {
        const botvid = await seat('botvid')
        const klientbok = { id: 'klientbok-5', name: 'Klientbok', organisation: 'county-05' }
        const statement = await vouchFor(botvid, { ...klientbok, vendor: 'klientbok-oy' })
        const register = async (id: string, name: string, organisation: string) =>
          registerSystem(start.url('archive'), await vouchFor(botvid, { id, name, organisation }))
        return {
          county: await registerAtBench(await seat('tuulia'), start.url('archive'), statement),
          other: await register('polku-8', 'Asiakaspolku', 'county-08'),
          producer: await register('lyktan', 'Lyktans journal', producer),
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

    await test.step('both say from which day a task is shown, and a second person confirms it', async () => {
      for (const task of ['disability', 'working-age'] as const)
        await enterStart(await seat('ulla'), task, '2026-02-01')
      await confirmAll(await seat('mauno'), '/form')
      await enterStart(await seat('raija'), 'working-age', '2026-02-01')
    })

    await test.step('the county and the producer pass a joint test, and the operator confirms the report', async () => {
      const archiveUrl = start.url('archive')
      const pair = { archiveUrl, organiser: systems.county, producer: systems.producer }
      await passJointTest(pair, [await seat('ulla'), await seat('jonas')])
      await confirmAll(await seat('ylva'), '/operator')
    })

    const { vendor } = systems.county
    const decision = { title: 'Beslut om personlig assistans', text: 'Assistans 20 timmar.' }
    const stored =
      await test.step('its system stores a document that is to show, and one that is not', async () => {
        const relationship = await storeRelationship(vendor, {
          ...{ start: '2026-03-01', producer },
        })
        const hidden = { title: 'Plan för barnet', text: 'Inte än.' }
        await storeDocument(vendor, { ...hidden, serviceTask: 'families' })
        return { relationship, ...(await storeDocument(vendor, decision)) }
      })

    const abroad = { title: 'Beslut om utkomststöd', text: 'Utkomststöd beviljas.' }
    await test.step('the system of the second county stores too, in its own register', () =>
      storeDocument(systems.other.vendor, {
        ...abroad,
        ...{ controllerId: 'county-08', unitId: 'unit-regnbagsgrand' },
        ...{ serviceTask: 'working-age', socialService: 'social-work' },
      }))

    const ingrid = await logInAsClient(browser, start.url('portal'))
    const documents = documentsPage(ingrid)
    await test.step('the client sees exactly what the form promised', async () => {
      await documents.open()
      await expect(documents.documentLink(decision.title)).toBeVisible()
      await expect(documents.documentLink(abroad.title)).toBeVisible()
      await expect(documents.documentLinks).toHaveCount(2)
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

    const report = { title: 'Rapport om hjälpen i hemmet', text: 'Hjälpen räcker.' }
    await test.step('the producer, who passed the test, finds it in the bought service and stores for the organiser', async () => {
      const claim = { hetu: client.hetu, relationshipOid: stored.relationship }
      const asking = { ...systems.producer, archiveUrl: start.url('archive') }
      const lyktan = createProfessional(asking, {
        ...claim,
        organisation: producer,
        unit: producer,
      })
      const { documents: found } = await lyktan.search()
      expect(found.map(({ description }) => description)).toContain(decision.title)
      await storeForOrganiser(lyktan, { ...report, unitId: producer, ...claim })
      await documents.open()
      await expect(documents.documentLink(report.title)).toBeVisible()
      await expect(documents.documentLinks).toHaveCount(3)
    })

    await test.step('a worker reads it, the client asks in a letter, and the officer answers by the number of the row', async () => {
      const worker = { id: 'w-1', name: 'Petra Granbacka' }
      const claim = { hetu: client.hetu, relationshipOid: stored.relationship, worker }
      const asking = { ...systems.county, archiveUrl: start.url('archive') }
      const petra = createProfessional(asking, { ...claim, ...atCounty })
      expect((await petra.search()).status).toBe(200)
      const number = await writeLetter(ingrid, /Egentliga Finlands.*i sitt eget register/)
      const words = 'Petra sköter ditt ärende.'
      await answerLetter(await seat('saga'), { number, worker: worker.name, words })
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
