import { documentPage } from '../../pages/document-page'
import { documentsPage } from '../../pages/documents-page'
import { overviewPage } from '../../pages/overview-page'
import { representationsPage } from '../../pages/representations-page'
import { expect, test } from '../../test'

/** What the facts of a decision on alterations tell, in their service and case number, and those of no other document. */
const facts = ['ndringsarbeten i bostaden', '5711/']
const hidden = { situation: 'homeAlterations', variant: 4711 } as const
const shown = { situation: 'familyWork', title: 'Det som visas' } as const

test('the facts of what is hidden are nowhere: for the client, and for a guardian @hidden', async ({
  page,
  people,
  signIn,
  checkNoLeak,
}) => {
  const { mother, child, client } = await people({
    mother: {},
    child: {
      age: 9,
      guardians: ['mother'],
      documents: [shown, { ...hidden, hiddenFromGuardians: true }],
    },
    client: {
      documents: [shown, { ...hidden, specialContent: true }, { ...hidden, opensInDays: 1 }],
    },
  })
  await signIn(client)
  await expect(overviewPage(page).headingOf(client)).toBeVisible()
  await documentsPage(page).open()
  await documentsPage(page).documentLink(shown.title).click()
  await expect(documentPage(page).answer('decided')).toBeVisible()
  await expect(documentPage(page).facts).toBeVisible()

  await page.context().clearCookies()
  await signIn(mother)
  const address = await representationsPage(page).actFor(child)
  await page.goto(`${address}/documents`)
  await documentsPage(page).documentLink(shown.title).click()
  await expect(documentPage(page).answer('decided')).toBeVisible()
  await checkNoLeak(facts)
})
