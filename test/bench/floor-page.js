// The least that Express can do for a page: the same bytes, compressed alike.
import { readFileSync } from 'node:fs';
import express from 'express';
import { compress } from '../../dist/web/middleware/compress.js';

const html = readFileSync(process.env.FLOOR_FILE, 'utf8');
const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.use(compress());
app.get('/healthz', (_req, res) => {
  res.json({ status: 'ok' });
});
app.get('/attempts/:attemptId', (_req, res) => {
  res.type('html').send(html);
});
app.listen(Number(process.env.PORT), process.env.HOST);
