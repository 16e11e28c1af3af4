// The least that Express can do for a page: the same bytes, compressed alike.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import express from 'express';

const html = readFileSync(process.env.FLOOR_FILE, 'utf8');
const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.get('/healthz', (_req, res) => {
  res.json({ status: 'ok' });
});
app.get('/attempts/:attemptId', (_req, res) => {
  res.type('html').vary('Accept-Encoding').set('Content-Encoding', 'gzip').send(gzipSync(html));
});
app.listen(Number(process.env.PORT), process.env.HOST);
