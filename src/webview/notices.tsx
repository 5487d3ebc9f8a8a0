import type { VNode } from 'preact';
import { escapeForDisplay } from '../core/base/escape.ts';
import { Icon } from './icon.tsx';

/** Before the first model; seen only where that takes longer than a glance. */
export function Loading(): VNode {
  return (
    <main>
      <h1 class="sr-only">PKC Inspector</h1>
      <output class="notice loading">
        <span class="progress" />
        Reading the file…
      </output>
    </main>
  );
}

interface ErrorProps {
  readonly message: string;
  readonly onReopen: () => void;
}

/** The file cannot be read, and there is nothing else to show. */
export function Unread({ message, onReopen }: ErrorProps): VNode {
  return (
    <main class="notice unread">
      <div role="alert">
        <h1>
          <Icon name="unreadable" /> The file cannot be read
        </h1>
        <p>{escapeForDisplay(message)}</p>
      </div>
      <ReopenButton onReopen={onReopen} />
    </main>
  );
}

/** The file cannot be read any more; what is below is its last reading. */
export function Outdated({ message, onReopen }: ErrorProps): VNode {
  return (
    <div class="outdated" role="alert">
      <Icon name="warning" />
      <p>{escapeForDisplay(message)} What is shown is the last reading.</p>
      <ReopenButton onReopen={onReopen} />
    </div>
  );
}

/** There are no elements to show as a tree. */
export function NoContents(): VNode {
  return <p class="notice empty">There is no ASN.1 structure to show of this file.</p>;
}

/** The filter keeps no row. */
export function NoMatch({ onClear }: { readonly onClear: () => void }): VNode {
  return (
    <div class="notice empty">
      <p>Nothing in the file has this name, OID, value or hex.</p>
      <button type="button" class="button" onClick={onClear}>
        Clear the filter
      </button>
    </div>
  );
}

interface ChangedProps {
  readonly message: string;
  readonly onDismiss: () => void;
}

/** What is shown is another reading than a moment ago. */
export function Changed({ message, onDismiss }: ChangedProps): VNode {
  return (
    <div class="changed">
      <Icon name="info" />
      <p>{message}</p>
      <button type="button" class="clear" aria-label="Dismiss" title="Dismiss" onClick={onDismiss}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/** What came of the last action; '' for nothing to say. Always there, so that screen readers hear it change. */
export function Toast({ text }: { readonly text: string }): VNode {
  return (
    <output id="done" class={text === '' ? 'toast sr-only' : 'toast'}>
      {text}
    </output>
  );
}

function ReopenButton({ onReopen }: { readonly onReopen: () => void }): VNode {
  return (
    <button type="button" class="button" onClick={onReopen}>
      Reopen with…
    </button>
  );
}
