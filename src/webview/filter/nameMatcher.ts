import { type Asn1Index, tagClass } from '../../core/asn1/index/asn1Index.ts';
import { labelOf } from '../../core/asn1/index/path.ts';
import { FIELDS } from '../../core/asn1/schema/roots.ts';
import { typeOf } from '../../core/asn1/index/types.ts';

/** Tag numbers of which the answer is kept in a table. */
const TABLED_TAGS = 32;

/**
 * Tells whether the name or the type of an element holds a text. Fields have few names, so each is asked once;
 * the items of lists have a number each, which is only asked for where the text could be in it.
 */
export function nameMatcher(index: Asn1Index, text: string): (node: number) => boolean {
  const mayBeNumber = /^[\w[\] -]*[\d[\]][\w[\] -]*$/.test(text);
  const byField = new Map<number, boolean>();
  const byTag = new Int8Array(4 * TABLED_TAGS);

  const labelHas = (node: number): boolean => labelOf(index, node).toLowerCase().includes(text);
  const fieldHas = (node: number): boolean => {
    const id = index.field[node]!;
    const field = FIELDS[id] ?? null;
    if (field === null) return false;
    if (mayBeNumber && (field.item || field.explicit)) return labelHas(node);
    let known = byField.get(id);
    if (known === undefined) byField.set(id, (known = field.name.toLowerCase().includes(text)));
    return known;
  };
  const typeHas = (node: number): boolean => {
    const tag = index.tag[node]!;
    const isTyped = () => typeOf(index, node).toLowerCase().includes(text);
    if (tag >= TABLED_TAGS) return isTyped();
    const at = TABLED_TAGS * tagClass(index, node) + tag;
    byTag[at] ||= isTyped() ? 1 : 2;
    return byTag[at] === 1;
  };
  return (node) => fieldHas(node) || typeHas(node);
}
