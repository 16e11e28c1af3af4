import type { Topic } from '../domain/article.ts';

const longestName = 80;
const longestId = 60;

/** @returns the topic of that id or name, or else a new one with an id that is free. */
export function chooseTopic(topics: readonly Topic[], idOrName: string): Topic {
  const name = shorten(idOrName.trim().replace(/\s+/g, ' '), longestName);
  const known =
    topics.find(topic => topic.id === idOrName) ??
    topics.find(topic => topic.name.toLowerCase() === name.toLowerCase());
  return known ?? { id: freeId(topics, slugOf(name)), name };
}

function freeId(topics: readonly Topic[], slug: string): string {
  const taken = new Set(topics.map(topic => topic.id));
  let id = slug;
  for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`;
  return id;
}

function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = (plain.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, longestId).replace(/-$/, '');
  return slug === '' ? 'topic' : slug;
}

/** Cut between words, where it must be cut. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ') > length / 2 ? cut.lastIndexOf(' ') : undefined)}…`;
}
