import { takeReports } from '@/lib/server/reports/take-reports'
import { handled } from '../../_frame/handled'

export const POST = handled(takeReports)
