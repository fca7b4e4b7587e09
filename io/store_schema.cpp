// SPDX-License-Identifier: MIT
#include "io/store_schema.hpp"

#include "core/error.hpp"
#include "core/model/kind.hpp"

#include <fmt/format.h>

#include <string>

namespace dragoman {

namespace {

// Every table is WITHOUT ROWID: its rows lie in the order of its key, so that the order of ingest leaves no trace.
// Empty is NULL throughout.
constexpr const char* tables = R"(
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE article (
  id TEXT PRIMARY KEY,
  published TEXT NOT NULL,
  published_at TEXT,
  title TEXT,
  source TEXT,
  url TEXT,
  byline TEXT,
  tags TEXT NOT NULL,
  body_byte INTEGER NOT NULL,
  text TEXT NOT NULL,
  annotation TEXT
) WITHOUT ROWID;

CREATE TABLE actor_mention (
  actor TEXT NOT NULL REFERENCES actor (id),
  article TEXT NOT NULL REFERENCES article (id),
  position INTEGER NOT NULL,
  published TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  country TEXT,
  code TEXT,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  title TEXT,
  PRIMARY KEY (actor, article, position)
) WITHOUT ROWID;
CREATE INDEX actor_mention_article ON actor_mention (article, position);

CREATE TABLE evidence (
  article TEXT NOT NULL REFERENCES article (id),
  trigger_start INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  event TEXT REFERENCES event (id),
  published TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  mode TEXT,
  date TEXT,
  date_start TEXT,
  date_end TEXT,
  date_precision TEXT NOT NULL,
  date_extent TEXT NOT NULL,
  date_text TEXT,
  date_basis TEXT,
  place TEXT,
  place_country TEXT,
  speaker TEXT,
  speaker_name TEXT,
  speaker_type TEXT,
  speaker_country TEXT,
  speaker_code TEXT,
  topics TEXT NOT NULL,
  cameo TEXT,
  confidence INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  rule TEXT,
  status_basis TEXT,
  block_key TEXT NOT NULL,
  PRIMARY KEY (article, trigger_start, ordinal)
) WITHOUT ROWID;
CREATE INDEX evidence_event ON evidence (event);
CREATE INDEX evidence_block_key ON evidence (block_key);

CREATE TABLE evidence_participant (
  article TEXT NOT NULL,
  trigger_start INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  actor TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  country TEXT,
  code TEXT,
  mention_start INTEGER NOT NULL,
  mention_end INTEGER NOT NULL,
  basis TEXT,
  PRIMARY KEY (article, trigger_start, ordinal, position),
  FOREIGN KEY (article, trigger_start, ordinal) REFERENCES evidence (article, trigger_start, ordinal)
) WITHOUT ROWID;

CREATE TABLE event (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  mode TEXT,
  date TEXT,
  date_start TEXT,
  date_end TEXT,
  date_precision TEXT NOT NULL,
  date_extent TEXT NOT NULL,
  date_text TEXT,
  date_basis TEXT,
  place TEXT,
  place_country TEXT,
  speaker TEXT,
  speaker_name TEXT,
  speaker_type TEXT,
  speaker_country TEXT,
  speaker_code TEXT,
  topics TEXT NOT NULL,
  cameo TEXT,
  confidence INTEGER NOT NULL,
  called_off INTEGER NOT NULL,
  block_key TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX event_block_key ON event (block_key);
CREATE INDEX event_date_start ON event (date_start);

CREATE TABLE event_participant (
  event TEXT NOT NULL REFERENCES event (id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  actor TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  country TEXT,
  code TEXT,
  mention_start INTEGER NOT NULL,
  mention_end INTEGER NOT NULL,
  basis TEXT,
  PRIMARY KEY (event, position)
) WITHOUT ROWID;
CREATE INDEX event_participant_actor ON event_participant (actor);

CREATE TABLE event_history (
  event TEXT NOT NULL REFERENCES event (id),
  position INTEGER NOT NULL,
  published TEXT NOT NULL,
  status TEXT NOT NULL,
  date TEXT,
  article TEXT NOT NULL REFERENCES article (id),
  PRIMARY KEY (event, position)
) WITHOUT ROWID;

CREATE TABLE actor (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  country TEXT,
  code TEXT,
  names TEXT NOT NULL,
  titles TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  mentions INTEGER NOT NULL
) WITHOUT ROWID;
)";

// Reports are sorted by first day, then by last: "2023-08-01" comes before "2023-08", and that before "2023-08-02".
// {} is the list of symmetric kinds, whose parties are tied to each other.
constexpr const char* views = R"(
CREATE VIEW place AS
  SELECT place AS name, place_country AS country, count(*) AS mentions
  FROM evidence WHERE place IS NOT NULL GROUP BY place, place_country;

CREATE VIEW timeline AS
  SELECT e.date, e.kind, e.status,
         (SELECT group_concat(name, '; ') FROM
            (SELECT name FROM event_participant WHERE event = e.id AND role = 'source' ORDER BY position)) AS sources,
         (SELECT group_concat(name, '; ') FROM
            (SELECT name FROM event_participant WHERE event = e.id AND role = 'target' ORDER BY position)) AS targets,
         e.place, e.speaker_name AS speaker, v.quote, v.article,
         (SELECT count(DISTINCT article) FROM evidence WHERE event = e.id) AS articles,
         e.id AS event, e.date_start, e.date_end
  FROM event e
  JOIN evidence v ON (v.article, v.trigger_start, v.ordinal) =
    (SELECT article, trigger_start, ordinal FROM evidence WHERE event = e.id
     ORDER BY substr(published || '-01-01', 1, 10), length(published) DESC,
              article, trigger_start, trigger_end, ordinal LIMIT 1)
  ORDER BY coalesce(e.date_start, e.date_end, '9999-99-99'), e.id;

CREATE VIEW tie AS
  SELECT a.actor AS source, a.name AS source_name, b.actor AS target, b.name AS target_name,
         e.kind, e.status, e.date, e.date_start, e.date_end, e.speaker, e.id AS event
  FROM event e
  JOIN event_participant a ON a.event = e.id
  JOIN event_participant b ON b.event = e.id AND a.actor <> b.actor
   AND CASE WHEN e.kind IN ({}) THEN a.actor < b.actor ELSE a.role = 'source' AND b.role = 'target' END;

CREATE VIEW report AS
  SELECT v.event, v.published, a.source, a.title, a.url, v.kind, v.status, v.date, v.date_text, v.date_basis, v.quote,
         v.rule, v.status_basis, v.article
  FROM evidence v JOIN article a ON a.id = v.article
  ORDER BY substr(v.published || '-01-01', 1, 10), length(v.published) DESC, v.article, v.trigger_start, v.ordinal;
)";

std::string symmetric_kinds() {
    std::string list;
    for (const auto& kind : kinds())
        if (kind.symmetric) list += fmt::format("{}'{}'", list.empty() ? "" : ", ", kind.name);
    return list;
}

bool is_empty(const sqlite::Database& database) {
    return database.number("PRAGMA application_id") == 0 && database.number("SELECT count(*) FROM sqlite_schema") == 0;
}

void create_schema(sqlite::Database& database) {
    sqlite::Transaction transaction{database, sqlite::Transaction::Kind::write};
    if (is_empty(database)) { // another process may have been faster
        database.run(tables);
        database.run(fmt::format(fmt::runtime(views), symmetric_kinds()));
        database.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", store_application_id,
                                 store_schema_version));
    }
    transaction.commit();
}

} // namespace

void open_schema(sqlite::Database& database, sqlite::Database::Mode mode) {
    const auto refuse = [&](const std::string& what) { throw StoreError(database.path() + ": " + what); };
    if (is_empty(database)) {
        if (mode == sqlite::Database::Mode::read)
            refuse("an empty file, no store yet; fill it with 'dragoman ingest --store FILE ARTICLE...'");
        create_schema(database);
    }
    if (database.number("PRAGMA application_id") != store_application_id)
        refuse("an SQLite database of another program, no dragoman store; name another file");
    const auto version = database.number("PRAGMA user_version");
    if (version > store_schema_version)
        refuse(fmt::format("written by a newer dragoman (schema {}, this program knows {}); update dragoman, or ingest "
                           "the articles into a new file",
                           version, store_schema_version));
    if (version < store_schema_version)
        refuse(
            fmt::format("written by an older dragoman (schema {}, this program knows {}); ingest the articles into a "
                        "new file",
                        version, store_schema_version));
}

} // namespace dragoman
