import { type ComponentChildren, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CARD_CSS } from '../../components/card-css.ts';

/** Shows its children as a web page would see them: under a shadow root, with the card's sheet and nothing else. */
export function Shadow({ children }: { readonly children: ComponentChildren }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let root = element.shadowRoot;
    if (!root) {
      root = element.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `${CARD_CSS} :host { position: static !important; width: auto !important; height: auto !important }`,
      );
      root.adoptedStyleSheets.push(sheet);
    }
    render(children, root);
  }, [children]);
  return <div ref={host} />;
}
