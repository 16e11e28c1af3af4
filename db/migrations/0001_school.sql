-- Who uses Caucus: teachers, their classes, the students in them, and who is signed in.
-- Instants are UTC ISO text; booleans are 0/1; points are hundredths.

CREATE TABLE teacher (
  id            TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  email         TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  role          TEXT NOT NULL CHECK (role IN ('owner', 'teacher')),
  created_at    TEXT NOT NULL
) STRICT;

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

-- A student is an alias. The label is the teacher's private note of who that is; it can be erased at any time.
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

-- Only a hash of the token is stored: a stolen database signs nobody in.
CREATE TABLE session (
  token_hash   TEXT PRIMARY KEY,
  teacher_id   TEXT REFERENCES teacher (id) ON DELETE CASCADE,
  student_id   TEXT REFERENCES student (id) ON DELETE CASCADE,
  created_at   TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  expires_at   TEXT NOT NULL,
  CHECK ((teacher_id IS NULL) <> (student_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_student ON session (student_id);
CREATE INDEX session_by_teacher ON session (teacher_id);
CREATE INDEX session_by_expiry ON session (expires_at);
