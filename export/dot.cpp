// DOT: a drawing that Graphviz users can lay out and edit themselves.
#include "export/diagram/diagram.hpp"
#include "export/writers.hpp"

namespace pg::exporting {

namespace {

class DotWriter : public Sink {
public:
    DotWriter(Output& output, const Framing& framing) : out_(output.file("")), framing_(framing) {}
    void begin(const graph::View& view) override {
        const std::scoped_lock lock(graphviz_mutex());
        out_ << draw(view, framing_).dot();
    }

private:
    std::ostream& out_;
    const Framing& framing_;
};

}  // namespace

std::unique_ptr<Sink> dot_writer(Output& output, const Framing& framing) { return std::make_unique<DotWriter>(output, framing); }

}  // namespace pg::exporting
