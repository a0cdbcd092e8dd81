// Every frame of data/lexicons/frames carries an example that marks its trigger and its arguments: {A:Homan} {T:met} with {R:the governor}.
#include "extract/frames/frames.hpp"

#include <boost/test/unit_test.hpp>

#include "run.hpp"

using namespace pg;

namespace {

struct Mark {
    char what;  ///< T trigger, A agent, R recipient, P policy, L place
    Span span;
};

struct Example {
    std::string text;
    std::vector<Mark> marks;
};

Example example_of(const std::string& marked) {
    Example out;
    for (std::size_t i = 0; i < marked.size(); ++i) {
        if (marked[i] == '{' && i + 2 < marked.size() && marked[i + 2] == ':') {
            out.marks.push_back({marked[i + 1], {static_cast<std::uint32_t>(out.text.size()), 0}});
            i += 2;
        } else if (marked[i] == '}') {
            out.marks.back().span.end = static_cast<std::uint32_t>(out.text.size());
        } else {
            out.text += marked[i];
        }
    }
    return out;
}



std::optional<Role> role_of(char what) {
    switch (what) {
        case 'A': return Role::Agent;
        case 'R': return Role::Recipient;
        case 'P': return Role::Policy;
        case 'L': return Role::Place;
        default: return std::nullopt;
    }
}

const EventClaim* event_at(const Record& record, const Example& example) {
    for (const auto& mark : example.marks)
        if (mark.what == 'T')
            for (const auto& e : record.events)
                if (e.trigger.overlaps(mark.span)) return &e;
    return nullptr;
}

bool filled(const Record& record, const EventClaim& event, const Mark& mark) {
    const auto role = role_of(mark.what);
    if (!role) return true;
    for (MentionIndex m : event.role(*role))
        if (record.mentions[m].span.overlaps(mark.span)) return true;
    return false;
}

struct Tally {
    int frames = 0, typed = 0, roles = 0, filled = 0;
};

/// Adds what the program finds in the frame's example; true if type, act and all marked arguments are right.
bool check(const extract::Frame& frame, Tally& tally) {
    const Example example = example_of(frame.example);
    const Record record = test::extract(example.text);
    const EventClaim* event = event_at(record, example);
    const bool typed = frame.nothing ? event == nullptr : event != nullptr && event->type == frame.type && event->act == frame.act;
    ++tally.frames;
    tally.typed += typed;
    bool all = typed;
    for (const auto& mark : example.marks) {
        if (!role_of(mark.what)) continue;
        const bool found = event != nullptr && filled(record, *event, mark);
        ++tally.roles;
        tally.filled += found;
        all = all && found;
    }
    if (!all) BOOST_TEST_MESSAGE(frame.name << " | " << frame.example << "\n" << test::joined(test::event_lines(record)));
    return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(frames)

BOOST_AUTO_TEST_CASE(every_frame_has_an_example_that_marks_its_trigger) {
    const auto lexicon = extract::FrameLexicon::load(PG_DATA_DIR);
    for (const auto* frame : lexicon.all())
        BOOST_TEST(frame->example.find("{T:") != std::string::npos, frame->name << " has no example with a trigger");
}

// A frame's example goes through tags, trees and names as any text does, and now and then one of them errs: a floor, not a law.
BOOST_AUTO_TEST_CASE(the_examples_are_found) {
    Tally tally;
    int all = 0;
    const auto lexicon = extract::FrameLexicon::load(PG_DATA_DIR);
    for (const auto* frame : lexicon.all()) all += check(*frame, tally);
    BOOST_TEST_MESSAGE("examples " << tally.frames << ", whole " << all << ", with the type " << tally.typed << ", arguments " << tally.filled << " of "
                                   << tally.roles);
    BOOST_TEST(tally.typed >= tally.frames * 85 / 100);
    BOOST_TEST(tally.filled >= tally.roles * 78 / 100);
}

BOOST_AUTO_TEST_SUITE_END()
