/** Pixels that a text takes. */
export type Measure = (text: string, weight: 'normal' | 'bold') => number;

/** A measure for the page's own font. */
export function measureIn(fontFamily: string, pixels: number): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, weight) => {
    // Without a canvas a guess that is rather too wide.
    if (!context) return text.length * pixels * 0.62;
    context.font = `${weight === 'bold' ? 600 : 400} ${pixels}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}

/** The text, or as much of its start as has room, with an ellipsis. */
export function fitText(
  text: string,
  room: number,
  measure: Measure,
  weight: 'normal' | 'bold' = 'normal',
): string {
  if (measure(text, weight) <= room) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${characters.slice(0, middle).join('')}…`, weight) <= room) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join('').trimEnd()}…`;
}
