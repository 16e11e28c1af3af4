import { z } from 'zod';
import type { Found, Metadata } from './article-text.ts';
import { findDate } from './find-date.ts';
import type { HtmlDocument } from './html-node.ts';

/** What a page says of itself: JSON-LD first, then its meta tags, then what stands on it, which is doubtful. */
export function readHtmlMetadata(document: HtmlDocument): Metadata {
  const linked = readLinkedArticle(document);
  const meta = (...names: string[]) => readMeta(document, names);
  return {
    title: first([stated(linked.headline), meta('og:title', 'twitter:title'), readTitle(document)]),
    publisher: first([
      stated(linked.publisher),
      meta('og:site_name', 'application-name', 'citation_publisher'),
    ]),
    date: first([
      dated(stated(linked.datePublished)),
      dated(meta('article:published_time', 'citation_publication_date', 'datePublished', 'dc.date', 'date')),
      dated(readTime(document)),
    ]),
    url: first([web(readCanonical(document)), web(meta('og:url')), web(stated(linked.url))]),
  };
}

const stated = (value: string | undefined): Found | undefined =>
  value === undefined ? undefined : { value, from: "the page's metadata", isDoubtful: false };

function first(found: readonly (Found | undefined)[]): Found | undefined {
  return found.find(each => each !== undefined && each.value.trim() !== '');
}

function dated(found: Found | undefined): Found | undefined {
  const value =
    found && findDate(found.value.slice(0, 100).replace(/^(\d{4})\/(\d{2})\/(\d{2})/, '$1-$2-$3'));
  return found && value !== undefined ? { ...found, value } : undefined;
}

function web(found: Found | undefined): Found | undefined {
  return found && /^https?:\/\/\S{3,2000}$/.test(found.value) ? found : undefined;
}

function readMeta(document: HtmlDocument, names: readonly string[]): Found | undefined {
  const wanted = names.map(name => name.toLowerCase());
  const values = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = tag.getAttribute('content')?.trim() ?? '';
    if (content !== '' && !values.has(name)) values.set(name, content);
  }
  return stated(wanted.map(name => values.get(name)).find(value => value !== undefined));
}

/** The title bar often carries the site's name too, so it is offered as doubtful. */
function readTitle(document: HtmlDocument): Found | undefined {
  const headings = [...document.querySelectorAll('h1')];
  const [only] = headings;
  if (only !== undefined && headings.length === 1) {
    return { value: only.textContent ?? '', from: 'the heading of the page', isDoubtful: false };
  }
  const title = document.querySelector('title')?.textContent ?? '';
  return {
    value: title.slice(0, 500).split(/\s[|–—]\s/)[0] ?? '',
    from: 'the title bar of the page',
    isDoubtful: true,
  };
}

function readTime(document: HtmlDocument): Found | undefined {
  const time = document.querySelector('time');
  const value = time?.getAttribute('datetime') ?? time?.textContent;
  return value == null ? undefined : { value, from: 'a date on the page', isDoubtful: true };
}

function readCanonical(document: HtmlDocument): Found | undefined {
  return stated(document.querySelector('link[rel="canonical"]')?.getAttribute('href')?.trim());
}

const name = z.union([z.string(), z.object({ name: z.string() }).transform(each => each.name)]);
const oneName = z.union([name, z.tuple([name], name).transform(([only]) => only)]);
const linkedArticle = z.object({
  '@type': z.union([z.string(), z.array(z.string())]).transform(types => [types].flat()),
  headline: z.string().optional().catch(undefined),
  publisher: oneName.optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
});
type LinkedArticle = z.infer<typeof linkedArticle>;

function readLinkedArticle(document: HtmlDocument): Partial<LinkedArticle> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const thing of linkedThings(script.textContent ?? '')) {
      const parsed = linkedArticle.safeParse(thing);
      if (parsed.success && parsed.data['@type'].some(type => /(?:Article|BlogPosting|Report)$/.test(type)))
        return parsed.data;
    }
  }
  return {};
}

const graph = z.object({ '@graph': z.array(z.unknown()) });

function linkedThings(json: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(json.slice(0, 500_000));
    return [parsed].flat().flatMap(thing => {
      const many = graph.safeParse(thing);
      return many.success ? many.data['@graph'] : [thing];
    });
  } catch {
    return [];
  }
}
