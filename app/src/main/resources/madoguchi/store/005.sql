-- The desk: passwords that another has given, and what the staff's window wants of the kiosk.

ALTER TABLE password ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0 CHECK (must_change IN (0, 1));

-- Who among the staff: a role and where, never a person's name.
ALTER TABLE audit ADD COLUMN actor TEXT;

-- From another process on this computer; the kiosk takes the oldest first, and looks every few seconds.
CREATE TABLE desk_request (
  desk_request_id INTEGER PRIMARY KEY AUTOINCREMENT,
  at              INTEGER NOT NULL,
  wish            TEXT    NOT NULL,
  taken_at        INTEGER
);
