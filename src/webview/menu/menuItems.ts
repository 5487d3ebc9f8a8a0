import { ELEMENT_FORM_NAME, ELEMENT_FORMS, type ElementForm } from '../../core/elements/elementText.ts';
import { Flag, hasFlag } from '../../core/asn1/index/asn1Index.ts';
import { childKeys, kindOf, nodeOf, parentOf, type RowKey } from '../tree/outline.ts';
import type { TreeState } from '../tree/treeState.ts';

/** What a menu item does. */
export type MenuAction =
  | { readonly type: 'copy'; readonly form: ElementForm }
  | { readonly type: 'save' }
  | { readonly type: 'expand'; readonly of: 'row' | 'siblings' | 'below'; readonly open: boolean };

export interface MenuItem {
  readonly label: string;
  /** As it is shown and as `aria-keyshortcuts` names it; null where there is no key. */
  readonly keys: string | null;
  readonly action: MenuAction;
  /** Whether a line parts it from the item before. */
  readonly startsGroup?: boolean;
}

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Keys of the tree that copy, by what they copy. */
const COPY_KEYS: Readonly<Record<ElementForm, string>> = {
  value: 'Control+C',
  path: 'Control+Shift+C',
  hex: 'Control+Alt+C',
  base64: 'Control+Alt+B',
  pem: 'Control+Alt+P',
  'c-array': 'Control+Alt+A',
};

/** What a key of the tree copies; null for one that copies nothing. */
export function copiedBy({ key, ctrlKey, metaKey, shiftKey, altKey }: Keys): ElementForm | null {
  if (!ctrlKey && !metaKey) return null;
  const pressed = `Control+${shiftKey ? 'Shift+' : ''}${altKey ? 'Alt+' : ''}${key.toUpperCase()}`;
  return ELEMENT_FORMS.find((form) => COPY_KEYS[form] === pressed) ?? null;
}

/**
 * What can be done with a row.
 *
 * @param node the element whose octets the row shows; -1 for none.
 */
export function menuItems(tree: TreeState, key: RowKey, node: number): MenuItem[] {
  const isAttribute = kindOf(tree.outline, key).type === 'attribute';
  return [...copyItems(tree, node, isAttribute), ...expandItems(tree, key)];
}

function copyItem(form: ElementForm): MenuItem {
  const keys = COPY_KEYS[form];
  return { label: `Copy ${ELEMENT_FORM_NAME[form]}`, keys, action: { type: 'copy', form } };
}

function copyItems({ outline }: TreeState, node: number, isAttribute: boolean): MenuItem[] {
  const { index } = outline.inspected;
  // What no octets say has its value alone.
  if (!index || node < 0) return isAttribute ? [copyItem('value')] : [];
  const isCertificate = outline.certificateAt.has(node);
  const hasValue = isAttribute || !hasFlag(index, node, Flag.constructed);
  const forms: ElementForm[] = [
    ...(hasValue ? (['value'] as const) : []),
    'path',
    'hex',
    'base64',
    ...(isCertificate ? (['pem'] as const) : []),
    'c-array',
  ];
  return [
    ...forms.map(copyItem),
    { label: 'Save as DER file…', keys: 'Control+S', action: { type: 'save' } },
  ];
}

function expandItems(tree: TreeState, key: RowKey): MenuItem[] {
  const items: MenuItem[] = [];
  const add = (label: string, keys: string | null, of: 'row' | 'siblings' | 'below', open: boolean) =>
    items.push({ label, keys, action: { type: 'expand', of, open } });
  if (tree.isExpandable(key)) {
    if (tree.isExpanded(key)) add('Collapse', 'ArrowLeft', 'row', false);
    else add('Expand', 'ArrowRight', 'row', true);
    add('Expand all below', 'Shift+ArrowRight', 'below', true);
  }
  add('Expand siblings', '*', 'siblings', true);
  add('Collapse siblings', 'Shift+ArrowLeft', 'siblings', false);
  return items.map((item, at) => (at === 0 ? { ...item, startsGroup: true } : item));
}

/** The rows that an item expands or collapses. */
export function expandedBy({ outline }: TreeState, key: RowKey, of: 'row' | 'siblings' | 'below'): RowKey[] {
  if (of === 'row') return [key];
  if (of === 'siblings') {
    const parent = parentOf(outline, key);
    return parent < 0 ? [key] : childKeys(outline, parent);
  }
  const node = nodeOf(outline, key);
  if (node < 0) return [key, ...childKeys(outline, key).flatMap((child) => expandedBelow(outline, child))];
  return expandedBelow(outline, key);
}

function expandedBelow(outline: TreeState['outline'], key: RowKey): RowKey[] {
  const node = nodeOf(outline, key);
  if (node < 0) return [key];
  const base = key - node;
  const keys: RowKey[] = [];
  const end = outline.inspected.index!.end[node]!;
  for (let below = node; below < end; below++) keys.push(base + below);
  return keys;
}
