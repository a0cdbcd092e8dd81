#include "graph/store/layer_rows.hpp"

#include <bit>
#include <charconv>
#include <vector>

#include "core/hash.hpp"
#include "graph/resolve/text_key.hpp"
#include "graph/store/node_json.hpp"

namespace pg::graph {
namespace {

/// Fields framed by their length, so that no two states give the same bytes.
class Frame {
public:
    Frame() { out_.reserve(1024); }
    Frame& operator<<(std::string_view text) {
        digits(text.size(), [this](std::string_view d) { out_ += d; });
        out_ += ':';
        out_ += text;
        return *this;
    }
    Frame& operator<<(std::uint64_t number) {
        digits(number, [this](std::string_view d) { *this << d; });
        return *this;
    }
    Frame& operator<<(const Evidence& e) {
        return *this << e.article << std::uint64_t{e.start} << std::uint64_t{e.end} << e.trigger << e.quote << e.rule << std::bit_cast<std::uint64_t>(e.confidence);
    }
    std::int64_t digest() const {
        std::int64_t out = 0;
        const std::string hash = content_hash(out_);
        std::from_chars(hash.data(), hash.data() + 15, out, 16);
        return out;
    }

private:
    template <typename Use>
    static void digits(std::uint64_t number, Use use) {
        char buffer[20];
        use(std::string_view(buffer, static_cast<std::size_t>(std::to_chars(buffer, buffer + sizeof buffer, number).ptr - buffer)));
    }

    std::string out_;
};

template <typename E>
std::string_view name_or_none(const std::optional<E>& value) {
    return value ? name_of(*value) : std::string_view{};
}

}  // namespace

std::int64_t digest_of(const Node& n, std::string_view seen) {
    Frame f;
    f << n.id << name_of(n.kind) << name_or_none(n.type) << name_or_none(n.event_type) << n.name << name_or_none(n.mode) << name_or_none(n.act) << name_of(n.status)
      << n.date.start.iso() << n.date.end.iso() << name_of(n.date.granularity) << seen << n.mentions << n.articles << n.reports << std::uint64_t{n.generic}
      << std::uint64_t{n.claimed} << n.country << std::bit_cast<std::uint64_t>(n.latitude.value_or(999)) << std::bit_cast<std::uint64_t>(n.longitude.value_or(999))
      << name_or_none(n.checked) << detail_of(n);
    for (const Evidence& e : n.evidence) f << e;
    return f.digest();
}

std::int64_t digest_of(const Edge& edge) {
    Frame f;
    f << edge.source << edge.label() << edge.target << edge.title;
    for (const Evidence& e : edge.evidence) f << e;
    return f.digest();
}

LayerRows::LayerRows(const Database& db)
    : db_(db),
      node_(db.prepare("INSERT INTO node VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")),
      alias_(db.prepare("INSERT OR IGNORE INTO alias VALUES (?,?)")),
      edge_(db.prepare("INSERT INTO edge (source, label, role, target, title, digest) VALUES (?,?,?,?,?,?)")),
      evidence_(db.prepare("INSERT INTO evidence VALUES (?,?,?,?,?,?,?,?,?)")),
      phrase_(db.prepare("INSERT INTO phrase (content, node, article, start) VALUES (?,?,?,?)")),
      words_(db.prepare("INSERT INTO words (rowid, content) VALUES (?,?)")),
      no_node_(db.prepare("DELETE FROM node WHERE id = ?")),
      no_alias_(db.prepare("DELETE FROM alias WHERE node = ?")),
      no_node_evidence_(db.prepare("DELETE FROM evidence WHERE node = ?")),
      no_edge_(db.prepare("DELETE FROM edge WHERE number = ?")),
      no_edge_evidence_(db.prepare("DELETE FROM evidence WHERE edge = ?")),
      phrases_of_(db.prepare("SELECT number FROM phrase WHERE node = ?")),
      no_words_(db.prepare("INSERT INTO words (words, rowid, content) SELECT 'delete', number, content FROM phrase WHERE number = ?")),
      no_phrase_(db.prepare("DELETE FROM phrase WHERE number = ?")) {}

void LayerRows::columns(const Node& n, std::string_view seen) {
    const auto name = [this](const auto& value) {
        if (value) node_.bind(name_of(*value));
        else node_.bind_null();
    };
    const auto date = [this](const Date& d) {
        if (d.known()) node_.bind(d.iso());
        else node_.bind_null();
    };
    const bool event = n.kind == NodeKind::Event;
    node_.bind(n.id).bind(name_of(n.kind));
    if (event) name(n.event_type);
    else name(n.type);
    node_.bind(n.name);
    name(n.mode);
    name(n.act);
    if (event) node_.bind(name_of(n.status));
    else node_.bind_null();
    date(n.date.start);
    date(n.date.end);
    if (n.date.known()) node_.bind(name_of(n.date.granularity));
    else node_.bind_null();
    node_.bind(seen).bind(std::int64_t{n.mentions}).bind(std::int64_t{n.articles}).bind(std::int64_t{n.reports}).bind(std::int64_t{n.generic}).bind(std::int64_t{n.claimed});
    name(n.checked);
    node_.bind(n.country).bind_maybe(n.latitude).bind_maybe(n.longitude).bind(detail_of(n)).bind(digest_of(n, seen));
}

void LayerRows::insert(const Node& n, std::string_view seen) {
    columns(n, seen);
    node_.run();
    for (const Evidence& e : n.evidence) evidence(e, &n.id, 0);
    if (n.kind == NodeKind::Event) return;
    alias(n.name, n.id);
    for (const auto& a : n.aliases) alias(a, n.id);
    phrase(n.name, n.id, "", 0);
}

void LayerRows::insert(const Edge& e) {
    edge_.bind(e.source).bind(e.label()).bind(std::int64_t{e.role.has_value()}).bind(e.target).bind(e.title).bind(digest_of(e)).run();
    const std::int64_t number = sqlite3_last_insert_rowid(db_.handle());
    for (const Evidence& x : e.evidence) evidence(x, nullptr, number);
}

void LayerRows::insert_sentence(std::string_view article, std::uint32_t start, std::string_view sentence) { phrase(sentence, "", article, start); }

void LayerRows::remove_node(std::string_view id) {
    std::vector<std::int64_t> phrases;
    for (phrases_of_.bind(id); phrases_of_.step();) phrases.push_back(phrases_of_.number(0));
    phrases_of_.reset();
    for (const auto number : phrases) remove_phrase(number);
    no_alias_.bind(id).run();
    no_node_evidence_.bind(id).run();
    no_node_.bind(id).run();
}

void LayerRows::remove_edge(std::int64_t number) {
    no_edge_evidence_.bind(number).run();
    no_edge_.bind(number).run();
}

void LayerRows::remove_phrase(std::int64_t number) {
    no_words_.bind(number).run();
    no_phrase_.bind(number).run();
}

void LayerRows::alias(const std::string& text, const std::string& node) { alias_.bind(name_key(text)).bind(node).run(); }

void LayerRows::evidence(const Evidence& e, const std::string* node, std::int64_t edge) {
    if (node != nullptr) evidence_.bind(*node).bind_null();
    else evidence_.bind_null().bind(edge);
    evidence_.bind(e.article).bind(std::int64_t{e.start}).bind(std::int64_t{e.end}).bind(e.trigger).bind(e.quote).bind(e.rule).bind(e.confidence).run();
}

void LayerRows::phrase(std::string_view content, std::string_view node, std::string_view article, std::uint32_t start) {
    phrase_.bind(content).bind(node).bind(article).bind(std::int64_t{start}).run();
    words_.bind(std::int64_t{sqlite3_last_insert_rowid(db_.handle())}).bind(content).run();
}

}  // namespace pg::graph
