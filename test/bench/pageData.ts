import { childrenOf } from '../../src/core/asn1/index/asn1Index.ts';
import { labelOf } from '../../src/core/asn1/index/path.ts';
import { indexAsn1 } from '../../src/core/asn1/index/walk.ts';
import type { PageModel } from '../../src/protocol.ts';
import { bundle } from '../fixtures/page/models.ts';
import type { PeerTree } from './peerPage.ts';

/** Elements of one certificate of a bundle. */
const PER_CERTIFICATE = 76;

/** A bundle of about this many elements, and the same as a plain tree of labels for a peer. */
export function bundleOf(elements: number): {
  readonly model: PageModel;
  readonly count: number;
  readonly tree: () => PeerTree;
} {
  const model = bundle(Math.round(elements / PER_CERTIFICATE));
  const { bytes } = model.octets!;
  const index = indexAsn1({ bytes, root: 'ContentInfo' });
  const treeAt = (node: number): PeerTree => ({
    label: labelOf(index, node),
    children: childrenOf(index, node).map(treeAt),
  });
  return { model, count: index.count, tree: () => treeAt(0) };
}
