import type { ComponentChildren, VNode } from 'preact';
import type { Scroller } from './scroller.ts';

/**
 * What is inside a scrolled box: an element as long as the list, and in it, always in sight, the rows of
 * the window. So the rows never run away from the scrollbar, not even before they are drawn anew.
 */
export function ScrollBox({
  scroller,
  children,
}: {
  readonly scroller: Scroller;
  readonly children: ComponentChildren;
}): VNode {
  const { sizer, height, window } = scroller;
  return (
    <div class="sizer" role="none" style={{ height: `${sizer}px` }}>
      <div class="window" role="none" style={{ height: `${Math.min(height, sizer)}px` }}>
        <div class="rows" role="none" style={{ transform: `translateY(${-window.shift}px)` }}>
          {children}
        </div>
      </div>
    </div>
  );
}
