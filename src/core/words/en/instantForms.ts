/** What `parseInstant` takes, for the message when it does not. */
export const INSTANT_FORMS =
  'an ISO 8601 date (2026-11-23, meaning 00:00:00Z) or date-time with zone (2026-11-23T08:30:00Z, 2026-11-23T09:30+01:00)';
