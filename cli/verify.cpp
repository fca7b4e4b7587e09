// SPDX-License-Identifier: MIT
#include "cli/options.hpp"
#include "core/graph/fold.hpp"
#include "core/text/utf8.hpp"

#include <fmt/format.h>

#include <ostream>

namespace dragoman {

namespace {

/// Mentions whose quote is not what the article says at its offsets.
std::size_t wrong_quotes(const Store& store, const std::vector<Analysis>& analyses, Streams& streams) {
    std::size_t wrong = 0;
    for (const auto& analysis : analyses) {
        const auto article = store.article(analysis.article.id);
        for (const auto& mention : analysis.evidence) {
            if (article && slice(article->text, mention.sentence) == mention.quote &&
                mention.sentence.contains(mention.trigger))
                continue;
            ++wrong;
            streams.err << fmt::format("dragoman: {}:{}-{}: the quote is not what the article says there\n",
                                       mention.article, mention.sentence.start, mention.sentence.end);
        }
    }
    return wrong;
}

} // namespace

int run_verify(const Arguments& arguments, Streams& streams) {
    CLI::App app{
        "Check a store: every quote against its article, and the chronicle against one folded anew from the analyses.",
        "verify"};
    StoreOption option;
    option.add_to(app);
    if (!parse(app, arguments, streams)) return done;

    const auto store = option.open();
    const auto analyses = store.analyses();
    const auto wrong = wrong_quotes(store, analyses, streams);
    const bool same = fold(analyses) == store.chronicle();
    if (!same) streams.err << "dragoman: the chronicle is not the fold of the analyses\n";
    if (wrong > 0 || !same) return nothing_found;
    std::size_t mentions = 0;
    for (const auto& analysis : analyses) mentions += analysis.evidence.size();
    streams.out << fmt::format(
        "{} articles, {} mentions: every quote is in its article, and the chronicle is the fold of its evidence\n",
        analyses.size(), mentions);
    return done;
}

} // namespace dragoman
