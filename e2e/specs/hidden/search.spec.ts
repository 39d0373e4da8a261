import { clientFiles } from '@/mocks/world/people/scenarios'
import { hiddenMarkers } from '@/mocks/world/people/scenarios/hidden-markers'
import { withoutChance } from '../../fixtures/without-chance'
import { withoutScripts } from '../../fixtures/without-scripts'
import { documentsPage } from '../../pages/documents-page'
import { expect, test } from '../../test'

const nowhere = 'Ingenstansord'

test('a word out of a hidden document gives the page of a word that is nowhere @hidden', async ({
  people,
  page,
  signIn,
}) => {
  const { twin } = await people({ twin: clientFiles['ingrid-sandvik'] ?? {} })
  await signIn(twin)
  await documentsPage(page).open()
  const expected = await search(nowhere)
  for (const [kind, word] of Object.entries(hiddenMarkers))
    expect(await search(word), kind).toBe(expected)

  async function search(word: string): Promise<string> {
    const answered = page.waitForResponse(
      (response) => response.url().includes('search=') && response.request().isNavigationRequest(),
    )
    await documentsPage(page).search(word)
    const response = await answered
    await expect(documentsPage(page).noMatchHeading).toBeVisible()
    const id = new URL(response.url()).searchParams.get('search') ?? ''
    expect(id).not.toBe('')
    const text = (await response.text()).replaceAll(id, 'SEARCH').replaceAll(word, 'WORD')
    return withoutScripts(withoutChance(text))
  }
})
