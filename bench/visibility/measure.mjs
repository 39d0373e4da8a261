import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { figure, median } from '../lib/statistics.mjs'

const rounds = 5
const names = {
  product: 'MittKanta, rules V01–V19 with the id',
  casl: '@casl/ability 7.0.1',
  cedar: '@cedar-policy/cedar-wasm 4.13.0, policies parsed once',
}
const engine = fileURLToPath(new URL('engine.mjs', import.meta.url))
const seen = { product: [], casl: [], cedar: [] }
const digests = new Set()
let visible

for (let round = 0; round < rounds; round++) {
  for (const name of Object.keys(names)) {
    const answer = JSON.parse(execFileSync('node', [engine, name, '1.5'], { encoding: 'utf8' }))
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
].join('\n')
console.log(text)
writeFileSync(process.argv[2], `${text}\n`)
