-- What the centre's answer may open, first registration, and the limit's own consent.

ALTER TABLE result ADD COLUMN enrolled INTEGER NOT NULL DEFAULT 0 CHECK (enrolled IN (0, 1));
ALTER TABLE result ADD COLUMN limit_provided INTEGER CHECK (limit_provided IN (0, 1)); -- NULL: not asked
ALTER TABLE result ADD COLUMN limit_answered INTEGER;
-- personal, wiped with the others
ALTER TABLE result ADD COLUMN patient_number TEXT;
ALTER TABLE result ADD COLUMN limit_category TEXT;
ALTER TABLE result ADD COLUMN limit_valid_from TEXT;
ALTER TABLE result ADD COLUMN limit_valid_until TEXT;

CREATE TABLE choice (
  result_id INTEGER NOT NULL REFERENCES result,
  offer     TEXT    NOT NULL,
  chosen    INTEGER NOT NULL CHECK (chosen IN (0, 1)),
  PRIMARY KEY (result_id, offer)
) WITHOUT ROWID;

-- Personal: 特定疾病療養受療証, only with consent.
CREATE TABLE disease (
  result_id   INTEGER NOT NULL REFERENCES result,
  category    TEXT    NOT NULL, -- OQSCD013
  valid_from  TEXT    NOT NULL,
  valid_until TEXT,
  self_pay    INTEGER NOT NULL,
  PRIMARY KEY (result_id, category)
) WITHOUT ROWID;

-- The same columns as before in the same order; new ones at the end.
DROP VIEW v1_result;
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
  k1.agreed AS surgery_flag, k1.time AS surgery_time, k1.available_until AS surgery_available_until,
  k2.agreed AS treatment_flag, k2.time AS treatment_time, k2.available_until AS treatment_available_until,
  k3.agreed AS medication_flag, k3.time AS medication_time, k3.available_until AS medication_available_until,
  k4.agreed AS health_checkup_flag, k4.time AS health_checkup_time, k4.available_until AS health_checkup_available_until,
  r.consent_registered,
  r.certificate_end,
  strftime('%Y-%m-%dT%H:%M:%S', r.acknowledged_at / 1000, 'unixepoch', '+9 hours') || '+09:00' AS acknowledged_at,
  k5.agreed AS specific_disease_flag, k5.time AS specific_disease_time, k5.available_until AS specific_disease_available_until,
  k6.agreed AS diagnosis_name_flag, k6.time AS diagnosis_name_time, k6.available_until AS diagnosis_name_available_until,
  k7.agreed AS infection_flag, k7.time AS infection_time, k7.available_until AS infection_available_until,
  k8.agreed AS allergy_flag, k8.time AS allergy_time, k8.available_until AS allergy_available_until,
  k9.agreed AS contraindication_flag, k9.time AS contraindication_time, k9.available_until AS contraindication_available_until,
  k10.agreed AS test_flag, k10.time AS test_time, k10.available_until AS test_available_until,
  k11.agreed AS prescription_flag, k11.time AS prescription_time, k11.available_until AS prescription_available_until,
  (SELECT chosen FROM choice c WHERE c.result_id = r.result_id AND c.offer = 'SUBSIDY_CERTIFICATES')
    AS subsidy_certificates,
  (SELECT CASE chosen WHEN 1 THEN 1 ELSE 2 END FROM choice c
    WHERE c.result_id = r.result_id AND c.offer = 'ELECTRONIC_PRESCRIPTION') AS prescription_issue,
  r.limit_provided AS limit_flag,
  strftime('%Y-%m-%dT%H:%M:%S', r.limit_answered / 1000, 'unixepoch', '+9 hours') || '+09:00' AS limit_time,
  r.limit_category, r.limit_valid_from, r.limit_valid_until,
  (SELECT group_concat(category, ' ') FROM disease d WHERE d.result_id = r.result_id) AS specific_diseases,
  r.patient_number,
  r.enrolled
FROM result r
LEFT JOIN consent_told k1 ON k1.result_id = r.result_id AND k1.kind = 'SURGERY'
LEFT JOIN consent_told k2 ON k2.result_id = r.result_id AND k2.kind = 'TREATMENT'
LEFT JOIN consent_told k3 ON k3.result_id = r.result_id AND k3.kind = 'MEDICATION'
LEFT JOIN consent_told k4 ON k4.result_id = r.result_id AND k4.kind = 'HEALTH_CHECKUP'
LEFT JOIN consent_told k5 ON k5.result_id = r.result_id AND k5.kind = 'SPECIFIC_DISEASE'
LEFT JOIN consent_told k6 ON k6.result_id = r.result_id AND k6.kind = 'DIAGNOSIS_NAME'
LEFT JOIN consent_told k7 ON k7.result_id = r.result_id AND k7.kind = 'INFECTION'
LEFT JOIN consent_told k8 ON k8.result_id = r.result_id AND k8.kind = 'ALLERGY'
LEFT JOIN consent_told k9 ON k9.result_id = r.result_id AND k9.kind = 'CONTRAINDICATION'
LEFT JOIN consent_told k10 ON k10.result_id = r.result_id AND k10.kind = 'TEST'
LEFT JOIN consent_told k11 ON k11.result_id = r.result_id AND k11.kind = 'PRESCRIPTION';
