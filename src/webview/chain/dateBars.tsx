import type { VNode } from 'preact';
import type { Bar, ChainLayout } from './chainLayout.ts';

/** The dates of one certificate; what was not valid when it was verified is hollow and dashed. */
export function DateBar({ bar }: { readonly bar: Bar }): VNode {
  const { x, y, width, height, isValid, marks } = bar;
  return (
    <g class="dates">
      <rect
        class={isValid === false ? 'bar bar-outside' : 'bar'}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={2}
      />
      {marks.map((mark) => (
        <line
          key={mark.kind}
          class={`mark mark-${mark.kind}`}
          x1={mark.x}
          x2={mark.x}
          y1={y - 3}
          y2={y + height + 3}
        />
      ))}
    </g>
  );
}

interface ChainAxisProps {
  readonly axis: NonNullable<ChainLayout['axis']>;
  readonly em: number;
}

/** The years below all bars, with today and the time at which dates were checked. */
export function ChainAxis({ axis, em }: ChainAxisProps): VNode {
  const { y, from, to, years, marks } = axis;
  return (
    <g class="axis">
      <line class="axis-line" x1={from} x2={to} y1={y} y2={y} />
      {years.map(({ year, at }) => (
        <g key={year}>
          <line class="axis-line" x1={at} x2={at} y1={y} y2={y + 4} />
          <text class="line-quiet year" x={at} y={y + em * 1.25} text-anchor="middle">
            {year}
          </text>
        </g>
      ))}
      {marks.map(({ kind, at, x, y: baseline, text }) => (
        <g key={kind}>
          <line class={`mark mark-${kind}`} x1={at} x2={at} y1={y - 6} y2={baseline - em} />
          <text class="line-quiet" x={x} y={baseline}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
