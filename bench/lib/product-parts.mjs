import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Parts of the product, compiled into one module beside the built programs: there it finds the product's packages, and not
 * those of what is measured against it.
 *
 * @param {string} name of the compiled module
 * @param {string} exports TypeScript that exports what is wanted from "@/…"
 */
export async function productParts(name, exports) {
  const outfile = `${root}/.build/bench-${name}.mjs`
  await build({
    stdin: { contents: exports, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    jsx: 'automatic',
    format: 'esm',
    packages: 'external',
    loader: { '.sql': 'text' },
    alias: { '@': root },
    outfile,
    logLevel: 'error',
  })
  return import(outfile)
}
