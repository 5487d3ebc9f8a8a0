import type { Runner, Test } from 'mocha';

/** What a suite inside an extension host says of itself, in one line of the console. */
export interface HostResult {
  readonly passed: readonly string[];
  readonly failed: readonly { readonly title: string; readonly reason: string }[];
  readonly skipped: readonly string[];
  /** What was measured. */
  readonly notes: readonly string[];
}

const notes: string[] = [];

/** Adds a measurement to the result. */
export function note(text: string): void {
  notes.push(text);
}

/** The line starts with this. */
export const RESULT_MARK = 'HOST-RESULT ';

/** Writes the whole result of a run as one line when all has run. To be called in the turn that started it. */
export function reportResult(runner: Runner): void {
  const passed: string[] = [];
  const failed: { title: string; reason: string }[] = [];
  const skipped: string[] = [];
  runner.on('pass', (test: Test) => passed.push(test.fullTitle()));
  runner.on('pending', (test: Test) => skipped.push(test.fullTitle()));
  runner.on('fail', (test: Test, error: unknown) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    failed.push({ title: test.fullTitle(), reason });
  });
  runner.once('end', () => {
    const result: HostResult = { passed, failed, skipped, notes };
    console.log(RESULT_MARK + JSON.stringify(result));
  });
}
