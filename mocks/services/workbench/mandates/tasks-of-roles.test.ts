import { expect, test } from 'vitest'
import { roleOfTask } from '@/lib/contracts/mandates/organisation-roles'
import { officialTasks } from '@/lib/domain/codes/official-tasks'
import { tasksOfRoles } from './tasks-of-roles'

test.each(officialTasks)('the role of %s gives that task and no other', (task) => {
  expect(tasksOfRoles([roleOfTask[task]])).toEqual([task])
})

test.each([
  ['no roles', []],
  ['a role of the trade register that is no task here', ['TJ', 'TIL']],
  ['a role that nobody has heard of', ['http://valtuusrekisteri.suomi.fi/theme_of_the_future']],
  ['a role that only begins as one of ours', [`${roleOfTask.archivist}/`, 'nimko']],
])('%s give no task', (_name, roles) => expect(tasksOfRoles(roles)).toEqual([]))

test('several roles give several tasks', () => {
  const roles = [roleOfTask.supervisor, 'TJ', roleOfTask['main-user']]
  expect(tasksOfRoles(roles)).toEqual(['main-user', 'supervisor'])
})
