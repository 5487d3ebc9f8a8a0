import type { RootSchema } from '../../../src/core/asn1/index/asn1Index.ts';
import { toHex } from '../../../src/core/base/bytes.ts';
import { FIELDS, rootField } from '../../../src/core/asn1/schema/roots.ts';
import type { Field, OpenType, Type } from '../../../src/core/asn1/schema/schema.ts';

const ROOT_NAMES: readonly Exclude<RootSchema, 'any'>[] = [
  'ContentInfo',
  'Certificate',
  'CertificationRequest',
  'SubjectPublicKeyInfo',
];

/**
 * The numbers of all fields by their places in the schema, one a line: id in the field, id in the table, place, and what
 * a reader takes from the field. Found by a walk of its own, which asks for no id.
 */
export function fieldDigest(): readonly string[] {
  const seen = new Set<Field>();
  const lines: string[] = [];
  const visit = (field: Field, place: string): void => {
    if (seen.has(field)) return;
    seen.add(field);
    const { id, name, optional, explicit, pathRoot, item, names, holds, accepts } = field;
    const facts = JSON.stringify({ name, optional, explicit, pathRoot, item, names, holds, accepts });
    lines.push(`${id} ${FIELDS.indexOf(field)} ${place} ${facts}`);
    for (const [tag, inner] of field.byTag ?? []) visit(inner, `${place}/[${tag}]`);
    for (const [choice, type] of insideOf(field.type))
      type.fields.forEach((inner, i) => visit(inner, `${place}/${choice}${type.name}.${i}`));
  };
  for (const name of ROOT_NAMES) visit(rootField(name)!, name);
  return lines;
}

function insideOf(type: Type | OpenType | null): readonly (readonly [choice: string, type: Type])[] {
  if (type === null) return [];
  if (type.form !== 'open') return [['', type]];
  const chosen = [...type.byKey.values()]
    .flat()
    .map((entry) => [`${toHex(entry.oid)}:`, entry.type] as const);
  return type.otherwise === null ? chosen : [...chosen, ['otherwise:', type.otherwise]];
}
