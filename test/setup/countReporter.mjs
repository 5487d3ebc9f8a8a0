/** The message of what a test threw, and of what that was caused by: the runner wraps it. */
function reasonOf(error) {
  const messages = [];
  for (let at = error; at instanceof Error && messages.length < 4; at = at.cause)
    if (!messages.includes(at.message)) messages.push(at.message);
  return messages.join('\n');
}

/**
 * A node:test reporter that gives one line of JSON: the count of tests, of suites around them none, and why tests failed.
 * A file that fails before it declares a test is reported by the runner under its path: a failure.
 */
export default async function* countReporter(events) {
  const count = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    const isFile = data.nesting === 0 && data.file !== undefined && data.file.endsWith(data.name);
    if (data.skip !== undefined || data.todo !== undefined) count.skipped++;
    else if (type === 'test:fail') {
      count.failed++;
      count.failures.push(`${data.name}: ${reasonOf(data.details.error)}`);
    } else if (!isFile) count.passed++;
  }
  yield JSON.stringify(count);
}
