-- The question bank: articles, the facts taken from them, and the items made from the facts.

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
) STRICT;

CREATE TABLE topic (
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

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
) STRICT;
CREATE INDEX fact_by_article ON fact (article_id, review);
CREATE INDEX fact_by_topic ON fact (topic_id);

-- An item's wording lives in its versions; forms, attempts and prints point at versions.
CREATE TABLE item (
  id         TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  topic_id   TEXT NOT NULL REFERENCES topic (id),
  type       TEXT NOT NULL CHECK (type IN ('multiple-choice', 'multiple-response', 'true-false', 'fill-in', 'matching',
                                           'ordering', 'who-said-it', 'fact-claim-opinion')),
  state      TEXT NOT NULL CHECK (state IN ('drafted', 'approved', 'rejected', 'retired')),
  template   TEXT NOT NULL,
  signature  TEXT NOT NULL UNIQUE,
  importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 3),
  rank       REAL NOT NULL,
  version_id TEXT NOT NULL, -- the newest version
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX item_by_topic ON item (state, topic_id, type);
CREATE INDEX item_by_article ON item (article_id, state);

-- `task` may be sent to students; `key` and everything after it may not, before the attempt is submitted.
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

CREATE TABLE item_fact (
  item_id  TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  fact_id  TEXT NOT NULL REFERENCES fact (id),
  position INTEGER NOT NULL, -- 0 is the main fact
  PRIMARY KEY (item_id, position)
) STRICT;
CREATE INDEX item_fact_by_fact ON item_fact (fact_id);
