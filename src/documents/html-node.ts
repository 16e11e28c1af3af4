import type { Block } from './article-text.ts';

/** As much of a parsed page as is read here; nothing in it is ever run. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
}

export interface HtmlDocument {
  readonly body: HtmlNode | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

const neverText = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO SELECT TEXTAREA HEAD TITLE'.split(
    ' ',
  ),
);

const blockNames = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6
  HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`.split(/\s+/),
);

/** The paragraphs under a node in reading order. Walks without recursion, so that deep nesting is harmless here. */
export function readBlocks(root: HtmlNode): Block[] {
  const blocks: Block[] = [];
  let text = '';
  let breaks = 0;
  let heading = '';
  const close = () => {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (plain !== '') blocks.push(heading === '' ? { text: plain } : { text: plain, isHeading: true });
    text = '';
  };
  const leave = (node: HtmlNode) => {
    const name = node.nodeName.toUpperCase();
    if (!blockNames.has(name)) return;
    close();
    if (name === heading) heading = '';
  };
  let node: HtmlNode | null = root;
  while (node !== null) {
    const name: string = node.nodeName.toUpperCase();
    const isSkipped = neverText.has(name) || node.nodeType === 8;
    if (node.nodeType === 3) {
      const content = node.textContent ?? '';
      if (content.trim() !== '') breaks = 0;
      text += content;
    } else if (name === 'BR') {
      text += ' ';
      breaks += 1;
      if (breaks > 1) close();
    } else if (blockNames.has(name)) {
      close();
      if (/^H[1-6]$/.test(name)) heading = name;
    }
    if (!isSkipped && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      leave(node);
      node = node.parentNode;
    }
    if (node === null || node === root) break;
    leave(node);
    node = node.nextSibling;
  }
  close();
  return blocks;
}
