#include "cli/analysis.hpp"

#include "core/data_dir.hpp"
#include "core/hash.hpp"

namespace pg::cli {

Analysis::Analysis(language::Analyser analyser, extract::Extractor extractor)
    : analyser_(std::move(analyser)),
      extractor_(std::move(extractor)),
      fingerprint_(content_hash(analyser_.fingerprint() + "\n" + extractor_.fingerprint())) {}

Analysis Analysis::load() {
    const auto data = find_data_dir();
    return {language::Analyser::load(data), extract::Extractor::load(data)};
}

}  // namespace pg::cli
