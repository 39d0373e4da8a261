/** From the start page to a task, and what each task opens, against the services themselves. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { officialTasks, type OfficialTask } from '@/lib/domain/codes/official-tasks'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { cast, officials, personOf } from '@/mocks/world/people/cast'
import { pages } from './pages'
import { accessOf, pagesOfTasks, type PagePath } from './rights/pages-of-tasks'
import { BenchBrowser } from './testing/bench-browser'
import { startBench, type Bench } from './testing/start-bench'
import { texts } from './texts'

const { sv } = texts
const ulla = personOf('ulla-vikstrand', officials)
const helge = personOf('helge-arkholm', officials)
const jonas = personOf('jonas-kvarnstrom', officials)
const ingrid = personOf('ingrid-sandvik', cast)

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
beforeEach(() => bench.setRight())
afterAll(() => bench.close())

const browser = () => new BenchBrowser(bench.url)
const securityNow = (since: number) => securityLines(bench.lines.slice(since))

describe('coming in', () => {
  test('a main user identifies herself, chooses her organisation and sits down', async () => {
    const page = await browser().logIn(ulla, 'county-05')
    expect(page.url).toBe(`${bench.url}/`)
    expect(page.text).toContain('Egentliga Finlands välfärdsområde')
    expect(page.text).toContain(sv.tasks['main-user'])
    expect(page.text).toContain(sv.home.heading)
    expect(page.text).toContain('Ulla Vikstrand')
    expect(page.text).not.toContain(ulla.hetu)
  })

  test('one with several organisations and tasks chooses what the mandates say, and nothing more', async () => {
    const helges = browser()
    const page = await helges.logIn(helge, '*')
    expect(page.url).toBe(`${bench.url}/choose`)
    const seats = [...page.text.matchAll(/name="seat"\s+value="([^"]*)"/g)].map(([, seat]) => seat)
    expect(seats).toEqual(['county-05 archivist', 'county-17 archivist'])

    const before = bench.lines.length
    const refused = await helges.send('/choose', { seat: 'county-05 supervisor' })
    expect(refused.status).toBe(422)
    expect(securityNow(before)).toEqual(['malicious_direct_reference handle'])
    const home = await helges.send('/choose', { seat: 'county-17 archivist' })
    expect(home.text).toContain('Österbottens välfärdsområde')
  })

  test('a client has no task here', async () => {
    const page = await browser().identify(ingrid)
    expect(page.url).toContain(bench.mandates.url)
    expect(page.text).toContain('Det finns ingen organisation')
  })

  test('the login page offers officials and no clients', async () => {
    const page = await browser().send('/login')
    expect(page.text).toContain('Helge Arkholm')
    expect(page.text).not.toContain('Ingrid Sandvik')
  })

  test('without a login a page of a task says so', async () => {
    const page = await browser().open('/archivist')
    expect(page.status).toBe(401)
    expect(page.text).toContain(sv.expired.heading)
  })

  test('who comes back from a login that was not begun here is not let in', async () => {
    const before = bench.lines.length
    const page = await browser().open('/login/return?code=x&state=y')
    expect(page.status).toBe(400)
    expect(securityNow(before)).toEqual(['sequence_fail login'])
  })
})

describe('the end', () => {
  test('logging out ends it', async () => {
    const ullas = browser()
    await ullas.logIn(ulla, 'county-05')
    await ullas.send('/logout')
    expect((await ullas.open('/decision')).status).toBe(401)
  })

  test('so does doing nothing for a quarter of an hour', async () => {
    const ullas = browser()
    await ullas.logIn(ulla, 'county-05')
    bench.move(900_000 - 10_000)
    expect((await ullas.open('/')).text).toContain(sv.home.heading)
    bench.move(900_000)
    expect((await ullas.open('/')).text).toContain(sv.start.login)
  })

  test('what the mandates service has said holds for an hour', async () => {
    const ullas = browser()
    await ullas.logIn(ulla, 'county-05')
    for (let quarter = 0; quarter < 4; quarter++) {
      bench.move(890_000)
      expect((await ullas.open('/')).text).toContain(sv.home.heading)
    }
    bench.move(40_000)
    const page = await ullas.open('/')
    expect(page.url).toBe(`${bench.url}/choose`)
    expect(page.text).not.toContain('county-05')
  })
})

test('a form of another site does nothing', async () => {
  const before = bench.lines.length
  const stranger = { origin: 'https://evil.example' }
  const answer = await fetch(`${bench.url}/login`, { method: 'POST', headers: stranger })
  expect(answer.status).toBe(403)
  expect(securityNow(before)).toEqual(['malicious_cors foreign-form'])
})

test('no page runs a script, loads from elsewhere or is kept', async () => {
  const { headers } = await browser().open('/')
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/)
  expect(headers.get('cache-control')).toBe('no-store')
})

describe('tasks and pages', () => {
  /** Somebody for each task; one person has five of them. */
  const seats: Readonly<Record<OfficialTask, readonly [person: string, organisation: string]>> = {
    operator: ['botvid-driftsson', 'archive-operator'],
    'main-user': [jonas.key, 'hemvard-lyktan'],
    signatory: [jonas.key, 'hemvard-lyktan'],
    archivist: [jonas.key, 'hemvard-lyktan'],
    supervisor: [jonas.key, 'hemvard-lyktan'],
    professional: [jonas.key, 'hemvard-lyktan'],
    vendor: ['tuulia-koodila', 'klientbok-oy'],
  }
  const paths = Object.keys(pagesOfTasks) as PagePath[]

  test.each(officialTasks)('%s', async (task) => {
    const [person, organisation] = seats[task]
    const official = browser()
    const home = await official.sitDown(personOf(person, officials), organisation, task)
    expect(home.text).toContain(sv.tasks[task])
    for (const path of paths) {
      const access = accessOf(path, task)
      const before = bench.lines.length
      const page = await official.open(path)
      const isThere = pages.some((each) => each.path === path)
      expect(page.status, path).toBe(access ? (isThere ? 200 : 404) : 403)
      if (!access) {
        expect(page.text, path).toContain(sv.forbidden.heading)
        expect(securityNow(before), path).toEqual(['authz_fail scope'])
      }
      expect(home.text.includes(`href="${path}"`), path).toBe(access !== undefined && isThere)
      if (access === 'reading') expect((await official.send(path)).status, path).toBe(403)
    }
  })
})

test('who logs out leaves nothing of what was read in the browser', async () => {
  const headers = { origin: bench.url, 'sec-fetch-site': 'same-origin' }
  const left = await fetch(`${bench.url}/logout`, { method: 'POST', headers, redirect: 'manual' })
  expect(left.status).toBe(303)
  expect(left.headers.get('clear-site-data')).toBe('"cache"')
  expect(left.headers.get('set-cookie')).toMatch(/^workbench_session=; Max-Age=0/)
})
