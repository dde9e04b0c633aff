-- Chancery's ledger: one SQLite file that keeps what a corpus says. It can be read with any SQLite tool while Chancery writes.
--
-- Begin with the views at the end: statements, events, actors, dyads, articles. They show the current reading of every article.
-- Every offset counts Unicode code points from 0, [start, end), so that
--     substr(text.body, start + 1, "end" - start)
-- is the quotation. Nothing that was read is overwritten: a new reading of an article is a new version; decisions are rows that a later row takes back.
-- Ids of statements and events run with the day of publication (days since 1600-01-01, times 2^28, plus a number; 0 where undated), so that
-- "newest first" is "order by id desc". They belong to one version. What stays the same over versions is the record.

-- What wrote: one row for each run of the program that changed something. The times of reading live here alone.
CREATE TABLE run (
  id       INTEGER PRIMARY KEY,
  command  TEXT NOT NULL,
  settings TEXT NOT NULL,              -- JSON
  started  TEXT NOT NULL,              -- ISO 8601, UTC
  ended    TEXT                        -- none while it runs, and for ever where it was cut off
);

-- What read: program, model, and the SHA-256 of every rules and lexicon file. Equal readers are one row.
CREATE TABLE reader (
  id       INTEGER PRIMARY KEY,
  program  TEXT NOT NULL,
  format   TEXT NOT NULL,              -- of the dossier: chancery-dossier/2
  model    TEXT,                       -- none where the encoder was not used
  lexicons TEXT NOT NULL,              -- JSON: name -> SHA-256
  sha256   TEXT NOT NULL UNIQUE        -- of all of these
);

CREATE TABLE article (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,        -- the id as the caller gave it, else its address, else its path
  record  INTEGER NOT NULL,            -- what stands for the name where numbers are compared
  current INTEGER REFERENCES version   -- the reading that counts
);

-- A text is kept once, however often it was read.
CREATE TABLE text (
  id     INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  length INTEGER NOT NULL,             -- in code points
  body   TEXT NOT NULL
);

-- One reading of an article.
CREATE TABLE version (
  id              INTEGER PRIMARY KEY,
  article         INTEGER NOT NULL REFERENCES article,
  number          INTEGER NOT NULL,    -- 1, 2 … within the article
  text            INTEGER NOT NULL REFERENCES text,
  reader          INTEGER NOT NULL REFERENCES reader,
  run             INTEGER NOT NULL REFERENCES run,
  place           TEXT NOT NULL,       -- where the input lay
  uri             TEXT,
  outlet          TEXT,
  headline        TEXT,
  author          TEXT,
  published       TEXT,                -- YYYY-MM-DD
  published_basis TEXT,                -- given, json-ld:…, meta:…, url, text
  modified        TEXT,
  language        TEXT,
  is_article      INTEGER NOT NULL,
  extra           TEXT,                -- JSON: unknown input columns, as they came
  grouped         INTEGER NOT NULL DEFAULT 0, -- whether it was compared with the others
  UNIQUE (article, number)
);
CREATE INDEX version_by_outlet ON version (outlet, published) WHERE outlet IS NOT NULL;
CREATE INDEX article_by_record ON article (record);
CREATE INDEX version_ungrouped ON version (id) WHERE NOT grouped;

-- Another reader found the very same in the same text: the version speaks for it as well, and no rows are written twice. The last one counts.
CREATE TABLE confirmed (
  id      INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES version,
  reader  INTEGER NOT NULL REFERENCES reader,
  run     INTEGER NOT NULL REFERENCES run
);
CREATE INDEX confirmed_version ON confirmed (version);
CREATE VIEW last_reader AS
SELECT v.id AS version, coalesce((SELECT c.reader FROM confirmed c WHERE c.version = v.id ORDER BY c.id DESC LIMIT 1), v.reader) AS reader
FROM version v;

-- All that was found, losslessly: packed (org.chancery.ledger.PackedDossier). Grounds, reasons and confidences of every finding are in it;
-- layers are what recode starts from.
CREATE TABLE reading (
  version INTEGER PRIMARY KEY REFERENCES version,
  dossier BLOB NOT NULL,
  layers  BLOB
);

-- The page's bytes as they came, where they are not the text itself; left out with --no-pages.
CREATE TABLE page (
  id     INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  length INTEGER NOT NULL,
  bytes  BLOB NOT NULL                 -- deflate (RFC 1951)
);
CREATE TABLE capture (
  version INTEGER PRIMARY KEY REFERENCES version,
  input   BLOB NOT NULL,               -- hash of the page's bytes and of what the caller said: the same input is not read twice
  page    INTEGER REFERENCES page,
  kind    TEXT NOT NULL,               -- html, plain
  charset TEXT,                        -- as a transport header named it
  fetched TEXT                         -- ISO 8601, UTC: when the page was fetched, where that is known
);

CREATE TABLE part (
  version INTEGER NOT NULL REFERENCES version,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  kind    TEXT NOT NULL,
  PRIMARY KEY (version, start, "end")
) WITHOUT ROWID;

CREATE TABLE note (
  version INTEGER NOT NULL REFERENCES version,
  number  INTEGER NOT NULL,
  code    TEXT NOT NULL,
  message TEXT NOT NULL,
  start   INTEGER,
  "end"   INTEGER,
  PRIMARY KEY (version, number)
) WITHOUT ROWID;

-- Somebody or some body, over all articles: one row for what the articles call by the same name and know to be the same. The key says by what:
-- "id:…" an identity of actors.tsv, "name:…" a full name with type and country, "called:…" an unnamed description, "in:…" a name too short to be
-- anybody's beyond its article.
CREATE TABLE actor (
  id       INTEGER PRIMARY KEY,
  key      TEXT NOT NULL,              -- no two are alike
  key_hash INTEGER NOT NULL,           -- CRC-32 of the key in UTF-8, signed, by which it is looked up: an index over the words would be as large as the table
  name     TEXT NOT NULL,
  type     TEXT NOT NULL,              -- person, organization, government, armed force, group, country, unnamed
  country  TEXT,                       -- as first read; what holds in an article stands with its cast
  sector   TEXT
);
CREATE INDEX actor_by_key ON actor (key_hash);
CREATE INDEX actor_by_country ON actor (country, sector);

-- Who stands in an article: the dossier's a1, a2 … and the actor each is.
CREATE TABLE cast_member (
  version INTEGER NOT NULL REFERENCES version,
  number  INTEGER NOT NULL,            -- 7 for a7
  actor   INTEGER NOT NULL REFERENCES actor,
  name    TEXT,                        -- the fullest that the article gives, where that is not the actor's
  country TEXT,                        -- ISO 3166-1 alpha-3, or IGO, NGO, MNC, IMG; as of the article's day
  sector  TEXT,                        -- PLOVER's
  roles   TEXT,                        -- the article's role words, "; " between them
  PRIMARY KEY (version, number)
) WITHOUT ROWID;
CREATE INDEX cast_of_actor ON cast_member (actor);

-- Words that stand for somebody. The view mentions has kind and name in words; how sure each is stands in the reading.
CREATE TABLE mention (
  version INTEGER NOT NULL REFERENCES version,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  member  INTEGER,                     -- cast_member.number; none where the article does not tell
  kind    INTEGER NOT NULL REFERENCES mention_kind,
  PRIMARY KEY (version, start, "end")
) WITHOUT ROWID;
CREATE TABLE mention_kind (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO mention_kind (id, name) VALUES (1, 'name'), (2, 'role'), (3, 'pronoun'), (4, 'handle'), (5, 'country'), (6, 'description');

CREATE TABLE statement (
  id          INTEGER PRIMARY KEY,
  version     INTEGER NOT NULL REFERENCES version,
  number      INTEGER NOT NULL,        -- 5 for s5
  record      INTEGER NOT NULL,        -- the same over all versions; written s-… in base 32
  speaker     INTEGER REFERENCES actor,
  member      INTEGER,                 -- the speaker's cast_member.number
  speaker_country TEXT,                -- as of the article's day
  speaker_sector  TEXT,
  doubtful    INTEGER NOT NULL,
  confidence  REAL NOT NULL,
  mode        TEXT NOT NULL,           -- direct, mixed, indirect
  kind        TEXT NOT NULL,           -- speech, writing, belief, intention, finding
  stance      TEXT NOT NULL,           -- affirms, denies, doubts, asks, demands, promises, threatens
  channel     TEXT,
  reported_by INTEGER REFERENCES statement DEFERRABLE INITIALLY DEFERRED,
  said        TEXT,                    -- the day it was said, where the article tells: YYYY-MM-DD, YYYY-MM or YYYY
  start       INTEGER NOT NULL,        -- of the content, first piece to last
  "end"       INTEGER NOT NULL,
  made_by     INTEGER NOT NULL REFERENCES made_by,
  current     INTEGER NOT NULL,        -- 1 in the reading that counts, where no reviewer rejects it
  judged      TEXT,                    -- what reviewers came to: accepted, corrected, rejected, added, open (they differ); none where nobody judged it
  found       TEXT                     -- what was found where reviewers say another: doubtful
);
CREATE TABLE made_by (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE); -- sieve/rule
CREATE UNIQUE INDEX statement_in_version ON statement (version, number);
CREATE INDEX statement_by_speaker ON statement (speaker, id) WHERE current AND speaker IS NOT NULL;
CREATE INDEX statement_by_country ON statement (speaker_country, id, speaker_sector) WHERE current AND speaker IS NOT NULL;
CREATE INDEX statement_by_stance ON statement (stance, id) WHERE current AND stance <> 'affirms';
CREATE INDEX statement_by_channel ON statement (channel, id) WHERE current AND channel IS NOT NULL;
CREATE INDEX statement_by_record ON statement (record);
CREATE INDEX statement_judged ON statement (judged) WHERE judged IS NOT NULL;

CREATE TABLE statement_span (
  statement INTEGER NOT NULL REFERENCES statement,
  role      TEXT NOT NULL,             -- content, cue, source, time
  piece     INTEGER NOT NULL,
  start     INTEGER NOT NULL,
  "end"     INTEGER NOT NULL,
  PRIMARY KEY (statement, role, piece)
) WITHOUT ROWID;

CREATE TABLE addressee (
  actor     INTEGER NOT NULL REFERENCES actor,
  statement INTEGER NOT NULL REFERENCES statement,
  PRIMARY KEY (actor, statement)
) WITHOUT ROWID;
CREATE INDEX addressee_of ON addressee (statement);

-- Which actors a statement's content names or means.
CREATE TABLE about (
  actor     INTEGER NOT NULL REFERENCES actor,
  statement INTEGER NOT NULL REFERENCES statement,
  PRIMARY KEY (actor, statement)
) WITHOUT ROWID;
CREATE INDEX about_of ON about (statement);

CREATE TABLE event (
  id             INTEGER PRIMARY KEY,
  version        INTEGER NOT NULL REFERENCES version,
  number         INTEGER NOT NULL,     -- 2 for e2
  record         INTEGER NOT NULL,     -- the same over all versions; written e-… in base 32
  start          INTEGER NOT NULL,     -- of the trigger
  "end"          INTEGER NOT NULL,
  type           TEXT NOT NULL,        -- PLOVER's
  mode           TEXT,
  contexts       TEXT,                 -- "; " between them
  cameo          TEXT,
  factuality     TEXT NOT NULL,        -- asserted, denied, intended, possible, conditional, demanded
  main           INTEGER NOT NULL,
  background     INTEGER NOT NULL,
  on_word_of     INTEGER REFERENCES statement,
  date           TEXT,                 -- YYYY-MM-DD, YYYY-MM or YYYY
  date_basis     TEXT,                 -- text, publication, tense; review where a reviewer says it
  place          TEXT,
  place_country  TEXT,
  latitude       REAL,
  longitude      REAL,
  same_as        INTEGER REFERENCES event DEFERRABLE INITIALLY DEFERRED, -- the first telling of the same event in this article
  confidence     REAL NOT NULL,
  current        INTEGER NOT NULL,
  judged         TEXT,                 -- as of a statement
  found          TEXT                  -- the type that was found where reviewers say another
);
CREATE UNIQUE INDEX event_in_version ON event (version, number);
CREATE INDEX event_by_type ON event (type, id) WHERE current AND same_as IS NULL;
CREATE INDEX event_by_date ON event (date, id) WHERE current AND same_as IS NULL AND date IS NOT NULL;
CREATE INDEX event_by_place ON event (place COLLATE NOCASE, id) WHERE current AND same_as IS NULL AND place IS NOT NULL;
CREATE INDEX event_by_place_country ON event (place_country, id) WHERE current AND same_as IS NULL AND place_country IS NOT NULL;
CREATE INDEX event_by_word ON event (on_word_of) WHERE on_word_of IS NOT NULL;
CREATE INDEX event_by_record ON event (record);
CREATE INDEX event_judged ON event (judged) WHERE judged IS NOT NULL;

CREATE TABLE event_span (
  event INTEGER NOT NULL REFERENCES event,
  role  TEXT NOT NULL,                 -- date, place
  piece INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (event, role, piece)
) WITHOUT ROWID;

CREATE TABLE party (
  event  INTEGER NOT NULL REFERENCES event,
  side   TEXT NOT NULL,                -- actor, recipient
  number INTEGER NOT NULL,
  actor  INTEGER NOT NULL REFERENCES actor,
  member INTEGER NOT NULL,
  country TEXT,                        -- as of the article's day
  sector TEXT,
  start  INTEGER NOT NULL,
  "end"  INTEGER NOT NULL,
  PRIMARY KEY (event, side, number)
) WITHOUT ROWID;
CREATE INDEX party_of_actor ON party (actor, event);
CREATE INDEX party_by_country ON party (country, event, sector) WHERE country IS NOT NULL;

CREATE TABLE figure (
  event      INTEGER NOT NULL REFERENCES event,
  number     INTEGER NOT NULL,
  kind       TEXT NOT NULL,            -- dead, injured, arrested, participants, missing, displaced
  low        INTEGER NOT NULL,
  high       INTEGER,                  -- none where the text leaves it open
  start      INTEGER NOT NULL,
  "end"      INTEGER NOT NULL,
  on_word_of INTEGER REFERENCES statement,
  PRIMARY KEY (event, number)
) WITHOUT ROWID;

-- The same again. A group is called by the smallest record of its members; what has no row stands for itself.
CREATE TABLE likeness (
  kind     TEXT NOT NULL,              -- article, quotation, event
  item     INTEGER NOT NULL,           -- article.record, statement.record, event.record
  other    INTEGER NOT NULL,           -- the greater one of the pair
  likeness REAL NOT NULL,              -- 0 to 1
  evidence TEXT NOT NULL,              -- why they are the same, in words and numbers
  PRIMARY KEY (item, kind, other) -- the kind second: of few values, it would be searched alone
) WITHOUT ROWID;
CREATE INDEX likeness_by_other ON likeness (other, kind);
CREATE TABLE likeness_key (
  kind INTEGER NOT NULL,               -- 1 article, 2 quotation, 3 event
  key  INTEGER NOT NULL,               -- 32 bits; things that may be the same share one
  item INTEGER NOT NULL,
  PRIMARY KEY (kind, key, item)
) WITHOUT ROWID;
CREATE TABLE likeness_group (
  kind TEXT NOT NULL,
  item INTEGER NOT NULL,
  head INTEGER NOT NULL,
  PRIMARY KEY (kind, item)
) WITHOUT ROWID;
CREATE INDEX likeness_by_head ON likeness_group (kind, head);

-- What reviewers decided. A decision is never changed: a later one says otherwise, or takes it back. What those that stand come to is said in the rows of
-- statement and event (and in what hangs on them); what the program found lies in the reading.
CREATE TABLE decision (
  id       INTEGER PRIMARY KEY,
  run      INTEGER NOT NULL REFERENCES run,
  reviewer TEXT NOT NULL,
  article  INTEGER NOT NULL REFERENCES article,
  version  INTEGER NOT NULL REFERENCES version, -- what the reviewer saw
  record   INTEGER NOT NULL,
  kind     TEXT NOT NULL,              -- statement, event; article: it was read through and nothing else is missed (its record is article.record)
  verdict  TEXT NOT NULL,              -- accept, reject, correct, add
  field    TEXT,                       -- of a correction: span, speaker, stance, type, actors, recipients, factuality …
  value    TEXT,                       -- JSON: what it should be; of an addition the whole record in the exchange format
  reason   TEXT,
  undoes   INTEGER REFERENCES decision -- the decision that this one takes back; then all else repeats that one's
);
CREATE INDEX decision_by_record ON decision (record);
CREATE INDEX decision_by_article ON decision (article);
CREATE INDEX decision_undone ON decision (undoes) WHERE undoes IS NOT NULL;

-- Which actors are one (merge), and who in one article is not the one he was taken for (split). Rows are taken back as decisions are.
CREATE TABLE actor_decision (
  id       INTEGER PRIMARY KEY,
  run      INTEGER NOT NULL REFERENCES run,
  reviewer TEXT NOT NULL,
  verdict  TEXT NOT NULL,              -- merge, split
  actor    INTEGER NOT NULL REFERENCES actor,
  other    INTEGER NOT NULL REFERENCES actor, -- of a merge the one that stands for both; of a split the one that is meant in the article
  article  INTEGER REFERENCES article, -- of a split
  reason   TEXT,
  undoes   INTEGER REFERENCES actor_decision
);
CREATE INDEX actor_decision_undone ON actor_decision (undoes) WHERE undoes IS NOT NULL;
-- What the merges that stand come to: rewritten by each decision. (Splits stand in the rows of their articles.) An actor without a row stands for itself.
CREATE TABLE merged (
  actor INTEGER PRIMARY KEY REFERENCES actor,
  head  INTEGER NOT NULL REFERENCES actor
);
CREATE INDEX merged_by_head ON merged (head);

-- Inputs that could not be read, as they were met last.
CREATE TABLE refused (
  place   TEXT PRIMARY KEY,
  problem TEXT NOT NULL,
  advice  TEXT NOT NULL,
  run     INTEGER NOT NULL REFERENCES run
) WITHOUT ROWID;

-- What a source said of itself when it was last fetched, so that only what changed is sent again.
CREATE TABLE validator (
  uri           TEXT PRIMARY KEY,
  etag          TEXT,
  last_modified TEXT
) WITHOUT ROWID;

-- The words of each statement's content, pieces joined by " … ".
CREATE VIEW statement_words AS
SELECT s.id AS rowid, (
    SELECT group_concat(words, ' … ') FROM (
      SELECT substr(t.body, p.start + 1, p."end" - p.start) AS words
      FROM statement_span p WHERE p.statement = s.id AND p.role = 'content' ORDER BY p.piece)) AS content
FROM statement s JOIN version v ON v.id = s.version JOIN text t ON t.id = v.text;

CREATE VIEW article_words AS
SELECT v.id AS rowid, coalesce(v.headline, '') AS headline, t.body AS body FROM version v JOIN text t ON t.id = v.text;

-- Full text. The words themselves are read from the tables above.
CREATE VIRTUAL TABLE statement_search USING fts5 (
  content, content = 'statement_words', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', columnsize = 0);
CREATE VIRTUAL TABLE article_search USING fts5 (
  headline, body, content = 'article_words', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2', columnsize = 0);
CREATE VIRTUAL TABLE actor_search USING fts5 (
  name, content = 'actor', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', columnsize = 0);

-- For reading ------------------------------------------------------------------------------------------------------------------------------

CREATE VIEW articles AS
SELECT a.id, a.name, v.headline, v.author, v.outlet, v.published, v.modified, v.uri, v.language, v.is_article, v.number AS version,
       t.sha256 AS text_sha256, t.body AS text, v.extra, coalesce(h.name, a.name) AS same_as
FROM article a JOIN version v ON v.id = a.current JOIN text t ON t.id = v.text
LEFT JOIN likeness_group g ON g.kind = 'article' AND g.item = a.record
LEFT JOIN article h ON h.record = g.head;

-- One row for each actor that stands for itself after merges.
CREATE VIEW actors AS
SELECT a.id, a.name, a.type, a.country, a.sector, a.key,
       (SELECT count(*) FROM cast_member c JOIN article r ON r.current = c.version
        WHERE c.actor = a.id OR c.actor IN (SELECT m.actor FROM merged m WHERE m.head = a.id)) AS articles
FROM actor a WHERE a.id NOT IN (SELECT actor FROM merged WHERE head <> actor);

CREATE VIEW statements AS
SELECT s.id, r.name AS article, v.published, v.outlet, v.uri, v.headline,
       'said' AS what, coalesce(ma.name, sa.name) AS speaker, s.speaker_country, s.speaker_sector, s.doubtful, s.stance, s.mode, s.kind,
       s.channel, (SELECT content FROM statement_words w WHERE w.rowid = s.id) AS content,
       s.start, s."end", s.said, s.reported_by, s.confidence, b.name AS made_by, coalesce(m.head, s.speaker) AS speaker_id, s.record, s.version,
       coalesce(g.head, s.record) AS same_as, s.judged
FROM statement s
JOIN version v ON v.id = s.version
JOIN article r ON r.id = v.article
JOIN made_by b ON b.id = s.made_by
LEFT JOIN actor sa ON sa.id = s.speaker
LEFT JOIN merged m ON m.actor = s.speaker
LEFT JOIN actor ma ON ma.id = m.head
LEFT JOIN likeness_group g ON g.kind = 'quotation' AND g.item = s.record
WHERE s.current;

CREATE VIEW events AS
SELECT e.id, r.name AS article, v.published, v.outlet, v.uri, e.date, e.date_basis,
       (SELECT group_concat(coalesce(h.name, a.name), '; ') FROM party p JOIN actor a ON a.id = p.actor LEFT JOIN merged m ON m.actor = a.id
        LEFT JOIN actor h ON h.id = m.head WHERE p.event = e.id AND p.side = 'actor') AS actors,
       e.type, e.mode,
       (SELECT group_concat(coalesce(h.name, a.name), '; ') FROM party p JOIN actor a ON a.id = p.actor LEFT JOIN merged m ON m.actor = a.id
        LEFT JOIN actor h ON h.id = m.head WHERE p.event = e.id AND p.side = 'recipient') AS recipients,
       e.factuality, e.background, e.main, e.contexts, e.cameo, e.place, e.place_country, e.latitude, e.longitude,
       substr(t.body, e.start + 1, e."end" - e.start) AS trigger, e.start, e."end", e.on_word_of, e.confidence, e.record, e.version,
       coalesce(g.head, e.record) AS same_as, e.same_as IS NOT NULL AS told_again, e.judged
FROM event e
JOIN version v ON v.id = e.version
JOIN article r ON r.id = v.article
JOIN text t ON t.id = v.text
LEFT JOIN likeness_group g ON g.kind = 'event' AND g.item = e.record
WHERE e.current;

CREATE VIEW mentions AS
SELECT r.name AS article, m.start, m."end", substr(t.body, m.start + 1, m."end" - m.start) AS words, k.name AS kind,
       coalesce(h.name, a.name) AS actor, coalesce(d.head, c.actor) AS actor_id, m.version
FROM article r JOIN version v ON v.id = r.current JOIN text t ON t.id = v.text JOIN mention m ON m.version = v.id
JOIN mention_kind k ON k.id = m.kind
LEFT JOIN cast_member c ON c.version = m.version AND c.number = m.member
LEFT JOIN actor a ON a.id = c.actor LEFT JOIN merged d ON d.actor = a.id LEFT JOIN actor h ON h.id = d.head;

-- Who did what to whom, counted: only asserted events, retellings within an article left out, one for each group of reports.
CREATE VIEW dyads AS
SELECT coalesce(p.country, '') AS actor_country, coalesce(q.country, '') AS recipient_country, e.type,
       count(DISTINCT coalesce(g.head, e.record)) AS events, count(*) AS reports, min(e.date) AS first, max(e.date) AS last
FROM event e
JOIN party p ON p.event = e.id AND p.side = 'actor'
JOIN party q ON q.event = e.id AND q.side = 'recipient'
LEFT JOIN likeness_group g ON g.kind = 'event' AND g.item = e.record
WHERE e.current AND e.factuality = 'asserted' AND e.same_as IS NULL
GROUP BY 1, 2, 3;

-- Decisions that stand: not taken back, and not themselves takings-back.
CREATE VIEW decisions AS
SELECT d.* FROM decision d
WHERE d.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.id);

-- Decisions that stand on records which the current reading does not have.
CREATE VIEW unbound AS
SELECT d.id, r.name AS article, d.kind, d.verdict, d.field, d.value, d.reviewer, d.record
FROM decisions d JOIN article r ON r.id = d.article
WHERE d.kind <> 'article'
  AND NOT EXISTS (SELECT 1 FROM decision x WHERE x.record = d.record AND x.verdict = 'add')
  AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.record = d.record AND (s.current OR s.judged = 'rejected'))
  AND NOT EXISTS (SELECT 1 FROM event e WHERE e.record = d.record AND (e.current OR e.judged = 'rejected'));
