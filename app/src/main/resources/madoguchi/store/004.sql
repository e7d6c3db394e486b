-- What is counted of visits (S07): no person, no hour, no answer. The visit's id is drawn by lot. Kept for this month and
-- the twelve before it.

CREATE TABLE visit_usage (
  visit     TEXT    PRIMARY KEY,
  day       TEXT    NOT NULL,                 -- the facility's date
  ended_as  TEXT    NOT NULL,                 -- DONE, SORRY, LEFT, CARD_TAKEN, TIMED_OUT
  last_step TEXT    NOT NULL,                 -- P05: where it was decided
  method    TEXT,
  code      TEXT,                             -- of the failure that the patient read about
  result    INTEGER NOT NULL CHECK (result IN (0, 1))
) WITHOUT ROWID;

CREATE INDEX visit_usage_by_day ON visit_usage (day);

CREATE TABLE visit_step (
  visit  TEXT    NOT NULL REFERENCES visit_usage ON DELETE CASCADE,
  step   TEXT    NOT NULL,                    -- P02, P03, ...: the number of the screen book
  millis INTEGER NOT NULL,
  PRIMARY KEY (visit, step)
) WITHOUT ROWID;

-- オンライン資格確認利用件数, with paper cards: entered by staff or imported.
CREATE TABLE check_total (
  month   TEXT    PRIMARY KEY,                -- 2026-11
  total   INTEGER NOT NULL CHECK (total > 0),
  entered INTEGER NOT NULL
) WITHOUT ROWID;
