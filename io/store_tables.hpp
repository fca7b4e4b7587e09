// SPDX-License-Identifier: MIT
#pragma once

#include "core/graph/fold.hpp"
#include "core/model/analysis.hpp"
#include "core/model/article.hpp"
#include "io/sqlite.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The tables of the store, each with the statements it needs. None of them begins or ends a transaction.

namespace dragoman {

/// io/store_articles.cpp: articles as they came.
class ArticleTable {
public:
    explicit ArticleTable(const sqlite::Database& database);
    std::optional<Article> find(std::string_view id);
    void replace(const Article& article);
    std::vector<ArticleInfo> infos(); ///< sorted by id
    std::vector<std::string> ids();   ///< sorted

private:
    sqlite::Statement find_, replace_, infos_, ids_;
};

/// io/store_articles.cpp: the mentions of actors, and the actors folded from them.
class ActorTables {
public:
    explicit ActorTables(const sqlite::Database& database);
    void insert_mentions(const Analysis& analysis);
    void erase_mentions(std::string_view article);
    std::vector<std::string> actors_in(std::string_view article); ///< ids
    std::map<std::string, std::vector<ActorMention>> mentions();  ///< of each article, by id
    void fold_again(std::string_view actor);                      ///< from all its mentions; gone where it has none
    std::vector<ActorProfile> profiles();                         ///< sorted by id

private:
    sqlite::Statement insert_mention_, erase_mentions_, actors_in_, mentions_, sightings_;
    sqlite::Statement erase_profile_, insert_profile_, profiles_;
};

/// A mention of an event, and the event that it was folded into.
struct StoredEvidence {
    Evidence evidence{};
    std::string event{};
};

/// io/store_evidence.cpp: the mentions of events.
class EvidenceTable {
public:
    explicit EvidenceTable(const sqlite::Database& database);
    void insert(const Evidence& evidence, std::string_view block);
    void erase(std::string_view article);
    void assign(const Evidence& evidence, std::string_view event);
    std::vector<std::string> blocks_in(std::string_view article);
    std::vector<StoredEvidence> of_block(std::string_view block);
    std::vector<StoredEvidence> all(); ///< by key
    std::vector<Place> places();       ///< sorted

private:
    sqlite::Statement insert_, insert_participant_, erase_, erase_participants_, assign_, blocks_in_;
    sqlite::Statement of_block_, participants_of_block_, all_, all_participants_, places_;
};

/// io/store_events.cpp: the events folded from the evidence.
class EventTables {
public:
    explicit EventTables(const sqlite::Database& database);
    void insert(const Event& event, std::string_view block);
    void erase(std::string_view block);
    std::vector<Event> all(); ///< sorted by id, without their evidence

private:
    sqlite::Statement insert_, insert_participant_, insert_step_, erase_, erase_participants_, erase_steps_;
    sqlite::Statement all_, participants_, steps_;
};

} // namespace dragoman
