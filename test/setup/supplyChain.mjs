/** What the package is made of, told in the package itself: a bill of materials and the licences of others. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLES, metaOf } from '../../esbuild.config.mjs';
import { must, root } from './run.mjs';

/** The bundles that are in the package. */
const SHIPPED = Object.keys(BUNDLES).filter((bundle) => bundle !== 'cli');

/** Packages that no bundle holds code of, but that a file of ours is made from: src/core/asn1/oid/oidList.ts. */
const SOURCES_OF_DATA = ['@lapo/asn1js'];

/** Names of the packages whose code is in one of the bundles, sorted. */
export async function shippedPackages() {
  const names = new Set();
  for (const bundle of SHIPPED) {
    const { inputs } = JSON.parse(await readFile(metaOf(bundle), 'utf8'));
    for (const path of Object.keys(inputs)) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  return [...names].toSorted((a, b) => a.localeCompare(b, 'en'));
}

/**
 * The CycloneDX bill of materials that npm makes of the lock file, cut to what ships, and without time and serial
 * number: the same sources give the same octets.
 */
export async function billOfMaterials() {
  const all = JSON.parse(await must('npm', ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--silent']));
  const { name, version, displayName } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const { description } = JSON.parse(await readFile(join(root, 'package.nls.json'), 'utf8'));
  const shipped = new Set(await shippedPackages());
  const components = all.components.filter((component) => shipped.has(component.name));
  const kept = new Set([...components, all.metadata.component].map((component) => component['bom-ref']));
  delete all.serialNumber;
  delete all.metadata.timestamp;
  Object.assign(all.metadata.component, { name, version, description: description ?? displayName });
  return {
    ...all,
    components,
    dependencies: all.dependencies
      .filter(({ ref }) => kept.has(ref))
      .map((entry) => ({ ...entry, dependsOn: entry.dependsOn.filter((ref) => kept.has(ref)) })),
  };
}

/** The licences of all code of others that ships, each in full. Throws where a package has none. */
export async function thirdPartyLicences() {
  const parts = await Promise.all(
    [...(await shippedPackages()), ...SOURCES_OF_DATA].map(async (name) => {
      const folder = join(root, 'node_modules', name);
      const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
      if (file === undefined) throw new Error(`${name} has no licence file`);
      const text = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim();
      return `${name} ${version} (${license})\n\n${text}\n`;
    }),
  );
  return `Code or data of these packages is in the bundles of PKC Inspector.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** Writes both into `folder`. */
export async function writeSupplyChain(folder) {
  await writeFile(join(folder, 'sbom.cdx.json'), `${JSON.stringify(await billOfMaterials())}\n`);
  await writeFile(join(folder, 'THIRD-PARTY-LICENSES.txt'), await thirdPartyLicences());
}
