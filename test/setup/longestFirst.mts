import { BaseSequencer, type TestSpecification } from 'vitest/node';

const isHost = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/test/host/');

/** What a whole run waits for at its end starts first: the suites in the extension hosts, which are one test file each. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isHost), ...sorted.filter((file) => !isHost(file))];
  }
}
