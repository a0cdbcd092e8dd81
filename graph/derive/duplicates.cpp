#include "graph/derive/duplicates.hpp"

#include <algorithm>
#include <unordered_set>

#include "graph/derive/shingles.hpp"
#include "graph/resolve/union_find.hpp"

namespace pg::graph {
namespace {

constexpr double alike = 0.4, contained = 0.7;
constexpr std::size_t enough = 40;  ///< shingles that a part must have to be a copy of a longer text
constexpr std::size_t widespread = 50;  ///< texts with the same words: a formula, no sign of a copy
constexpr std::uint64_t every = 8;  ///< of so many shingles one is looked for in other texts
constexpr std::uint32_t signs = 3;  ///< shared ones that make it worth comparing

/// The one says what the other says, or is a part of it that is long enough to tell.
bool copies(const Shingles& a, const Shingles& b) {
    std::size_t both = 0;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        const std::uint64_t x = a[i], y = b[k];
        both += x == y;
        i += x <= y;
        k += y <= x;
    }
    const std::size_t either = a.size() + b.size() - both, least = std::min(a.size(), b.size());
    const auto share = [both](std::size_t of) { return of == 0 ? 0.0 : static_cast<double>(both) / static_cast<double>(of); };
    return share(either) >= alike || (least >= enough && share(least) >= contained);
}

/// Texts that may be copies, pair by pair, and the sets in which they are joined. In whatever order they come: the sets are the same.
class Copies {
public:
    explicit Copies(const std::vector<Shingles>& shingles) : shingles_(shingles), sets_(shingles.size()) {}

    void compare(std::uint32_t a, std::uint32_t b) {
        if (a == b || sets_.find(a) == sets_.find(b)) return;
        if (compared_.insert(pair(a, b)).second && copies(shingles_[a], shingles_[b])) sets_.join(a, b);
    }
    std::vector<std::vector<std::uint32_t>> groups() { return sets_.groups(); }

private:
    static std::uint64_t pair(std::uint32_t a, std::uint32_t b) { return std::uint64_t{std::min(a, b)} << 32 | std::max(a, b); }

    const std::vector<Shingles>& shingles_;
    UnionFind sets_;
    std::unordered_set<std::uint64_t> compared_;
};

/// Something that a text has and others may have, too.
struct Trait {
    std::uint64_t value = 0;
    std::uint32_t text = 0;

    auto operator<=>(const Trait&) const = default;
};

/// Texts that are much alike meet in a band of their sketches. Each is compared with the first of those that meet and with its predecessor, which keeps
/// long lists linear.
void by_likeness(const std::vector<Shingles>& shingles, Copies& found) {
    std::vector<std::uint32_t> texts;
    std::vector<Sketch> sketches;
    for (std::uint32_t t = 0; t < shingles.size(); ++t) {
        if (shingles[t].empty()) continue;
        texts.push_back(t);
        sketches.push_back(sketch_of(shingles[t]));
    }
    std::vector<Trait> band(texts.size());
    for (std::size_t b = 0; b < sketch_bands; ++b) {
        for (std::size_t i = 0; i < texts.size(); ++i) band[i] = {sketches[i][b], texts[i]};
        std::sort(band.begin(), band.end());
        for (std::size_t i = 1, first = 0; i < band.size(); ++i) {
            if (band[i].value != band[first].value) first = i;
            if (first == i) continue;
            found.compare(band[first].text, band[i].text);
            found.compare(band[i - 1].text, band[i].text);
        }
    }
}

/// A short text and the long one that it was cut from share a few of every eighth shingle.
class Parts {
public:
    explicit Parts(const std::vector<Shingles>& shingles) : from_(shingles.size() + 1), shared_(shingles.size()) {
        for (std::uint32_t t = 0; t < shingles.size(); ++t) {
            for (const std::uint64_t s : shingles[t])
                if (s % every == 0) with_.push_back({s, t});
            from_[t + 1] = static_cast<std::uint32_t>(with_.size());
        }
        std::sort(with_.begin(), with_.end());
        find_meetings();
    }

    void compare(Copies& found) {
        for (std::uint32_t t = 0; t + 1 < from_.size(); ++t) {
            std::vector<std::uint32_t> others;
            for (auto i = from_[t]; i < from_[t + 1]; ++i)
                for (auto at = meeting_[i]; at < with_.size() && with_[at].value == with_[meeting_[i]].value && with_[at].text < t; ++at)
                    if (++shared_[with_[at].text] == signs) others.push_back(with_[at].text);
            for (auto i = from_[t]; i < from_[t + 1]; ++i)
                for (auto at = meeting_[i]; at < with_.size() && with_[at].value == with_[meeting_[i]].value && with_[at].text < t; ++at) shared_[with_[at].text] = 0;
            for (const auto other : others) found.compare(other, t);
        }
    }

private:
    /// For each text where those begin that share one of its shingles; nowhere for what is widespread.
    void find_meetings() {
        meeting_.assign(with_.size(), static_cast<std::uint32_t>(with_.size()));
        std::vector<std::uint32_t> next(from_.begin(), from_.end());
        for (std::uint32_t first = 0, end = 0; first < with_.size(); first = end) {
            while (end < with_.size() && with_[end].value == with_[first].value) ++end;
            if (end - first < 2 || end - first > widespread) continue;
            for (auto i = first; i < end; ++i) meeting_[next[with_[i].text]++] = first;
        }
    }

    std::vector<Trait> with_;             ///< by shingle
    std::vector<std::uint32_t> from_;     ///< by text: where its part of `meeting_` begins
    std::vector<std::uint32_t> meeting_;  ///< by text: places in `with_`
    std::vector<std::uint32_t> shared_;   ///< by text, while one is looked at: how much they share
};

}  // namespace

std::vector<std::vector<std::uint32_t>> near_duplicates(const std::vector<std::string_view>& texts) {
    std::vector<Shingles> shingles;
    shingles.reserve(texts.size());
    for (const auto text : texts) shingles.push_back(shingles_of(text));
    Copies found(shingles);
    by_likeness(shingles, found);
    Parts(shingles).compare(found);
    auto out = found.groups();
    std::erase_if(out, [](const auto& group) { return group.size() < 2; });
    return out;
}

}  // namespace pg::graph
