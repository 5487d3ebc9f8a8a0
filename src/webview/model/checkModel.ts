import type { PageModel } from '../../protocol.ts';

/**
 * Makes sure that a message holds what the page relies on before it draws it. The host is our own code of
 * the same version, so this guards against a wrong message, not against a hostile host: shapes are
 * checked, not every string.
 *
 * @throws {TypeError} naming the first part that is not as it must be.
 */
export function checkModel(value: unknown): PageModel {
  const model = record(value, 'model');
  require(Number.isSafeInteger(model['revision']), 'revision');
  require(typeof model['fileName'] === 'string', 'fileName');
  const report = record(model['report'], 'report');
  for (const key of ['verdict', 'summary', 'verifiedAt']) {
    require(typeof report[key] === 'string', `report.${key}`);
  }
  require(report['encoding'] === null || typeof report['encoding'] === 'string', 'report.encoding');
  for (const key of ['keyAttributes', 'chain', 'checks', 'findings']) {
    require(Array.isArray(report[key]), `report.${key}`);
  }
  for (const key of ['certificates', 'annotations']) require(Array.isArray(model[key]), key);
  record(model['advice'], 'advice');
  require(model['decoded'] === undefined || Array.isArray(model['decoded']), 'decoded');
  if (model['octets'] !== null) {
    const octets = record(model['octets'], 'octets');
    require(octets['bytes'] instanceof Uint8Array, 'octets.bytes');
    require(typeof octets['root'] === 'string', 'octets.root');
  }
  return value as PageModel;
}

function record(value: unknown, what: string): Record<string, unknown> {
  require(typeof value === 'object' && value !== null, what);
  return value as Record<string, unknown>;
}

function require(condition: boolean, what: string): void {
  if (!condition) throw new TypeError(`The message to the page is malformed: ${what}`);
}
