import type { ComponentChildren } from 'preact';
import { webAddress } from './source-links.ts';

interface Props {
  readonly address: string;
  readonly children: ComponentChildren;
}

/** A link to another site that learns nothing of this page; plain text where the address is none of the web. */
export function Outward({ address, children }: Props) {
  const safe = webAddress(address);
  return safe ? (
    <a href={safe} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );
}
