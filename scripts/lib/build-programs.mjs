import { inRoot, root } from './paths.mjs'
import { bundleOf, presentEntries } from './programs.mjs'

/** How esbuild bundles a program of mocks/ to one file that plain Node.js runs; packages stay in node_modules. */
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

/** Bundles every program that exists. */
export async function buildPrograms() {
  const { build } = await import('esbuild')
  const all = Object.entries(presentEntries())
  await Promise.all(all.map(([name, entry]) => build(bundleOptions(name, entry))))
}
