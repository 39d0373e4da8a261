import { createMongoAbility } from '@casl/ability'

const hiddenServices = { V03: 'shelter', V04: 'violence-prevention', V05: 'adoption-counselling' }

/** The same rules for @casl/ability: one ability a viewer, the rule's id as the reason. The last rule that matches wins there. */
export function casl() {
  const abilities = new Map()
  const subject = { detectSubjectType: () => 'Document' }
  return (document, viewer) => {
    let ability = abilities.get(viewer)
    if (!ability) abilities.set(viewer, (ability = createMongoAbility(rulesFor(viewer), subject)))
    const rule = ability.relevantRuleFor('read', document)
    return rule && !rule.inverted ? 'shown' : (rule?.reason ?? 'V01')
  }
}

function rulesFor(viewer) {
  const hide = (reason, conditions) => ({
    action: 'read',
    subject: 'Document',
    inverted: true,
    reason,
    conditions,
  })
  const rules = [{ action: 'read', subject: 'Document' }]
  if (!viewer.represented) return [hide('V01', {})]
  const inOrder = [
    hide('V02', { format: { $ne: 'phase-2' } }),
    ...Object.entries(hiddenServices).map(([id, service]) => hide(id, { socialService: service })),
    ...['type', 'socialService', 'attachmentOf'].map((field) =>
      hide('V06', { [field]: 'custody-investigation' }),
    ),
    hide('V07', { type: 'payment-commitment' }),
    hide('V08', { status: 'annulled' }),
    hide('V09', { status: 'superseded' }),
    hide('V10', { type: 'client-relationship-document' }),
    hide('V11', { type: 'client-journal-entry' }),
    hide('V12', { sharedMatter: { $ne: false } }),
    hide('V13', { socialService: 'parenthood-investigation' }),
    hide('V14', { delayed: true, releaseDay: { $gt: viewer.today } }),
    hide('V15', { specialContent: { $ne: false } }),
    ...(viewer.capacity === 'guardian'
      ? [hide('V16', { hiddenFromGuardians: { $ne: false } })]
      : []),
    hide('V17', { controller: { $nin: [...viewer.coverage.keys()] } }),
    ...[...viewer.coverage].map(([controller, { starts }]) =>
      hide('V17', {
        controller,
        serviceTask: {
          $nin: [...starts].filter(([, from]) => from <= viewer.today).map(([task]) => task),
        },
      }),
    ),
    ...[...viewer.coverage].flatMap(([controller, { restrictions }]) =>
      restrictions.map(({ serviceTask, type, madeBefore }) =>
        hide('V18', {
          controller,
          ...(serviceTask && { serviceTask }),
          ...(type && { type }),
          ...(madeBefore && { madeOn: { $lt: madeBefore } }),
        }),
      ),
    ),
  ]
  return [...rules, ...inOrder.reverse()]
}
