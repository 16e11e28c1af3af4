import { Router } from 'express';
import { NotFound } from '../../domain/problems.ts';
import { approveAll, decideFact, decideItems, undoStep } from '../../journeys/decide-facts.ts';
import { readReview } from '../../journeys/review-article.ts';
import type { World } from '../../journeys/world.ts';
import { parseDecision, parseJoint, parseKind, parseMark, parseReviewQuery } from '../forms/fact.ts';
import { textField } from '../forms/posted.ts';
import { linkFromConflict } from '../middleware/conflicts.ts';
import { signedInTeacher } from '../middleware/visitors.ts';
import { reviewPage } from '../pages/review.ts';
import { reviewAddress } from '../pages/review-address.ts';
import { approveAllPage, jointPage } from '../pages/review-questions.ts';
import { show } from '../show.ts';

/** Deciding on an article's facts and on the questions written from them. */
export function reviewRoutes(world: World): Router {
  const routes = Router();

  routes.get('/articles/:articleId/review', async (req, res) => {
    const teacher = signedInTeacher(req);
    const { articleId } = req.params;
    const query = parseReviewQuery(req.query);
    const review = await readReview(world, articleId, query);
    show(res, 'review/show', reviewPage(teacher, review, { articleId, ...query }));
  });

  routes.post('/articles/:articleId/facts/:factId/decision', async (req, res) => {
    const teacher = signedInTeacher(req);
    const { articleId, factId } = req.params;
    const { showsUnsure } = parseReviewQuery(req.query);
    const decision = parseDecision(req.body);
    const { current } = await readReview(world, articleId, { factId, showsUnsure });
    if (decision.kind !== 'look')
      await decideFact(world, teacher, { articleId, factId, ...parseMark(req.body) }, decision);
    const stays = decision.kind === 'look' || decision.kind === 'reopen';
    const next = stays ? factId : current?.nextProposedId;
    res.redirect(
      303,
      reviewAddress({ articleId, factId: next, showsUnsure, was: stays ? undefined : factId }),
    );
  });

  routes.post('/articles/:articleId/undo', async (req, res) => {
    signedInTeacher(req);
    const { articleId } = req.params;
    const { showsUnsure } = parseReviewQuery(req.query);
    await undoStep(world, articleId, textField(req.body, 'step'));
    const factId = textField(req.body, 'fact', 64);
    res.redirect(303, reviewAddress({ articleId, factId: factId === '' ? undefined : factId, showsUnsure }));
  });

  routes.get('/articles/:articleId/approval', async (req, res) => {
    const teacher = signedInTeacher(req);
    const { articleId } = req.params;
    const { byKind } = await readReview(world, articleId, { showsUnsure: false });
    const line = byKind.find(({ kind }) => kind === parseKind(req.query));
    if (line === undefined) throw new NotFound('No facts of that kind wait for you any more.');
    show(res, 'confirm', approveAllPage(teacher, articleId, line));
  });

  routes.post('/articles/:articleId/approval', async (req, res) => {
    const teacher = signedInTeacher(req);
    const { articleId } = req.params;
    const kind = parseKind(req.query);
    if (kind === undefined) throw new NotFound('Choose a kind of fact to approve.');
    await approveAll(world, teacher, articleId, kind);
    res.redirect(303, reviewAddress({ articleId, showsUnsure: false }));
  });

  routes.get('/articles/:articleId/questions', async (req, res) => {
    const teacher = signedInTeacher(req);
    const review = await readReview(world, req.params.articleId, { showsUnsure: false });
    show(res, 'review/questions', jointPage(teacher, review));
  });

  routes.post('/articles/:articleId/questions', async (req, res) => {
    const teacher = signedInTeacher(req);
    const { articleId } = req.params;
    await decideItems(world, teacher, articleId, parseJoint(req.body));
    res.redirect(303, reviewAddress({ articleId, showsUnsure: false }));
  });

  routes.use(
    '/articles/:articleId/facts/:factId',
    linkFromConflict(({ params, query }) => ({
      href: reviewAddress({
        ...parseReviewQuery(query),
        articleId: String(params.articleId),
        factId: String(params.factId),
        was: undefined,
      }),
      text: 'Look at it again',
    })),
  );

  routes.use(
    '/articles/:articleId',
    linkFromConflict(req => ({
      href: `/articles/${req.params.articleId}/review`,
      text: 'Back to the facts',
    })),
  );

  return routes;
}
