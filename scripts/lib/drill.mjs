import { ensureBuilt } from './build.mjs'
import { ClearError, failWith, say } from './console.mjs'
import { placesOfDrills } from './drill/places-of-drills.mjs'
import { restoreToAMoment } from './drill/restore-to-a-moment.mjs'
import { ensureInstalled } from './install.mjs'
import { runPlaywright } from './run-playwright.mjs'
import { startTestEnvironment } from './test-environment.mjs'

/** @typedef {keyof typeof placesOfDrills} Drill */

/**
 * `npm run drill -- upgrade|keys|killed|disk|restore|all`: does to two portals and two archives what operators and misfortune do, while people
 * read and a system stores, and tells what became of each answer. `--from REF` upgrades from that version instead of from this one. Exit code 1 when anything is lost (docs/operating/drills.md).
 * @param {readonly string[]} args
 */
export async function drill(args) {
  try {
    const { chosen, from } = chosenOf(args)
    await ensureInstalled()
    await ensureBuilt()
    /** @type {string[]} */
    const failed = []
    for (const name of chosen) if (!(await carryOut(name, from))) failed.push(name)
    const which = failed.length > 0 ? `: ${failed.join(', ')}` : ''
    say(`\n${chosen.length - failed.length} passed, ${failed.length} failed${which}`)
    process.exitCode = failed.length > 0 ? 1 : 0
  } catch (error) {
    failWith(error)
  }
}

/**
 * @param {readonly string[]} args
 * @returns {Readonly<{ chosen: readonly Drill[], from: string | undefined }>}
 */
function chosenOf(args) {
  const all = /** @type {Drill[]} */ (Object.keys(placesOfDrills))
  const [name = '', option, from, ...more] = args
  const one = all.find((each) => each === name)
  const isFrom = option === '--from' && from !== undefined && (one === 'upgrade' || name === 'all')
  if ((!one && name !== 'all') || more.length > 0 || (option !== undefined && !isFrom))
    throw new ClearError(
      `npm run drill -- ${[...all, 'all'].join('|')}: one of them; with upgrade, also --from and a version.`,
    )
  return { chosen: one ? [one] : all, from }
}

/**
 * @param {Drill} name
 * @param {string | undefined} from
 */
async function carryOut(name, from) {
  say(`\nDrill: ${name}`)
  if (name === 'restore' && !(await restoreToAMoment())) return false
  /** @type {import('./drill/places-of-drills.mjs').PlaceOfDrill} */
  const place = await placesOfDrills[name](from)
  const { variables = {}, server, ordersOf, remove, earlier } = place
  const around = { server, ordersOf, earlier }
  try {
    const { stop, ...environment } = await startTestEnvironment(variables, 2, around)
    try {
      const given = { E2E_ENVIRONMENT: JSON.stringify(environment), E2E_DRILLS: 'on' }
      const args = ['--project=drills', '--workers=1', `drills/${name}\\.spec`]
      const { passed, failed } = await runPlaywright(args, given)
      return passed > 0 && failed === 0
    } finally {
      await stop()
    }
  } finally {
    remove?.()
  }
}
