-- Read by H2 and by PostgreSQL. IF NOT EXISTS, because H2 commits every statement of its own accord and the
-- process may be killed between two of them.

-- Every rubric a dossier was ever filled in by, as it was then, whatever is installed now.
CREATE TABLE IF NOT EXISTS rubric (
    digest    VARCHAR(64) PRIMARY KEY,
    reference VARCHAR NOT NULL,
    kept_at   TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE IF NOT EXISTS rubric_file (
    digest    VARCHAR(64) NOT NULL REFERENCES rubric (digest),
    file_no   INTEGER NOT NULL,
    file_name VARCHAR NOT NULL,
    content   TEXT NOT NULL,
    PRIMARY KEY (digest, file_no)
);

-- Every revision ever saved. Rows are added, never changed; they outlive their dossier.
CREATE TABLE IF NOT EXISTS dossier_revision (
    dossier_id VARCHAR NOT NULL,
    revision   BIGINT NOT NULL,
    act        VARCHAR(16) NOT NULL CHECK (act IN ('saved', 'finalised', 'deleted')),
    saved_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    saved_by   VARCHAR NOT NULL,
    digest     VARCHAR(64) NOT NULL REFERENCES rubric (digest),
    content    TEXT NOT NULL,
    PRIMARY KEY (dossier_id, revision)
);

-- The dossiers there are now, with all that a list shows, so that no list has to look through the history.
-- The content stands in the revision named.
CREATE TABLE IF NOT EXISTS dossier (
    id        VARCHAR PRIMARY KEY,
    revision  BIGINT NOT NULL,
    period    VARCHAR(16) NOT NULL,
    unit      VARCHAR NOT NULL,
    name      VARCHAR NOT NULL,
    born      VARCHAR NOT NULL,
    reference VARCHAR NOT NULL,
    saved_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    saved_by  VARCHAR NOT NULL,
    finalised BOOLEAN NOT NULL,
    FOREIGN KEY (id, revision) REFERENCES dossier_revision (dossier_id, revision)
);

CREATE TABLE IF NOT EXISTS unit_facts_revision (
    unit     VARCHAR NOT NULL,
    period   VARCHAR(16) NOT NULL,
    revision BIGINT NOT NULL,
    saved_at TIMESTAMP WITH TIME ZONE NOT NULL,
    saved_by VARCHAR NOT NULL,
    digest   VARCHAR(64) NOT NULL REFERENCES rubric (digest),
    content  TEXT NOT NULL,
    PRIMARY KEY (unit, period, revision)
);

-- What was being typed and is not saved yet. Its rubric may never have been kept.
CREATE TABLE IF NOT EXISTS draft (
    dossier_id VARCHAR PRIMARY KEY,
    based_on   BIGINT NOT NULL,
    kept_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    digest     VARCHAR(64),
    content    TEXT NOT NULL
);

-- The sheet a dossier was closed with; never computed again.
CREATE TABLE IF NOT EXISTS final_sheet (
    dossier_id VARCHAR NOT NULL,
    revision   BIGINT NOT NULL,
    engine     VARCHAR NOT NULL,
    sheet      TEXT NOT NULL,
    PRIMARY KEY (dossier_id, revision),
    FOREIGN KEY (dossier_id, revision) REFERENCES dossier_revision (dossier_id, revision)
);
