import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Launch {
  readonly configurations: readonly {
    readonly name: string;
    readonly preLaunchTask?: string;
    readonly program?: string;
    readonly args: readonly string[];
  }[];
}

interface Tasks {
  readonly tasks: readonly {
    readonly label: string;
    readonly command?: string;
    readonly script?: string;
    readonly dependsOn?: string;
  }[];
}

const root = new URL('../../../', import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, root), 'utf8')) as T;
const { configurations } = read<Launch>('.vscode/launch.json');
const { tasks } = read<Tasks>('.vscode/tasks.json');
const { scripts } = read<{ readonly scripts: Readonly<Record<string, string>> }>('package.json');
const labels = tasks.map(({ label }) => label);
/** What a build or a bundling makes is not there before. */
const isMade = (path: string): boolean => /^dist(-test)?\//.test(path);

test.each(configurations)(
  '"$name" names a task and files that are there',
  ({ preLaunchTask, program, args }) => {
    if (preLaunchTask !== undefined) expect(labels).toContain(preLaunchTask);
    const paths = [program ?? '', ...args].flatMap(
      (text) => /\$\{workspaceFolder\}\/(.+)$/.exec(text)?.[1] ?? /--config=(.+)$/.exec(text)?.[1] ?? [],
    );
    for (const path of paths) expect(isMade(path) || existsSync(new URL(path, root)), path).toBe(true);
  },
);

test.each(tasks)('the task "$label" runs what is there', ({ command, script, dependsOn }) => {
  if (script !== undefined) expect(Object.keys(scripts)).toContain(script);
  if (dependsOn !== undefined) expect(labels).toContain(dependsOn);
  const file = /^node (\S+)/.exec(command ?? '')?.[1];
  if (file !== undefined) expect(existsSync(new URL(file, root)), file).toBe(true);
});
