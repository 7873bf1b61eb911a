/** What a look-up can end in. Failures are ordinary days: the card goes on with what the pack knows. */
export type LookupOutcome<T> =
  | {
      readonly kind: 'found';
      readonly value: T /** ISO date and time of the server's answer. */;
      readonly fetched: string;
    }
  /** The server has no article, or one that only lists what the name may mean. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly reason: LookupFailure };

export type LookupFailure = 'offline' | 'busy' | 'refused' | 'malformed' | 'oversized' | 'aborted';

/** The start of an encyclopaedia article, under CC BY-SA 4.0: `article` and `history` must be linked beside it. */
export interface ArticleSummary {
  readonly title: string;
  readonly extract: string;
  readonly lang: string;
  readonly article: string;
  readonly history: string;
  readonly picture?: Picture;
}

/** A freely licensed picture with the credit that its licence asks for. */
export interface Picture {
  /** Base64 of a JPEG, PNG or WebP file: bytes survive a message in this form in both browsers. */
  readonly bytes: string;
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly author: string;
  readonly licence: string;
  /** The file's page. */
  readonly page: string;
}
