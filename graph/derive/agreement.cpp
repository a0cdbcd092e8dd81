// What two claims must have in common to be about one happening.
#include <algorithm>

#include "graph/derive/claim.hpp"

namespace pg::graph {
namespace {

constexpr std::int32_t news_age = 7;   ///< days after which a happening is no news any more
constexpr std::int32_t same_news = 2;  ///< days between articles on one happening that tell no date
constexpr std::int32_t slip = 2;       ///< days by which articles err on the date of what happens once

bool once_only(const EventClaim& claim) { return claim.act.has_value() && *claim.act != Act::Fund && *claim.act != Act::Challenge; }

using Keys = std::vector<std::string_view>;

Keys keys(const std::vector<Party>& parties) {
    Keys out;
    for (const Party& p : parties) out.push_back(p.key);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

bool within(const Keys& a, const Keys& b) { return std::includes(b.begin(), b.end(), a.begin(), a.end()); }

}  // namespace

std::string nature(const EventClaim& claim, bool with_status) {
    std::string out = claim.type ? std::string(name_of(*claim.type)) : "-";
    out += claim.mode ? "/" + std::string(name_of(*claim.mode)) : "/-";
    out += claim.act ? "/" + std::string(name_of(*claim.act)) : "/-";
    return with_status ? out + "/" + std::string(name_of(claim.status)) : out;
}

std::uint32_t nature_number(const EventClaim& claim, bool with_status) {
    const auto number = [](const auto& maybe) { return maybe ? static_cast<std::uint32_t>(*maybe) + 1 : 0u; };
    const std::uint32_t status = with_status ? static_cast<std::uint32_t>(claim.status) + 1 : 0u;
    return ((number(claim.type) << 8 | number(claim.mode)) << 8 | number(claim.act)) << 8 | status;
}

bool same_time(const Claim& a, const Claim& b) {
    if (a.told && b.told) {
        if (a.told->meet(*b.told)) return true;
        const auto apart = std::max(a.told->from - b.told->to, b.told->from - a.told->to);
        return a.exact_day() && b.exact_day() && once_only(*a.claim) && apart <= slip;
    }
    if (a.told || b.told) {
        const Claim &dated = a.told ? a : b, &other = a.told ? b : a;
        return other.published && dated.told->meet({*other.published - news_age, *other.published + 1});
    }
    return a.published && b.published && std::abs(*a.published - *b.published) <= same_news;
}

bool places_agree(const Claim& a, const Claim& b) {
    for (const Party& p : a.in(Role::Place)) {
        bool rival = false, same = false;
        for (const Party& q : b.in(Role::Place)) {
            same = same || p.id == q.id;
            rival = rival || p.type == q.type;  // a city may lie in the state that the other names, but not in another city
        }
        if (rival && !same) return false;
    }
    return true;
}

bool parties_agree(const Claim& a, const Claim& b) {
    bool shared = false;
    for (const Role role : {Role::Recipient, Role::Policy}) {
        if (role == Role::Recipient && mutual(*a.claim)) continue;
        const auto x = keys(a.in(role)), y = keys(b.in(role));
        if (x.empty() || y.empty()) continue;
        if (!within(x, y) && !within(y, x)) return false;
        shared = true;
    }
    return shared || mutual(*a.claim);
}

bool mutual(const EventClaim& claim) { return claim.type && is_mutual(*claim.type); }

std::string sides(const Claim& c) {
    std::string out;
    if (!mutual(*c.claim)) {
        for (const auto key : keys(c.in(Role::Agent))) (out += key) += ',';
        return out;
    }
    std::vector<Party> both = c.in(Role::Agent);
    both.insert(both.end(), c.in(Role::Recipient).begin(), c.in(Role::Recipient).end());
    const auto all = keys(both);
    if (all.size() < 2) return {};
    for (const auto key : all) (out += key) += ',';
    return out;
}

bool well_told(const Claim& c) {
    const auto& agents = c.in(Role::Agent);
    if (agents.empty() || !std::all_of(agents.begin(), agents.end(), [](const Party& p) { return p.specific(); })) return false;
    return mutual(*c.claim) ? !sides(c).empty() : !c.in(Role::Recipient).empty() || !c.in(Role::Policy).empty();
}

}  // namespace pg::graph
