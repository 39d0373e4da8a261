import { createRequire } from 'node:module'
import underNode from './lib/node-version.cjs'

/**
 * `node scripts/tool.mjs eslint .`: the command of a package, under the Node.js that everything else runs under.
 * @type {Readonly<Record<string, string>>}
 */
const files = {
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
  tsc: 'typescript/bin/tsc',
}
underNode(() => {
  const [name = ''] = process.argv.splice(2, 1)
  createRequire(import.meta.url)(`../node_modules/${files[name]}`)
})
