// SPDX-License-Identifier: MIT
#include "io/store_tables.hpp"
#include "io/store_values.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dragoman {

namespace {

constexpr int participant_column_count = 9;
constexpr int step_column_count = 6;

HistoryStep read_step(Statement& from) {
    HistoryStep step{.published = read_edtf(from), .status = read_status(from), .date = read_edtf(from)};
    step.article = from.text();
    return step;
}

/// Adds rows to the events they belong to. The rows' first column is the event's id; both are sorted by it.
template <typename Add>
void distribute(Statement& rows, std::vector<Event>& events, Add add) {
    auto event = events.begin();
    while (rows.step()) {
        const auto id = rows.view();
        event = std::find_if(event, events.end(), [&](const Event& candidate) { return candidate.id == id; });
        if (event == events.end()) damaged(rows, "an event", id);
        add(*event);
    }
}

} // namespace

EventTables::EventTables(const sqlite::Database& db)
    : insert_(db, fmt::format("INSERT INTO event (id, called_off, block_key, {}) VALUES ({})", account_columns,
                              placeholders(3 + account_column_count))),
      insert_participant_(db, fmt::format("INSERT INTO event_participant (event, position, {}) VALUES ({})",
                                          participant_columns, placeholders(2 + participant_column_count))),
      insert_step_(db, fmt::format("INSERT INTO event_history (event, position, published, status, date, article) "
                                   "VALUES ({})",
                                   placeholders(step_column_count))),
      erase_(db, "DELETE FROM event WHERE block_key = ?"),
      erase_participants_(db,
                          "DELETE FROM event_participant WHERE event IN (SELECT id FROM event WHERE block_key = ?)"),
      erase_steps_(db, "DELETE FROM event_history WHERE event IN (SELECT id FROM event WHERE block_key = ?)"),
      all_(db, fmt::format("SELECT id, called_off, {} FROM event ORDER BY id", account_columns)),
      participants_(
          db, fmt::format("SELECT event, {} FROM event_participant ORDER BY event, position", participant_columns)),
      steps_(db, "SELECT event, published, status, date, article FROM event_history ORDER BY event, position") {}

void EventTables::insert(const Event& event, std::string_view block) {
    insert_.bind(event.id).bind(std::int64_t{event.called_off}).bind(block);
    bind_account(insert_, event);
    insert_.run();

    std::int64_t position = 0;
    for (const auto& participant : event.participants) {
        insert_participant_.bind(event.id).bind(position++);
        bind_participant(insert_participant_, participant);
        insert_participant_.run();
    }
    position = 0;
    for (const auto& step : event.history) {
        insert_step_.bind(event.id).bind(position++).bind(to_string(step.published)).bind(to_string(step.status));
        bind_edtf(insert_step_, step.date);
        insert_step_.bind(step.article).run();
    }
}

void EventTables::erase(std::string_view block) {
    for (auto* statement : {&erase_participants_, &erase_steps_, &erase_}) statement->bind(block).run();
}

std::vector<Event> EventTables::all() {
    std::vector<Event> events;
    while (all_.step()) {
        Event event{.id = all_.text()};
        event.called_off = all_.integer() != 0;
        read_account(all_, event);
        events.push_back(std::move(event));
    }
    distribute(participants_, events, [&](Event& e) { e.participants.push_back(read_participant(participants_)); });
    distribute(steps_, events, [&](Event& e) { e.history.push_back(read_step(steps_)); });
    return events;
}

} // namespace dragoman
