// The least that can save a response durably: bare node:http, the same body, the same table, the same group commit
// with a savepoint for each write.
import { createServer } from 'node:http';
import Database from 'better-sqlite3';

const db = new Database(process.env.FLOOR_FILE);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.pragma('foreign_keys = ON');
db.pragma('secure_delete = ON');
db.exec(`CREATE TABLE response (
  attempt_id TEXT NOT NULL,
  position   INTEGER NOT NULL CHECK (position > 0),
  response   TEXT,
  sequence   INTEGER NOT NULL,
  saved_at   TEXT NOT NULL,
  score      INTEGER,
  PRIMARY KEY (attempt_id, position)
) STRICT, WITHOUT ROWID`);
const begin = db.prepare('BEGIN IMMEDIATE');
const commit = db.prepare('COMMIT');
const savepoint = db.prepare('SAVEPOINT unit');
const release = db.prepare('RELEASE unit');
const upsert = db.prepare(
  `INSERT INTO response (attempt_id, position, response, sequence, saved_at)
   VALUES (@attemptId, @position, @response, @sequence, @now)
   ON CONFLICT (attempt_id, position) DO UPDATE
   SET response = excluded.response, sequence = excluded.sequence, saved_at = excluded.saved_at
   WHERE excluded.sequence > response.sequence`,
);
let batch = [];

createServer((req, res) => {
  if (req.method !== 'PUT') {
    res.end();
    return;
  }
  const chunks = [];
  req.on('data', chunk => chunks.push(chunk));
  req.on('end', () => {
    const [, , attemptId, , position] = req.url.split('/');
    const { response, sequence } = JSON.parse(Buffer.concat(chunks).toString());
    if (batch.length === 0) setImmediate(commitBatch);
    batch.push({ res, row: { attemptId, position: Number(position), response, sequence } });
  });
}).listen(Number(process.env.PORT), process.env.HOST);

function commitBatch() {
  const saves = batch;
  batch = [];
  begin.run();
  for (const { row } of saves) {
    savepoint.run();
    upsert.run({ ...row, response: JSON.stringify(row.response), now: new Date().toISOString() });
    release.run();
  }
  commit.run();
  for (const { res } of saves) {
    res.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
    res.end('{"saved":true}');
  }
}
