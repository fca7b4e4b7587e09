// SPDX-License-Identifier: MIT
#include "io/store.hpp"

#include "core/error.hpp"
#include "core/graph/fold.hpp"
#include "io/sqlite.hpp"
#include "io/store_schema.hpp"
#include "io/store_tables.hpp"

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <set>
#include <unordered_map>

namespace dragoman {

namespace {

using sqlite::Database;
using sqlite::Statement;
using sqlite::Transaction;

Database open_database(const std::string& path, Database::Mode mode, std::chrono::milliseconds patience) {
    if (path.empty()) throw StoreError("no file is named for the store");
    std::error_code error;
    if (mode == Database::Mode::read && !std::filesystem::exists(path, error))
        throw StoreError(path + ": no such store; make one with 'dragoman ingest --store FILE ARTICLE...'");
    if (std::filesystem::is_directory(path, error)) throw StoreError(path + ": a folder; name a file in it");
    Database database{path, mode, patience};
    open_schema(database, mode);
    database.run("PRAGMA cache_size = -65536"); // KiB: a batch is changed in memory, and the file written at its end
    return database;
}

Database::Mode database_mode(Store::Mode mode) {
    return mode == Store::Mode::read ? Database::Mode::read : Database::Mode::write;
}

} // namespace

struct Store::Impl {
    Impl(const std::string& path, Mode mode, std::chrono::milliseconds patience)
        : database(open_database(path, database_mode(mode), patience)) {}

    void take_out(const std::string& id);
    void put_in(const Article& article, const Analysis& analysis);
    void fold_touched();
    void fold_block_again(const std::string& block);
    [[noreturn]] void damaged(const std::string& what) const {
        throw StoreError(database.path() + ": holds " + what + "; ingest the articles into a new file");
    }

    Database database;
    Statement find_meta{database, "SELECT value FROM meta WHERE key = ?"};
    Statement set_meta{database, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)"};
    ArticleTable articles{database};
    ActorTables actors{database};
    EvidenceTable evidence{database};
    EventTables events{database};
    std::set<std::string> touched_blocks{};
    std::set<std::string> touched_actors{};
};

Store::Store(const std::string& path, Mode mode, std::chrono::milliseconds patience)
    : impl_(std::make_unique<Impl>(path, mode, patience)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

std::string Store::analyzer() const {
    auto& find = impl_->find_meta.bind("analyzer");
    if (!find.step()) return "";
    auto fingerprint = find.text();
    find.reset();
    return fingerprint;
}

void Store::set_analyzer(std::string_view fingerprint) {
    impl_->set_meta.bind("analyzer").bind(fingerprint).run();
}

std::vector<bool> Store::known(std::span<const Article> articles) const {
    std::vector<bool> known;
    for (const auto& article : articles) known.push_back(impl_->articles.find(article.info.id) == article);
    return known;
}

/// Takes out what the article said before.
void Store::Impl::take_out(const std::string& id) {
    touched_blocks.merge([blocks = evidence.blocks_in(id)] { return std::set(blocks.begin(), blocks.end()); }());
    touched_actors.merge([ids = actors.actors_in(id)] { return std::set(ids.begin(), ids.end()); }());
    evidence.erase(id);
    actors.erase_mentions(id);
}

/// Puts in what the article says; its events are folded when all articles are in.
void Store::Impl::put_in(const Article& article, const Analysis& analysis) {
    articles.replace(article);
    actors.insert_mentions(analysis);
    for (const auto& mention : analysis.actors) touched_actors.insert(mention.actor.id);
    for (const auto& mention : analysis.evidence) {
        auto block = block_key(mention);
        evidence.insert(mention, block);
        touched_blocks.insert(std::move(block));
    }
}

void Store::Impl::fold_block_again(const std::string& block) {
    const auto stored = evidence.of_block(block);
    std::vector<Evidence> mentions;
    for (const auto& [mention, _] : stored) mentions.push_back(mention);
    for (const auto& event : fold_block(std::move(mentions))) {
        events.insert(event, block);
        for (const auto& mention : event.evidence) {
            const auto same = [&](const StoredEvidence& s) { return s.evidence == mention; };
            const auto before = std::ranges::find_if(stored, same);
            if (before == stored.end() || before->event != event.id) evidence.assign(mention, event.id);
        }
    }
}

void Store::Impl::fold_touched() {
    // All go before any come: a mention that moved to another block takes its event's id along.
    for (const auto& block : touched_blocks) events.erase(block);
    for (const auto& block : touched_blocks) fold_block_again(block);
    for (const auto& actor : touched_actors) actors.fold_again(actor);
}

Store::Report Store::put(std::span<const Article> articles, std::span<const Analysis> analyses) {
    assert(articles.size() == analyses.size());
    std::unordered_map<std::string_view, std::size_t> last;
    for (std::size_t i = 0; i < articles.size(); ++i) last[articles[i].info.id] = i;

    Report report;
    impl_->touched_blocks.clear();
    impl_->touched_actors.clear();
    Transaction transaction{impl_->database, Transaction::Kind::write};
    for (std::size_t i = 0; i < articles.size(); ++i) {
        if (last.at(articles[i].info.id) != i) continue;
        const auto before = impl_->articles.find(articles[i].info.id);
        ++(!before ? report.added : *before == articles[i] ? report.unchanged : report.replaced);
        if (before) impl_->take_out(before->info.id);
        impl_->put_in(articles[i], analyses[i]);
    }
    impl_->fold_touched();
    transaction.commit();
    return report;
}

Chronicle Store::chronicle() const {
    Transaction transaction{impl_->database, Transaction::Kind::read};
    Chronicle chronicle{.articles = impl_->articles.infos(),
                        .actors = impl_->actors.profiles(),
                        .places = impl_->evidence.places(),
                        .events = impl_->events.all()};
    std::unordered_map<std::string_view, Event*> by_id;
    for (auto& event : chronicle.events) by_id[event.id] = &event;
    for (auto& [mention, id] : impl_->evidence.all()) {
        const auto event = by_id.find(id);
        if (event == by_id.end()) impl_->damaged("evidence of the event '" + id + "', which it does not hold");
        event->second->evidence.push_back(std::move(mention));
    }
    for (auto& event : chronicle.events) {
        if (event.evidence.empty()) impl_->damaged("no evidence of the event '" + event.id + "'");
        std::ranges::sort(event.evidence);
    }
    std::ranges::sort(chronicle.events, earlier);
    return chronicle;
}

std::vector<Analysis> Store::analyses() const {
    Transaction transaction{impl_->database, Transaction::Kind::read};
    std::vector<Analysis> analyses;
    std::unordered_map<std::string_view, Analysis*> by_article;
    auto mentions = impl_->actors.mentions();
    for (auto& info : impl_->articles.infos()) {
        auto& actors = mentions[info.id];
        analyses.push_back({.article = std::move(info), .actors = std::move(actors)});
    }
    for (auto& analysis : analyses) by_article[analysis.article.id] = &analysis;
    for (auto& [mention, _] : impl_->evidence.all()) {
        const auto analysis = by_article.find(mention.article);
        if (analysis == by_article.end())
            impl_->damaged("evidence of the article '" + mention.article + "', which it does not hold");
        analysis->second->evidence.push_back(std::move(mention));
    }
    for (auto& analysis : analyses) std::ranges::sort(analysis.evidence);
    return analyses;
}

std::optional<Article> Store::article(std::string_view id) const {
    return impl_->articles.find(id);
}

std::vector<std::string> Store::article_ids() const {
    return impl_->articles.ids();
}

} // namespace dragoman
