import { escapeForDisplay } from '../core/base/escape.ts';

/** Text for a list or a lens: icons are written `$(name)` there, and a name in a file must not draw one. */
export function plainLabel(text: string): string {
  return escapeForDisplay(text).replaceAll('$(', '$ (');
}

/** Text for a notification: links are written `[text](command:…)` there, and a name in a file must not make one. */
export function plainMessage(text: string): string {
  return escapeForDisplay(text).replaceAll('](', '] (');
}
