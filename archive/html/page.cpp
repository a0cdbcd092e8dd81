// The only file that knows gumbo.
#include "archive/html/page.hpp"

#include <gumbo.h>

#include <csetjmp>
#include <cstdlib>
#include <cstring>

#include "archive/html/reduce.hpp"
#include "core/utf8.hpp"

namespace pg::archive::html {
namespace {

/// Memory for one gumbo tree. Freed at once, since gumbo's own clean-up is recursive and could blow the stack; a limit is kept because
/// misnested formatting elements multiply. Leaves by longjmp over C frames only.
class Arena {
public:
    explicit Arena(std::size_t limit) : limit_(limit) {}
    ~Arena() {
        for (void* block : blocks_) std::free(block);
    }
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;

    static void* allocate(void* self, std::size_t size) { return static_cast<Arena*>(self)->take(size); }
    static void release(void*, void*) {}
    std::jmp_buf on_limit;

private:
    void* take(std::size_t size) {
        size = (size + 15) & ~std::size_t{15};
        if (size > left_) refill(size);
        left_ -= size;
        void* const at = next_;
        next_ += size;
        return at;
    }
    void refill(std::size_t size) {
        constexpr std::size_t block_size = 1u << 18;
        const std::size_t take = size > block_size / 4 ? size : block_size;
        used_ += take;
        void* const block = used_ > limit_ ? nullptr : std::malloc(take);
        if (block == nullptr) std::longjmp(on_limit, 1);
        blocks_.push_back(block);
        next_ = static_cast<char*>(block);
        left_ = take;
    }

    std::size_t limit_, used_ = 0, left_ = 0;
    char* next_ = nullptr;
    std::vector<void*> blocks_;
};

GumboOutput* parsed(Arena& arena, const std::string& html) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Arena::allocate;
    options.deallocator = &Arena::release;
    options.userdata = &arena;
    options.max_errors = 0;
    if (setjmp(arena.on_limit) != 0) return nullptr;
    return gumbo_parse_with_options(&options, html.data(), html.size());
}

std::string_view attribute(const GumboElement& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

Tag tag_of(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_DIV: case GUMBO_TAG_CENTER: return Tag::Div;
        case GUMBO_TAG_SECTION: return Tag::Section;
        case GUMBO_TAG_ARTICLE: return Tag::Article;
        case GUMBO_TAG_MAIN: return Tag::Main;
        case GUMBO_TAG_ASIDE: return Tag::Aside;
        case GUMBO_TAG_HEADER: return Tag::Header;
        case GUMBO_TAG_FOOTER: return Tag::Footer;
        case GUMBO_TAG_NAV: case GUMBO_TAG_MENU: return Tag::Nav;
        case GUMBO_TAG_P: return Tag::P;
        case GUMBO_TAG_H1: return Tag::Heading1;
        case GUMBO_TAG_H2: return Tag::Heading2;
        case GUMBO_TAG_H3: return Tag::Heading3;
        case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6: return Tag::Heading4;
        case GUMBO_TAG_UL: case GUMBO_TAG_OL: return Tag::List;
        case GUMBO_TAG_LI: return Tag::Item;
        case GUMBO_TAG_BLOCKQUOTE: return Tag::Quote;
        case GUMBO_TAG_TABLE: case GUMBO_TAG_TR: case GUMBO_TAG_TBODY: case GUMBO_TAG_THEAD: case GUMBO_TAG_TFOOT: return Tag::Table;
        case GUMBO_TAG_TD: case GUMBO_TAG_TH: return Tag::Cell;
        case GUMBO_TAG_FIGURE: return Tag::Figure;
        case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_CAPTION: return Tag::Caption;
        case GUMBO_TAG_PRE: return Tag::Pre;
        case GUMBO_TAG_ADDRESS: return Tag::Address;
        case GUMBO_TAG_FORM: case GUMBO_TAG_FIELDSET: return Tag::Form;
        case GUMBO_TAG_DL: case GUMBO_TAG_DT: case GUMBO_TAG_DD: return Tag::Definition;
        default: return Tag::Other;
    }
}

bool is_block(GumboTag tag) {
    return tag_of(tag) != Tag::Other || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_HR || tag == GUMBO_TAG_HGROUP ||
           tag == GUMBO_TAG_DETAILS || tag == GUMBO_TAG_SUMMARY || tag == GUMBO_TAG_FRAMESET || tag == GUMBO_TAG_COLGROUP;
}

bool is_skipped(const GumboElement& element) {
    switch (element.tag) {
        case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_NOSCRIPT: case GUMBO_TAG_TEMPLATE: case GUMBO_TAG_SVG: case GUMBO_TAG_MATH:
        case GUMBO_TAG_IFRAME: case GUMBO_TAG_OBJECT: case GUMBO_TAG_EMBED: case GUMBO_TAG_BUTTON: case GUMBO_TAG_SELECT: case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_INPUT: case GUMBO_TAG_VIDEO: case GUMBO_TAG_AUDIO: case GUMBO_TAG_CANVAS: case GUMBO_TAG_NOFRAMES: case GUMBO_TAG_TITLE:
        case GUMBO_TAG_DATALIST:  case GUMBO_TAG_RP: case GUMBO_TAG_RT: return true;
        default: break;
    }
    if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return true;
    const auto style = attribute(element, "style");
    return style.find("display:none") != std::string_view::npos || style.find("display: none") != std::string_view::npos;
}

bool is_strong(GumboTag tag) { return tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_EM || tag == GUMBO_TAG_I; }

/// "article-body storyText" -> "article body story text ".
void add_words(std::string& words, std::string_view names) {
    bool small = false;
    for (const char c : names) {
        const bool capital = c >= 'A' && c <= 'Z', letter = capital || (c >= 'a' && c <= 'z');
        if ((!letter || (capital && small)) && !words.empty() && words.back() != ' ') words.push_back(' ');
        if (letter) words.push_back(capital ? static_cast<char>(c + 32) : c);
        small = letter && !capital;
    }
    if (!words.empty() && words.back() != ' ') words.push_back(' ');
}

/// Walks the tree with its own stack and fills the page.
class Walk {
public:
    explicit Walk(Page& page) : page_(page) {}

    void run(const GumboNode* root) {
        stack_.push_back({root, 0});
        enter(root);
        while (!stack_.empty()) {
            Frame& frame = stack_.back();
            const GumboVector& children = frame.node->v.element.children;
            if (frame.child == children.length) {
                leave(frame.node);
                stack_.pop_back();
                continue;
            }
            const auto* child = static_cast<const GumboNode*>(children.data[frame.child++]);
            if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_CDATA) add_text(child->v.text.text);
            if (child->type != GUMBO_NODE_ELEMENT) continue;
            note_head(child->v.element);
            if (is_skipped(child->v.element)) {
                if (is_block(child->v.element.tag)) flush(false);
                continue;
            }
            stack_.push_back({child, 0});
            enter(child);
        }
        flush(false);
    }

private:
    struct Frame {
        const GumboNode* node;
        unsigned child;
    };

    void enter(const GumboNode* node) {
        const GumboElement& element = node->v.element;
        if (element.tag == GUMBO_TAG_A) ++links_;
        if (is_strong(element.tag)) ++strong_;
        if (element.tag == GUMBO_TAG_BR) line_break();
        if (element.tag == GUMBO_TAG_TIME) time_begin_ = pending_.text.size();
        if (!is_block(element.tag)) return;
        flush(false);
        Element added;
        added.parent = current_;
        added.tag = tag_of(element.tag);
        for (const char* name : {"class", "id", "role", "itemprop"})
            add_words(added.names, attribute(element, name).substr(0, 300));
        current_ = static_cast<std::uint32_t>(page_.elements.size());
        page_.elements.push_back(std::move(added));
    }

    void leave(const GumboNode* node) {
        const GumboElement& element = node->v.element;
        if (element.tag == GUMBO_TAG_A) --links_;
        if (is_strong(element.tag)) --strong_;
        if (element.tag == GUMBO_TAG_TIME && page_.times.size() < 50)
            page_.times.emplace_back(attribute(element, "datetime"), pending_.text.substr(std::min(time_begin_, pending_.text.size())));
        if (!is_block(element.tag)) return;
        flush(false);
        current_ = page_.elements[current_].parent;
    }

    /// One break is white space within the block, two in a row part blocks.
    void line_break() {
        if (breaks_ > 0) flush(true);
        ++breaks_;
        space_ = true;
    }

    void add_text(const char* text) {
        const char* const end = text + std::strlen(text);
        for (; text != end; ++text) {
            const char c = *text;
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') { space_ = true; continue; }
            const std::size_t before = pending_.text.size();
            if (before != 0 && space_) pending_.text.push_back(breaks_ > 0 ? '\n' : ' ');
            space_ = false;
            breaks_ = 0;
            pending_.text.push_back(c);
            const auto added = static_cast<std::uint32_t>(pending_.text.size() - before);
            if (links_ > 0) pending_.link_bytes += added;
            if (strong_ > 0) pending_.strong_bytes += added;
        }
    }

    void flush(bool by_break) {
        if (!pending_.text.empty()) {
            pending_.element = current_;
            pending_.after_break = after_break_;
            page_.blocks.push_back(std::move(pending_));
            pending_ = {};
        }
        after_break_ = by_break;
        space_ = false;
        breaks_ = by_break ? breaks_ : 0;
    }

    void note_head(const GumboElement& element) {
        if (element.tag == GUMBO_TAG_META) {
            const auto content = attribute(element, "content");
            for (const char* key : {"property", "name", "itemprop"})
                if (const auto name = attribute(element, key); !name.empty() && !content.empty()) page_.meta.emplace(utf8::lower(name), content);
        } else if (element.tag == GUMBO_TAG_LINK && attribute(element, "rel") == "canonical" && page_.canonical.empty()) {
            page_.canonical = attribute(element, "href");
        } else if (element.tag == GUMBO_TAG_TITLE && page_.title.empty() && element.children.length > 0) {
            const auto* text = static_cast<const GumboNode*>(element.children.data[0]);
            if (text->type == GUMBO_NODE_TEXT || text->type == GUMBO_NODE_WHITESPACE) page_.title = text->v.text.text;
        }
    }

    Page& page_;
    std::vector<Frame> stack_;
    Block pending_;
    std::uint32_t current_ = no_element;
    int links_ = 0, strong_ = 0, breaks_ = 0;
    bool space_ = false, after_break_ = false;
    std::size_t time_begin_ = 0;
};

}  // namespace

std::optional<Page> parse_page(std::string_view utf8_html) {
    Reduced source = reduced(utf8_html);
    Arena arena((std::size_t{64} << 20) + 64 * source.html.size());
    const GumboOutput* output = parsed(arena, source.html);
    if (output == nullptr) return std::nullopt;
    Page page;
    page.linked_data = std::move(source.linked_data);
    page.language = attribute(output->root->v.element, "lang");
    Walk(page).run(output->root);
    return page;
}

}  // namespace pg::archive::html
