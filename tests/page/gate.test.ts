import { describe, expect, it } from 'vitest';
import { isArticle } from '../../page/gate.ts';
import { statedLayout } from '../../page/visibility.ts';
import { PROSE, pageOf, paragraphs } from './dom.ts';

const STATED = '<meta property="og:type" content="article">';
const LINKED = '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "x"}]}</script>';
const LONG = paragraphs([...PROSE, ...PROSE, ...PROSE]);

const verdict = (body: string, head = '') => isArticle(pageOf(body, head), statedLayout);

describe('a page is an article', () => {
  it('when it says so in OpenGraph and has some prose', () => {
    expect(verdict(`<h1>Channel</h1>${paragraphs()}`, STATED)).toEqual({ article: true, reason: 'states-article' });
  });

  it('when it says so in linked data and has some prose', () => {
    expect(verdict(`<h1>Channel</h1>${paragraphs()}`, LINKED).article).toBe(true);
  });

  it('when it says nothing but reads like one', () => {
    expect(verdict(`<main><h1>Channel</h1>${LONG}</main>`)).toEqual({ article: true, reason: 'reads-like-article' });
  });

  it('when a hidden dialog asks for a password', () => {
    const dialog = '<dialog><form><input type="password"></form></dialog><div hidden><input type="password"></div>';
    expect(verdict(`${dialog}<h1>Channel</h1>${LONG}`, STATED).article).toBe(true);
  });

  it('when its header lets readers sign in', () => {
    expect(verdict(`<header><input type="password"></header><h1>Channel</h1>${LONG}`, STATED).article).toBe(true);
  });
});

describe('a page is no article', () => {
  it('when its main form asks for a password, whatever it says', () => {
    expect(verdict(`<main><form><input type="password"></form>${LONG}</main>`, STATED)).toEqual({
      article: false,
      reason: 'asks-for-password',
    });
  });

  it('when it has too little prose, whatever it says', () => {
    expect(verdict('<h1>Gallery</h1><p>Nine pictures of the channel in spring.</p>', STATED).article).toBe(false);
  });

  it('when it says nothing and has little prose', () => {
    expect(verdict(`<h1>About us</h1>${paragraphs(PROSE.slice(0, 3))}`).article).toBe(false);
  });

  it('when it is an index of teasers, each with a linked heading', () => {
    const teasers = [...PROSE, ...PROSE, ...PROSE].map(
      (text) => `<div><h3><a href="/x">More</a></h3><p>${text}</p></div>`,
    );
    expect(verdict(`<main>${teasers.join('')}</main>`)).toEqual({ article: false, reason: 'index' });
  });

  it('when it is a list of links', () => {
    const links = [...PROSE, ...PROSE, ...PROSE].map((text) => `<p><a href="/x">${text}</a></p>`);
    expect(verdict(`<main>${links.join('')}</main>`)).toEqual({ article: false, reason: 'index' });
  });

  it('when its prose stands in comments of its margin', () => {
    expect(verdict(`<aside>${LONG}</aside><footer>${LONG}</footer><nav>${LONG}</nav>`).article).toBe(false);
  });

  it('when it is empty', () => {
    expect(verdict('').article).toBe(false);
  });
});
