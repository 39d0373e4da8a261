import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inRoot, root } from './paths.mjs'
import { bundleOf, presentEntries } from './programs.mjs'

/**
 * How esbuild bundles a program of mocks/ to one file that plain Node.js runs; packages stay in node_modules.
 * @param {string} name
 * @param {string} entry
 * @returns {import('esbuild').BuildOptions}
 */
export const bundleOptions = (name, entry) => ({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile: bundleOf(name),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node26',
  packages: 'external',
  // Only Next.js gives `server-only` its meaning.
  alias: {
    '@': root.replace(/[\\/]$/, ''),
    'server-only': inRoot('node_modules', 'server-only', 'empty.js'),
  },
  loader: { '.sql': 'text' },
  sourcemap: 'linked',
  logLevel: 'warning',
})

/** Bundles the threads alone, for tests; a program that runs may begin one meanwhile, so what is the same is not written. */
export async function buildWorkers() {
  const { build } = await import('esbuild')
  const workers = Object.entries(presentEntries()).filter(([name]) => name.endsWith('-worker'))
  for (const [name, entry] of workers) {
    const { outputFiles } = await build({ ...bundleOptions(name, entry), write: false })
    for (const { path, text } of outputFiles) {
      if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
  }
}

/** Bundles every program that exists. */
export async function buildPrograms() {
  const { build } = await import('esbuild')
  const all = Object.entries(presentEntries())
  await Promise.all(all.map(([name, entry]) => build(bundleOptions(name, entry))))
}
