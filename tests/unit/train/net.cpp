// SPDX-License-Identifier: MIT
#include "core/language/best_names.hpp"
#include "train/name_loss.hpp"
#include "train/optimizer.hpp"
#include "train/write_net.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace dragoman;
using namespace dragoman::train;

namespace {

Shape small_shape() {
    Shape shape;
    shape.word_dims = 8;
    shape.affix_dims = {2, 2, 1, 1, 2};
    shape.units = 8;
    shape.arc_dims = shape.relation_dims = 6;
    shape.vocabulary = 30;
    shape.tags = 7;
    return shape;
}

/// A sentence with a tree, one with names alone, one with masked words.
std::vector<Lesson> some_lessons(Random& random) {
    std::vector<Lesson> lessons(3);
    for (std::size_t s = 0; s < lessons.size(); ++s) {
        auto& lesson = lessons[s];
        lesson.weight = s == 1 ? 0.5f : 1.0f;
        for (std::size_t i = 0; i < 3 + s; ++i) {
            Input input;
            input.word = static_cast<std::uint32_t>(random.below(30));
            for (auto& affix : input.affix) affix = static_cast<std::uint32_t>(random.below(4));
            input.masked = s == 2 && i == 1;
            lesson.inputs.push_back(input);
            lesson.names.push_back(static_cast<std::uint8_t>(random.below(name_tag_count)));
            if (s == 2) lesson.guesses.push_back(i == 1 ? 5 : i == 3 ? 7 : -1);
            if (s == 1) continue;
            lesson.heads.push_back(i == 0 ? -1 : static_cast<std::int32_t>(random.below(i)));
            lesson.relations.push_back(static_cast<std::uint8_t>(random.below(40)));
            lesson.tags.push_back(static_cast<std::int32_t>(random.below(7)));
        }
    }
    return lessons;
}

std::vector<Matrix*> matrices_of(Weights& weights) {
    std::vector<Matrix*> all;
    const auto add = [&](Matrix& m) { all.push_back(&m); };
    weights.each_dense(add);
    weights.each_table(add);
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(train_net)

BOOST_AUTO_TEST_CASE(the_gradient_is_the_slope_of_the_loss) {
    const Shape shape = small_shape();
    Random random{5};
    auto weights = make_weights(shape, 3);
    weights.each_table([&](Matrix& m) {
        for (Eigen::Index i = 0; i < m.size(); ++i) m.data()[i] = 2 * random.uniform() - 1;
    });
    const auto lessons = some_lessons(random);
    Pass pass{shape};
    const auto loss_into = [&](Weights& gradient) {
        const auto loss =
            pass.learn(weights, gradient, lessons, {0, 0, 0}, 1, 10, {2, 3, 5, 9}, {-0.5f, -1.0f, -0.2f, -2.0f});
        return loss.tags + loss.names + loss.arcs + loss.relations + loss.guesses;
    };
    auto gradient = zeros_like(weights), unused = zeros_like(weights);
    loss_into(gradient);
    const auto values = matrices_of(weights), slopes = matrices_of(gradient);
    for (std::size_t k = 0; k < values.size(); ++k) {
        double product = 0, measured = 0, computed = 0;
        for (int tries = 0; tries < 40; ++tries) {
            // Of the tables, what the lessons use.
            const auto used = std::min<Eigen::Index>(values[k]->cols(), 30);
            const auto draw = [&] { return random.below(static_cast<std::size_t>(values[k]->rows() * used)); };
            auto at = draw();
            for (int i = 0; i < 200 && tries % 2 == 0 && std::abs(slopes[k]->data()[at]) < 1e-4f; ++i) at = draw();
            float& value = values[k]->data()[at];
            const float kept = value, by = 2e-3f;
            value = kept + by;
            const double above = loss_into(unused);
            value = kept - by;
            const double below = loss_into(unused);
            value = kept;
            const double slope = (above - below) / (2 * static_cast<double>(by));
            const auto ours = static_cast<double>(slopes[k]->data()[at]);
            product += slope * ours;
            measured += slope * slope;
            computed += ours * ours;
        }
        BOOST_TEST(measured > 0, "matrix " << k << " has no part in the loss");
        BOOST_TEST(product / std::sqrt(measured * computed) > 0.99, "matrix " << k << " goes another way");
        BOOST_TEST(std::abs(std::sqrt(measured / computed) - 1) < 0.1, "matrix " << k << " goes another length");
    }
}

BOOST_AUTO_TEST_CASE(the_loss_of_names_weighs_all_sequences_that_can_be) {
    Matrix scores(static_cast<Eigen::Index>(name_tag_count), 4);
    Random random{11};
    for (Eigen::Index i = 0; i < scores.size(); ++i) scores.data()[i] = 4 * random.uniform() - 2;
    const std::vector<std::uint8_t> names{name_tag(NameClass::person, NamePart::begin),
                                          name_tag(NameClass::person, NamePart::end), 0};
    // Every sequence of three tags in columns 1 to 3.
    double all = 0, gold = 0;
    for (std::size_t a = 0; a < name_tag_count; ++a)
        for (std::size_t b = 0; b < name_tag_count; ++b)
            for (std::size_t c = 0; c < name_tag_count; ++c) {
                if (!opens_name(a) || !may_follow(a, b) || !may_follow(b, c) || !closes_name(c)) continue;
                const auto score = [&](std::size_t tag, Eigen::Index at) {
                    return static_cast<double>(scores(static_cast<Eigen::Index>(tag), at));
                };
                const double odds = std::exp(score(a, 1) + score(b, 2) + score(c, 3));
                all += odds;
                if (a == names[0] && b == names[1] && c == names[2]) gold = odds;
            }
    BOOST_TEST(name_loss(scores, 1, names, 0.5f) == 0.5 * std::log(all / gold), boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(what_is_learnt_by_heart_is_read_from_the_file) {
    Forms forms;
    const auto example = [&](std::initializer_list<const char*> words, std::vector<std::int32_t> heads,
                             std::vector<Upos> upos, std::vector<std::uint8_t> names) {
        Example e;
        for (const auto* word : words) e.forms.push_back(forms.add(word));
        e.heads = std::move(heads);
        for (const auto tag : upos) e.upos.push_back(static_cast<std::uint8_t>(tag));
        e.xpos.assign(e.upos.size(), static_cast<std::uint8_t>(*xpos_named("NN")));
        for (const auto head : e.heads)
            e.relations.push_back(static_cast<std::uint8_t>(head < 0 ? Relation::root : Relation::nsubj));
        e.names = std::move(names);
        return e;
    };
    const auto person = name_tag(NameClass::person, NamePart::single);
    std::vector<Example> examples{
        example({"Kim", "left"}, {1, -1}, {Upos::propn, Upos::verb}, {person, 0}),
        example({"left", "is", "Lee"}, {-1, 0, 1}, {Upos::adj, Upos::aux, Upos::propn}, {0, 0, person}),
        example({"they", "left", "Kim"}, {1, -1, 1}, {Upos::pron, Upos::verb, Upos::propn}, {0, 0, person})};
    // A tag counts from the third time on.
    for (int round = 0; round < 2; ++round)
        for (std::size_t i = 0; i < 3; ++i) examples.push_back(examples[i]);
    const Vocabulary vocabulary{forms, std::vector<std::uint64_t>(forms.size(), 9), 20};
    const Tags tags{examples};
    Shape shape;
    shape.word_dims = shape.units = 32;
    shape.affix_dims = {6, 8, 8, 5, 5};
    shape.vocabulary = static_cast<int>(vocabulary.size());
    shape.tags = static_cast<int>(tags.size());
    std::vector<Lesson> lessons;
    for (const auto& e : examples) lessons.push_back(lesson_of(e, forms, vocabulary, tags));
    Learner learner{shape, make_weights(shape, 1)};
    for (std::uint64_t i = 0; i < 150; ++i) learner.step(lessons, {0, 0, 0}, i, 3e-3f);

    const WrittenNet net{write_model_file(net_sections(learner.weights, shape, vocabulary, tags, lessons))};
    for (const auto& e : examples) {
        const auto reading = net.read(e, forms);
        BOOST_TEST(best_names(reading.names) == e.names, boost::test_tools::per_element());
        for (std::size_t i = 0; i < e.forms.size(); ++i) {
            BOOST_TEST(static_cast<int>(reading.tags[i].first) == int{e.upos[i]});
            BOOST_TEST(reading.heads[i] == (e.heads[i] < 0 ? i : static_cast<std::size_t>(e.heads[i])));
            BOOST_TEST(static_cast<int>(reading.relations[i]) == int{e.relations[i]});
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
