// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  attribute,
  bodyOf,
  firstChild,
  localName,
  nextSibling,
  parentElement,
  queryAll,
} from '../../page/clobber-proof.ts';
import { collect } from '../../page/collect.ts';

/** What a form's named fields do to it in a browser: they stand before its own properties. */
function clobber(form: Element, ...names: string[]): void {
  for (const name of names)
    Object.defineProperty(form, name, { value: form.querySelector('input'), configurable: true });
}

describe('a form whose fields are named like properties of a node', () => {
  it('is read as if they were not', () => {
    document.body.innerHTML = '<p>before</p><form id="f"><input><p>inside</p></form><p>after</p>';
    const form = document.getElementById('f') as Element;
    clobber(
      form,
      'firstChild',
      'nextSibling',
      'parentNode',
      'nodeType',
      'getAttribute',
      'querySelectorAll',
      'contains',
    );
    expect(firstChild(form)?.nodeName).toBe('INPUT');
    expect(nextSibling(form)?.textContent).toBe('after');
    expect(parentElement(form)).toBe(document.body);
    expect(attribute(form, 'id')).toBe('f');
    expect(queryAll(form, 'p')).toHaveLength(1);
    expect(collect(document.body).text).toBe('before\n\ninside\n\nafter');
  });
});

describe('the body', () => {
  it('is found by its place, not by a property that an image can take', () => {
    Object.defineProperty(document, 'body', { value: document.createElement('img'), configurable: true });
    const body = bodyOf(document);
    expect(body && localName(body)).toBe('body');
    Reflect.deleteProperty(document, 'body');
  });
});
