import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseAllDocuments, parse } from 'yaml'
import * as kubernetes from 'kubernetes-models'
import { prepareCompose } from './compose.mjs'
import { inRoot } from './paths.mjs'
import { commandOf, entries, portalCommand, ports, programs } from './programs.mjs'

const read = (...path: string[]) => readFileSync(inRoot(...path), 'utf8')
const containerfile = read('Containerfile')
const compose = parse(read('compose.yaml'), { merge: true }) as {
  services: Record<string, Service>
}
type Service = Readonly<{
  image: string
  command?: readonly string[]
  build?: { target: string }
  env_file: string
  ports?: readonly string[]
  read_only?: boolean
  cap_drop?: readonly string[]
}>
const names = programs.map(({ name }) => name)
const portOf = (name: string) => ports.find((each) => each.name === name)?.port

/** The part of the Containerfile of one target. */
const target = (name: string) =>
  containerfile.split(/^FROM /m).find((part) => part.split('\n', 1)[0]?.endsWith(` AS ${name}`)) ??
  ''

/** Every variable that a program reads stands in its settings. */
const known = new Set(
  [
    ...['lib/config/server-config.ts', 'lib/config/limits.ts', 'lib/config/support.ts'],
    ...['lib/http/server-times.ts', 'lib/tracing/trace-settings.ts'],
    'mocks/services/archive/archive-config.ts',
    'mocks/services/mail/start-smtp.ts',
    ...['identification', 'mandates', 'mail', 'workbench'].map(
      (name) => `mocks/services/${name}/config.ts`,
    ),
  ]
    .flatMap((path) => [
      ...read(path).matchAll(/(?:^\s+|secretVariables\(')([A-Z][A-Z0-9_]+)(?=[:,']|\n)/gm),
    ])
    .map(([, name = '']) => name),
)
/** Of Node.js and Next.js. */
const others = ['NODE_ENV', 'NEXT_TELEMETRY_DISABLED']
const unknown = (variables: readonly string[]) =>
  variables.filter((name) => !known.has(name) && !others.includes(name))

test('there is an image for each program, with its port, that asks itself for its health and belongs to nobody', () => {
  const targets = [...containerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, name]) => name)
  const stages = ['tools', 'packages', 'build', 'program']
  expect(targets.filter((name) => !stages.includes(name ?? '')).toSorted()).toEqual(
    names.toSorted(),
  )
  expect(target('program')).toMatch(/^USER \d+:\d+$/m)
  for (const { name, portVariable, port } of programs) {
    const text = target(name)
    expect(text, name).toContain(`EXPOSE ${port}`)
    expect(text, name).toContain(`${portVariable}=${port}`)
    expect(text, name).toContain(`CMD ["node", "deploy/health.mjs", "${portVariable}"]`)
    expect(text.split('\n')[0], name).toMatch(/^program AS/)
  }
})

test('an image starts its program with what `npm start` gives Node.js, and so does `npm run portal`', () => {
  const flagsOf = (command: readonly string[]) => command.filter((word) => word.startsWith('--'))
  for (const { name } of programs) {
    const own = flagsOf(name === 'portal' ? portalCommand : commandOf(name))
    const [, started = '[]'] = /^CMD (\["node".*\])$/m.exec(target(name)) ?? []
    expect(flagsOf(JSON.parse(started)), name).toEqual(own)
  }
  const { scripts } = JSON.parse(read('package.json'))
  expect(flagsOf(scripts.portal.split(' '))).toEqual(flagsOf(portalCommand))
})

test('what an image starts and takes along is built', () => {
  for (const [, name = ''] of containerfile.matchAll(/\.build\/([a-z-]+)\.mjs/g))
    expect(Object.keys(entries)).toContain(name)
  for (const name of ['portal', 'archive'])
    for (const part of [`${name}.mjs`, `${name}-worker.mjs`, `${name}-migrate.mjs`])
      expect(target(name)).toContain(`/.build/${part}`)
})

test('variables of the images are variables of the programs', () => {
  const lines = containerfile.match(/^ENV .*$/gm) ?? []
  const set = lines.flatMap((line) =>
    [...line.matchAll(/([A-Z_]+)=/g)].map(([, name = '']) => name),
  )
  expect(set.length).toBeGreaterThan(10)
  expect(unknown(set)).toEqual([])
})

test('nothing else is left out of the context of a build than stands in both lists', () => {
  expect(read('.dockerignore')).toBe(read('.containerignore'))
})

test('compose.yaml brings up each program, at its port, without rights', () => {
  const { database, ...services } = compose.services
  expect(database).toBeDefined()
  const running = Object.entries(services).filter(([, { command }]) => !command)
  expect(running.map(([name]) => name).toSorted()).toEqual(names.toSorted())
  for (const [name, service] of running) {
    expect(service.ports, name).toEqual([`127.0.0.1:${portOf(name)}:${portOf(name)}`])
    expect(service.env_file, name).toBe(`.data/compose/${name}.env`)
  }
  for (const [name, { read_only, cap_drop, image, build }] of Object.entries(services)) {
    expect([read_only, cap_drop], name).toEqual([true, ['ALL']])
    if (build) expect(image).toBe(`mittkanta/${build.target}`)
  }
})

const folder = mkdtempSync(join(tmpdir(), 'compose-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('what is prepared for it are variables that the programs have, and files that there are', () => {
  prepareCompose(folder)
  for (const name of names) {
    const lines = readFileSync(join(folder, `${name}.env`), 'utf8')
      .trim()
      .split('\n')
    const pairs = lines.map((line) => /^([A-Z0-9_]+)=(.*)$/.exec(line)?.slice(1) ?? [line])
    expect(unknown(pairs.map(([variable = '']) => variable)), name).toEqual([])
    expect(lines.join('\n'), name).not.toMatch(/localhost\/|\/\/localhost|undefined/)
    for (const [, value = ''] of pairs)
      if (value.startsWith('/keys/')) expect(existsSync(join(folder, value)), value).toBe(true)
  }
  const before = readFileSync(join(folder, 'portal.env'), 'utf8')
  prepareCompose(folder)
  expect(readFileSync(join(folder, 'portal.env'), 'utf8')).toBe(before)
})

type Manifest = Readonly<{
  apiVersion: string
  kind: string
  metadata: { name: string }
  spec: unknown
}>
const base = ['deploy', 'kubernetes', 'base'] as const
const manifests = readdirSync(inRoot(...base))
  .filter((file) => file.endsWith('.yaml') && file !== 'kustomization.yaml')
  .flatMap((file) => parseAllDocuments(read(...base, file)).map((each) => each.toJS() as Manifest))

const models = {
  'apps/v1': kubernetes.apps.v1,
  'batch/v1': kubernetes.batch.v1,
  'networking.k8s.io/v1': kubernetes.networkingK8sIo.v1,
  'policy/v1': kubernetes.policy.v1,
  v1: kubernetes.v1,
} as Readonly<
  Record<string, Readonly<Record<string, new (of: unknown) => { validate: () => void }>>>
>

/** By the JSON schemas of Kubernetes' own OpenAPI. */
function validate(manifest: Manifest): void {
  const Model = models[manifest.apiVersion]?.[manifest.kind]
  if (!Model) throw new Error(`no schema of ${manifest.apiVersion} ${manifest.kind}`)
  new Model(manifest).validate()
}

test.each(manifests.map((each) => [`${each.kind} ${each.metadata.name}`, each] as const))(
  '%s is as Kubernetes has it',
  (_name, manifest) => expect(() => validate(manifest)).not.toThrow(),
)

test('one that is not is found', () => {
  const [deployment] = manifests.filter(({ kind }) => kind === 'Deployment')
  const wrong = { ...deployment, spec: { replicas: 'two' } }
  expect(() => validate(wrong as unknown as Manifest)).toThrow(/replicas/)
})

type Container = Readonly<{
  image: string
  ports?: readonly { name: string; containerPort: number }[]
  env?: readonly { name: string }[]
  command?: readonly string[]
  securityContext: unknown
  resources: { requests: object; limits: object }
}>
type Pod = Readonly<{
  automountServiceAccountToken: boolean
  securityContext: { runAsNonRoot: boolean; runAsUser: number }
  containers: readonly Container[]
}>
const pods = manifests.flatMap(({ kind, metadata, spec }) =>
  ['Deployment', 'Job'].includes(kind)
    ? [{ kind, name: metadata.name, pod: (spec as { template: { spec: Pod } }).template.spec }]
    : [],
)

test('what runs in Kubernetes has no rights, and the ports and variables of its program', () => {
  const user = /^USER (\d+):/m.exec(target('program'))?.[1]
  expect(pods).toHaveLength(5)
  for (const { kind, name, pod } of pods) {
    expect(pod.automountServiceAccountToken, name).toBe(false)
    expect(pod.securityContext, name).toMatchObject({ runAsNonRoot: true, runAsUser: Number(user) })
    for (const container of pod.containers) {
      expect(container.securityContext, name).toEqual({
        ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
        capabilities: { drop: ['ALL'] },
      })
      expect(unknown((container.env ?? []).map((each) => each.name)), name).toEqual([])
      if (kind === 'Job')
        expect(target(name.replace('migrate-', ''))).toContain(container.command?.[1])
      else
        expect(container.ports?.find((each) => each.name === 'http')?.containerPort).toBe(
          portOf(name),
        )
    }
  }
  for (const file of readdirSync(inRoot(...base)).filter((each) => each.endsWith('.env')))
    expect(unknown(read(...base, file).match(/^[A-Z0-9_]+/gm) ?? []), file).toEqual([])
})
