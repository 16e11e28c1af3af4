import { expect, inject, test } from 'vitest';
import { readReview } from '../../src/journeys/review-article.ts';
import { makeTeacher, startApp, type TestApp } from '../support/app.ts';
import { floodPlan, importText, readArticle } from '../support/article.ts';
import { faultsOf } from '../support/valid-html.ts';
import type { Visitor } from '../support/visitor.ts';

interface Desk {
  readonly app: TestApp;
  readonly desk: Visitor;
  readonly articleId: string;
  /** Where its review begins. */
  readonly review: string;
}

async function withArticle(): Promise<Desk> {
  const app = await startApp({ hasFloodPlan: true });
  const { browser: desk } = await makeTeacher(app);
  const articleId = inject('floodPlanId');
  return { app, desk, articleId, review: `/articles/${articleId}/review` };
}

const headingOf = (body: string) => /<h2 id="fact"[^>]*>([^<]+)/.exec(body)?.[1] ?? '';
const counts = ({ app, articleId }: Desk) =>
  readReview(app.world, articleId, { showsUnsure: true }).then(review => review.counts);

/** @returns the fact that waits first, with its form's address and the questions that are ticked. */
async function firstFact({ app, desk, articleId, review }: Desk) {
  const { body } = await desk.get(review);
  const { current } = await readReview(app.world, articleId, { showsUnsure: false });
  const items = [...body.matchAll(/name="item" value="([^"]+)" checked/g)].map(([, id = '']) => id);
  return { body, items, factId: current?.fact.id ?? '', heading: headingOf(body) };
}

test('the first proposed fact stands beside its marked evidence, its questions with keys and ticks', async () => {
  const at = await withArticle();
  const { body, items, heading } = await firstFact(at);
  expect(await faultsOf(body)).toEqual([]);
  expect(heading).not.toBe('');
  expect(body).toMatch(/<mark id="evidence">[^<]+<\/mark>/);
  expect(body).toMatch(/class="is-other" href="\/articles\/[^"]+#fact"/);
  expect(items.length).toBeGreaterThan(0);
  expect(body).toContain('Right answer');
  expect(body).toMatch(/\d+ to review/);
}, 30_000);

test('an approved fact gives its ticked questions to the bank, and the next fact follows', async () => {
  const at = await withArticle();
  const { desk, articleId } = at;
  const { factId, items, heading } = await firstFact(at);
  const answer = await desk.post(`/articles/${articleId}/facts/${factId}/decision`, {
    do: 'approve',
    item: items.slice(0, 1),
  });
  expect(answer.location).toMatch(/\/review\?fact=[\w-]+&was=[\w-]+#fact$/);
  const { body } = await desk.get(answer.location.replace('#fact', ''));
  expect(headingOf(body)).not.toBe(heading);
  expect(body).toContain('role="status"');
  expect((await desk.get(`/bank/${items[0]}`)).status).toBe(200);
  expect((await counts(at)).approved).toBe(1);
  expect((await desk.get(`/articles/${articleId}`)).body).toContain('1 approved fact');
}, 30_000);

test('a rejected fact gives nothing, and undoing leads back to it', async () => {
  const at = await withArticle();
  const { desk, articleId } = at;
  const { factId, heading } = await firstFact(at);
  const before = await counts(at);
  const answer = await desk.post(`/articles/${articleId}/facts/${factId}/decision`, { do: 'reject' });
  expect((await counts(at)).rejected).toBe(1);
  const { body } = await desk.get(answer.location.replace('#fact', ''));
  const fields = { step: hidden(body, 'step'), fact: hidden(body, 'fact') };
  const undone = await desk.post(`/articles/${articleId}/undo`, fields);
  expect(headingOf((await desk.get(undone.location.replace('#fact', ''))).body)).toBe(heading);
  expect(await counts(at)).toEqual(before);
  const again = await desk.post(`/articles/${articleId}/undo`, fields);
  expect(again.status).toBe(409);
  expect(again.body).toContain('Back to the facts');
}, 30_000);

test('Enter by chance decides nothing', async () => {
  const at = await withArticle();
  const { factId } = await firstFact(at);
  const before = await counts(at);
  for (const fields of [{}, { do: 'look' }, { do: 'everything' }])
    await at.desk.post(`/articles/${at.articleId}/facts/${factId}/decision`, fields);
  expect(await counts(at)).toEqual(before);
}, 30_000);

test('a fact is edited, and what cannot be is told beside its field with what was typed', async () => {
  const at = await withArticle();
  const { desk, articleId } = at;
  const { factId } = await firstFact(at);
  const address = `/articles/${articleId}/facts/${factId}`;
  expect(await faultsOf((await desk.get(`${address}/edit`)).body)).toEqual([]);
  const edit = {
    status: 'reported',
    speaker: '',
    about: '',
    when: '',
    topic: 'Rivers',
    importance: '3',
    kind: '',
  };
  const empty = await desk.post(address, { ...edit, text: '' });
  expect(empty.status).toBe(422);
  expect(empty.body).toContain('value="Rivers"');
  expect(empty.body).toContain('class="error"');
  const saved = await desk.post(address, { ...edit, text: 'The flood plan costs [$48 million].' });
  expect([saved.status, saved.location]).toEqual([303, expect.stringContaining(`fact=${factId}`)]);
  const { body } = await desk.get(saved.location.replace('#fact', ''));
  expect(headingOf(body)).toBe('The flood plan costs $48 million.');
  expect(body).toContain('<dd>Rivers</dd>');
}, 30_000);

test('a claim is treated as a reported fact with one form, and a claim without a speaker is not', async () => {
  const at = await withArticle();
  const { desk, articleId } = at;
  const { factId } = await firstFact(at);
  const planned = await desk.post(`/articles/${articleId}/facts/${factId}/status`, { status: 'background' });
  expect(planned.status).toBe(303);
  expect((await desk.get(planned.location.replace('#fact', ''))).body).toContain('Background, reported');
  const claim = await desk.post(`/articles/${articleId}/facts/${factId}/status`, { status: 'claim' });
  expect(claim.status).toBe(422);
  expect(claim.body).toContain('class="error"');
}, 30_000);

test('a fact is added on words of the text; words that do not stand there are told so', async () => {
  const at = await withArticle();
  const { desk, articleId } = at;
  const paragraph = String(floodPlan.split('\n\n').findIndex(line => line.includes('Millford')) + 1);
  const blank = await desk.get(`/articles/${articleId}/facts/new?paragraph=${paragraph}&phrase=nine+weeks`);
  expect(blank.body).toContain('nine weeks</textarea>');
  expect(await faultsOf(blank.body)).toEqual([]);
  const fields = { status: 'reported', topic: 'Floods', importance: '2', paragraph };
  const text = 'The bridge at Millford stayed closed for [nine weeks].';
  const missing = await desk.post(`/articles/${articleId}/facts`, { ...fields, text, phrase: 'ten years' });
  expect(missing.status).toBe(422);
  expect(missing.body).toContain('ten years</textarea>');
  const phrase = 'closed the bridge at Millford for nine weeks';
  const added = await desk.post(`/articles/${articleId}/facts`, { ...fields, text, phrase });
  expect(added.status).toBe(303);
  const { body } = await desk.get(added.location.replace('#fact', ''));
  expect(headingOf(body)).toBe('The bridge at Millford stayed closed for nine weeks.');
  expect(body).toContain(`<mark id="evidence">${phrase}</mark>`);
}, 30_000);

test('one fact becomes two, and two become one', async () => {
  const at = await withArticle();
  const { app, desk, articleId } = at;
  const { factId } = await firstFact(at);
  const total = async () => (await counts(at)).total;
  const before = await total();
  const address = `/articles/${articleId}/facts/${factId}`;
  expect(
    (await desk.post(`${address}/split`, { first: 'The plan costs [$48 million].', second: '' })).status,
  ).toBe(422);
  const split = await desk.post(`${address}/split`, {
    first: 'The plan costs [$48 million].',
    second: '[Eleven] towns signed the plan.',
  });
  expect(split.status).toBe(303);
  expect(await total()).toBeGreaterThan(before);
  const { facts } = await readReview(app.world, articleId, { showsUnsure: true });
  const [one, other] = facts.filter(fact => fact.review === 'proposed');
  const merge = `/articles/${articleId}/facts/${one?.factId}/merge`;
  expect((await desk.post(merge, { with: other?.factId ?? '', text: '' })).status).toBe(422);
  const text = 'The plan of [eleven] towns costs [$48 million].';
  const merged = await desk.post(merge, { with: other?.factId ?? '', text });
  expect(merged.status).toBe(303);
  expect(headingOf((await desk.get(merged.location.replace('#fact', ''))).body)).toBe(
    'The plan of eleven towns costs $48 million.',
  );
}, 30_000);

test('all facts of a kind are approved after a question; the last decision ends the review with a quiz', async () => {
  const at = await withArticle();
  const { app, desk, articleId, review } = at;
  const { byKind } = await readReview(app.world, articleId, { showsUnsure: false });
  const [{ kind, proposed } = { kind: '', proposed: 0 }] = byKind;
  const question = await desk.get(`/articles/${articleId}/approval?kind=${kind}`);
  expect(question.body).toContain(`Approve ${proposed}`);
  expect((await counts(at)).approved).toBe(0);
  for (const line of byKind) await desk.post(`/articles/${articleId}/approval?kind=${line.kind}`);
  const { body } = await desk.get(review);
  expect(headingOf(body)).toMatch(/facts reviewed: \d+.approved/);
  expect(await faultsOf(body)).toEqual([]);
  expect((await desk.get(`/articles/${articleId}/approval?kind=${kind}`)).status).toBe(404);
  const [, quiz = ''] = /href="(\/quizzes\/new\?[^"]+)"/.exec(body) ?? [];
  expect((await desk.get(quiz.replaceAll('&amp;', '&'))).body).toMatch(/\d+ questions? proposed/);
  const joint = await desk.get(`/articles/${articleId}/questions`);
  expect([joint.status, await faultsOf(joint.body)]).toEqual([200, []]);
}, 30_000);

test('nothing is lost when the browser closes: the review goes on at the next fact that waits', async () => {
  const at = await withArticle();
  const { app, desk, articleId, review } = at;
  const { factId } = await firstFact(at);
  const decided = await desk.post(`/articles/${articleId}/facts/${factId}/decision`, { do: 'reject' });
  const next = headingOf((await desk.get(decided.location.replace('#fact', ''))).body);
  const other = app.visitor();
  await other.post('/sign-in', { email: 'okafor@school.example', password: 'a long enough password' });
  expect(headingOf((await other.get(review)).body)).toBe(next);
  expect((await other.get('/home')).body).toMatch(
    /\d+ facts of River towns agree on a flood plan wait for review/,
  );
}, 30_000);

test('an article goes with its questions, but not while a quiz asks them', async () => {
  const at = await withArticle();
  const { desk, articleId } = at;
  const { factId, items } = await firstFact(at);
  await desk.post(`/articles/${articleId}/facts/${factId}/decision`, { do: 'approve', item: items });
  const quiz = await desk.post('/quizzes', { title: 'Floods', item: items.slice(0, 1) });
  expect(quiz.status).toBe(303);
  expect((await desk.get(`/articles/${articleId}/removal`)).body).toContain('Remove River towns');
  const refused = await desk.post(`/articles/${articleId}/removal`);
  expect(refused.status).toBe(409);
  expect((await desk.get(`/articles/${articleId}`)).status).toBe(200);
}, 30_000);

test('an article that no quiz uses is removed', async () => {
  const { desk, articleId } = await withArticle();
  expect((await desk.post(`/articles/${articleId}/removal`)).location).toBe('/articles');
  expect((await desk.get(`/articles/${articleId}/review`)).status).toBe(404);
  expect((await desk.get('/articles')).body).not.toContain('River towns');
}, 30_000);

test('what the article and the teacher wrote stands on every page as text', async () => {
  const app = await startApp();
  const { browser: desk } = await makeTeacher(app);
  const hostile = '"><svg onload=1></script>';
  const articleId = await importText(desk, `${floodPlan} The plan says ${hostile} in a note.`, hostile);
  const review = await readArticle(desk, articleId);
  for (const address of [
    review,
    `${review}?unsure=on`,
    `/articles/${articleId}/facts/new?phrase=${hostile}`,
  ]) {
    const { body } = await desk.get(address);
    expect([address, body.includes('<svg onload')]).toEqual([address, false]);
  }
}, 30_000);

test('a step of a colleague’s is told by her name, and no key takes it back', async () => {
  const at = await withArticle();
  const { app, desk, articleId, review } = at;
  const { browser: other } = await makeTeacher(app, { name: 'Mr. Lind', email: 'lind@school.example' });
  const { factId } = await firstFact(at);
  await other.post(`/articles/${articleId}/facts/${factId}/decision`, { do: 'reject' });
  const [hers, his] = [(await desk.get(review)).body, (await other.get(review)).body];
  expect(hers).toMatch(/data-done>Mr\. Lind rejected “/);
  expect(hers).not.toContain('data-key="z"');
  expect(his).toMatch(/data-done>Rejected “/);
  expect(his).toContain('data-key="z"');
}, 30_000);

test('a decision on a page that a colleague has overtaken is refused, and leads back to the fact', async () => {
  const at = await withArticle();
  const { app, desk, articleId } = at;
  const { browser: other } = await makeTeacher(app, { name: 'Mr. Lind', email: 'lind@school.example' });
  const { body, factId } = await firstFact(at);
  const address = `/articles/${articleId}/facts/${factId}/decision`;
  await other.post(address, { do: 'reject', mark: hidden(body, 'mark') });
  const stale = await desk.post(address, { do: 'approve', mark: hidden(body, 'mark') });
  expect([stale.status, stale.body]).toEqual([409, expect.stringContaining('have changed since you looked')]);
  expect(stale.body).toContain(`/review?fact=${factId}#fact`);
  expect(await counts(at)).toMatchObject({ approved: 0, rejected: 1 });
}, 30_000);

test('what was written while a colleague changed the fact stands in the form again, and can then be saved', async () => {
  const at = await withArticle();
  const { desk, articleId } = at;
  const { factId } = await firstFact(at);
  const address = `/articles/${articleId}/facts/${factId}`;
  const form = (await desk.get(`${address}/edit`)).body;
  await desk.post(`${address}/decision`, { do: 'reject' });
  const fields = { text: 'The plan costs [$48 million].', status: 'reported', importance: '2' };
  const stale = await desk.post(address, { ...fields, mark: hidden(form, 'mark') });
  expect(stale.status).toBe(422);
  expect(stale.body).toContain('while you wrote');
  expect(stale.body).toContain('>The plan costs [$48 million].</textarea>');
  expect((await desk.post(address, { ...fields, mark: hidden(stale.body, 'mark') })).status).toBe(303);
}, 30_000);

test('a fact that the list does not hold is merged by its number', async () => {
  const at = await withArticle();
  const { app, desk, articleId } = at;
  const bank = await app.world.stores.bank.findBank(articleId);
  const fact = bank?.facts.find(({ doubts }) => doubts === undefined);
  if (fact === undefined) throw new Error('There is no sure fact.');
  const facts = Array.from({ length: 200 }, (_, n) => ({ ...fact, id: `many-${n}` }));
  await app.world.stores.intake.addPortion({ facts, items: [], refused: [] }, app.world.now());
  const { factId } = await firstFact(at);
  const address = `/articles/${articleId}/facts/${factId}`;
  const form = await desk.get(`${address}/edit`);
  expect(form.body).toMatch(/This is fact \d+ of \d+/);
  expect(await faultsOf(form.body)).toEqual([]);
  const text = 'The plan costs [$48 million].';
  const { current } = await readReview(app.world, articleId, { factId: 'many-199', showsUnsure: false });
  const merged = await desk.post(`${address}/merge`, { with: '', number: String(current?.number), text });
  expect(merged.status).toBe(303);
  expect((await app.world.stores.reviewPages.findFacts(['many-199']))[0]?.fact.review).toBe('rejected');
  const none = await desk.post(`${address}/merge`, { with: '', number: '9999', text });
  expect([none.status, none.body]).toEqual([422, expect.stringContaining('no other fact of that number')]);
}, 30_000);

test('a quiz of the article is proposed from its questions alone', async () => {
  const at = await withArticle();
  const { desk, articleId, review } = at;
  const { factId, items } = await firstFact(at);
  await desk.post(`/articles/${articleId}/facts/${factId}/decision`, { do: 'approve', item: items });
  const page = await desk.get(`/articles/${articleId}`);
  const address = `/quizzes/new?article=${articleId}&amp;count=10&amp;go=draw`;
  expect(page.body).toContain(`href="${address}"`);
  const { body } = await desk.get(address.replaceAll('&amp;', '&'));
  const proposed = [...body.matchAll(/name="item" value="([^"]+)" checked/g)].map(([, id = '']) => id);
  expect(proposed.length).toBeGreaterThan(0);
  expect(proposed.every(id => items.includes(id))).toBe(true);
  expect(body).toContain(`name="article" value="${articleId}"`);
  expect(await faultsOf(body)).toEqual([]);
  expect((await desk.get('/quizzes/new?article=nowhere')).body).not.toContain('name="article"');
  expect(review).toContain(articleId);
}, 30_000);

function hidden(body: string, name: string): string {
  return new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
}
