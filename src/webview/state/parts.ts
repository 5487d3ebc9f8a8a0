import { FILTER_ID } from '../filter/filterBox.tsx';
import type { PagePart } from './viewState.ts';

const ELEMENT: Readonly<Record<PagePart, string>> = {
  tree: 'tree',
  bytes: 'bytes',
  filter: FILTER_ID,
  overview: 'overview',
};

/** Gives a part of the page the keyboard; another one where it is not there. The page scrolls to it, if it may. */
export function focusPart(part: PagePart, options?: FocusOptions): void {
  const wanted = part === 'overview' ? null : document.getElementById(ELEMENT[part]);
  // The overview itself is no stop of the keyboard; its first button is.
  (wanted ?? document.querySelector<HTMLElement>(`#${ELEMENT.overview} button`))?.focus(options);
}

/** The part that has the keyboard; null for none of them. */
export function focusedPart(): PagePart | null {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return null;
  const part = (Object.keys(ELEMENT) as PagePart[]).find((each) =>
    activeElement.closest(`#${ELEMENT[each]}`),
  );
  return part ?? null;
}
