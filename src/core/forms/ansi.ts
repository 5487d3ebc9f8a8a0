/** How a piece of text is meant; a terminal shows it in colour, everything else shows the text alone. */
export type Style = 'good' | 'bad' | 'caution' | 'strong' | 'quiet';

/** Gives a text its style, or gives it back. The text must be escaped already. */
export type Painter = (style: Style, text: string) => string;

// Select Graphic Rendition (ECMA-48 8.3.117): the sixteen colours that each terminal theme defines itself.
const CODE: Readonly<Record<Style, string>> = {
  good: '1;32',
  bad: '1;31',
  caution: '1;33',
  strong: '1',
  quiet: '2',
};

export const plain: Painter = (_style, text) => text;

export const colored: Painter = (style, text) => `\u001b[${CODE[style]}m${text}\u001b[0m`;
