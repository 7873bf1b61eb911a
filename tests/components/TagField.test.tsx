// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { TagField } from '../../components/TagField.tsx';

afterEach(cleanup);

let tags: readonly string[] = [];
function Field({ start = [] }: { readonly start?: readonly string[] }) {
  const [state, setState] = useState({ tags: start, typed: '' });
  tags = state.tags;
  const known = ['crash', 'Crash report', 'aviation', 'été'];
  return <TagField {...state} known={known} onChange={(next, typed) => setState({ tags: next, typed })} />;
}
const field = () => screen.getByRole('combobox');
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const press = (key: string) => fireEvent.keyDown(field(), { key });
const offered = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

describe('the field of tags', () => {
  it('ends a tag at a comma or at Enter, and keeps each once', () => {
    render(<Field />);
    type('sea, silt,');
    expect(tags).toEqual(['sea', 'silt']);
    type('sea');
    press('Enter');
    expect(tags).toEqual(['sea', 'silt']);
  });

  it('offers tags in use, those first that begin alike, whatever their accents', () => {
    render(<Field start={['crash']} />);
    type('RA');
    expect(offered()).toEqual(['Crash report']);
    type('ete');
    expect(offered()).toEqual(['été']);
  });

  it('takes the offer that the arrows have chosen', () => {
    render(<Field />);
    type('crash');
    press('ArrowDown');
    press('ArrowDown');
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Crash report');
    press('Enter');
    expect(tags).toEqual(['Crash report']);
  });

  it('takes the last tag back with Backspace in an empty field', () => {
    render(<Field start={['sea', 'silt']} />);
    press('Backspace');
    expect(tags).toEqual(['sea']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove sea' }));
    expect(tags).toEqual([]);
  });
});
