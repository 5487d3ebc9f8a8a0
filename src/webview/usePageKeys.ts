import { useEffect } from 'preact/hooks';
import { GO_TO_ID } from './bytes/goToOffset.tsx';
import { FILTER_ID } from './filter/filterBox.tsx';
import { focusedPart, focusPart } from './state/parts.ts';
import type { View } from './state/view.ts';

/** Keys that work everywhere on the page, and where the keyboard was when it comes back to the page. */
export function usePageKeys(view: View): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const id = { f: FILTER_ID, g: GO_TO_ID }[event.key.toLowerCase()];
      const box = id === undefined ? null : document.getElementById(id);
      if (!(box instanceof HTMLInputElement)) return;
      event.preventDefault();
      // VS Code would open its own find or "go to line".
      event.stopPropagation();
      box.focus();
      box.select();
    };
    const onFocusIn = (): void => {
      const part = focusedPart();
      if (part && part !== view.look.focus) view.change({ focus: part });
    };
    // A page that is shown again has no focused element, though VS Code gives it the keyboard.
    const onFocus = (): void => {
      if (document.activeElement === document.body && view.look.focus)
        focusPart(view.look.focus, { preventScroll: true });
    };
    addEventListener('keydown', onKeyDown, { capture: true });
    addEventListener('focus', onFocus);
    document.addEventListener('focusin', onFocusIn);
    return () => {
      removeEventListener('keydown', onKeyDown, { capture: true });
      removeEventListener('focus', onFocus);
      document.removeEventListener('focusin', onFocusIn);
    };
  }, [view]);
}
