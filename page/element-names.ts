/** What elements are by their names alone: the part of a style sheet that every page shares. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that start and end a block of text. */
export const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td ' +
    'tfoot th thead tr ul',
);

/** Elements whose text is no prose of the page, whoever asks: never shown, drawn, typed in by the reader, or code. */
export const UNREADABLE = names(
  'audio button canvas code datalist embed head iframe input kbd math meter noscript object optgroup option output pre ' +
    'progress samp script select style svg template textarea title video',
);

/** Elements that stand beside an article, not in it. */
export const BESIDE = names('aside dialog footer menu nav search');
