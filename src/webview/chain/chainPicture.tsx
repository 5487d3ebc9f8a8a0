import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { ByteRange } from '../../core/model/place.ts';
import type { Report } from '../../core/words/report.ts';
import { SHAPES } from '../icon.tsx';
import { chainItems, LINK_ICON, otherItems } from './chainItems.ts';
import { chainLayout, type PlacedItem, type PlacedText } from './chainLayout.ts';
import { ChainAxis, DateBar } from './dateBars.tsx';
import { measureIn } from './fitText.ts';

export interface ChainPictureProps {
  readonly report: Report;
  readonly onSelect: (range: ByteRange) => void;
}

/** Certificates beside the chain that are drawn; all stand in the contents. */
const MAX_OTHERS = 8;

/** The chain from the attested key up to the anchor, with the dates of each certificate on one axis. */
export function ChainPicture({ report, onSelect }: ChainPictureProps): VNode {
  const box = useRef<HTMLDivElement>(null);
  const { width, em, family } = useSize(box);
  const layout = useMemo(() => {
    if (width === 0) return null;
    return chainLayout({
      items: chainItems(report),
      others: otherItems(report).slice(0, MAX_OTHERS),
      verifiedAt: Date.parse(report.verifiedAt),
      today: Date.now(),
      width,
      em,
      measure: measureIn(family, em),
    });
  }, [report, width, em, family]);
  const rest = report.otherCertificates.length - MAX_OTHERS;
  return (
    <div class="chain chain-picture" ref={box}>
      {layout && (
        <svg
          role="group"
          aria-label="Chain from the attested key up to the trust anchor"
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
        >
          {layout.items.map((placed, at) => (
            <Certificate key={at} placed={placed} em={em} onSelect={onSelect} />
          ))}
          {layout.aside && <Line line={layout.aside} em={em} />}
          {layout.others.map((placed, at) => (
            <Certificate key={`aside ${at}`} placed={placed} em={em} isAside onSelect={onSelect} />
          ))}
          {layout.axis && <ChainAxis axis={layout.axis} em={em} />}
        </svg>
      )}
      {rest > 0 && <p class="empty">{rest} more beside the chain; all stand in the contents.</p>}
    </div>
  );
}

interface CertificateProps {
  readonly placed: PlacedItem;
  readonly em: number;
  readonly isAside?: boolean;
  readonly onSelect: (range: ByteRange) => void;
}

function Certificate({ placed, em, isAside = false, onSelect }: CertificateProps): VNode {
  const { item, sentence, top, height, dot, texts, bar, rail, errors } = placed;
  const { range, link } = item;
  const radius = em * 0.42;
  return (
    <g class={`link link-${link}${isAside ? ' aside' : ''}`} data-link={link}>
      {rail && <line class="rail" x1={dot.x} x2={dot.x} y1={rail.from} y2={rail.to} />}
      <g
        class="certificate"
        aria-label={sentence}
        {...(range === null ? { role: 'img' as const } : press(() => onSelect(range)))}
      >
        <rect class="hit" x={0.5} y={top - 2} width="100%" height={height + 2} rx={3} />
        {isAside ? (
          <rect class="dot" x={dot.x - radius} y={dot.y - radius} width={2 * radius} height={2 * radius} />
        ) : (
          <circle class="dot" cx={dot.x} cy={dot.y} r={radius} />
        )}
        {texts.map((line, at) => (
          <Line key={at} line={line} em={em} />
        ))}
        {bar && <DateBar bar={bar} />}
      </g>
      <LinkMark placed={placed} em={em} />
      {errors.map(({ at, ...line }) => {
        const { code, message, offset, length } = item.errors[at]!;
        const label = `${code}: ${escapeForDisplay(message)}`;
        return (
          <g key={at} class="reason" aria-label={label} {...press(() => onSelect({ offset, length }))}>
            <rect class="hit" x={line.x - 3} y={line.y - em} width="100%" height={em * 1.4} rx={3} />
            <Line line={line} em={em} />
          </g>
        );
      })}
    </g>
  );
}

/** The icon before the words of the link. */
function LinkMark({ placed, em }: { readonly placed: PlacedItem; readonly em: number }): VNode | null {
  const state = placed.texts.find(({ look }) => look === 'state');
  const { link } = placed.item;
  if (!state || link === 'none') return null;
  const place = `translate(${state.x - em * 1.3} ${state.y - em * 0.87}) scale(${em / 16})`;
  return <path class="link-mark" transform={place} d={SHAPES[LINK_ICON[link]]} />;
}

/** A line of text. One that is too long is cut by the browser, so that the whole of it is there to be read aloud. */
function Line({ line, em }: { readonly line: PlacedText; readonly em: number }): VNode {
  const { x, y, text, full, room, look } = line;
  if (text === full) {
    return (
      <text class={`line-${look}`} x={x} y={y}>
        {/* The blank parts the lines where they are read as one. */}
        {`${text} `}
      </text>
    );
  }
  return (
    <foreignObject x={x} y={y - em * 1.1} width={Math.max(room, 0)} height={em * 1.5}>
      <div class={`cut line-${look}`} title={full}>
        {`${full} `}
      </div>
    </foreignObject>
  );
}

/** What makes a part of the picture a button. */
function press(act: () => void) {
  return {
    role: 'button' as const,
    // In SVG the names of attributes have their case: `tabIndex` would be none.
    tabindex: 0,
    onClick: act,
    onKeyDown: (event: TargetedKeyboardEvent<SVGElement>) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      act();
    },
  };
}

/** Width of the picture and the font in it; both change with the window, the border and the zoom. */
function useSize(box: { readonly current: HTMLElement | null }) {
  const [size, setSize] = useState({ width: 0, em: 13, family: 'sans-serif' });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { fontSize, fontFamily } = getComputedStyle(element);
      const next = { width: Math.floor(element.clientWidth), em: parseFloat(fontSize), family: fontFamily };
      setSize((old) =>
        old.width === next.width && old.em === next.em && old.family === next.family ? old : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return size;
}
