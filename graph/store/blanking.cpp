// Walks the pages as https://www.sqlite.org/fileformat2.html lays them out, and keeps of each only what it finds in use.
#include "graph/store/blanking.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <vector>

namespace pg::graph {
namespace {

struct UnknownLayout {};

using Bytes = std::vector<unsigned char>;

void demand(bool condition) {
    if (!condition) throw UnknownLayout{};
}

std::uint32_t number(const Bytes& page, std::size_t at, std::size_t bytes) {
    demand(at + bytes <= page.size());
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < bytes; ++i) out = out << 8 | page[at + i];
    return out;
}

/// SQLite's numbers of one to nine bytes; `at` moves behind.
std::uint64_t varint(const Bytes& page, std::size_t& at) {
    std::uint64_t out = 0;
    for (int i = 0; i < 9; ++i) {
        demand(at < page.size());
        const unsigned char byte = page[at++];
        if (i == 8) return out << 8 | byte;
        out = out << 7 | (byte & 0x7Fu);
        if (byte < 0x80) return out;
    }
    return out;
}

/// The open file of a connection. Through SQLite, since closing a file of one's own would give up the locks that SQLite holds on it.
class PageFile {
public:
    explicit PageFile(const Database& database) {
        demand(sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file_) == SQLITE_OK && file_->pMethods != nullptr);
        Bytes head(100);
        demand(file_->pMethods->xRead(file_, head.data(), 100, 0) == SQLITE_OK);
        demand(std::memcmp(head.data(), "SQLite format 3", 16) == 0);
        const std::uint32_t told = number(head, 16, 2);
        page_size_ = told == 1 ? 65536 : told;
        usable_ = page_size_ - head[20];
        pages_ = number(head, 28, 4);
        free_list_ = number(head, 32, 4);
        demand(page_size_ >= 512 && number(head, 52, 4) == 0);  // no pages that tell where pages were moved (auto_vacuum)
        sqlite3_int64 size = 0;
        demand(file_->pMethods->xFileSize(file_, &size) == SQLITE_OK && size == static_cast<sqlite3_int64>(page_size_) * pages_);
    }
    Bytes read(std::uint32_t page) const {
        Bytes out(page_size_);
        demand(file_->pMethods->xRead(file_, out.data(), static_cast<int>(page_size_), place(page)) == SQLITE_OK);
        return out;
    }
    void write(std::uint32_t page, const Bytes& bytes) const {
        demand(file_->pMethods->xWrite(file_, bytes.data(), static_cast<int>(page_size_), place(page)) == SQLITE_OK);
    }
    void sync() const { demand(file_->pMethods->xSync(file_, SQLITE_SYNC_NORMAL) == SQLITE_OK); }
    std::uint32_t usable() const { return usable_; }
    std::uint32_t pages() const { return pages_; }
    std::uint32_t free_list() const { return free_list_; }
    /// The page over SQLite's lock bytes, at one gibibyte: nothing stands in it.
    std::uint32_t lock_page() const { return 0x40000000u / page_size_ + 1; }

private:
    sqlite3_int64 place(std::uint32_t page) const { return static_cast<sqlite3_int64>(page_size_) * (page - 1); }

    sqlite3_file* file_ = nullptr;
    std::uint32_t page_size_ = 0, usable_ = 0, pages_ = 0, free_list_ = 0;
};

class Blanking {
public:
    explicit Blanking(const Database& database) : file_(database), seen_(file_.pages() + 1) {
        if (file_.lock_page() <= file_.pages()) seen_[file_.lock_page()] = true;
        visit(Use::Tree, 1);
        Statement roots = database.prepare("SELECT rootpage FROM sqlite_master WHERE rootpage > 1");
        while (roots.step()) visit(Use::Tree, static_cast<std::uint32_t>(roots.number(0)));
        if (file_.free_list() != 0) visit(Use::FreeTrunk, file_.free_list());
    }

    /// Wave by wave, each in the order of the file, so that the disk is read on and not to and fro.
    void run() {
        while (!next_.empty()) {
            std::vector<Visit> wave;
            wave.swap(next_);
            std::sort(wave.begin(), wave.end(), [](const Visit& a, const Visit& b) { return a.page < b.page; });
            for (const Visit& v : wave) blank(v);
        }
        demand(std::find(seen_.begin() + 1, seen_.end(), false) == seen_.end());
        file_.sync();
    }

private:
    enum class Use : std::uint8_t { Tree, Overflow, FreeTrunk, Free };
    struct Visit {
        Use use = Use::Tree;
        std::uint32_t page = 0;
        std::uint64_t left = 0;  ///< of an overflow chain: bytes in this page and those after it
    };

    void visit(Use use, std::uint32_t page, std::uint64_t left = 0) {
        demand(page >= 1 && page <= file_.pages() && !seen_[page]);
        seen_[page] = true;
        next_.push_back({use, page, left});
    }

    void blank(const Visit& v) {
        page_ = file_.read(v.page);
        kept_.assign(page_.size(), 0);
        switch (v.use) {
            case Use::Tree: tree(v.page == 1 ? 100 : 0); break;
            case Use::Overflow: overflow(v.left); break;
            case Use::FreeTrunk: free_trunk(); break;
            case Use::Free: break;
        }
        if (kept_ != page_) file_.write(v.page, kept_);
    }

    void keep(std::size_t from, std::size_t bytes) {
        demand(from + bytes <= file_.usable());
        std::copy_n(page_.begin() + static_cast<std::ptrdiff_t>(from), bytes, kept_.begin() + static_cast<std::ptrdiff_t>(from));
    }

    void tree(std::size_t head) {
        const std::uint32_t flags = number(page_, head, 1), cells = number(page_, head + 3, 2);
        demand(flags == 2 || flags == 5 || flags == 10 || flags == 13);
        const bool leaf = (flags & 8u) != 0, table = (flags & 1u) != 0;
        const std::size_t first = head + (leaf ? 8 : 12);
        keep(0, first + 2 * std::size_t{cells});
        if (!leaf) visit(Use::Tree, number(page_, head + 8, 4));
        for (std::uint32_t c = 0; c < cells; ++c) cell(number(page_, first + 2 * std::size_t{c}, 2), leaf, table);
        std::size_t rounds = 0;
        for (std::uint32_t block = number(page_, head + 1, 2); block != 0; block = number(page_, block, 2)) {
            keep(block, 4);
            demand(++rounds < page_.size());
        }
    }

    void cell(std::size_t from, bool leaf, bool table) {
        std::size_t at = from;
        if (!leaf) {
            visit(Use::Tree, number(page_, at, 4));
            at += 4;
        }
        const std::uint64_t payload = leaf || !table ? varint(page_, at) : 0;
        if (table) varint(page_, at);
        const std::size_t here = local(payload, table);
        at += here;
        if (here < payload) {
            visit(Use::Overflow, number(page_, at, 4), payload - here);
            at += 4;
        }
        keep(from, std::max<std::size_t>(at - from, 4));
    }

    /// How much of a row stands in its page; the rest is in overflow pages.
    std::size_t local(std::uint64_t payload, bool table) const {
        const std::uint64_t usable = file_.usable(), most = table ? usable - 35 : (usable - 12) * 64 / 255 - 23, least = (usable - 12) * 32 / 255 - 23;
        if (payload <= most) return payload;
        const std::uint64_t part = least + (payload - least) % (usable - 4);
        return part <= most ? part : least;
    }

    void overflow(std::uint64_t left) {
        const std::uint64_t here = std::min<std::uint64_t>(left, file_.usable() - 4);
        keep(0, 4 + here);
        if (here < left) visit(Use::Overflow, number(page_, 0, 4), left - here);
    }

    void free_trunk() {
        const std::uint32_t next = number(page_, 0, 4), leaves = number(page_, 4, 4);
        keep(0, 8 + 4 * std::size_t{leaves});
        for (std::uint32_t i = 0; i < leaves; ++i) visit(Use::Free, number(page_, 8 + 4 * std::size_t{i}, 4));
        if (next != 0) visit(Use::FreeTrunk, next);
    }

    PageFile file_;
    std::vector<bool> seen_;  ///< by page
    std::vector<Visit> next_;
    Bytes page_, kept_;
};

bool is_write_ahead_log_empty(const Database& database) {
    std::error_code none;
    const auto size = std::filesystem::file_size(database.file() + "-wal", none);
    return none || size == 0;
}

}  // namespace

bool blank_unused(const Database& database) {
    sqlite3_db_release_memory(database.handle());
    database.execute("BEGIN IMMEDIATE");  // nobody else writes
    bool done = false;
    try {
        if (is_write_ahead_log_empty(database)) {
            Blanking(database).run();
            done = true;
        }
    } catch (const UnknownLayout&) {
        done = false;
    } catch (...) {
        sqlite3_exec(database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        throw;
    }
    database.execute("ROLLBACK");
    sqlite3_db_release_memory(database.handle());  // pages as they were before
    return done;
}

}  // namespace pg::graph
