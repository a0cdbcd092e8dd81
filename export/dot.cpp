// DOT: a drawing that Graphviz users can lay out and edit themselves.
#include "export/diagram/diagram.hpp"
#include "export/writers.hpp"

namespace pg::exporting {

namespace {

class DotWriter : public Sink {
public:
    explicit DotWriter(Output& output) : out_(output.file("")) {}
    void begin(const graph::View& view) override {
        const std::scoped_lock lock(graphviz_mutex());
        out_ << draw(view).dot();
    }

private:
    std::ostream& out_;
};

}  // namespace

std::unique_ptr<Sink> dot_writer(Output& output) { return std::make_unique<DotWriter>(output); }

}  // namespace pg::exporting
