import { translator } from '@/lib/i18n/translator'
import { extractText } from 'unpdf'
import { structureOf } from '../../fixtures/pdf-structure'
import { allAccepted, picture, sayings } from '../../documents/all-accepted'
import { heard } from '../../fixtures/heard'
import { documentPage } from '../../pages/document-page'
import { expect, test } from '../../test'

const t = translator('sv')

/** Without white space, which each channel has its own of. */
const bare = (text: string) => text.normalize('NFC').replace(/[\s\u00ad\u200b]/g, '')

async function wordsOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true })
  return text
}

test('a document with everything that is accepted says the same on the page, on paper, in the file and by ear @documents', async ({
  page,
  people,
  signIn,
}) => {
  const { anna } = await people({ anna: { documents: [{ title: 'Allt', viewForm: allAccepted }] } })
  await signIn(anna)
  await documentPage(page).open(anna.documents[0]?.id ?? '')
  const { sheet, savePdfLink } = documentPage(page)
  await expect(sheet.getByRole('heading', { name: 'Beslut ett' })).toBeVisible()

  const file = await page.request.get((await savePdfLink.getAttribute('href')) ?? '')
  const channels = {
    'on the page': await sheet.innerText(),
    'by ear': await heard(page, 'article', t('document.sheet')),
    'on paper': await wordsOf(await page.pdf({ preferCSSPageSize: true })),
    'in the file': await wordsOf(await file.body()),
  }
  for (const [channel, text] of Object.entries(channels)) {
    for (const { kind, words, text: bareOfMarks } of sayings) {
      const said = channel === 'on the page' ? bareOfMarks : words
      expect.soft(bare(text), `${kind} ${channel}`).toContain(bare(said))
    }
  }
  expect.soft(channels['by ear'], 'the picture by ear').toContain(picture)

  const { roles, described } = await structureOf(await file.body())
  const told = 'H1 H2 H3 P L LI Lbl LBody BlockQuote Table Caption TR TH TD Figure'.split(' ')
  expect
    .soft(roles, 'what a screen reader is told of the file')
    .toEqual(expect.arrayContaining(told))
  expect.soft(described, 'the picture in the file').toContain(picture)
  expect.soft(described, 'the line across in the file').toContain(t('document.separator'))
})
