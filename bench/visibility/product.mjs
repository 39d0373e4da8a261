import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { documents } from './world.mjs'

/** As the product has them: what is attached to an investigation is attached to a document, whose facts it reads too (V06, V19). */
const all = new Map([
  [
    'investigation',
    { facts: { ...documents[0], type: 'custody-investigation', attachedTo: 'none' } },
  ],
  ...documents.map((facts) => [facts.id, { facts }]),
])

/** The product's own decision, compiled as the portal's build does it; anew for each round through the documents. */
export async function product() {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const outfile = `${root}/bench/.data/decide-visibility.mjs`
  await build({
    entryPoints: [`${root}/lib/domain/visibility/decide-visibility.ts`],
    bundle: true,
    format: 'esm',
    outfile,
    alias: { '@': root },
    logLevel: 'error',
  })
  const { decideVisibility } = await import(outfile)
  let decisions
  return (document, viewer) => {
    if (document === documents[0]) decisions = decideVisibility(all, viewer)
    const decision = decisions.of(document.id)
    return decision.visible ? 'shown' : decision.rule
  }
}
