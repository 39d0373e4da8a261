import { expect, test } from 'playwright/test'
import { environment } from '../environment'

for (const name of [
  'portal',
  'archive',
  'identification',
  'mandates',
  'mail',
  'workbench',
] as const) {
  test(`the ${name} is healthy`, async ({ request }) => {
    const answer = await request.get(`${environment().urls[name]}/health`)
    expect(await answer.json()).toMatchObject({ status: 'ok' })
  })
}
