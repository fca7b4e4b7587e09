// SPDX-License-Identifier: MIT
#include "io/store_tables.hpp"
#include "io/store_values.hpp"

#include <fmt/format.h>

namespace dragoman {

namespace {

constexpr std::string_view info_columns = "id, published, published_at, title, source, url, byline, tags";
constexpr int article_column_count = 11;
constexpr int mention_column_count = 11;
constexpr int profile_column_count = 10;

void bind_info(Statement& to, const ArticleInfo& info) {
    to.bind(info.id).bind(to_string(info.published)).bind_or_null(info.published_at).bind_or_null(info.title);
    to.bind_or_null(info.source).bind_or_null(info.url).bind_or_null(info.byline);
    bind_list(to, info.tags);
}

ArticleInfo read_info(Statement& from) {
    ArticleInfo info{.id = from.text(), .published = read_edtf(from), .published_at = from.text()};
    info.title = from.text();
    info.source = from.text();
    info.url = from.text();
    info.byline = from.text();
    info.tags = read_list(from);
    return info;
}

ActorMention read_mention(Statement& from) {
    ActorMention mention{.actor = read_actor(from), .span = read_span(from)};
    mention.title = from.text();
    return mention;
}

ActorProfile read_profile(Statement& from) {
    ActorProfile profile{.actor = read_actor(from), .names = read_list(from), .titles = read_list(from)};
    profile.first_seen = read_edtf(from);
    profile.last_seen = read_edtf(from);
    profile.mentions = static_cast<std::uint32_t>(from.integer());
    return profile;
}

std::vector<std::string> read_texts(Statement& from) {
    std::vector<std::string> texts;
    while (from.step()) texts.push_back(from.text());
    return texts;
}

} // namespace

ArticleTable::ArticleTable(const sqlite::Database& db)
    : find_(db, fmt::format("SELECT {}, body_byte, text, annotation FROM article WHERE id = ?", info_columns)),
      replace_(db, fmt::format("INSERT OR REPLACE INTO article ({}, body_byte, text, annotation) VALUES ({})",
                               info_columns, placeholders(article_column_count))),
      infos_(db, fmt::format("SELECT {} FROM article ORDER BY id", info_columns)),
      ids_(db, "SELECT id FROM article ORDER BY id") {}

std::optional<Article> ArticleTable::find(std::string_view id) {
    find_.bind(id);
    if (!find_.step()) return std::nullopt;
    Article article{.info = read_info(find_)};
    article.body = static_cast<std::size_t>(find_.integer());
    article.text = find_.text();
    article.annotation = find_.text();
    find_.reset();
    return article;
}

void ArticleTable::replace(const Article& article) {
    bind_info(replace_, article.info);
    replace_.bind(static_cast<std::int64_t>(article.body)).bind(article.text);
    replace_.bind_or_null(article.annotation).run();
}

std::vector<ArticleInfo> ArticleTable::infos() {
    std::vector<ArticleInfo> infos;
    while (infos_.step()) infos.push_back(read_info(infos_));
    return infos;
}

std::vector<std::string> ArticleTable::ids() {
    return read_texts(ids_);
}

ActorTables::ActorTables(const sqlite::Database& db)
    : insert_mention_(db,
                      fmt::format("INSERT INTO actor_mention (article, position, published, {}, char_start, char_end, "
                                  "title) VALUES ({})",
                                  actor_columns, placeholders(mention_column_count))),
      erase_mentions_(db, "DELETE FROM actor_mention WHERE article = ?"),
      actors_in_(db, "SELECT DISTINCT actor FROM actor_mention WHERE article = ?"),
      mentions_(db, fmt::format("SELECT article, {}, char_start, char_end, title FROM actor_mention "
                                "ORDER BY article, position",
                                actor_columns)),
      sightings_(db, fmt::format("SELECT {}, char_start, char_end, title, published FROM actor_mention WHERE actor = ?",
                                 actor_columns)),
      erase_profile_(db, "DELETE FROM actor WHERE id = ?"),
      insert_profile_(db, fmt::format("INSERT INTO actor (id, name, type, country, code, names, titles, first_seen, "
                                      "last_seen, mentions) VALUES ({})",
                                      placeholders(profile_column_count))),
      profiles_(db, "SELECT id, name, type, country, code, names, titles, first_seen, last_seen, mentions FROM actor "
                    "ORDER BY id") {}

void ActorTables::insert_mentions(const Analysis& analysis) {
    std::int64_t position = 0;
    for (const auto& mention : analysis.actors) {
        insert_mention_.bind(analysis.article.id).bind(position++).bind(to_string(analysis.article.published));
        bind_actor(insert_mention_, mention.actor);
        bind_span(insert_mention_, mention.span);
        insert_mention_.bind_or_null(mention.title).run();
    }
}

void ActorTables::erase_mentions(std::string_view article) {
    erase_mentions_.bind(article).run();
}

std::vector<std::string> ActorTables::actors_in(std::string_view article) {
    return read_texts(actors_in_.bind(article));
}

std::map<std::string, std::vector<ActorMention>> ActorTables::mentions() {
    std::map<std::string, std::vector<ActorMention>> mentions;
    while (mentions_.step()) {
        auto& of_article = mentions[mentions_.text()];
        of_article.push_back(read_mention(mentions_));
    }
    return mentions;
}

void ActorTables::fold_again(std::string_view actor) {
    std::vector<Sighting> sightings;
    sightings_.bind(actor);
    while (sightings_.step()) {
        auto mention = read_mention(sightings_);
        sightings.push_back({std::move(mention), read_edtf(sightings_)});
    }
    erase_profile_.bind(actor).run();
    if (sightings.empty()) return;
    const auto profile = fold_actor(sightings);
    bind_actor(insert_profile_, profile.actor);
    bind_list(insert_profile_, profile.names);
    bind_list(insert_profile_, profile.titles);
    bind_edtf(insert_profile_, profile.first_seen);
    bind_edtf(insert_profile_, profile.last_seen);
    insert_profile_.bind(std::int64_t{profile.mentions}).run();
}

std::vector<ActorProfile> ActorTables::profiles() {
    std::vector<ActorProfile> profiles;
    while (profiles_.step()) profiles.push_back(read_profile(profiles_));
    return profiles;
}

} // namespace dragoman
