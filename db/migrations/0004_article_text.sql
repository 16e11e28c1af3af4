-- A teacher's own articles: their text, their way into the bank, and the log that lets a decision be taken back.

-- 0 while an article is being stored or removed: then nobody meets it.
ALTER TABLE article ADD COLUMN is_ready INTEGER NOT NULL DEFAULT 1 CHECK (is_ready IN (0, 1));

CREATE TABLE article_text (
  article_id TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  topic_id   TEXT NOT NULL REFERENCES topic (id), -- of facts, until somebody sorts them
  text       TEXT NOT NULL,
  paragraphs TEXT NOT NULL, -- JSON: number, start, end, isHeading
  sections   TEXT NOT NULL, -- JSON: title, firstParagraph, lastParagraph
  dropped    TEXT NOT NULL  -- JSON: what stands in the text but is not read
) STRICT;

CREATE INDEX article_text_by_topic ON article_text (topic_id);

CREATE TABLE article_import (
  id           TEXT PRIMARY KEY, -- the article's id, once it is one
  teacher_id   TEXT REFERENCES teacher (id) ON DELETE CASCADE, -- NULL: from the command line
  title        TEXT NOT NULL,
  text         TEXT NOT NULL, -- JSON: what was read out of the file
  details      TEXT,          -- JSON: what a person confirmed
  created_at   TEXT NOT NULL
) STRICT;

CREATE INDEX article_import_by_teacher ON article_import (teacher_id, created_at);

ALTER TABLE fact ADD COLUMN place INTEGER NOT NULL DEFAULT 0; -- where in the text it stands, for the order of review
ALTER TABLE fact ADD COLUMN doubts TEXT;  -- JSON: why the reader is not sure
ALTER TABLE fact ADD COLUMN refused TEXT; -- JSON: the items that the gates turned away, and why
ALTER TABLE fact ADD COLUMN is_edited INTEGER NOT NULL DEFAULT 0 CHECK (is_edited IN (0, 1));

CREATE INDEX fact_by_id ON fact (article_id, id); -- long articles are read in pages

CREATE TABLE review_step (
  id         TEXT NOT NULL,
  part       INTEGER NOT NULL,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  number     INTEGER NOT NULL, -- the last of an article's can be taken back
  sentence   TEXT NOT NULL,
  before     TEXT NOT NULL, -- JSON: facts and items as they were, and the ids of those that were not yet
  created_at TEXT NOT NULL,
  PRIMARY KEY (id, part)
) STRICT, WITHOUT ROWID;

CREATE INDEX review_step_by_article ON review_step (article_id, number);

-- Short answers join the types of items: a CHECK is changed by building the table anew.
CREATE TABLE new_item (
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

INSERT INTO new_item (id, article_id, topic_id, type, state, template, signature, importance, rank, version_id, created_at)
SELECT id, article_id, topic_id, type, state, template, signature, importance, rank, version_id, created_at FROM item;

DROP TABLE item;
ALTER TABLE new_item RENAME TO item;

CREATE INDEX item_by_article ON item (article_id, state);
CREATE INDEX item_by_topic ON item (state, topic_id, type);
CREATE INDEX item_by_type ON item (article_id, type);
