// Articles to records: language/ and extract/ in one hand.
#pragma once

#include <string>

#include "core/record.hpp"
#include "extract/extractor.hpp"
#include "language/analyser.hpp"

namespace pg::cli {

/// Immutable after loading; any number of threads may use it at once.
class Analysis {
public:
    /// Reads the models and the knowledge from the data folder; takes about a second. Throws Error that names what is missing.
    static Analysis load();

    Record record_of(Article article) const { return extractor_.extract(analyser_.analyse(std::move(article))); }
    const language::Analyser& analyser() const { return analyser_; }
    const extract::Extractor& extractor() const { return extractor_; }
    /// Changes when anything changes that could give another record for the same article.
    const std::string& fingerprint() const { return fingerprint_; }

private:
    Analysis(language::Analyser analyser, extract::Extractor extractor);
    language::Analyser analyser_;
    extract::Extractor extractor_;
    std::string fingerprint_;
};

}  // namespace pg::cli
