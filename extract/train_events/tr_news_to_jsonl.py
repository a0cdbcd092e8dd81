#!/usr/bin/env python3
"""tr_news_to_jsonl.py < tr-news.xml > tr-news.jsonl: the articles of TR-News (Kamalloo and Rafiei, 2018) as an archive that `policygraph` and train_events read."""
import json
import sys
import xml.etree.ElementTree as ElementTree

for article in ElementTree.parse(sys.stdin.buffer).getroot().iter("article"):
    text = lambda name: (article.findtext(name) or "").strip()
    row = {"id": "tr-news-" + article.get("docid"), "title": text("title"), "url": text("url"), "source": text("domain"), "published": text("dltime"), "text": text("text")}
    print(json.dumps(row))
