import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The product's own decision, compiled as the portal's build does it. */
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
  return (document, viewer) => {
    const decision = decideVisibility(document, viewer)
    return decision.visible ? 'shown' : decision.rule
  }
}
