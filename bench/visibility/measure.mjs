import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { size } from '../lib/size.mjs'
import { figure, median } from '../lib/statistics.mjs'

const rounds = size('BENCH_ROUNDS', 5, 1)
const seconds = size('BENCH_SECONDS', 1.5, 0.3)
const names = {
  product: 'MittKanta, rules V01–V19 with the id',
  casl: '@casl/ability 7.0.1',
  cedar: '@cedar-policy/cedar-wasm 4.13.0, policies parsed once',
}
/** It runs on the JVM; what its makers say of it, for one thread of a program that has it inside. */
const sapl = {
  source: 'https://sapl.io/guides/performance',
  perSecond: 15_000_000,
  words:
    'SAPL says 15 million decisions a second of one thread, and half of them answered within 179 ns (roles) to 374 ns (9,905 policies), which is 5.6 to 2.7 million a second one after another.',
}
const engine = fileURLToPath(new URL('engine.mjs', import.meta.url))
const seen = { product: [], casl: [], cedar: [] }
const digests = new Set()
let visible

for (let round = 0; round < rounds; round++) {
  for (const name of Object.keys(names)) {
    const answer = JSON.parse(
      execFileSync('node', [engine, name, String(seconds)], { encoding: 'utf8' }),
    )
    seen[name].push(answer.perSecond)
    digests.add(answer.digest)
    visible = answer.visible
  }
}
if (digests.size !== 1) throw new Error('The engines do not give the same answers.')

const product = median(seen.product)
const text = [
  '## Visibility decision',
  '',
  `One client, 1,000 documents (${visible} visible to herself), three viewers; each engine in a process of its own, ${rounds} rounds in turns, the same 4,000 answers from all. Goals: at least 10 × @casl/ability, at least 1,000 × cedar-wasm.`,
  '',
  '| engine | decisions a second | MittKanta is faster |',
  '|---|---|---|',
  ...Object.keys(names).map(
    (name) =>
      `| ${names[name]} | ${figure(median(seen[name]))} | ${name === 'product' ? '' : `${figure(product / median(seen[name]))} ×`} |`,
  ),
  `| SAPL, as [published](${sapl.source}), not measured here | ${figure(sapl.perSecond)} | – |`,
  '',
  `${sapl.words} Its decisions are others than these, on another machine, so the two rows do not compare.`,
  '',
  'Open Policy Agent runs in WebAssembly what its own compiler has made of a policy (`@open-policy-agent/opa-wasm`). That compiler is a program in Go and on no registry from which this project installs (npm, Debian), so nobody could measure it with these rules again, and it is not measured.',
].join('\n')
console.log(text)
writeFileSync(process.argv[2], `${text}\n`)
