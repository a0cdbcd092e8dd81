#include "export/page_opening.hpp"

namespace pg::exporting {

std::string page_opening(std::string_view title, const PageLook& look) {
    std::string out = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline')";
    if (look.pictures) out += "; img-src data:";
    out += "\">\n<title>";
    out += title;
    out += R"(</title>
<style>
body{font:15px/1.5 "DejaVu Sans",Verdana,sans-serif;color:#1f2933;margin:1.5rem auto;max-width:)";
    out += look.width;
    out += ";padding:0 1rem}\nh1{margin:0}";
    out += look.rules;
    return out + "\n</style></head><body>\n";
}

}  // namespace pg::exporting
