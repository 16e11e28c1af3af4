-- Who took a step in the review of an article; NULL: the command line, or from before this was kept.
ALTER TABLE review_step ADD COLUMN teacher_id TEXT REFERENCES teacher (id) ON DELETE SET NULL;

CREATE INDEX review_step_by_teacher ON review_step (teacher_id);
