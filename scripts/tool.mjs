import underNode from './lib/node-version.cjs'

/**
 * `node scripts/tool.mjs eslint .`: the command of a package, under the Node.js that everything else runs under.
 * @type {Readonly<Record<string, string>>}
 */
const files = {
  eslint: 'eslint/bin/eslint.js',
  knip: 'knip/bin/knip.js',
  prettier: 'prettier/bin/prettier.cjs',
  tsc: 'typescript/bin/tsc',
}
underNode(() => {
  const [name = ''] = process.argv.splice(2, 1)
  return import(new URL(`../node_modules/${files[name]}`, import.meta.url).href)
})
