-- Quizzes, their frozen forms, the classes they are opened for, and what students did.

CREATE TABLE quiz (
  id         TEXT PRIMARY KEY,
  teacher_id TEXT NOT NULL REFERENCES teacher (id),
  title      TEXT NOT NULL,
  is_sample  INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX quiz_by_teacher ON quiz (teacher_id, created_at);

-- A form is a fixed sequence of item versions with their options in a fixed order.
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

-- A quiz opened for a class.
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

-- One row a question, whatever the network repeats; the highest sequence wins. A cleared response is a row with null.
CREATE TABLE response (
  attempt_id TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL CHECK (position > 0),
  response   TEXT, -- JSON
  sequence   INTEGER NOT NULL,
  saved_at   TEXT NOT NULL,
  score      INTEGER, -- hundredths, once the attempt is scored
  PRIMARY KEY (attempt_id, position)
) STRICT, WITHOUT ROWID;

-- "Report this question": from a student to the teacher.
CREATE TABLE report (
  id              TEXT PRIMARY KEY,
  attempt_id      TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  note            TEXT NOT NULL,
  reported_at     TEXT NOT NULL,
  settled_at      TEXT
) STRICT;
CREATE INDEX report_by_attempt ON report (attempt_id);
