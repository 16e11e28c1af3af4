import type { Visitor } from './visitor.ts';

/** A text of our own, with facts of several kinds. */
export const floodPlan = [
  'River towns agree on a flood plan',
  'The mayors of eleven river towns met in Harrow Bend on Tuesday. They signed a flood plan that costs $48 million.',
  'The state will pay two thirds of the money. The towns will raise the rest with a fee on new buildings.',
  'Alma Reyes, the mayor of Harrow Bend, said the plan would protect 9,000 homes. “This is a promise to every street by the water,” she said.',
  'The Valley Builders Association said the fee would stop new projects. Paul Whitman, the governor, supports the plan.',
  'The last great flood damaged 3,200 homes in 2011. It closed the bridge at Millford for nine weeks.',
  'A watershed is an area of land whose rain drains into one river. The watershed of the valley covers parts of three counties.',
].join('\n\n');

/** What a teacher confirms of it. */
export const floodPlanDetails = {
  title: 'River towns agree on a flood plan',
  publisher: 'Valley Ledger',
  date: '2026-05-12',
  url: '',
};

/** Pastes a text and confirms it. @returns the id of the import, which becomes the article's. */
export async function importText(desk: Visitor, text = floodPlan, topic = 'Floods'): Promise<string> {
  const pasted = await desk.post('/articles', { text });
  if (!pasted.location.startsWith('/articles/imports/')) throw new Error(`Not received: ${pasted.body}`);
  const confirmed = await desk.post(`${pasted.location}/confirmation`, { ...floodPlanDetails, topic });
  if (confirmed.status !== 303) throw new Error(`Not confirmed: ${confirmed.body}`);
  return pasted.location.replace('/articles/imports/', '');
}

/** Waits until the article is read. @returns the address of its review. */
export async function readArticle(desk: Visitor, importId: string): Promise<string> {
  for (let look = 0; look < 300; look += 1) {
    const { location, body } = await desk.get(`/articles/imports/${importId}`);
    if (location !== '') return location;
    if (!body.includes('data-progress')) throw new Error(`The reading ended: ${body}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('The reading takes too long.');
}
