/**
 * Where a key takes the byte cursor; null leaves the key to others. As in an editor: Home and End on the
 * line, with Ctrl in the file.
 *
 * @param octets number of octets in the file, more than 0.
 * @param page lines of one screen.
 */
export function cursorAfter(
  key: string,
  control: boolean,
  cursor: number,
  octets: number,
  perLine: number,
  page: number,
): number | null {
  const line = cursor - (cursor % perLine);
  const target = ((): number | null => {
    switch (key) {
      case 'ArrowRight':
        return cursor + 1;
      case 'ArrowLeft':
        return cursor - 1;
      case 'ArrowDown':
        return cursor + perLine < octets ? cursor + perLine : cursor;
      case 'ArrowUp':
        return cursor >= perLine ? cursor - perLine : cursor;
      case 'PageDown':
        return cursor + perLine * page;
      case 'PageUp':
        return cursor - perLine * page;
      case 'Home':
        return control ? 0 : line;
      case 'End':
        return control ? octets - 1 : line + perLine - 1;
      default:
        return null;
    }
  })();
  return target === null ? null : Math.min(Math.max(target, 0), octets - 1);
}
