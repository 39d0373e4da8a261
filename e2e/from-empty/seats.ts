import type { OfficialTask } from '@/lib/domain/codes/official-tasks'
import { expect, type Browser, type Page } from 'playwright/test'
import { workbenchPage } from '../workbench-test'

/** Who sits where in the story that begins with nothing, each in a browser of their own. */
const seats = {
  botvid: ['botvid-driftsson', 'archive-operator', 'operator'],
  ylva: ['ylva-serverborg', 'archive-operator', 'operator'],
  ulla: ['ulla-vikstrand', 'county-05', 'main-user'],
  mauno: ['mauno-laaksola', 'county-05', 'main-user'],
  maunoSigning: ['mauno-laaksola', 'county-05', 'signatory'],
  raija: ['raija-harjuranta', 'county-08', 'main-user'],
  otso: ['otso-mantykoski', 'county-08', 'signatory'],
  jonas: ['jonas-kvarnstrom', 'hemvard-lyktan', 'main-user'],
  tuulia: ['tuulia-koodila', 'klientbok-oy', 'vendor'],
  helge: ['helge-arkholm', 'county-05', 'archivist'],
  saga: ['saga-dahlskog', 'county-05', 'supervisor'],
} as const satisfies Readonly<Record<string, readonly [string, string, OfficialTask]>>

export type Seat = keyof typeof seats

/** Sits people down at a workbench, each once, when they are first needed. */
export function seatsAt(browser: Browser, workbench: string) {
  const pages = new Map<Seat, Promise<Page>>()

  async function sitDown(seat: Seat): Promise<Page> {
    const [person, organisation, task] = seats[seat]
    const context = await browser.newContext({ baseURL: workbench, locale: 'sv-FI' })
    const page = await context.newPage()
    const bench = workbenchPage(page)
    await bench.identify(person)
    await bench.chooseOrganisation(organisation)
    const choice = bench.seat(organisation, task)
    await expect(
      bench.heading(bench.words.home.heading).or(bench.heading(bench.words.choose.heading)),
    ).toBeVisible()
    if (await choice.isVisible()) {
      await choice.check()
      await bench.button(bench.words.choose.continue).click()
    }
    await expect(bench.heading(bench.words.home.heading)).toContainText(bench.words.tasks[task])
    return page
  }

  return (seat: Seat): Promise<Page> => {
    const page = pages.get(seat) ?? sitDown(seat)
    pages.set(seat, page)
    return page
  }
}
