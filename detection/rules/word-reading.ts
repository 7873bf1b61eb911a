import { GROUPS } from '../lexicon/groups.ts';
import { GIVEN_NAMES, HONORIFICS, ROLES } from '../lexicon/roles.ts';
import type { Setting, Token, Tokens } from '../tokens.ts';
import type { AliasReading } from './alias-evidence.ts';

/** Questions that several rules ask of one word. */
export class WordReading {
  readonly tokens: Tokens;
  readonly aliases: AliasReading;

  constructor(tokens: Tokens, aliases: AliasReading) {
    this.tokens = tokens;
    this.aliases = aliases;
  }

  token(index: number): Token {
    return this.tokens.list[index]!;
  }

  /** The word in small letters; empty outside the text. */
  small(index: number): string {
    return this.tokens.list[index]?.text.toLowerCase() ?? '';
  }

  settingOf(index: number): Setting {
    return this.tokens.sentences[this.token(index).sentence]!.setting;
  }

  isTitle(index: number): boolean {
    const small = this.small(index);
    return HONORIFICS.has(small) || ROLES.has(small);
  }

  isGivenName(index: number): boolean {
    const { text } = this.token(index);
    return GIVEN_NAMES.has(text.toLowerCase()) || (text.length === 2 && text.endsWith('.'));
  }

  /** An adjective or a noun for a people, a faith or a camp. */
  isDemonym(index: number): boolean {
    const small = this.small(index);
    if (GROUPS.has(small) && !GIVEN_NAMES.has(small)) return true;
    return this.aliases.exact(index, index + 1)?.isDemonym === true;
  }

  /** The first of the tokens that reads `word` exactly, or -1. */
  indexOf(word: string, first: number, last: number): number {
    for (let i = first; i < last; i++) if (this.token(i).text === word) return i;
    return -1;
  }
}
