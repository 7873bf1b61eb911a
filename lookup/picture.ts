import * as v from 'valibot';
import type { Picture } from './answer.ts';
import { askApi } from './api.ts';
import { LookupError, type Transport } from './transport.ts';

const BYTE_LIMIT = 400 * 1024;
const TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

const metadataText = v.optional(v.object({ value: v.string() }));
const fileSchema = v.object({
  query: v.object({
    pages: v.array(
      v.object({
        imageinfo: v.optional(
          v.array(
            v.object({
              descriptionurl: v.pipe(v.string(), v.url()),
              extmetadata: v.optional(
                v.object({ Artist: metadataText, LicenseShortName: metadataText, NonFree: metadataText }),
                {},
              ),
            }),
          ),
        ),
      }),
    ),
  }),
});

/**
 * A page's picture with author and licence (`imageinfo` with `extmetadata`). `undefined` when either is not stated or the
 * file is not free: such a picture may not be shown. Throws `LookupError`.
 */
export async function fetchPicture(
  transport: Transport,
  endpoint: string,
  file: string,
  thumbnail: string,
  signal: AbortSignal,
): Promise<Picture | undefined> {
  if (!isAllowed(thumbnail, endpoint)) return undefined;
  const answer = await askApi(
    transport,
    endpoint,
    {
      action: 'query',
      titles: `File:${file}`,
      prop: 'imageinfo',
      iiprop: 'url|extmetadata',
      iiextmetadatafilter: 'Artist|LicenseShortName|NonFree',
    },
    fileSchema,
    signal,
  );
  const info = answer.query.pages[0]?.imageinfo?.[0];
  const author = plainText(info?.extmetadata.Artist?.value ?? '');
  const licence = plainText(info?.extmetadata.LicenseShortName?.value ?? '');
  if (!info || !author || !licence || info.extmetadata.NonFree?.value === 'true') return undefined;

  const { data, type } = await transport.bytes(new URL(thumbnail), BYTE_LIMIT, signal);
  const known = TYPES.find((candidate) => candidate === type);
  if (!known) throw new LookupError('malformed');
  return { bytes: toBase64(data), type: known, author, licence, page: info.descriptionurl };
}

/** Wikimedia's file server, or the private mirror that the user named. */
function isAllowed(thumbnail: string, endpoint: string): boolean {
  if (!URL.canParse(thumbnail)) return false;
  const { protocol, hostname, origin } = new URL(thumbnail);
  return (protocol === 'https:' && hostname === 'upload.wikimedia.org') || origin === new URL(endpoint).origin;
}

/** `extmetadata` values are HTML. What remains is only ever shown as text, so this need not be a parser. */
function plainText(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}

function toBase64(data: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < data.length; at += 0x8000) binary += String.fromCharCode(...data.subarray(at, at + 0x8000));
  return btoa(binary);
}
