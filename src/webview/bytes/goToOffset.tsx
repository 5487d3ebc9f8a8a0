import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { offsetText } from '../../core/elements/headerWords.ts';

/** Id of the box, which Ctrl+G goes to. */
export const GO_TO_ID = 'go-to-offset';

export interface GoToOffsetProps {
  readonly octets: number;
  readonly onGo: (offset: number) => void;
}

/** An offset as people write it: `557`, `0x22d`, `22Dh`. Null for anything else. */
export function parseOffset(text: string): number | null {
  const trimmed = text.trim().toLowerCase();
  const hex = /^0x([0-9a-f]{1,8})$/.exec(trimmed) ?? /^([0-9a-f]{1,8})h$/.exec(trimmed);
  if (hex) return parseInt(hex[1]!, 16);
  return /^\d{1,10}$/.test(trimmed) ? Number(trimmed) : null;
}

/** Goes to an octet by its offset, and leaves the keyboard there. */
export function GoToOffset({ octets, onGo }: GoToOffsetProps): VNode {
  const [problem, setProblem] = useState('');
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const offset = parseOffset(event.currentTarget.value);
    if (offset === null) setProblem('An offset is a number, such as 557 or 0x22d.');
    else if (offset >= octets) setProblem(`The last octet is at ${offsetText(octets - 1)}.`);
    else {
      setProblem('');
      onGo(offset);
    }
  };
  return (
    <span class="go-to">
      <input
        id={GO_TO_ID}
        type="text"
        aria-label="Go to offset"
        aria-keyshortcuts="Control+G"
        aria-invalid={problem !== ''}
        aria-describedby={problem === '' ? undefined : 'go-to-problem'}
        placeholder="Go to offset"
        autocomplete="off"
        spellcheck={false}
        maxLength={12}
        onKeyDown={onKeyDown}
        onInput={() => setProblem('')}
      />
      {problem !== '' && (
        <span id="go-to-problem" class="go-to-problem" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
