import { takeReports } from '@/lib/server/reports/take-reports'
import { handled } from '@/app/_frame/handled'

export const POST = handled(takeReports)
