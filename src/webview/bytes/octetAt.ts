/**
 * The octet under the pointer; null where the pointer is on none. Octets are text and not elements, so
 * their place is asked of the text itself: right in any font.
 */
export function octetAt(target: EventTarget | null, x: number): number | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest('.hex, .ascii');
  const line = cell?.closest<HTMLElement>('.line');
  if (!cell || !line) return null;
  const isHex = cell.classList.contains('hex');
  const first = Number(line.dataset['offset']);
  const places = characterPlaces(cell);
  // Three characters an octet in hex, the blank included; the last octet has no blank.
  const octets = isHex ? Math.ceil(places.length / 3) : places.length;
  let best = 0;
  let bestDistance = Infinity;
  for (let octet = 0; octet < octets; octet++) {
    const start = places[isHex ? 3 * octet : octet]!;
    const end = isHex ? places[3 * octet + 1]! : start;
    const distance = x < start.left ? start.left - x : x > end.right ? x - end.right : 0;
    if (distance < bestDistance) {
      best = octet;
      bestDistance = distance;
    }
  }
  return octets === 0 ? null : first + best;
}

/** The place of every character in an element of one line. */
function characterPlaces(cell: Element): DOMRect[] {
  const places: DOMRect[] = [];
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    for (let at = 0; at < (text.nodeValue?.length ?? 0); at++) {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      places.push(range.getBoundingClientRect());
    }
  }
  return places;
}
