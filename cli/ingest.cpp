// SPDX-License-Identifier: MIT
#include "cli/options.hpp"
#include "core/analyze.hpp"
#include "core/error.hpp"
#include "core/model/fingerprint.hpp"
#include "io/knowledge_files.hpp"
#include "io/read_articles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <ostream>
#include <thread>

namespace dragoman {

namespace {

constexpr std::size_t batch_articles = 1000;
constexpr std::size_t batch_bytes = std::size_t{8} << 20;

/// `analyze` over a batch, spread over threads; the result is in the order of the articles.
std::vector<Analysis> analyze_all(const std::vector<Article>& articles, const Knowledge& knowledge, unsigned threads) {
    std::vector<Analysis> analyses(articles.size());
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    std::exception_ptr failure;
    const auto work = [&] {
        try {
            for (std::size_t i = next++; i < articles.size(); i = next++) analyses[i] = analyze(articles[i], knowledge);
        } catch (...) {
            if (!failed.exchange(true)) failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> pool;
        for (unsigned t = 1; t < threads && t < articles.size(); ++t) pool.emplace_back(work);
        work();
    }
    if (failure) std::rethrow_exception(failure);
    return analyses;
}

/// Takes articles as they come and puts them into the store, batch by batch.
class Ingest {
public:
    Ingest(Store store, const Knowledge& knowledge, unsigned threads, Streams& streams)
        : store_(std::move(store)), knowledge_(knowledge), threads_(threads), streams_(streams) {}

    /// Analyses that another version or other datasets made are made anew, so that the store is of one piece.
    void renew() {
        const auto analyzer = std::string{DRAGOMAN_VERSION "+"} + knowledge_.fingerprint;
        if (store_.analyzer() == analyzer) return;
        const auto ids = store_.article_ids();
        if (!ids.empty())
            streams_.err << fmt::format(
                "dragoman: the program or its datasets changed; reading {} stored articles again\n", ids.size());
        renewing_ = true;
        for (const auto& id : ids) take(store_.article(id).value());
        flush();
        renewing_ = false;
        seen_.clear();
        report_ = {};
        events_ = 0;
        store_.set_analyzer(analyzer);
    }

    void take(Article article) {
        if (!renewing_ && !is_winner(article)) return;
        bytes_ += article.text.size() + article.annotation.size();
        batch_.push_back(std::move(article));
        if (batch_.size() >= batch_articles || bytes_ >= batch_bytes) flush();
    }

    void flush() {
        if (batch_.empty()) return;
        auto articles = std::exchange(batch_, {});
        bytes_ = 0;
        if (!renewing_) drop_known(articles);
        const auto analyses = analyze_all(articles, knowledge_, threads_);
        for (const auto& analysis : analyses) events_ += analysis.evidence.size();
        const auto report = store_.put(articles, analyses);
        report_.added += report.added;
        report_.replaced += report.replaced;
        report_.unchanged += report.unchanged;
        if (streams_.err_is_terminal)
            streams_.err << fmt::format("\r{} articles", report_.added + report_.replaced + report_.unchanged)
                         << std::flush;
    }

    void finish() {
        flush();
        if (streams_.err_is_terminal) streams_.err << "\r";
        streams_.err << fmt::format("{} articles read: {} new, {} replaced, {} unchanged; {} mentions of events\n",
                                    report_.added + report_.replaced + report_.unchanged, report_.added,
                                    report_.replaced, report_.unchanged, events_);
    }

    std::size_t conflicts() const { return conflicts_; }

private:
    /// An article's rank among those of its id in one run: the one published last is kept, whatever their order.
    using Rank = std::pair<Edtf, std::uint64_t>;

    static Rank rank_of(const Article& article) {
        const auto& info = article.info;
        auto print = fingerprint(article.text);
        for (const auto* field :
             {&info.published_at, &info.title, &info.source, &info.url, &info.byline, &article.annotation})
            print = fingerprint(*field, fingerprint("\n", print));
        return {info.published, print};
    }

    bool is_winner(const Article& article) {
        const auto rank = rank_of(article);
        const auto [seen, first] = seen_.try_emplace(article.info.id, rank);
        if (first) return true;
        if (seen->second == rank) return false; // the same once more
        ++conflicts_;
        streams_.err << fmt::format(
            "dragoman: two different articles have the id '{}'; the one published later is kept\n", article.info.id);
        if (rank < seen->second) return false;
        seen->second = rank;
        std::erase_if(batch_, [&](const Article& other) { return other.info.id == article.info.id; });
        return true;
    }

    void drop_known(std::vector<Article>& articles) {
        const auto known = store_.known(articles);
        std::vector<Article> unknown;
        for (std::size_t i = 0; i < articles.size(); ++i)
            if (!known[i]) unknown.push_back(std::move(articles[i]));
        report_.unchanged += articles.size() - unknown.size();
        articles = std::move(unknown);
    }

    Store store_;
    const Knowledge& knowledge_;
    unsigned threads_;
    Streams& streams_;
    std::vector<Article> batch_{};
    std::size_t bytes_{};
    Store::Report report_{};
    std::size_t events_{};
    bool renewing_{};
    std::map<std::string, Rank, std::less<>> seen_{}; ///< ids of this run, and which article has each
    std::size_t conflicts_{};
};

} // namespace

int run_ingest(const Arguments& arguments, Streams& streams) {
    CLI::App app{"Read articles into a store: files, folders, or '-' for standard input.", "ingest"};
    StoreOption store;
    std::string format = "auto", datasets;
    unsigned threads = 0;
    std::vector<std::string> paths;
    store.add_to(app);
    std::string formats = "auto";
    for (const auto& row : article_formats()) formats += fmt::format(", {} ({})", row.name, row.meaning);
    app.add_option("--format", format, "one of " + formats)->type_name("FORMAT");
    app.add_option("--threads", threads, "threads that analyse (as many as there are cores); the result is the same")
        ->type_name("N");
    app.add_option("--datasets", datasets, "the folder with lexicon and gazetteer")->type_name("FOLDER");
    app.add_option("articles", paths, "files, folders, or -")->required()->type_name("ARTICLE");
    if (!parse(app, arguments, streams)) return done;

    const auto knowledge = read_knowledge(datasets_folder(datasets));
    Ingest ingest{store.open(Store::Mode::write), knowledge,
                  threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : threads, streams};
    ingest.renew();
    std::size_t problems = 0;
    const ArticleSink sink{[&](Article article) { ingest.take(std::move(article)); },
                           [&](const Problem& problem) {
                               ++problems;
                               streams.err << "dragoman: " << to_string(problem) << '\n';
                           }};
    for (const auto& path : paths) read_articles(path, format, sink);
    ingest.finish();
    if (problems > 0)
        streams.err << fmt::format("dragoman: {} could not be read\n",
                                   problems == 1 ? "one article" : fmt::format("{} articles", problems));
    return problems == 0 && ingest.conflicts() == 0 ? done : nothing_found;
}

} // namespace dragoman
