-- Read by H2 and by PostgreSQL; may be killed between two statements and run again.

-- What administrators did, with who and why. Rows are added, never changed.
CREATE TABLE IF NOT EXISTS act (
    id          VARCHAR PRIMARY KEY,
    act_no      BIGINT NOT NULL UNIQUE,
    kind        VARCHAR(16) NOT NULL CHECK (kind IN ('switched', 'undone', 'resolved')),
    author      VARCHAR NOT NULL,
    reason      VARCHAR NOT NULL,
    holds_from  DATE NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    undoes      VARCHAR REFERENCES act (id)
);

-- What was decided, one row per decision. Which columns are filled depends on the kind. Rows are added, never changed;
-- a decision taken back is countered by another row.
CREATE TABLE IF NOT EXISTS policy (
    policy_no BIGINT PRIMARY KEY,
    act_id    VARCHAR NOT NULL REFERENCES act (id),
    kind      VARCHAR(16) NOT NULL CHECK (kind IN ('version', 'ruling', 'supplement', 'in-force', 'countered')),
    reference VARCHAR,
    digest    VARCHAR(64),
    bloc      VARCHAR,
    subject   VARCHAR,
    unit      VARCHAR,
    period    VARCHAR(16),
    ruling    VARCHAR,
    chosen    VARCHAR,
    reach     VARCHAR(16),
    reach_of  VARCHAR,
    rubric    VARCHAR,
    turned_on BOOLEAN,
    countered BIGINT
);

-- The other rubrics a version takes the place of.
CREATE TABLE IF NOT EXISTS policy_instead_of (
    policy_no BIGINT NOT NULL REFERENCES policy (policy_no),
    rubric_id VARCHAR NOT NULL,
    PRIMARY KEY (policy_no, rubric_id)
);

-- The revisions acts have written: a dossier went from one to the other. What was being typed then is kept as it was.
CREATE TABLE IF NOT EXISTS moved (
    act_id          VARCHAR NOT NULL REFERENCES act (id),
    dossier_id      VARCHAR NOT NULL,
    before_revision BIGINT NOT NULL,
    after_revision  BIGINT NOT NULL,
    draft_based_on  BIGINT,
    draft_kept_at   TIMESTAMP WITH TIME ZONE,
    draft_digest    VARCHAR(64),
    draft_content   TEXT,
    PRIMARY KEY (act_id, dossier_id)
);

CREATE INDEX IF NOT EXISTS moved_of_dossier ON moved (dossier_id, after_revision);

-- The sheets of a revision that was moved away from, as they stood then.
CREATE TABLE IF NOT EXISTS kept_sheet (
    dossier_id VARCHAR NOT NULL,
    revision   BIGINT NOT NULL,
    engine     VARCHAR NOT NULL,
    sheet      TEXT NOT NULL,
    PRIMARY KEY (dossier_id, revision),
    FOREIGN KEY (dossier_id, revision) REFERENCES dossier_revision (dossier_id, revision)
);

-- Dossiers an undo could not take back by itself.
CREATE TABLE IF NOT EXISTS question (
    undo_id         VARCHAR NOT NULL REFERENCES act (id),
    dossier_id      VARCHAR NOT NULL,
    act_id          VARCHAR NOT NULL REFERENCES act (id),
    before_revision BIGINT NOT NULL,
    after_revision  BIGINT NOT NULL,
    PRIMARY KEY (undo_id, dossier_id)
);

CREATE TABLE IF NOT EXISTS question_answer (
    undo_id    VARCHAR NOT NULL,
    dossier_id VARCHAR NOT NULL,
    act_id     VARCHAR NOT NULL REFERENCES act (id),
    answer     VARCHAR(16) NOT NULL CHECK (answer IN ('keep-new', 'go-back')),
    PRIMARY KEY (undo_id, dossier_id),
    FOREIGN KEY (undo_id, dossier_id) REFERENCES question (undo_id, dossier_id)
);

-- A switch walks over the open dossiers of a rubric by their ids.
CREATE INDEX IF NOT EXISTS dossier_open ON dossier (finalised, reference, id);
