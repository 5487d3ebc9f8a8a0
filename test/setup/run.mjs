import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

/**
 * Runs a program with its output shown, or kept when `quiet`. Rejects when it can't be started.
 * @returns {Promise<{ code: number, output: string }>} `output` is empty unless `quiet`
 */
export function run(program, args, { cwd = root, env = {}, quiet = false } = {}) {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return new Promise((done, failed) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, PATH: path, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      // npm and the tools are .cmd files there.
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', failed);
    // No code: ended by a signal.
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Runs a program and rejects with its output unless it ends well. */
export async function must(program, args, options = {}) {
  const { code, output } = await run(program, args, { ...options, quiet: true });
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${output.trim()}`);
  return output;
}
