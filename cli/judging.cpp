#include "cli/judging.hpp"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>

#include "core/utf8.hpp"

namespace pg::cli {

std::string time_now() {
    using namespace std::chrono;
    const auto now = time_point_cast<milliseconds>(system_clock::now());
    const auto seconds = system_clock::to_time_t(now);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    return fmt::format("{}.{:03}Z", text, now.time_since_epoch().count() % 1000);
}

std::string user_name() {
    for (const char* variable : {"POLICYGRAPH_USER", "USER"})
        if (const char* name = std::getenv(variable); name != nullptr && *name != '\0') return name;
    const passwd* account = ::getpwuid(::getuid());
    return account != nullptr && *account->pw_name != '\0' ? account->pw_name : std::to_string(::getuid());
}

void SayingOption::add(CLI::App& command) {
    command.add_option("--why", why, "The reason, kept with the judgement")->type_name("TEXT");
    command.add_option("--who", who, "Who says so [$POLICYGRAPH_USER, else $USER, else the account]")->type_name("NAME");
}

namespace {

/// The graph and all that is written of it hold UTF-8.
void check_words(const std::vector<std::string>& all) {
    for (const auto& words : all)
        if (!utf8::valid(words)) throw UsageError("'" + words + "' is no UTF-8");
}

}  // namespace

std::vector<std::int64_t> judge(const Session& session, graph::Store& store, const std::vector<Saying>& all, const SayingOption& said) {
    const std::string who = said.who.empty() ? user_name() : said.who, when = time_now();
    for (const auto& one : all) check_words({one.a, one.b, who, said.why});
    for (const auto& one : all) store.judge(one.kind, one.a, one.b, who, said.why, when);
    store.commit();
    derive(session, store);
    const auto judgements = store.judgements();
    std::vector<std::int64_t> numbers;
    std::string listed;
    for (auto i = judgements.size() - all.size(); i < judgements.size(); ++i) {
        numbers.push_back(judgements[i].number);
        listed += " " + std::to_string(judgements[i].number);
    }
    const bool one = all.size() == 1;
    if (!session.quiet) std::cerr << (one ? "judgement" : "judgements") << listed << " (take " << (one ? "it" : "them") << " back with: policygraph unsay" << listed << ")\n";
    return numbers;
}

}  // namespace pg::cli
