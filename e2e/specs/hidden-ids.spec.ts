import { clientFiles } from '@/mocks/people/scenarios'
import { expect, test } from '../test'

const never = '0'.repeat(32)
const addresses = [
  (id: string) => `/sv/self/documents/${id}`,
  (id: string) => `/sv/self/documents/${id}/document.pdf`,
  (id: string) => `/sv/self/documents/${id}/original.pdf`,
]

test('the id of a hidden document answers as one that never was', async ({
  people,
  signIn,
  answers,
}) => {
  const { twin } = await people({ twin: { ...clientFiles['ingrid-sandvik'] } })
  const hidden = twin.documents.filter(({ key }) => key.startsWith('hidden'))
  expect(hidden.length).toBeGreaterThan(15)
  await signIn(twin)

  for (const address of addresses) {
    const expected = await ask(never)
    expect(expected.status).not.toBe(200)
    for (const { key, id } of hidden) {
      const { status, text } = await ask(id)
      expect(status, key).toBe(expected.status)
      expect(text === expected.text, `${key}: the same text`).toBe(true)
    }

    async function ask(id: string) {
      const { status, text } = await answers.get(address(id))
      return { status, text: withoutChance(text, id) }
    }
  }
})

test('a document that is shown answers, so the addresses are right', async ({
  people,
  signIn,
  answers,
}) => {
  const { anna } = await people({ anna: { documents: [{}] } })
  await signIn(anna)
  for (const { id } of anna.documents) {
    expect((await answers.get(`/sv/self/documents/${id}`)).status).toBe(200)
    expect((await answers.get(`/sv/self/documents/${id}/document.pdf`)).status).toBe(200)
  }
})

/** Leaves out what differs from answer to answer whatever is asked: the id itself, the nonce and the seconds left. */
function withoutChance(text: string, id: string): string {
  const nonce = /nonce="([^"]+)"/.exec(text)?.[1]
  const plain = text.replaceAll(id, 'ID').replace(/(Seconds\\":)\d+/g, '$1')
  return nonce ? plain.replaceAll(nonce, 'NONCE') : plain
}
