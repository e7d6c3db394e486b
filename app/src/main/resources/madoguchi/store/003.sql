-- Hand-over to the receipt computer, the rest of what its files tell, retention and sealing.

ALTER TABLE result ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;  -- raised when a result that stands is added to
ALTER TABLE result ADD COLUMN acknowledged_by TEXT;                 -- which of the facility's computers, never a person
ALTER TABLE result ADD COLUMN key_id TEXT;                          -- NULL: personal columns are readable; else sealed by it
ALTER TABLE result ADD COLUMN counted_from INTEGER;                 -- in place of an instant that lies in the future
-- personal, wiped with the others
ALTER TABLE result ADD COLUMN person_key TEXT;                      -- finds a person's results, sealed or not
ALTER TABLE result ADD COLUMN relation TEXT;
ALTER TABLE result ADD COLUMN householder TEXT;
ALTER TABLE result ADD COLUMN other_name TEXT;
ALTER TABLE result ADD COLUMN other_name_kana TEXT;
ALTER TABLE result ADD COLUMN post_number TEXT;
ALTER TABLE result ADD COLUMN loss_reason TEXT;
ALTER TABLE result ADD COLUMN elderly_issued TEXT;
ALTER TABLE result ADD COLUMN elderly_valid_from TEXT;
ALTER TABLE result ADD COLUMN elderly_valid_until TEXT;
ALTER TABLE result ADD COLUMN elderly_copay_percent INTEGER;
ALTER TABLE result ADD COLUMN limit_kind TEXT;
ALTER TABLE result ADD COLUMN limit_issued TEXT;
ALTER TABLE result ADD COLUMN limit_long_term TEXT;

UPDATE result SET person_key = insurer_number || '/' || insured_number
WHERE insurer_number IS NOT NULL AND insured_number IS NOT NULL;

CREATE INDEX result_by_time ON result (decided);
CREATE INDEX result_by_person ON result (person_key) WHERE person_key IS NOT NULL;
CREATE INDEX result_waiting ON result (result_id) WHERE acknowledged_at IS NULL AND wiped_at IS NULL;
CREATE INDEX result_to_wipe ON result (result_id) WHERE wiped_at IS NULL;
CREATE INDEX result_sealed ON result (key_id) WHERE key_id IS NOT NULL;

-- By which clock the time of the results runs: one that jumped is not trusted at once.
CREATE TABLE retention_clock (
  one          INTEGER PRIMARY KEY CHECK (one = 1),
  seen         INTEGER NOT NULL, -- the last look
  trusted_from INTEGER NOT NULL  -- nothing is wiped before
);

-- Which way a result went to the receipt computer, or why it could not.
CREATE TABLE hand_over (
  result_id  INTEGER NOT NULL REFERENCES result,
  channel    TEXT    NOT NULL,
  revision   INTEGER,                    -- the newest one handed over; NULL: none yet
  at         INTEGER,                    -- when
  trouble    TEXT,                       -- a short code; NULL: none since the last time it went well
  trouble_at INTEGER,
  PRIMARY KEY (result_id, channel)
) WITHOUT ROWID;

CREATE INDEX hand_over_in_trouble ON hand_over (result_id) WHERE trouble IS NOT NULL;

DROP VIEW v1_result;

-- A disease by its number, so that its category can be sealed too.
CREATE TABLE disease_numbered (
  result_id   INTEGER NOT NULL REFERENCES result,
  number      INTEGER NOT NULL,
  category    TEXT    NOT NULL, -- OQSCD013
  issued      TEXT,             -- not kept before version 3
  valid_from  TEXT    NOT NULL,
  valid_until TEXT,
  self_pay    INTEGER NOT NULL,
  PRIMARY KEY (result_id, number)
) WITHOUT ROWID;
INSERT INTO disease_numbered (result_id, number, category, valid_from, valid_until, self_pay)
  SELECT result_id, row_number() OVER (PARTITION BY result_id ORDER BY category), category, valid_from, valid_until, self_pay
  FROM disease;
DROP TABLE disease;
ALTER TABLE disease_numbered RENAME TO disease;

-- What may be read with SQL: of a sealed result nothing personal.
CREATE VIEW result_told AS
SELECT result_id, visit, begun, decided, method, validity, consent_registered, certificate_end, acknowledged_at, wiped_at,
  enrolled, limit_provided, limit_answered, revision, acknowledged_by, key_id IS NOT NULL AS sealed,
  CASE WHEN key_id IS NULL THEN name END AS name,
  CASE WHEN key_id IS NULL THEN name_kana END AS name_kana,
  CASE WHEN key_id IS NULL THEN birth_date END AS birth_date,
  CASE WHEN key_id IS NULL THEN sex END AS sex,
  CASE WHEN key_id IS NULL THEN address END AS address,
  CASE WHEN key_id IS NULL THEN insurer_number END AS insurer_number,
  CASE WHEN key_id IS NULL THEN insurer_name END AS insurer_name,
  CASE WHEN key_id IS NULL THEN insured_symbol END AS insured_symbol,
  CASE WHEN key_id IS NULL THEN insured_number END AS insured_number,
  CASE WHEN key_id IS NULL THEN branch_number END AS branch_number,
  CASE WHEN key_id IS NULL THEN copay_percent END AS copay_percent,
  CASE WHEN key_id IS NULL THEN valid_from END AS valid_from,
  CASE WHEN key_id IS NULL THEN valid_until END AS valid_until,
  CASE WHEN key_id IS NULL THEN patient_number END AS patient_number,
  CASE WHEN key_id IS NULL THEN limit_category END AS limit_category,
  CASE WHEN key_id IS NULL THEN limit_valid_from END AS limit_valid_from,
  CASE WHEN key_id IS NULL THEN limit_valid_until END AS limit_valid_until,
  CASE WHEN key_id IS NULL THEN relation END AS relation,
  CASE WHEN key_id IS NULL THEN householder END AS householder,
  CASE WHEN key_id IS NULL THEN other_name END AS other_name,
  CASE WHEN key_id IS NULL THEN other_name_kana END AS other_name_kana,
  CASE WHEN key_id IS NULL THEN post_number END AS post_number,
  CASE WHEN key_id IS NULL THEN loss_reason END AS loss_reason,
  CASE WHEN key_id IS NULL THEN elderly_issued END AS elderly_issued,
  CASE WHEN key_id IS NULL THEN elderly_valid_from END AS elderly_valid_from,
  CASE WHEN key_id IS NULL THEN elderly_valid_until END AS elderly_valid_until,
  CASE WHEN key_id IS NULL THEN elderly_copay_percent END AS elderly_copay_percent,
  CASE WHEN key_id IS NULL THEN limit_kind END AS limit_kind,
  CASE WHEN key_id IS NULL THEN limit_issued END AS limit_issued,
  CASE WHEN key_id IS NULL THEN limit_long_term END AS limit_long_term
FROM result;

-- The same columns as before in the same order; new ones at the end. Joined with the table of consents itself: a view
-- that joins, joined again, is built anew and whole for every query, with a million rows too. '+33 hours' is Japan's zone
-- and 「登録後24時間」.
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
  k1.agreed AS surgery_flag,
  strftime('%Y-%m-%dT%H:%M:%S', k1.given / 1000, 'unixepoch', '+9 hours') || '+09:00' AS surgery_time,
  CASE WHEN k1.agreed AND r.consent_registered THEN
    strftime('%Y-%m-%dT%H:%M:%S', k1.given / 1000, 'unixepoch', '+33 hours') || '+09:00' END AS surgery_available_until,
  k2.agreed AS treatment_flag,
  strftime('%Y-%m-%dT%H:%M:%S', k2.given / 1000, 'unixepoch', '+9 hours') || '+09:00' AS treatment_time,
  CASE WHEN k2.agreed AND r.consent_registered THEN
    strftime('%Y-%m-%dT%H:%M:%S', k2.given / 1000, 'unixepoch', '+33 hours') || '+09:00' END AS treatment_available_until,
  k3.agreed AS medication_flag,
  strftime('%Y-%m-%dT%H:%M:%S', k3.given / 1000, 'unixepoch', '+9 hours') || '+09:00' AS medication_time,
  CASE WHEN k3.agreed AND r.consent_registered THEN
    strftime('%Y-%m-%dT%H:%M:%S', k3.given / 1000, 'unixepoch', '+33 hours') || '+09:00' END AS medication_available_until,
  k4.agreed AS health_checkup_flag,
  strftime('%Y-%m-%dT%H:%M:%S', k4.given / 1000, 'unixepoch', '+9 hours') || '+09:00' AS health_checkup_time,
  CASE WHEN k4.agreed AND r.consent_registered THEN
    strftime('%Y-%m-%dT%H:%M:%S', k4.given / 1000, 'unixepoch', '+33 hours') || '+09:00' END AS health_checkup_available_until,
  r.consent_registered,
  r.certificate_end,
  strftime('%Y-%m-%dT%H:%M:%S', r.acknowledged_at / 1000, 'unixepoch', '+9 hours') || '+09:00' AS acknowledged_at,
  k5.agreed AS specific_disease_flag,
  strftime('%Y-%m-%dT%H:%M:%S', k5.given / 1000, 'unixepoch', '+9 hours') || '+09:00' AS specific_disease_time,
  CASE WHEN k5.agreed AND r.consent_registered THEN
    strftime('%Y-%m-%dT%H:%M:%S', k5.given / 1000, 'unixepoch', '+33 hours') || '+09:00' END AS specific_disease_available_until,
  k6.agreed AS diagnosis_name_flag,
  strftime('%Y-%m-%dT%H:%M:%S', k6.given / 1000, 'unixepoch', '+9 hours') || '+09:00' AS diagnosis_name_time,
  CASE WHEN k6.agreed AND r.consent_registered THEN
    strftime('%Y-%m-%dT%H:%M:%S', k6.given / 1000, 'unixepoch', '+33 hours') || '+09:00' END AS diagnosis_name_available_until,
  k7.agreed AS infection_flag,
  strftime('%Y-%m-%dT%H:%M:%S', k7.given / 1000, 'unixepoch', '+9 hours') || '+09:00' AS infection_time,
  CASE WHEN k7.agreed AND r.consent_registered THEN
    strftime('%Y-%m-%dT%H:%M:%S', k7.given / 1000, 'unixepoch', '+33 hours') || '+09:00' END AS infection_available_until,
  k8.agreed AS allergy_flag,
  strftime('%Y-%m-%dT%H:%M:%S', k8.given / 1000, 'unixepoch', '+9 hours') || '+09:00' AS allergy_time,
  CASE WHEN k8.agreed AND r.consent_registered THEN
    strftime('%Y-%m-%dT%H:%M:%S', k8.given / 1000, 'unixepoch', '+33 hours') || '+09:00' END AS allergy_available_until,
  k9.agreed AS contraindication_flag,
  strftime('%Y-%m-%dT%H:%M:%S', k9.given / 1000, 'unixepoch', '+9 hours') || '+09:00' AS contraindication_time,
  CASE WHEN k9.agreed AND r.consent_registered THEN
    strftime('%Y-%m-%dT%H:%M:%S', k9.given / 1000, 'unixepoch', '+33 hours') || '+09:00' END AS contraindication_available_until,
  k10.agreed AS test_flag,
  strftime('%Y-%m-%dT%H:%M:%S', k10.given / 1000, 'unixepoch', '+9 hours') || '+09:00' AS test_time,
  CASE WHEN k10.agreed AND r.consent_registered THEN
    strftime('%Y-%m-%dT%H:%M:%S', k10.given / 1000, 'unixepoch', '+33 hours') || '+09:00' END AS test_available_until,
  k11.agreed AS prescription_flag,
  strftime('%Y-%m-%dT%H:%M:%S', k11.given / 1000, 'unixepoch', '+9 hours') || '+09:00' AS prescription_time,
  CASE WHEN k11.agreed AND r.consent_registered THEN
    strftime('%Y-%m-%dT%H:%M:%S', k11.given / 1000, 'unixepoch', '+33 hours') || '+09:00' END AS prescription_available_until,
  (SELECT chosen FROM choice c WHERE c.result_id = r.result_id AND c.offer = 'SUBSIDY_CERTIFICATES')
    AS subsidy_certificates,
  (SELECT CASE chosen WHEN 1 THEN 1 ELSE 2 END FROM choice c
    WHERE c.result_id = r.result_id AND c.offer = 'ELECTRONIC_PRESCRIPTION') AS prescription_issue,
  r.limit_provided AS limit_flag,
  strftime('%Y-%m-%dT%H:%M:%S', r.limit_answered / 1000, 'unixepoch', '+9 hours') || '+09:00' AS limit_time,
  r.limit_category, r.limit_valid_from, r.limit_valid_until,
  CASE WHEN r.sealed = 0 THEN
    (SELECT group_concat(category, ' ') FROM disease d WHERE d.result_id = r.result_id) END AS specific_diseases,
  r.patient_number,
  r.enrolled,
  r.relation, r.householder, r.other_name, r.other_name_kana, r.post_number, r.loss_reason,
  r.elderly_issued, r.elderly_valid_from, r.elderly_valid_until, r.elderly_copay_percent,
  r.limit_kind, r.limit_issued, r.limit_long_term,
  r.revision,
  r.acknowledged_by,
  strftime('%Y-%m-%dT%H:%M:%S', r.wiped_at / 1000, 'unixepoch', '+9 hours') || '+09:00' AS wiped_at,
  r.sealed
FROM result_told r
LEFT JOIN consent k1 ON k1.result_id = r.result_id AND k1.kind = 'SURGERY'
LEFT JOIN consent k2 ON k2.result_id = r.result_id AND k2.kind = 'TREATMENT'
LEFT JOIN consent k3 ON k3.result_id = r.result_id AND k3.kind = 'MEDICATION'
LEFT JOIN consent k4 ON k4.result_id = r.result_id AND k4.kind = 'HEALTH_CHECKUP'
LEFT JOIN consent k5 ON k5.result_id = r.result_id AND k5.kind = 'SPECIFIC_DISEASE'
LEFT JOIN consent k6 ON k6.result_id = r.result_id AND k6.kind = 'DIAGNOSIS_NAME'
LEFT JOIN consent k7 ON k7.result_id = r.result_id AND k7.kind = 'INFECTION'
LEFT JOIN consent k8 ON k8.result_id = r.result_id AND k8.kind = 'ALLERGY'
LEFT JOIN consent k9 ON k9.result_id = r.result_id AND k9.kind = 'CONTRAINDICATION'
LEFT JOIN consent k10 ON k10.result_id = r.result_id AND k10.kind = 'TEST'
LEFT JOIN consent k11 ON k11.result_id = r.result_id AND k11.kind = 'PRESCRIPTION';

-- What nobody has acknowledged yet.
CREATE VIEW v1_waiting AS
SELECT * FROM v1_result
WHERE result_id IN (SELECT result_id FROM result WHERE acknowledged_at IS NULL AND wiped_at IS NULL);

-- Of this day in Japan.
CREATE VIEW v1_today AS
SELECT * FROM v1_result
WHERE result_id IN (
  SELECT result_id FROM result
  WHERE decided >= (strftime('%s', date('now', '+9 hours')) - 9 * 3600) * 1000
    AND decided < (strftime('%s', date('now', '+9 hours')) + 15 * 3600) * 1000);

-- Every kind of consent that was asked for, one row each: also kinds that v1_result has no column for.
CREATE VIEW v1_consent AS
SELECT c.result_id, r.visit, c.kind, c.agreed AS flag, c.time, c.available_until
FROM consent_told c JOIN result r USING (result_id);
