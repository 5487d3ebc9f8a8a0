import type { VNode } from 'preact';
import { parentOf, type Outline, type RowKey } from './outline.ts';
import { rowName } from './rowText.ts';

export interface BreadcrumbProps {
  readonly outline: Outline;
  /** The selected row; -1 for none. */
  readonly active: RowKey;
  readonly onSelect: (key: RowKey) => void;
}

/** The way from the section down to the selected row; each step selects its row. */
export function Breadcrumb({ outline, active, onSelect }: BreadcrumbProps): VNode | null {
  if (active < 0) return null;
  const steps: RowKey[] = [];
  for (let up = active; up >= 0; up = parentOf(outline, up)) steps.unshift(up);
  return (
    <nav class="breadcrumb" aria-label="Place of the selected element">
      <ol>
        {steps.map((key, at) => {
          const name = rowName(outline, key);
          return (
            <li key={at}>
              <button
                type="button"
                title={name}
                aria-current={key === active ? 'location' : undefined}
                onClick={() => onSelect(key)}
              >
                {name}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
