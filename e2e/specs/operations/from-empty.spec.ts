import { expect, test } from 'playwright/test'
import { ownStart } from '../../fixtures/own-start'
import { confirmAll, enterInformation, enterPermit, letIn, vouchFor } from '../../from-empty/let-in'
import { registerSystem } from '../../from-empty/register-system'
import { seatsAt } from '../../from-empty/seats'

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
    expect(Object.keys(systems)).toHaveLength(3)
  } finally {
    await start.remove()
  }
})
