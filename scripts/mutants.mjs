/**
 * `npm run mutants` for all parts, `npm run mutants -- visibility` for one: changes one thing at a time in what decides, and
 * lists what no test saw. Not part of `npm test`; docs/testing.md has the score and judges each change that stayed unseen.
 */
import underNode from './lib/node-version.cjs'
import { parts } from './mutants/parts.mjs'

underNode(async () => {
  const { Stryker } = await import('@stryker-mutator/core')
  const { strykerOptions } = await import('./mutants/stryker-options.mjs')
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !(name in parts))
  if (unknown.length > 0) {
    console.error(
      `There is no part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`,
    )
    process.exit(2)
  }
  const scores = []
  for (const [name, part] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    process.env.MUTANTS_TESTS = part.tests.join('\n')
    const mutants = await new Stryker(strykerOptions(name, part)).runMutationTest()
    const seen = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
    const counted = mutants.filter(({ status }) => !/Error|Ignored/.test(status)).length
    scores.push(`${name}: ${seen} of ${counted}, ${((100 * seen) / counted).toFixed(1)} %`)
  }
  console.log(scores.join('\n'))
})
