/** Test files that `npm run test:quick` leaves to `npm test`: they take nearly half of the time of all unit tests. */
export const LONG_TESTS = ['test/unit/fuzz/fuzz.test.ts', 'test/unit/verify/bombs.test.ts'];
