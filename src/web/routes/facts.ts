import { type Request, type Response, Router } from 'express';
import type { FactEdit } from '../../domain/fact-edit.ts';
import { NotFound } from '../../domain/problems.ts';
import { addFact, type Edited, editFact, mergeFacts, splitFact } from '../../journeys/edit-facts.ts';
import {
  type CurrentFact,
  findFactByNumber,
  type Review,
  readReview,
} from '../../journeys/review-article.ts';
import type { FactPlace } from '../../journeys/review-step.ts';
import type { World } from '../../journeys/world.ts';
import {
  type MergeForm,
  parseEvidence,
  parseFactEdit,
  parseMark,
  parseMerge,
  parseReviewQuery,
  parseSplit,
  parseStatus,
} from '../forms/fact.ts';
import { signedInTeacher } from '../middleware/visitors.ts';
import { editFactPage, emptyEdit, type FactFormState, newFactPage } from '../pages/fact-form.ts';
import { reviewAddress } from '../pages/review-address.ts';
import { show } from '../show.ts';

type FactRequest = Request<{ articleId: string; factId: string }>;

/** Writing facts by hand: edit, split, merge, add. */
export function factRoutes(world: World): Router {
  const routes = Router();

  routes.get('/articles/:articleId/facts/new', async (req, res) => {
    const teacher = signedInTeacher(req);
    const { articleId } = req.params;
    const { showsUnsure } = parseReviewQuery(req.query);
    const review = await readReview(world, articleId, { showsUnsure });
    const { paragraphText: paragraph, phrase } = parseEvidence(req.query);
    const state = { edit: emptyEdit(review.topicId, phrase), problems: {}, paragraph, phrase };
    show(res, 'review/fact', newFactPage(teacher, review, { place: { articleId, showsUnsure }, state }));
  });

  routes.post('/articles/:articleId/facts', async (req, res) => {
    const teacher = signedInTeacher(req);
    const { articleId } = req.params;
    const { showsUnsure } = parseReviewQuery(req.query);
    const edit = parseFactEdit(req.body);
    const { paragraph, paragraphText, phrase } = parseEvidence(req.body);
    const added = await addFact(world, teacher, articleId, { ...edit, paragraph, phrase });
    if (added.kind === 'saved') {
      res.redirect(303, reviewAddress({ articleId, factId: added.factId, showsUnsure }));
      return;
    }
    const review = await readReview(world, articleId, { showsUnsure });
    const state = { edit, problems: added.problems, paragraph: paragraphText, phrase };
    show(res, 'review/fact', newFactPage(teacher, review, { place: { articleId, showsUnsure }, state }), 422);
  });

  routes.get('/articles/:articleId/facts/:factId/edit', (req, res) => showEdit(world, req, res));

  routes.post('/articles/:articleId/facts/:factId', async (req, res) => {
    const teacher = signedInTeacher(req);
    const edit = parseFactEdit(req.body);
    const saved = await editFact(world, teacher, placeOf(req), edit);
    await answer(world, req, res, saved, problems => ({ edit, problems }));
  });

  routes.post('/articles/:articleId/facts/:factId/status', async (req, res) => {
    const teacher = signedInTeacher(req);
    const { current } = await findFact(world, req);
    const edit = withStatus(current.edit, parseStatus(req.body));
    const saved = await editFact(world, teacher, placeOf(req), edit);
    await answer(world, req, res, saved, problems => ({ edit, problems }));
  });

  routes.post('/articles/:articleId/facts/:factId/split', async (req, res) => {
    const teacher = signedInTeacher(req);
    const texts = parseSplit(req.body);
    const saved = await splitFact(world, teacher, placeOf(req), texts);
    await answer(world, req, res, saved, problems => ({ split: { texts, problems } }));
  });

  routes.post('/articles/:articleId/facts/:factId/merge', async (req, res) => {
    const teacher = signedInTeacher(req);
    const form = parseMerge(req.body);
    const withFactId = await otherFact(world, req, form);
    const saved: Edited =
      withFactId === undefined || withFactId === req.params.factId
        ? {
            kind: 'bad',
            problems: { with: 'There is no other fact of that number. Choose one, or type its number.' },
          }
        : await mergeFacts(world, teacher, placeOf(req), { withFactId, text: form.text });
    await answer(world, req, res, saved, problems => ({ merge: { ...form, problems } }));
  });

  return routes;
}

function placeOf(req: FactRequest): FactPlace {
  return { ...req.params, ...parseMark(req.body) };
}

/** The fact of the number that was typed, else the one that was chosen. */
async function otherFact(
  world: World,
  req: FactRequest,
  { withId, number }: MergeForm,
): Promise<string | undefined> {
  if (number === '') return withId === '' ? undefined : withId;
  const { articleId, factId } = req.params;
  const { showsUnsure } = parseReviewQuery(req.query);
  return findFactByNumber(world, articleId, { factId, showsUnsure }, Number(number));
}

/** The kind is left open: status and speaker make it. */
function withStatus({ kind: _, ...edit }: FactEdit, status: FactEdit['status'] | undefined): FactEdit {
  return status === undefined ? edit : { ...edit, status };
}

/** Saved: on to the fact. With problems: back to the form, as it was typed. */
async function answer(
  world: World,
  req: FactRequest,
  res: Response,
  edited: Edited,
  typed: (problems: Extract<Edited, { kind: 'bad' }>['problems']) => Partial<FactFormState>,
): Promise<void> {
  if (edited.kind === 'bad') {
    await showEdit(world, req, res, typed(edited.problems));
    return;
  }
  const { showsUnsure } = parseReviewQuery(req.query);
  res.redirect(303, reviewAddress({ articleId: req.params.articleId, factId: edited.factId, showsUnsure }));
}

async function showEdit(
  world: World,
  req: FactRequest,
  res: Response,
  returned?: Partial<FactFormState>,
): Promise<void> {
  const teacher = signedInTeacher(req);
  const { review, current, showsUnsure } = await findFact(world, req);
  const { kind: _, ...edit } = current.edit;
  const page = editFactPage(teacher, review, current, {
    place: { articleId: req.params.articleId, showsUnsure },
    state: { edit, problems: {}, ...returned },
  });
  show(res, 'review/fact', page, returned === undefined ? 200 : 422);
}

async function findFact(
  world: World,
  req: FactRequest,
): Promise<{ review: Review; current: CurrentFact; showsUnsure: boolean }> {
  const { articleId, factId } = req.params;
  const { showsUnsure } = parseReviewQuery(req.query);
  const review = await readReview(world, articleId, { factId, showsUnsure });
  if (review.current === undefined) throw new NotFound();
  return { review, current: review.current, showsUnsure };
}
