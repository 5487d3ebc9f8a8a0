/**
 * A node:test reporter that gives one line of JSON: the count of tests, of suites around them none.
 * A file that fails before it declares a test is reported by the runner under its path: a failure.
 */
export default async function* countReporter(events) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    const isFile = data.nesting === 0 && data.file !== undefined && data.file.endsWith(data.name);
    if (data.skip !== undefined || data.todo !== undefined) count.skipped++;
    else if (type === 'test:fail') count.failed++;
    else if (!isFile) count.passed++;
  }
  yield JSON.stringify(count);
}
