-- Instants are milliseconds since 1970 UTC, dates ISO texts. No STRICT tables: the receipt computer's SQLite may be
-- older than 3.37 and could then not read the file at all.

CREATE TABLE result (
  result_id          INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice, not even after a deletion
  visit              TEXT    NOT NULL UNIQUE CHECK (visit <> ''),
  begun              INTEGER NOT NULL,
  decided            INTEGER NOT NULL,
  method             TEXT    NOT NULL,
  validity           INTEGER NOT NULL,                  -- OQSCD006
  consent_registered INTEGER NOT NULL CHECK (consent_registered IN (0, 1)),
  certificate_end    TEXT,
  -- personal from here on: empty when nothing was found, and once wiped
  name               TEXT,
  name_kana          TEXT,
  birth_date         TEXT,
  sex                INTEGER,
  address            TEXT,
  insurer_number     TEXT,
  insurer_name       TEXT,
  insured_symbol     TEXT,
  insured_number     TEXT,
  branch_number      TEXT,
  copay_percent      INTEGER,
  valid_from         TEXT,
  valid_until        TEXT,
  -- until here
  acknowledged_at    INTEGER,
  wiped_at           INTEGER
);

CREATE TABLE consent (
  result_id INTEGER NOT NULL REFERENCES result,
  kind      TEXT    NOT NULL,
  agreed    INTEGER NOT NULL CHECK (agreed IN (0, 1)),
  given     INTEGER NOT NULL,
  PRIMARY KEY (result_id, kind)
) WITHOUT ROWID;

CREATE TABLE audit (
  audit_id           INTEGER PRIMARY KEY AUTOINCREMENT,
  at                 INTEGER NOT NULL,
  event              TEXT    NOT NULL, -- RESULT, NO_RESULT, PASSWORD_SET
  visit              TEXT,
  method             TEXT,
  validity           INTEGER,
  consents           TEXT,             -- SURGERY=1 TREATMENT=0 ...
  consent_registered INTEGER,
  code               TEXT              -- NO_RESULT: why it ended; PASSWORD_SET: whose
);

CREATE TRIGGER audit_keeps_its_rows BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows are never deleted'); END;

CREATE TRIGGER audit_keeps_its_words BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END;

-- INSERT OR REPLACE deletes without asking the delete trigger.
CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE audit_id = NEW.audit_id)
BEGIN SELECT RAISE(ABORT, 'audit rows are never replaced'); END;

CREATE TABLE password (
  role       TEXT    PRIMARY KEY,
  hash       TEXT    NOT NULL,            -- $argon2id$v=19$m=...,t=...,p=...$salt$hash
  failures   INTEGER NOT NULL DEFAULT 0,  -- in a row
  failed_at  INTEGER
) WITHOUT ROWID;

-- 「照会可能期間は…同意情報登録後24時間」 (seed 001): nothing can be looked up under what was refused or not registered.
CREATE VIEW consent_told AS
SELECT
  c.result_id,
  c.kind,
  c.agreed,
  strftime('%Y-%m-%dT%H:%M:%S', c.given / 1000, 'unixepoch', '+9 hours') || '+09:00' AS time,
  CASE WHEN c.agreed AND r.consent_registered THEN
    strftime('%Y-%m-%dT%H:%M:%S', c.given / 1000, 'unixepoch', '+9 hours', '+24 hours') || '+09:00'
  END AS available_until
FROM consent c JOIN result r USING (result_id);

-- The contract with the receipt computer: docs/results-view.md. Times in Japan's zone, which has no summer time.
CREATE VIEW v1_result AS
SELECT
  r.result_id,
  r.visit,
  strftime('%Y-%m-%dT%H:%M:%S', r.decided / 1000, 'unixepoch', '+9 hours') || '+09:00' AS time,
  r.method AS identity_method,
  r.validity,
  r.name, r.name_kana, r.birth_date, r.sex, r.address,
  r.insurer_number, r.insurer_name, r.insured_symbol, r.insured_number, r.branch_number,
  r.copay_percent, r.valid_from, r.valid_until,
  s.agreed AS surgery_flag, s.time AS surgery_time, s.available_until AS surgery_available_until,
  t.agreed AS treatment_flag, t.time AS treatment_time, t.available_until AS treatment_available_until,
  m.agreed AS medication_flag, m.time AS medication_time, m.available_until AS medication_available_until,
  h.agreed AS health_checkup_flag, h.time AS health_checkup_time, h.available_until AS health_checkup_available_until,
  r.consent_registered,
  r.certificate_end,
  strftime('%Y-%m-%dT%H:%M:%S', r.acknowledged_at / 1000, 'unixepoch', '+9 hours') || '+09:00' AS acknowledged_at
FROM result r
LEFT JOIN consent_told s ON s.result_id = r.result_id AND s.kind = 'SURGERY'
LEFT JOIN consent_told t ON t.result_id = r.result_id AND t.kind = 'TREATMENT'
LEFT JOIN consent_told m ON m.result_id = r.result_id AND m.kind = 'MEDICATION'
LEFT JOIN consent_told h ON h.result_id = r.result_id AND h.kind = 'HEALTH_CHECKUP';
