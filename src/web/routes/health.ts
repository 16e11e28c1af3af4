import { Router } from 'express';

/** `GET /healthz`: the process is alive. It looks at nothing else, so that a full disk does not look like a crash. */
export function healthRoutes(): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  return router;
}
