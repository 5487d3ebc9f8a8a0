import { escapeForDisplay } from '../base/escape.ts';

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of HTML: made by this file alone, so that no string of a file becomes one unescaped. */
export interface Html {
  readonly html: string;
}

/** Text as HTML, for content and for attributes in quotes; hidden characters are shown escaped. */
export function text(value: string): Html {
  return { html: escapeForDisplay(value).replace(/[&<>"']/g, (character) => ENTITY[character]!) };
}

/** Tags that a report needs. None can load or run anything. */
type TagName =
  | 'h1'
  | 'h2'
  | 'h3'
  | 'p'
  | 'table'
  | 'tr'
  | 'th'
  | 'td'
  | 'code'
  | 'ul'
  | 'li'
  | 'strong'
  | 'span'
  | 'section'
  | 'div';

/** A row of a table, whose first cell names it. */
export function htmlRow(...cells: readonly (string | Html)[]): Html {
  return tag('tr', '', ...cells.map((cell, at) => tag(at === 0 ? 'th' : 'td', '', cell)));
}

/** An element; strings among its contents are escaped. `name` is a class of the style sheet, one of our own words. */
export function tag(tagName: TagName, name: string, ...contents: readonly (string | Html)[]): Html {
  const inside = contents.map((part) => (typeof part === 'string' ? text(part) : part).html).join('');
  const attribute = name === '' ? '' : ` class="${text(name).html}"`;
  return { html: `<${tagName}${attribute}>${inside}</${tagName}>` };
}
