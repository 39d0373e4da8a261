import { createRequire } from 'node:module'

const cedar = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs')

const days = (day) => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000)

/** The same rules as Cedar policies, parsed once; the id of the first policy that forbids is the rule. */
export function cedarWasm(viewers) {
  const coverage = Object.values(viewers)[0].coverage
  const today = Object.values(viewers)[0].today
  const answer = cedar.preparsePolicySet('visibility', {
    staticPolicies: policies(coverage, today),
  })
  if (answer.type !== 'success') throw new Error(JSON.stringify(answer))
  return (document, viewer) => {
    const { response, ...rest } = cedar.statefulIsAuthorized({
      principal: { type: 'Viewer', id: 'v' },
      action: { type: 'Action', id: 'read' },
      resource: { type: 'Document', id: 'd' },
      context: {},
      preparsedPolicySetId: 'visibility',
      entities: [
        {
          uid: { type: 'Viewer', id: 'v' },
          attrs: { represented: viewer.represented, guardian: viewer.capacity === 'guardian' },
          parents: [],
        },
        {
          uid: { type: 'Document', id: 'd' },
          attrs: {
            ...document,
            releaseDay: document.releaseDay ? days(document.releaseDay) : 0,
            madeOn: days(document.madeOn),
          },
          parents: [],
        },
      ],
    })
    if (!response) throw new Error(JSON.stringify(rest))
    if (response.decision === 'allow') return 'shown'
    return response.diagnostics.reason.map((id) => id.slice(0, 3)).sort()[0] ?? 'V01'
  }
}

function policies(coverage, today) {
  const forbid = (when) => `forbid(principal, action, resource) when { ${when} };`
  const is = (field, value) => forbid(`resource.${field} == "${value}"`)
  const started = [...coverage].flatMap(([controller, { starts }]) =>
    [...starts]
      .filter(([, from]) => from <= today)
      .map(
        ([task]) => `(resource.controller == "${controller}" && resource.serviceTask == "${task}")`,
      ),
  )
  const restricted = [...coverage].flatMap(([controller, { restrictions }]) =>
    restrictions.map(({ serviceTask, type, madeBefore }) =>
      [
        `resource.controller == "${controller}"`,
        serviceTask && `resource.serviceTask == "${serviceTask}"`,
        type && `resource.type == "${type}"`,
        madeBefore && `resource.madeOn < ${days(madeBefore)}`,
      ]
        .filter(Boolean)
        .join(' && '),
    ),
  )
  return {
    permit: 'permit(principal, action, resource) when { principal.represented };',
    V01: forbid('!principal.represented'),
    V02: forbid('resource.format != "phase-2"'),
    V03: is('socialService', 'shelter'),
    V04: is('socialService', 'violence-prevention'),
    V05: is('socialService', 'adoption-counselling'),
    V06: forbid(
      'resource.type == "custody-investigation" || resource.socialService == "custody-investigation" || resource.attachmentOf == "custody-investigation"',
    ),
    V07: is('type', 'payment-commitment'),
    V08: is('status', 'annulled'),
    V09: is('status', 'superseded'),
    V10: is('type', 'client-relationship-document'),
    V11: is('type', 'client-journal-entry'),
    V12: forbid('resource.sharedMatter'),
    V13: is('socialService', 'parenthood-investigation'),
    V14: forbid(`resource.delayed && resource.releaseDay > ${days(today)}`),
    V15: forbid('resource.specialContent'),
    V16: forbid('principal.guardian && resource.hiddenFromGuardians'),
    V17: forbid(`!(${started.join(' || ')})`),
    ...Object.fromEntries(restricted.map((when, index) => [`V18-${index}`, forbid(when)])),
  }
}
