import type { VNode } from 'preact';

const CIRCLE = 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13Z';
const ANCHOR =
  'M8 5.2v9M2.6 9.4c.2 3 2.6 4.8 5.4 4.8s5.2-1.8 5.4-4.8M5.4 7.3h5.2M8 5.2a1.8 1.8 0 1 1 0-3.6a1.8 1.8 0 0 1 0 3.6Z';

/** Outlines in a square of 16, drawn with one stroke width; colour comes from the text around them. */
export const SHAPES = {
  pass: `${CIRCLE}M4.9 8.2l2.2 2.2L11.2 6`,
  fail: `${CIRCLE}M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8`,
  'not-run': `${CIRCLE}M5 8h6`,
  unreadable: 'M3.5 1.5h6l3 3v10h-9ZM9.5 1.5v3h3M6 8a2 2 0 1 1 2.6 1.9c-.4.1-.6.3-.6.8M8 12.3v.5',
  error: `${CIRCLE}M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8`,
  warning: 'M8 1.8L15 14H1ZM8 6.2v3.8M8 11.6v.7',
  info: `${CIRCLE}M8 7v4.4M8 4.5v.7`,
  anchor: ANCHOR,
  'no-anchor': `${ANCHOR}M1.5 1.5l13 13`,
  documented:
    'M2.8 2.5h3.4c1 0 1.8.7 1.8 1.6v9.4c0-.7-.8-1.2-1.8-1.2H2.8ZM13.2 2.5H9.8C8.8 2.5 8 3.2 8 4.1v9.4c0-.7.8-1.2 1.8-1.2h3.4Z',
  observed:
    'M1.3 8C3 5 5.3 3.5 8 3.5S13 5 14.7 8C13 11 10.7 12.5 8 12.5S3 11 1.3 8ZM8 6a2 2 0 1 1 0 4a2 2 0 0 1 0-4Z',
  inferred: 'M8 1.6a4.4 4.4 0 0 1 2.3 8.1v1.6H5.7V9.7A4.4 4.4 0 0 1 8 1.6ZM6 13.2h4',
  unknown: 'M5.4 5.6a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.1.9-1.1 1.8v.4M8 12.4v.8',
  verified: 'M8 1.5l5.5 2v4c0 3.4-2.3 5.8-5.5 7c-3.2-1.2-5.5-3.6-5.5-7v-4ZM5.4 7.8l1.9 1.9l3.4-3.6',
  stated: 'M2 2.5h12v8.5H7.5L4.5 14v-3H2ZM5 5.6h6M5 8h4',
  'not-stated': 'M2 2.5h12v8.5H7.5L4.5 14v-3H2ZM6 4.8l4 4M10 4.8l-4 4',
  copy: 'M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3',
  save: 'M8 2v7.5M5 6.8l3 3l3-3M2.5 11v2.5h11V11',
  certificate:
    'M2 2.5h12v8h-3M2 2.5v8h4M4.5 5h7M8.5 8a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6ZM7.5 11.4V15l1-.8l1 .8v-3.6',
  text: 'M3.5 1.5h6l3 3v10h-9ZM9.5 1.5v3h3M5.5 7.5h5M5.5 9.8h5M5.5 12h3',
  close: 'M4 4l8 8M12 4l-8 8',
  expand: 'M2.5 2.5h11v11h-11ZM8 5.2v5.6M5.2 8h5.6',
  collapse: 'M2.5 2.5h11v11h-11ZM5.2 8h5.6',
} as const;

export type IconName = keyof typeof SHAPES;

interface IconProps {
  readonly name: IconName;
  /** Said by screen readers; left out where a word stands beside the icon. */
  readonly label?: string;
}

export function Icon({ name, label }: IconProps): VNode {
  const spoken =
    label === undefined ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': label };
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" {...spoken}>
      <path d={SHAPES[name]} />
    </svg>
  );
}
