import { createProfessional } from '@/mocks/vendor/professional'
import { expect, test } from 'playwright/test'
import { ownStart } from '../../fixtures/own-start'
import { client, logInAsClient } from '../../from-empty/client'
import { enterStart, signDecision, writeDecision } from '../../from-empty/decide'
import { newOid, storeDocument, storeRelationship } from '../../from-empty/documents'
import { confirmAll, enterInformation, enterPermit, letIn, vouchFor } from '../../from-empty/let-in'
import { annul, answerLetter, isShownToAll } from '../../from-empty/look-after'
import { registerSystem } from '../../from-empty/register-system'
import { seatsAt } from '../../from-empty/seats'
import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'

const atCounty = { organisation: 'county-05', unit: 'unit-snostjarnan' } as const

test('from an archive that knows its operator alone to a client who sees what was promised @operations', async ({
  browser,
}) => {
  test.setTimeout(900_000)
  const start = await ownStart()
  try {
    await start.begin('Ready:', '--fresh', '--empty')
    const seat = seatsAt(browser, start.url('workbench'))

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
    await test.step('the county decides, its signatory signs, the operator confirms', async () => {
      await writeDecision(await seat('ulla'), '2026-01-01')
      await signDecision(await seat('maunoSigning'))
      await confirmAll(await seat('ylva'), '/operator')
    })

    await test.step('it says from which day a task is shown, and a colleague confirms it', async () => {
      await enterStart(await seat('ulla'), 'disability', '2026-02-01')
      await confirmAll(await seat('mauno'), '/form')
    })

    const { vendor } = systems.county
    const decision = { title: 'Beslut om personlig assistans', text: 'Assistans 20 timmar.' }
    const stored =
      await test.step('its system stores a document that is to show, and one that is not', async () => {
        const relationship = await storeRelationship(vendor, { start: '2026-03-01' })
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
  } finally {
    await start.remove()
  }
})
