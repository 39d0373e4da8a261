import type { ServiceTask } from '@/lib/domain/codes/service-tasks'

/** Unit that handles a service task where the scenario names none: in Egentliga Finland, whose units do. */
export const unitOf: Readonly<Record<ServiceTask, string>> = {
  'older-people': 'unit-hostvinden',
  families: 'unit-sagoskogen',
  'child-welfare': 'unit-sagoskogen',
  'family-law': 'unit-sagoskogen',
  'substance-abuse': 'unit-stilla-viken',
  'working-age': 'unit-lyktgranden',
  disability: 'unit-snostjarnan',
}
