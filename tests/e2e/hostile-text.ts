/** Text that would run where it is taken for more than text. Each raises `globalThis.fired` if it does. */
export const HOSTILE_TEXT = [
  '<img src=x onerror="fired=1">',
  '<svg onload="fired=1"><script>fired=1</script></svg>',
  '"><iframe srcdoc="<script>parent.fired=1</script>"></iframe>',
  '<a href="javascript:fired=1">press</a>',
  '</title></style></script><script>fired=1</script>',
  '\u202Etxet neddih\u202C \u2066isolate\u2069',
  'null \u0000 byte \u001B[31m',
  '{{constructor.constructor("fired=1")()}}',
] as const;

/** The same as text of a page: what a careless publisher's system would write. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\u0000', '');
