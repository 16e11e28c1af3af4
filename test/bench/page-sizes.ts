import { type Answer, Browser, textOf } from './browser.ts';
import type { School } from './school.ts';
import { fillIn } from './sheet.ts';

export interface PageSize {
  readonly path: string;
  /** As sent, with all that the page links to except fonts. */
  readonly kilobytes: number;
}

/** Pages that differ in their ids only are looked at this often. */
const mostOfAKind = 3;

/** Looks at every page that links lead to, as its readers do. @returns the largest first. */
export async function readPageSizes(school: School, port: number): Promise<PageSize[]> {
  const [worker] = school.workers;
  const [pupil] = school.pupils;
  if (worker === undefined || pupil === undefined) throw new Error('The school of the bench is empty.');
  const attempt = `/attempts/${worker.attemptId}`;
  const visitor = new Crawl(new Browser(port));
  const student = new Crawl(new Browser(port, { 'caucus-student': worker.token }));
  const teacher = new Crawl(new Browser(port, { 'caucus-teacher': school.teacherToken }));
  await visitor.follow(['/', '/try', `/join/${pupil.code}`, `/join/${pupil.code}/seats/${pupil.studentId}`]);
  await visitor.tryFive();
  await student.follow(['/student', attempt, `${attempt}/review`]);
  await student.handIn(attempt);
  await teacher.follow(school.teacherPaths);
  return [visitor, student, teacher].flatMap(crawl => crawl.end()).sort((a, b) => b.kilobytes - a.kilobytes);
}

/** One reader's way through the pages: every link, a few times each kind. */
class Crawl {
  readonly #browser: Browser;
  readonly #seen = new Map<string, Set<string>>();
  readonly #files = new Map<string, number>();
  readonly #pages: PageSize[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** @throws where a link leads nowhere; it may lead to what is not ready, as an open attempt's to its result. */
  async follow(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      if (!this.#isWorthALook(path)) continue;
      const answer = await this.#browser.get(path);
      if (answer.status >= 400 && answer.status !== 409)
        throw new Error(`${path} answered ${answer.status}.`);
      await this.follow(answer.location === '' ? await this.#look(path, answer) : [answer.location]);
    }
  }

  async tryFive(): Promise<void> {
    const page = textOf(await this.#browser.get('/try'));
    const hidden = [...page.matchAll(/type="hidden" name="(seed|item|kind)" value="([^"]*)"/g)];
    const fields = hidden.map(([, name = '', value = '']): [string, string] => [name, value]);
    const responses = fillIn(page).flatMap(line => line.fields);
    await this.#look('/try, feedback', await this.#browser.post('/try', [...fields, ...responses]));
  }

  async handIn(attempt: string): Promise<void> {
    const { location } = await this.#browser.post(`${attempt}/submission`);
    await this.follow([location]);
  }

  end(): PageSize[] {
    this.#browser.close();
    return this.#pages;
  }

  #isWorthALook(path: string): boolean {
    const kind = withoutIds(path);
    const seen = this.#seen.get(kind) ?? new Set();
    if (seen.has(path) || seen.size === mostOfAKind) return false;
    this.#seen.set(kind, seen.add(path));
    return true;
  }

  /** @returns where the page's links lead. */
  async #look(path: string, answer: Answer): Promise<string[]> {
    if (!String(answer.headers['content-type']).startsWith('text/html')) return [];
    const html = textOf(answer);
    let bytes = answer.bytes.length;
    for (const file of new Set(matches(html, /(?:href|src)="(\/assets\/[^"#]+)/g))) {
      if (!file.endsWith('.woff2')) bytes += await this.#fileSize(file);
    }
    this.#pages.push({ path: withoutIds(path), kilobytes: bytes / 1024 });
    return matches(html, /<a[^>]* href="(\/(?!assets\/)[^"#]*)/g).map(link => link.replaceAll('&amp;', '&'));
  }

  async #fileSize(file: string): Promise<number> {
    const size = this.#files.get(file) ?? (await this.#browser.get(file)).bytes.length;
    this.#files.set(file, size);
    return size;
  }
}

function matches(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, found = '']) => found);
}

/** Ids, codes and queries differ from page to page; what is left is the kind. */
function withoutIds(path: string): string {
  return path.replace(/\?.*/, '').replace(/\/(?=[\w-]*[A-Z0-9_])[\w-]{8,}(?=\/|$)/g, '/…');
}
