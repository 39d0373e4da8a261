import { buildPrograms } from './build-programs.mjs'
import { ClearError, failWith, say } from './console.mjs'
import { ensureInstalled } from './install.mjs'
import { changeKeyFile } from './key-files.mjs'
import { bundleOf } from './programs.mjs'
import { run } from './run.mjs'

/**
 * What can be changed: a file that a variable names, step by step, and what is sealed or made with it in a database, by a program.
 * @type {Record<string, { variable: string, steps: readonly string[], program?: string, inDatabase?: string }>}
 */
const kinds = {
  'session-secret': {
    variable: 'SESSION_SECRET_FILE',
    steps: ['make', 'add', 'use', 'retire'],
    program: 'portal-keys',
    inDatabase: 'reseal',
  },
  'hetu-pepper': {
    variable: 'HETU_PEPPER_FILE',
    steps: ['make', 'put'],
    program: 'portal-keys',
    inDatabase: 'rekey',
  },
  'archive-secret': {
    variable: 'ARCHIVE_SECRET_FILE',
    steps: ['make', 'add', 'use', 'retire'],
    program: 'archive-keys',
    inDatabase: 'reseal',
  },
  'portal-jwks': { variable: 'PORTAL_JWKS_FILE', steps: ['make', 'add', 'use', 'retire', 'show'] },
  'workbench-jwks': {
    variable: 'WORKBENCH_JWKS_FILE',
    steps: ['make', 'add', 'use', 'retire', 'show'],
  },
  'archive-signing': {
    variable: 'ARCHIVE_SIGNING_KEYS_FILE',
    steps: ['make', 'add', 'use', 'destroy', 'show'],
  },
}

/**
 * `npm run keys -- KIND STEP [--dry-run]`: one step of putting a new key in the place of an old one (docs/operating/keys.md).
 * @param {readonly string[]} args
 */
export async function keys(args) {
  try {
    process.exitCode = await step(args)
  } catch (error) {
    failWith(error)
  }
}

/** @param {readonly string[]} args */
async function step(args) {
  const dry = args.includes('--dry-run')
  const [name = '', asked = '', ...more] = args.filter((arg) => arg !== '--dry-run')
  const kind = kinds[name]
  const known = kind && [...kind.steps, ...(kind.inDatabase ? [kind.inDatabase] : [])]
  if (!kind || !known?.includes(asked) || more.length > 0) throw new ClearError(usage())
  if (asked === kind.inDatabase && kind.program) {
    await ensureInstalled()
    await buildPrograms()
    const rest = [name, asked, ...(dry ? ['--dry-run'] : [])]
    return run(process.execPath, [bundleOf(kind.program), ...rest])
  }
  const file = process.env[kind.variable]
  if (!file)
    throw new ClearError(
      `${kind.variable} names no file. Keys that come from elsewhere are changed there (docs/operating/keys.md).`,
    )
  say(changeKeyFile({ name, step: asked, file, dry }))
  return 0
}

const usage = () => {
  const lines = Object.entries(kinds).map(
    ([name, { steps, inDatabase }]) =>
      `  ${name} ${[...steps, ...(inDatabase ? [inDatabase] : [])].join('|')}`,
  )
  return ['npm run keys -- KIND STEP [--dry-run], of:', ...lines].join('\n')
}
