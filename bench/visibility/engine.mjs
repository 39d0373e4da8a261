/** One engine in a process of its own: prints its answers' digest and decisions a second. Usage: engine.mjs NAME SECONDS */
import { createHash } from 'node:crypto'
import { documents, viewers } from './world.mjs'

const engines = {
  product: async () => (await import('./product.mjs')).product(),
  casl: async () => (await import('./casl.mjs')).casl(),
  cedar: async () => (await import('./cedar.mjs')).cedarWasm(viewers),
}

const [name, seconds] = [process.argv[2], Number(process.argv[3])]
const decide = await engines[name]()
const answers = Object.entries(viewers).flatMap(([viewer, view]) =>
  documents.map((document) => `${viewer} ${decide(document, view)}`),
)
const measured = Object.values(viewers).slice(0, 3)

let decisions = 0
let kept = 0
const run = (until) => {
  while (performance.now() < until) {
    for (const viewer of measured)
      for (const document of documents) if (decide(document, viewer) === 'shown') kept++
    decisions += measured.length * documents.length
  }
}
run(performance.now() + 500)
decisions = 0
const begun = performance.now()
run(begun + seconds * 1000)
const perSecond = decisions / ((performance.now() - begun) / 1000)
console.log(
  JSON.stringify({
    name,
    perSecond,
    kept: kept > 0,
    visible: answers.filter((a) => a === 'self shown').length,
    digest: createHash('sha256').update(answers.join('\n')).digest('hex'),
  }),
)
if (process.env.SHOW_ANSWERS) console.error(answers.join('\n'))
