/**
 * `npm run bench`: how fast and how small, beside a peer measured in the same run on the same machine. Prints a
 * table with targets; a missed target is marked and is no failure, as machines differ. Fails when a part is broken.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pageRows } from './pageBench.mjs';

const root = join(import.meta.dirname, '../..');
const genuine = join(root, '../shared/vectors/thales/rsa-pkc.p7b');
const sample = join(root, 'media/samples/luna-rsa-verified.pkc');
// A genuine file where one lies beside the project; it may not be part of it. The synthetic one has the same make-up.
const vector = existsSync(genuine) ? genuine : sample;

const milliseconds = (value) => `${value < 10 ? value.toFixed(3) : value.toFixed(0)} ms`;
const megabytes = (octets) => `${(octets / 1e6).toFixed(1)} MB`;
const kilobytes = (octets) => `${(octets / 1e3).toFixed(0)} kB`;

// Inside node_modules, so that the bundle finds the packages that it leaves out.
const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
const program = join(folder, 'measure.mjs');

async function bundle() {
  await build({
    entryPoints: [join(import.meta.dirname, 'measure.ts')],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
}

function measure(task, file) {
  // asn1js needs more than a gigabyte for the large message.
  const flags = ['--expose-gc', '--max-old-space-size=4096'];
  return JSON.parse(
    execFileSync(process.execPath, [...flags, program, task, file], { cwd: root, encoding: 'utf8' }),
  );
}

function row(what, ours, peer, target, met) {
  return { what, ours, peer, target, met: met === null ? '' : met ? 'met' : 'MISSED' };
}

function smallRows() {
  const { ours, theirs, elements } = measure('small', vector);
  const ratio = theirs / ours;
  const what = `index of an RSA PKC, ${elements} elements`;
  return [
    row(what, milliseconds(ours), `asn1js ${milliseconds(theirs)}`, '>= 50x', ratio >= 50),
    factor(ratio),
  ];
}

function factor(ratio) {
  return row('  times faster', `${ratio.toFixed(0)}x`, '', '', null);
}

function largeRows() {
  const bag = join(folder, 'bag.p7b');
  const { octets } = measure('bag', bag);
  const ours = measure('largeOurs', bag);
  const theirs = measure('largeTheirs', bag);
  const ratio = theirs.milliseconds / ours.milliseconds;
  const what = `index of 10,000 certificates, ${megabytes(octets)}`;
  const peerTime = `asn1js ${milliseconds(theirs.milliseconds)}`;
  return [
    row(what, milliseconds(ours.milliseconds), peerTime, '>= 50x', ratio >= 50),
    factor(ratio),
    row(
      '  memory on top of the file',
      megabytes(ours.kept),
      `asn1js ${megabytes(theirs.kept)}`,
      '< 40 MB',
      ours.kept < 40e6,
    ),
  ];
}

function answerRows() {
  const { first, warm, verdict } = measure('inspect', vector);
  return [
    row(`whole answer on an RSA PKC (${verdict}), warm`, milliseconds(warm), '', '< 50 ms', warm < 50),
    row('  the first one, packages loading', milliseconds(first), '', '', null),
  ];
}

/** Loading and activating the built bundle against a VS Code that answers nothing; a process each time. */
function activationRows() {
  const bundle = join(root, 'dist/extension.js');
  if (!existsSync(bundle)) return [];
  const program = join(import.meta.dirname, 'activate.cjs');
  const times = Array.from({ length: 9 }, () =>
    Number(execFileSync(process.execPath, [program, bundle], { encoding: 'utf8' })),
  ).sort((a, b) => a - b);
  const [median] = times.slice(4);
  return [row('extension loaded and activated', milliseconds(median), '', '< 50 ms', median < 50)];
}

/** Whatever has been built; nothing is built for this. */
function sizeRows() {
  const built = ['dist/extension.js', 'dist/webview/main.js', 'dist/cli/pkc.mjs'];
  const packages = readdirSync(root).filter((name) => name.endsWith('.vsix'));
  const existing = [...built, ...packages].filter((name) => existsSync(join(root, name)));
  return existing.map((name) => {
    const { size } = statSync(join(root, name));
    const limited = name.endsWith('.vsix');
    return row(name, kilobytes(size), '', limited ? '< 330 kB' : '', limited ? size < 330e3 : null);
  });
}

function printTable(rows) {
  const columns = ['what', 'ours', 'peer', 'target', 'met'];
  const all = [Object.fromEntries(columns.map((name) => [name, name === 'met' ? '' : name])), ...rows];
  const widths = columns.map((name) => Math.max(...all.map((one) => one[name].length)));
  for (const one of all)
    console.log(
      columns
        .map((name, i) => one[name].padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    );
}

try {
  await bundle();
  const [processor] = cpus();
  console.log(`Node ${process.version}, ${cpus().length} x ${processor?.model ?? 'unknown processor'}`);
  console.log(`RSA PKC: ${vector === genuine ? 'genuine' : 'synthetic'}\n`);
  printTable([
    ...smallRows(),
    ...largeRows(),
    ...answerRows(),
    ...activationRows(),
    ...(await pageRows(row, milliseconds)),
    ...sizeRows(),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
