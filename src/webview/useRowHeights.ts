import { useEffect, useState } from 'preact/hooks';

/** Heights of the rows of both lists, in pixels; they follow the font sizes that the user has set. */
export interface RowHeights {
  readonly tree: number;
  readonly bytes: number;
}

function measure(): RowHeights {
  const text = parseFloat(getComputedStyle(document.body).fontSize) || 13;
  const root = getComputedStyle(document.documentElement);
  const code = parseFloat(root.getPropertyValue('--vscode-editor-font-size')) || text;
  // 22 pixels at 13 is what VS Code's own trees have.
  return { tree: Math.round(text * 1.7), bytes: Math.round(code * 1.45) };
}

/** VS Code changes fonts and themes by attributes of the root and the body, without loading the page anew. */
export function useRowHeights(): RowHeights {
  const [heights, setHeights] = useState(measure);
  useEffect(() => {
    const observer = new MutationObserver(() => {
      const now = measure();
      setHeights((old) => (old.tree === now.tree && old.bytes === now.bytes ? old : now));
    });
    for (const element of [document.documentElement, document.body]) {
      observer.observe(element, { attributes: true, attributeFilter: ['style', 'class'] });
    }
    return () => observer.disconnect();
  }, []);
  return heights;
}
