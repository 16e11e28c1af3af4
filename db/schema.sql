-- Generated from db/migrations by "npm run schema"; do not edit.

CREATE TABLE article (
  id              TEXT PRIMARY KEY,
  title           TEXT NOT NULL,
  citation        TEXT NOT NULL,
  publisher       TEXT,
  url             TEXT,
  published_on    TEXT,
  page_date       TEXT,
  paragraph_count INTEGER NOT NULL CHECK (paragraph_count > 0),
  created_at      TEXT NOT NULL
, is_ready INTEGER NOT NULL DEFAULT 1 CHECK (is_ready IN (0, 1))) STRICT;

CREATE TABLE article_import (
  id           TEXT PRIMARY KEY, -- the article's id, once it is one
  teacher_id   TEXT REFERENCES teacher (id) ON DELETE CASCADE, -- NULL: from the command line
  title        TEXT NOT NULL,
  text         TEXT NOT NULL, -- JSON: what was read out of the file
  details      TEXT,          -- JSON: what a person confirmed
  created_at   TEXT NOT NULL
) STRICT;

CREATE INDEX article_import_by_teacher ON article_import (teacher_id, created_at);

CREATE TABLE article_text (
  article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  topic_id   TEXT NOT NULL REFERENCES topic (id), -- of facts, until somebody sorts them
  text       TEXT NOT NULL,
  paragraphs TEXT NOT NULL, -- JSON: number, start, end, isHeading
  sections   TEXT NOT NULL, -- JSON: title, firstParagraph, lastParagraph
  dropped    TEXT NOT NULL  -- JSON: what stands in the text but is not read
) STRICT;

CREATE INDEX article_text_by_topic ON article_text (topic_id);

CREATE TABLE assignment (
  id        TEXT PRIMARY KEY,
  quiz_id   TEXT NOT NULL REFERENCES quiz (id) ON DELETE CASCADE,
  class_id  TEXT NOT NULL REFERENCES class (id) ON DELETE CASCADE,
  form_id   TEXT NOT NULL REFERENCES form (id),
  mode      TEXT NOT NULL CHECK (mode IN ('practice', 'graded')),
  feedback  TEXT NOT NULL CHECK (feedback IN ('after-submission', 'after-closing')),
  opened_at TEXT NOT NULL,
  closed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX assignment_by_class ON assignment (class_id, opened_at);

CREATE INDEX assignment_by_quiz ON assignment (quiz_id);

CREATE UNIQUE INDEX assignment_open_once ON assignment (quiz_id, class_id) WHERE closed_at IS NULL;

CREATE TABLE attempt (
  id            TEXT PRIMARY KEY,
  assignment_id TEXT NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
  student_id    TEXT NOT NULL REFERENCES student (id) ON DELETE CASCADE,
  number        INTEGER NOT NULL CHECK (number > 0),
  state         TEXT NOT NULL CHECK (state IN ('open', 'submitted', 'collected')),
  started_at    TEXT NOT NULL,
  submitted_at  TEXT,
  score         INTEGER, -- hundredths
  max           INTEGER, -- hundredths
  UNIQUE (assignment_id, student_id, number),
  CHECK ((state = 'open') = (submitted_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX attempt_by_student ON attempt (student_id);

CREATE UNIQUE INDEX attempt_open_once ON attempt (assignment_id, student_id) WHERE state = 'open';

CREATE TABLE class (
  id              TEXT PRIMARY KEY,
  teacher_id      TEXT NOT NULL REFERENCES teacher (id),
  name            TEXT NOT NULL,
  code            TEXT NOT NULL UNIQUE,
  is_joining_open INTEGER NOT NULL DEFAULT 1 CHECK (is_joining_open IN (0, 1)),
  has_pins        INTEGER NOT NULL DEFAULT 1 CHECK (has_pins IN (0, 1)),
  is_sample       INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  created_at      TEXT NOT NULL
) STRICT;

CREATE INDEX class_by_teacher ON class (teacher_id, created_at);

CREATE TABLE entity (
  id         TEXT NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  name       TEXT NOT NULL,
  type       TEXT NOT NULL,
  details    TEXT NOT NULL, -- JSON: aliases, partOf, roles, tags
  PRIMARY KEY (article_id, id)
) STRICT;

CREATE TABLE fact (
  id         TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  topic_id   TEXT NOT NULL REFERENCES topic (id),
  kind       TEXT NOT NULL CHECK (kind IN ('statement', 'claim', 'quote', 'role', 'definition', 'event', 'sequence')),
  status     TEXT NOT NULL CHECK (status IN ('reported', 'claim', 'quote', 'planned', 'characterization', 'background')),
  review     TEXT NOT NULL CHECK (review IN ('proposed', 'approved', 'edited', 'rejected')),
  importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 3),
  as_of      TEXT,
  review_by  TEXT,
  body       TEXT NOT NULL, -- JSON: the fact's own kind
  evidence   TEXT NOT NULL, -- JSON: a list, the main place first
  created_at TEXT NOT NULL
, place INTEGER NOT NULL DEFAULT 0, doubts TEXT, refused TEXT, is_edited INTEGER NOT NULL DEFAULT 0 CHECK (is_edited IN (0, 1))) STRICT;

CREATE INDEX fact_by_article ON fact (article_id, review);

CREATE INDEX fact_by_id ON fact (article_id, id);

CREATE INDEX fact_by_topic ON fact (topic_id);

CREATE TABLE form (
  id         TEXT PRIMARY KEY,
  quiz_id    TEXT NOT NULL REFERENCES quiz (id) ON DELETE CASCADE,
  letter     TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (quiz_id, letter)
) STRICT;

CREATE TABLE form_position (
  form_id         TEXT NOT NULL REFERENCES form (id) ON DELETE CASCADE,
  position        INTEGER NOT NULL CHECK (position > 0),
  item_version_id TEXT NOT NULL REFERENCES item_version (id),
  option_ids      TEXT NOT NULL, -- JSON: the order in which options are shown
  points          INTEGER NOT NULL CHECK (points > 0),
  PRIMARY KEY (form_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX form_position_by_version ON form_position (item_version_id);

CREATE TABLE "item" (
  id         TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  topic_id   TEXT NOT NULL REFERENCES topic (id),
  type       TEXT NOT NULL CHECK (type IN ('multiple-choice', 'multiple-response', 'true-false', 'fill-in', 'matching',
                                           'ordering', 'who-said-it', 'fact-claim-opinion', 'short-answer')),
  state      TEXT NOT NULL CHECK (state IN ('drafted', 'approved', 'rejected', 'retired')),
  template   TEXT NOT NULL,
  signature  TEXT NOT NULL UNIQUE,
  importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 3),
  rank       REAL NOT NULL,
  version_id TEXT NOT NULL, -- the newest version
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX item_by_article ON item (article_id, state);

CREATE INDEX item_by_topic ON item (state, topic_id, type);

CREATE INDEX item_by_type ON item (article_id, type);

CREATE TABLE item_fact (
  item_id  TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  fact_id  TEXT NOT NULL REFERENCES fact (id),
  position INTEGER NOT NULL, -- 0 is the main fact
  PRIMARY KEY (item_id, position)
) STRICT;

CREATE INDEX item_fact_by_fact ON item_fact (fact_id);

CREATE TABLE item_version (
  id             TEXT PRIMARY KEY,
  item_id        TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  version        INTEGER NOT NULL CHECK (version > 0),
  stem           TEXT NOT NULL,
  task           TEXT NOT NULL, -- JSON
  key            TEXT NOT NULL, -- JSON
  key_text       TEXT NOT NULL, -- the key as a person reads it
  rationale      TEXT NOT NULL,
  misconceptions TEXT,          -- JSON: option id → what choosing it suggests
  difficulty     TEXT NOT NULL CHECK (difficulty IN ('easy', 'medium', 'hard')),
  created_at     TEXT NOT NULL,
  UNIQUE (item_id, version)
) STRICT;

CREATE TABLE migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT;

CREATE TABLE quiz (
  id         TEXT PRIMARY KEY,
  teacher_id TEXT NOT NULL REFERENCES teacher (id),
  title      TEXT NOT NULL,
  is_sample  INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX quiz_by_teacher ON quiz (teacher_id, created_at);

CREATE TABLE report (
  id              TEXT PRIMARY KEY,
  attempt_id      TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  note            TEXT NOT NULL,
  reported_at     TEXT NOT NULL,
  settled_at      TEXT
) STRICT;

CREATE INDEX report_by_attempt ON report (attempt_id);

CREATE TABLE response (
  attempt_id TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL CHECK (position > 0),
  response   TEXT, -- JSON
  sequence   INTEGER NOT NULL,
  saved_at   TEXT NOT NULL,
  score      INTEGER, -- hundredths, once the attempt is scored
  PRIMARY KEY (attempt_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE review_step (
  id         TEXT NOT NULL,
  part       INTEGER NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number     INTEGER NOT NULL, -- the last of an article's can be taken back
  sentence   TEXT NOT NULL,
  before     TEXT NOT NULL, -- JSON: facts and items as they were, and the ids of those that were not yet
  created_at TEXT NOT NULL, teacher_id TEXT REFERENCES teacher (id) ON DELETE SET NULL,
  PRIMARY KEY (id, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX review_step_by_article ON review_step (article_id, number);

CREATE INDEX review_step_by_teacher ON review_step (teacher_id);

CREATE TABLE session (
  token_hash   TEXT PRIMARY KEY,
  teacher_id   TEXT REFERENCES teacher (id) ON DELETE CASCADE,
  student_id   TEXT REFERENCES student (id) ON DELETE CASCADE,
  created_at   TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  expires_at   TEXT NOT NULL,
  CHECK ((teacher_id IS NULL) <> (student_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX session_by_expiry ON session (expires_at);

CREATE INDEX session_by_student ON session (student_id);

CREATE INDEX session_by_teacher ON session (teacher_id);

CREATE TABLE student (
  id                TEXT PRIMARY KEY,
  class_id          TEXT NOT NULL REFERENCES class (id) ON DELETE CASCADE,
  alias             TEXT NOT NULL,
  label             TEXT,
  pin_hash          TEXT,
  pin_failures      INTEGER NOT NULL DEFAULT 0 CHECK (pin_failures >= 0),
  pin_blocked_until TEXT,
  claimed_at        TEXT,
  created_at        TEXT NOT NULL,
  UNIQUE (class_id, alias)
) STRICT;

CREATE TABLE teacher (
  id            TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  email         TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  role          TEXT NOT NULL CHECK (role IN ('owner', 'teacher')),
  created_at    TEXT NOT NULL
) STRICT;

CREATE TABLE topic (
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
