import type { TargetedKeyboardEvent, VNode } from 'preact';
import { groupDigits } from '../countText.ts';
import { Icon } from '../icon.tsx';
import { MAX_FILTER } from '../state/viewState.ts';
import type { TreeFilter } from './treeFilter.ts';

/** Id of the box, which Ctrl+F goes to. */
export const FILTER_ID = 'filter';

export interface FilterBoxProps {
  readonly text: string;
  readonly filter: TreeFilter | null;
  readonly onFilter: (text: string) => void;
  /** Goes to the next row that is looked for, and leaves the keyboard there. */
  readonly onNext: () => void;
  /** Back to the tree. */
  readonly onLeave: () => void;
}

/** Finds rows by name, object identifier, value or hex; says how many there are. */
export function FilterBox({ text, filter, onFilter, onNext, onLeave }: FilterBoxProps): VNode {
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape' && text !== '') onFilter('');
    else if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' || event.key === 'ArrowDown') onNext();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search class="filter">
      <input
        id={FILTER_ID}
        type="text"
        role="searchbox"
        aria-label="Filter by name, OID, value or hex"
        aria-keyshortcuts="Control+F"
        aria-controls="tree-pane"
        placeholder="Filter: name, OID, value, hex"
        autocomplete="off"
        spellcheck={false}
        maxLength={MAX_FILTER}
        value={text}
        onInput={(event) => onFilter(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <output class="filter-count">{filter ? countOf(filter.matches) : ''}</output>
      {text !== '' && (
        <button
          type="button"
          class="clear"
          aria-label="Clear the filter"
          title="Clear the filter"
          onClick={() => onFilter('')}
        >
          <Icon name="close" />
        </button>
      )}
    </search>
  );
}

function countOf(matches: number): string {
  return matches === 0 ? 'No match' : `${groupDigits(matches)} ${matches === 1 ? 'match' : 'matches'}`;
}
