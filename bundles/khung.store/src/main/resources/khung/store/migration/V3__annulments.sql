-- Read by H2 and by PostgreSQL; may be killed between two statements and run again.

-- Results that were annulled. The revision they were finalised as and its sheet stay as they are; the dossier is open
-- again from the revision after it. Rows are added, never changed.
CREATE TABLE IF NOT EXISTS annulment (
    dossier_id  VARCHAR NOT NULL,
    revision    BIGINT NOT NULL,
    reopened    BIGINT NOT NULL,
    ground      VARCHAR NOT NULL,
    says        VARCHAR NOT NULL,
    decision    VARCHAR NOT NULL,
    author      VARCHAR NOT NULL,
    reason      VARCHAR NOT NULL,
    annulled_on DATE NOT NULL,
    grade       VARCHAR(16),
    digest      VARCHAR(64) NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (dossier_id, revision),
    FOREIGN KEY (dossier_id, revision) REFERENCES final_sheet (dossier_id, revision),
    FOREIGN KEY (dossier_id, reopened) REFERENCES dossier_revision (dossier_id, revision)
);
