import { addMonths } from '../calendar/add-to-day'

/**
 * The last day for the answer to a request to correct personal data that comes in on a day, YYYY-MM-DD: within a month (GDPR, article
 * 12.3). The one who answers may need two months more, and says so, with the reason, within the first.
 */
export function correctionDue(receivedOn: string): string {
  return addMonths(receivedOn, 1)
}
