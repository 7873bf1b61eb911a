import { describe, expect, it } from 'vitest';
import { isDenied } from '../../page/denied-hosts.ts';

describe('isDenied', () => {
  it.each([
    'accounts.google.com',
    'login.example.org',
    'onlinebanking.example.com',
    'webmail.example.net',
    'www.chase.com',
  ])('stays away from %s', (host) => expect(isDenied(host)).toBe(true));
  it.each(['www.example.org', 'loginews.example.org', 'news.example.com', 'mailonline.example.co.uk', 'purchase.com'])(
    'reads %s',
    (host) => expect(isDenied(host)).toBe(false),
  );
});
