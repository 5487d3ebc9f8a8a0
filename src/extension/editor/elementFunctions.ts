import * as vscode from 'vscode';
import { elementOf } from '../../core/asn1/index/asn1Index.ts';
import { escapeForDisplay } from '../../core/base/escape.ts';
import type { Inspection } from '../../core/words/inspection.ts';
import { attributeValue } from '../../core/words/en/words.ts';
import type { ElementPlace, HostFunctions } from '../../protocol.ts';
import type { InspectedFile } from './inspectedFile.ts';

/** Longest part of a file name that is taken from a schema path. */
const MAX_NAME = 60;

type ElementFunctions = Pick<HostFunctions, 'copyElement' | 'copyAttribute' | 'saveElement'>;

/** What the page may ask of one element: the octets come from the host's own reading, never from the page. */
export function elementFunctions(file: InspectedFile): ElementFunctions {
  return {
    async copyElement(place, form) {
      const { ELEMENT_FORMS, elementText } = await decoders();
      if (!ELEMENT_FORMS.includes(form)) throw new Error('no such form');
      const { index, certificates } = readingOf(file, place);
      await vscode.env.clipboard.writeText(elementText({ index, node: place.node, form, certificates }));
    },
    async copyAttribute(place) {
      const { report } = inspectionOf(file, place);
      const attribute = report.keyAttributes[place.at];
      if (!attribute) throw new Error('no such attribute');
      await vscode.env.clipboard.writeText(escapeForDisplay(attributeValue(attribute)));
    },
    async saveElement(place) {
      const { index } = readingOf(file, place);
      const { node } = place;
      const { elementText } = await decoders();
      const path = elementText({ index, node, form: 'path', certificates: [] });
      const name = `${nameOf(path)}.der`;
      const defaultUri = vscode.Uri.joinPath(file.uri, '..', name);
      const title = 'Save the element as DER';
      const uri = await vscode.window.showSaveDialog({ title, defaultUri });
      if (!uri) return false;
      await vscode.workspace.fs.writeFile(uri, elementOf(index, node).slice());
      return true;
    },
  };
}

/** Read on first use: the start of the extension needs no decoder. */
const decoders = () => import('../../core/elements/elementText.ts');

/** The reading that the page speaks of. Throws where there is a newer one, or nothing may be shown of the file. */
function readingOf(
  file: InspectedFile,
  place: ElementPlace,
): Inspection & { readonly index: NonNullable<Inspection['index']> } {
  const inspection = inspectionOf(file, place);
  const { index } = inspection;
  if (index === null) throw new Error('Nothing is shown of this file.');
  if (!Number.isSafeInteger(place.node) || place.node < 0 || place.node >= index.count)
    throw new Error('no such element');
  return { ...inspection, index };
}

/** Throws where the page speaks of another reading than the newest. */
function inspectionOf({ reading }: InspectedFile, place: { readonly revision: number }): Inspection {
  if (typeof place !== 'object' || place === null) throw new Error('not an element');
  if (reading?.kind !== 'inspected' || reading.revision !== place.revision)
    throw new Error('The file was read again; choose the element anew.');
  return reading.inspection;
}

/** The last parts of a schema path as a file name: letters, digits, dots and hyphens. */
function nameOf(path: string): string {
  const name = path.replace(/[^A-Za-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  // The last words, none of them cut.
  const end = name.length > MAX_NAME ? name.slice(-MAX_NAME).replace(/^[A-Za-z0-9]*/, '') : name;
  return end.replace(/^[-.]+/, '') || 'element';
}
