import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { archiveSearchSchema } from '@/lib/contracts/archive/archived'
import { isHetu } from '@/lib/domain/identity/hetu'
import { askOperation } from '../../archive/ask-operation'
import { readOrganisationNames } from '../../archive/read-organisation-names'
import type { Env, Parts } from '../../parts'
import { Remembered } from '../../session/remembered'
import { show } from '../../view/show'
import type { Page } from '../page'
import { annul, showPreview } from './annul/annul'
import { compare } from './compare/compare'
import { sendFile, showContent } from './document/content'
import { readDocument } from './document/read-document'
import { showDocument } from './document/show-document'
import { changeHold } from './document/change-hold'
import {
  emptySearch,
  faultsOf,
  parametersOf,
  searchSchema,
  type Search,
  type SearchFaults,
} from './search/read-search'
import { resultsBody } from './search/results-view'
import { searchBody } from './search/search-view'
import { texts } from './texts'
import { told } from './told'

/** The archivist's own register: searched, read, compared, annulled (A7). */
export const archivist: Page = { path: '/archivist', words: texts, routes }

const formSchema = z.object({
  do: z.enum([
    ...(['search', 'next', 'change', 'document', 'content', 'pdf', 'json', 'xhtml'] as const),
    ...(['compare', 'annul', 'confirm', 'hold', 'release'] as const),
  ]),
  identifier: z.string().default(''),
  question: z.string().optional(),
  cursor: z.string().optional(),
  version: z.coerce.number().int().optional(),
  one: z.coerce.number().int().optional(),
  other: z.coerce.number().int().optional(),
})
type Form = z.infer<typeof formSchema>

/** What a login has searched for. */
const searches = new Remembered<Search>()

function routes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', (c) => showSearch(c))
  app.post('/', async (c) => {
    const sent = await c.req.parseBody()
    const form = formSchema.safeParse(sent)
    if (!form.success) return showSearch(c)
    const { identifier, ...asked } = form.data
    const { session } = c.var
    const known = session && searches.find(session, asked.question)
    switch (asked.do) {
      case 'search':
        return search(c, parts, written(sent, known))
      case 'next':
        return known ? search(c, parts, known, asked.cursor) : showSearch(c)
      case 'change':
        return showSearch(c, known)
      case 'annul':
        return showPreview(c, parts, identifier)
      case 'confirm':
        return annul(c, parts, identifier, sent)
      case 'hold':
      case 'release':
        return changeHold(c, parts, identifier, sent)
      default:
        return withDocument(c, parts, form.data)
    }
  })
  return app
}

function showSearch(
  c: Context<Env>,
  written: Search = emptySearch,
  faults: SearchFaults = {},
): Response {
  const { language, session } = c.var
  const { heading, lead } = texts[language]
  // Whose code it is stands in no page: the login keeps it.
  const isKept = session !== undefined && isHetu(written.hetu.toUpperCase())
  const body = searchBody(language, {
    written: isKept ? { ...written, hetu: '' } : written,
    ...{ faults, kept: isKept ? searches.keep(session, written) : undefined },
  })
  const isFaulty = Object.keys(faults).length > 0
  return show(c, { heading, lead, body, status: isFaulty ? 422 : 200 })
}

/** The search of a form: a client who was asked about before is still, unless another is named. */
function written(sent: unknown, before: Search | undefined): Search {
  const read = searchSchema.parse(sent)
  return before && read.hetu === '' ? { ...read, hetu: before.hetu } : read
}

async function search(c: Context<Env>, parts: Parts, asked: Search, cursor?: string) {
  const faults = faultsOf(asked)
  if (Object.keys(faults).length > 0) return showSearch(c, asked, faults)
  const place = cursor === undefined ? [] : [{ name: 'cursor', valueString: cursor }]
  const path = 'DocumentReference/$archive-search'
  const parameters = [...parametersOf(asked), ...place]
  const found = await askOperation(c, parts, archiveSearchSchema, path, parameters)
  if (!found.ok) return told(c, found.failure)
  const names = await readOrganisationNames(c, parts)
  if (!names.ok) return told(c, names.failure)
  const { language, session } = c.var
  if (!session) throw new Error('A page of a task without a login')
  const body = resultsBody({
    ...{ language, found: found.value, names: names.value },
    question: searches.keep(session, asked),
    isOfOne: asked.hetu !== '' || asked.identifier !== '',
  })
  return show(c, { heading: texts[language].results.heading, body })
}

/** All that begins with a document of the register, whatever is then done with it. */
async function withDocument(c: Context<Env>, parts: Parts, form: Form): Promise<Response> {
  const found = await readDocument(c, parts, form.identifier)
  if (!found.ok) return told(c, found.failure)
  const { versions } = found.value
  const versionOf = (number: number | undefined) =>
    versions.find(({ version }) => version === number)
  const [one, other] = [versionOf(form.one), versionOf(form.other)]
  if (form.do === 'compare' && one && other && one !== other) return compare(c, parts, one, other)

  const version = versionOf(form.version)
  if (version && form.do === 'content') return showContent(c, parts, version)
  if (version && (form.do === 'pdf' || form.do === 'json' || form.do === 'xhtml'))
    return sendFile(c, parts, version, form.do)

  return showDocument(c, parts, found.value, { isSame: form.do === 'compare' })
}
