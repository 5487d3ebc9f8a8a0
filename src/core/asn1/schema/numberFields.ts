import type { Field, OpenType, Type } from './schema.ts';

/**
 * Gives every field that can be reached from the roots its id, and lists them by it; id 0 is "no field known". The ids
 * travel between threads that evaluate the modules of the schema in different orders, so they follow from the order
 * of the roots, and of the fields in each type, alone. Depth first; a field that is in several places has one id.
 */
export function numberFields(roots: readonly Field[]): readonly (Field | null)[] {
  const fields: (Field | null)[] = [null];
  const visit = (field: Field): void => {
    if (field.id !== 0) return;
    // The one place that writes an id: it lies in the field, as the walk of the index asks for it at each element.
    (field as { id: number }).id = fields.length;
    fields.push(field);
    for (const inner of field.byTag?.values() ?? []) visit(inner);
    for (const type of typesIn(field.type)) type.fields.forEach(visit);
  };
  roots.forEach(visit);
  return fields;
}

/** The types that the inside of a field may be of. */
function typesIn(type: Type | OpenType | null): readonly Type[] {
  if (type === null) return [];
  if (type.form !== 'open') return [type];
  const chosen = [...type.byKey.values()].flatMap((entries) => entries.map((entry) => entry.type));
  return type.otherwise === null ? chosen : [...chosen, type.otherwise];
}
