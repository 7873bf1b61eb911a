import MarkdownIt, { type Token } from 'markdown-it';
import { type ComponentChild, h } from 'preact';

/**
 * A note as its Markdown means it. The parser's tokens become elements of ours one by one: no HTML is taken over, nothing is
 * fetched (pictures stand as links), and links lead to the web only.
 */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <div class="ng-markdown" dir="auto">
      {elements(parser().parse(text, {}))}
    </div>
  );
}

let made: MarkdownIt | undefined;
function parser(): MarkdownIt {
  made ??= new MarkdownIt({ html: false, linkify: true, breaks: true });
  return made;
}

/** What is shown as itself. Headings become paragraphs: a note stands under headings of its own page. */
const TAGS = new Set('p em strong s ul ol li blockquote table thead tbody tr th td a'.split(' '));

interface Frame {
  readonly token: Token;
  readonly children: ComponentChild[];
}

function elements(tokens: readonly Token[]): ComponentChild[] {
  const top: ComponentChild[] = [];
  const open: Frame[] = [];
  const put = (child: ComponentChild): void => void (open.at(-1)?.children ?? top).push(child);
  for (const token of tokens) {
    if (token.nesting === 1) open.push({ token, children: [] });
    else if (token.nesting === 0) put(leaf(token));
    else {
      const closed = open.pop();
      if (closed) put(element(closed));
    }
  }
  return top;
}

function element({ token, children }: Frame): ComponentChild {
  // The items of a tight list hold no paragraphs.
  if (token.hidden) return children;
  if (/^h\d$/.test(token.tag)) return h('p', { class: 'ng-markdown-heading' }, children);
  if (token.tag === 'a') return link(token.attrGet('href'), children);
  return h(TAGS.has(token.tag) ? token.tag : 'span', {}, children);
}

function leaf(token: Token): ComponentChild {
  switch (token.type) {
    case 'inline':
      return elements(token.children ?? []);
    case 'softbreak':
    case 'hardbreak':
      return <br />;
    case 'hr':
      return <hr />;
    case 'code_inline':
      return <code>{token.content}</code>;
    case 'code_block':
    case 'fence':
      return (
        <pre>
          <code>{token.content}</code>
        </pre>
      );
    case 'image':
      return link(token.attrGet('src'), token.content || token.attrGet('src'));
    default:
      return token.content;
  }
}

function link(address: string | null, children: ComponentChild): ComponentChild {
  if (!address || !/^(?:https?|mailto):/i.test(address)) return <span>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
