import type { Block, Found, Metadata, RawArticle } from './article-text.ts';
import { findDate } from './find-date.ts';

/** Markdown: marks are taken off, code and link targets dropped; the front matter gives title, date and source. */
export function readMarkdown(text: string): RawArticle {
  const { front, body } = splitFrontMatter(text);
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = () => {
    const plain = stripMarks(open.join(' '));
    if (plain !== '') blocks.push({ text: plain });
    open = [];
  };
  for (const line of linesOutsideCode(withoutScripts(body), code =>
    blocks.push({ text: code, droppedAs: 'code' }),
  )) {
    const heading = /^ {0,3}#{1,6}\s+(.*)$/.exec(line)?.[1];
    const isUnderline = /^ {0,3}(?:={3,}|-{3,})\s*$/.test(line);
    if (heading !== undefined || isUnderline || startsBlock(line)) {
      if (isUnderline && open.length === 1) {
        blocks.push({ text: stripMarks(open.join(' ')), isHeading: true });
        open = [];
      }
      close();
    }
    if (heading !== undefined)
      blocks.push({ text: stripMarks(heading.replace(/#+\s*$/, '')), isHeading: true });
    else if (!isUnderline && !isRule(line))
      open.push(line.replace(/^\s{0,3}(?:> ?|[-*+] |\d{1,3}[.)] )+/, ''));
  }
  close();
  return { ...frontMetadata(front), blocks };
}

function startsBlock(line: string): boolean {
  return (
    line.trim() === '' || isRule(line) || /^\s{0,8}(?:[-*+]|\d{1,3}[.)])\s/.test(line) || line.startsWith('|')
  );
}

function isRule(line: string): boolean {
  return /^ {0,3}(?:[-*_] ?){3,80}$/.test(line) || /^\|[\s:|-]+$/.test(line);
}

function splitFrontMatter(text: string): { front: string; body: string } {
  if (!text.startsWith('---\n')) return { front: '', body: text };
  const end = text.indexOf('\n---\n', 3);
  return end < 0 || end > 20_000
    ? { front: '', body: text }
    : { front: text.slice(4, end), body: text.slice(end + 5) };
}

function frontMetadata(front: string): Metadata {
  const fields = new Map<string, string>();
  for (const line of front.split('\n')) {
    const [, name = '', value = ''] = /^([A-Za-z_]{1,30}):\s*(.*)$/.exec(line) ?? [];
    if (value !== '') fields.set(name.toLowerCase(), value.replace(/^["']|["']\s*$/g, '').trim());
  }
  const pick = (...names: string[]): Found | undefined => {
    const value = names.map(name => fields.get(name)).find(found => found !== undefined);
    return value === undefined ? undefined : { value, from: "the file's front matter", isDoubtful: false };
  };
  const date = pick('date', 'published');
  const day = date && findDate(date.value);
  return {
    title: pick('title'),
    publisher: pick('publisher', 'site'),
    url: pick('url', 'source', 'canonical'),
    date: date && day !== undefined ? { ...date, value: day } : undefined,
  };
}

/** Cut by hand: a pattern would start again at every opening tag. */
function withoutScripts(text: string): string {
  let kept = text;
  for (const [from, to] of [
    ['<!--', '-->'],
    ['<script', '</script>'],
    ['<style', '</style>'],
  ] as const) {
    const parts: string[] = [];
    const lower = kept.toLowerCase();
    let at = 0;
    for (let start = lower.indexOf(from); start >= 0; start = lower.indexOf(from, at)) {
      parts.push(kept.slice(at, start));
      const end = lower.indexOf(to, start);
      at = end < 0 ? kept.length : end + to.length;
    }
    kept = parts.join('') + kept.slice(at);
  }
  return kept;
}

function* linesOutsideCode(text: string, drop: (code: string) => void): Generator<string> {
  let code: string[] | undefined;
  for (const line of text.split('\n')) {
    const isFence = /^ {0,3}(?:```|~~~)/.test(line);
    if (code === undefined && !isFence) yield line;
    else if (code === undefined) {
      code = [];
      yield '';
    } else if (isFence) {
      drop(code.join(' '));
      code = undefined;
    } else code.push(line);
  }
  if (code !== undefined) yield* code;
}

/** Every pattern has a bound or stops at its own opening sign, so that hostile text costs no more than long text. */
function stripMarks(text: string): string {
  return text
    .replace(/^\s{0,3}\[[^[\]\n]{1,200}\]:\s\S{1,2000}.{0,300}$/, '')
    .replace(/!\[[^[\]\n]{0,500}\]\([^()\n]{0,2000}\)/g, '')
    .replace(/\[\^[^[\]\n]{1,50}\]/g, '')
    .replace(/\[([^[\]\n]{1,500})\](?:\([^()\n]{0,2000}\)|\[[^[\]\n]{0,200}\])/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>\n]{0,1000}>/g, '')
    .replace(/(^|[\s("'“‘[])(?:[*_]{1,3}|~~)(?=[^\s*_])/g, '$1')
    .replace(/(?<=[^\s*_])(?:[*_]{1,3}|~~)(?=$|[\s.,;:!?)"'”’\]—–-])/g, '')
    .replace(/`{1,3}/g, '')
    .replace(/^\s*\||\|\s*$/g, '')
    .replace(/\s\|\s/g, ' ')
    .replace(/\\([\\`*_{}[\]()#+.!~|>-])/g, '$1')
    .trim();
}
