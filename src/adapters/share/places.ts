import { placeOnForm } from '../../core/drafts/place-on-form.ts';
import type { Finding } from '../../core/finding.ts';
import type { ShareForm } from '../../views/share/share-form.ts';
import type { Said } from './form-html.ts';

/** What the checks said of a text, at the boxes it was typed into; under '' what belongs to none of them. */
export function saidAt(form: ShareForm, findings: readonly Finding[]): ReadonlyMap<string, readonly Said[]> {
  const boxes = [...form.asked, ...form.folded];
  const said = new Map<string, Said[]>();
  for (const finding of findings) {
    const { severity, message, help } = finding;
    const place = placeOnForm(finding);
    const box = boxes.find(({ heading, name }) =>
      place.heading === undefined ? name === place.field : heading === place.heading,
    );
    const name = box?.name ?? '';
    const words = `${message} ${help}`;
    const there = said.get(name) ?? [];
    if (!there.some((each) => each.text === words)) said.set(name, [...there, { severity, text: words }]);
  }
  return said;
}
