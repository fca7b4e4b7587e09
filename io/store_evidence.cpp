// SPDX-License-Identifier: MIT
#include "io/store_tables.hpp"
#include "io/store_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace dragoman {

namespace {

constexpr std::string_view evidence_columns =
    "article, trigger_start, trigger_end, ordinal, published, sentence_start, "
    "sentence_end, quote, rule, status_basis";
constexpr int evidence_column_count = 10;
constexpr int key_column_count = 3;
constexpr int participant_column_count = 9;

Evidence read_evidence(Statement& from) {
    Evidence evidence{.article = from.text(), .trigger = read_span(from)};
    evidence.ordinal = static_cast<std::uint32_t>(from.integer());
    evidence.published = read_edtf(from);
    evidence.sentence = read_span(from);
    evidence.quote = from.text();
    evidence.rule = from.text();
    evidence.status_basis = from.text();
    read_account(from, evidence);
    return evidence;
}

/// Gives each mention its participants. Both statements have their rows in the order of the mentions' key.
std::vector<StoredEvidence> read_with_participants(Statement& mentions, Statement& participants) {
    std::vector<StoredEvidence> all;
    while (mentions.step()) {
        StoredEvidence stored{.event = mentions.text()};
        stored.evidence = read_evidence(mentions);
        all.push_back(std::move(stored));
    }
    auto mention = all.begin();
    while (participants.step()) {
        const auto article = participants.view();
        const auto trigger = static_cast<std::uint32_t>(participants.integer());
        const auto ordinal = static_cast<std::uint32_t>(participants.integer());
        const auto here = [&](const StoredEvidence& stored) {
            const auto& evidence = stored.evidence;
            return evidence.ordinal == ordinal && evidence.trigger.start == trigger && evidence.article == article;
        };
        mention = std::find_if(mention, all.end(), here);
        if (mention == all.end()) damaged(participants, "a mention of an event", article);
        mention->evidence.participants.push_back(read_participant(participants));
    }
    return all;
}

} // namespace

EvidenceTable::EvidenceTable(const sqlite::Database& db)
    : insert_(db, fmt::format("INSERT INTO evidence (block_key, {}, {}) VALUES ({})", evidence_columns, account_columns,
                              placeholders(1 + evidence_column_count + account_column_count))),
      insert_participant_(
          db, fmt::format("INSERT INTO evidence_participant (article, trigger_start, ordinal, position, {}) "
                          "VALUES ({})",
                          participant_columns, placeholders(key_column_count + 1 + participant_column_count))),
      erase_(db, "DELETE FROM evidence WHERE article = ?"),
      erase_participants_(db, "DELETE FROM evidence_participant WHERE article = ?"),
      assign_(db, "UPDATE evidence SET event = ? WHERE article = ? AND trigger_start = ? AND ordinal = ?"),
      blocks_in_(db, "SELECT DISTINCT block_key FROM evidence WHERE article = ?"),
      of_block_(db, fmt::format("SELECT event, {}, {} FROM evidence WHERE block_key = ? "
                                "ORDER BY article, trigger_start, ordinal",
                                evidence_columns, account_columns)),
      // CROSS JOIN: the block's few mentions first, whatever the planner thinks.
      participants_of_block_(db,
                             fmt::format("SELECT article, trigger_start, ordinal, {} FROM "
                                         "(SELECT article, trigger_start, ordinal FROM evidence WHERE block_key = ?) "
                                         "CROSS JOIN evidence_participant USING (article, trigger_start, ordinal) "
                                         "ORDER BY article, trigger_start, ordinal, position",
                                         participant_columns)),
      all_(db, fmt::format("SELECT event, {}, {} FROM evidence ORDER BY article, trigger_start, ordinal",
                           evidence_columns, account_columns)),
      all_participants_(db, fmt::format("SELECT article, trigger_start, ordinal, {} FROM evidence_participant "
                                        "ORDER BY article, trigger_start, ordinal, position",
                                        participant_columns)),
      places_(db, "SELECT name, country FROM place ORDER BY name, country") {}

void EvidenceTable::insert(const Evidence& evidence, std::string_view block) {
    insert_.bind(block).bind(evidence.article);
    bind_span(insert_, evidence.trigger);
    insert_.bind(std::int64_t{evidence.ordinal}).bind(to_string(evidence.published));
    bind_span(insert_, evidence.sentence);
    insert_.bind(evidence.quote).bind_or_null(evidence.rule).bind_or_null(evidence.status_basis);
    bind_account(insert_, evidence);
    insert_.run();

    std::int64_t position = 0;
    for (const auto& participant : evidence.participants) {
        insert_participant_.bind(evidence.article).bind(std::int64_t{evidence.trigger.start});
        insert_participant_.bind(std::int64_t{evidence.ordinal}).bind(position++);
        bind_participant(insert_participant_, participant);
        insert_participant_.run();
    }
}

void EvidenceTable::erase(std::string_view article) {
    erase_.bind(article).run();
    erase_participants_.bind(article).run();
}

void EvidenceTable::assign(const Evidence& evidence, std::string_view event) {
    assign_.bind(event).bind(evidence.article).bind(std::int64_t{evidence.trigger.start});
    assign_.bind(std::int64_t{evidence.ordinal}).run();
}

std::vector<std::string> EvidenceTable::blocks_in(std::string_view article) {
    std::vector<std::string> blocks;
    blocks_in_.bind(article);
    while (blocks_in_.step()) blocks.push_back(blocks_in_.text());
    return blocks;
}

std::vector<StoredEvidence> EvidenceTable::of_block(std::string_view block) {
    return read_with_participants(of_block_.bind(block), participants_of_block_.bind(block));
}

std::vector<StoredEvidence> EvidenceTable::all() {
    return read_with_participants(all_, all_participants_);
}

std::vector<Place> EvidenceTable::places() {
    std::vector<Place> places;
    while (places_.step()) places.push_back({places_.text(), places_.text()});
    return places;
}

} // namespace dragoman
