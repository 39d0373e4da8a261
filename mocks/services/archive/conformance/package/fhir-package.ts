import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { allPublished, type PublishedResource } from '../publishing/published-resources'
import { base } from '@/lib/contracts/archive/systems'
import { published } from '../published'

/** Always the same, so that the same resources are the same package to the last byte. */
const mtime = new Date(`${published.date}T00:00:00Z`)

/** What the package says of itself, as FHIR's package registries ask for it. */
const manifest = {
  name: 'mittkanta.archive',
  version: published.version,
  description: 'What the archive of MittKanta names: profiles, extensions, codes, operations.',
  license: 'EUPL-1.2',
  author: published.publisher,
  canonical: base,
  url: base,
  title: 'MittKanta archive',
  type: 'fhir.ig',
  fhirVersions: ['4.0.1'],
  dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
} as const

function fileOf({ resourceType, id }: PublishedResource): string {
  return `${resourceType}-${id}.json`
}

/** The list of resources that package tools look into before they read any. */
function indexOf(resources: readonly PublishedResource[]): object {
  return {
    'index-version': 2,
    files: resources.map((resource) => ({
      filename: fileOf(resource),
      ...{ resourceType: resource.resourceType, id: resource.id },
      ...('url' in resource && { url: resource.url, version: resource.version }),
      ...('kind' in resource && { kind: resource.kind }),
      ...(resource.resourceType === 'StructureDefinition' && {
        ...{ type: resource.type, derivation: resource.derivation },
      }),
    })),
  }
}

let made: Promise<Buffer> | undefined

/** All that the archive publishes, as a FHIR package: made once. */
export function fhirPackage(): Promise<Buffer> {
  return (made ??= make())
}

async function make(): Promise<Buffer> {
  const files: readonly (readonly [string, object])[] = [
    ['package.json', manifest],
    ['.index.json', indexOf(allPublished)],
    ...allPublished.map((resource) => [fileOf(resource), resource] as const),
  ]
  const tar = pack()
  for (const [name, content] of files) {
    const bytes = Buffer.from(`${JSON.stringify(content, null, 2)}\n`)
    tar.entry({ name: `package/${name}`, mtime, size: bytes.byteLength }, bytes)
  }
  tar.finalize()
  return promisify(gzip)(await buffer(tar))
}
