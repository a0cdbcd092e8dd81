#!/usr/bin/env python3
"""compare.py GRAPH.db: the same questions to policygraph's file, to networkx and, where it is installed, to Kuzu.

Neighbours of a node over events, and the shortest path between two nodes, 100 each; prints load time and median, p95 in ms.
policygraph answers from its file without loading: here through the same indexes, by SQL, from Python.
    pip install networkx kuzu; bench/graph/compare.py bench.db
"""
import sqlite3
import statistics
import sys
import tempfile
import time


def timed(work):
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def report(name, load, answers):
    ms = sorted(1000 * seconds for seconds in answers)
    print(f"{name:<24} load {load:8.2f} s   median {statistics.median(ms):9.3f} ms   p95 {ms[len(ms) * 95 // 100]:9.3f} ms", flush=True)


def main(path):
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    nodes = [row[0] for row in db.execute("SELECT id FROM node WHERE kind <> 'event' ORDER BY id")]
    asked = [nodes[i * len(nodes) // 100] for i in range(100)]
    pairs = [(a, asked[(i * 37 + 11) % 100]) for i, a in enumerate(asked)]
    edges = lambda: db.execute("SELECT source, target FROM edge")

    two_steps = "SELECT DISTINCT o.target FROM edge e JOIN edge o ON o.source = e.source WHERE e.target = ? AND e.role = 1 AND o.target <> ?"
    answers = [timed(lambda: db.execute(two_steps, (n, n)).fetchall()) for n in asked]
    found = [len(rows) for _, rows in answers]
    report("policygraph neighbors", 0, [t for t, _ in answers])

    import networkx
    load, graph = timed(lambda: networkx.Graph(edges()))
    hop = lambda n: {x for e in graph[n] if e.startswith("event:") for x in graph[e]} - {n}
    answers = [timed(lambda: hop(n) if n in graph else set()) for n in asked]
    assert [len(a) for _, a in answers] == found, "networkx finds other neighbours"
    report("networkx neighbors", load, [t for t, _ in answers])

    def way(a, b):
        try:
            return networkx.bidirectional_shortest_path(graph, a, b)
        except (networkx.NetworkXNoPath, networkx.NodeNotFound):
            return []
    report("networkx path", load, [timed(lambda: way(a, b))[0] for a, b in pairs])

    try:
        import kuzu
    except ImportError:
        print("kuzu is not installed: left out")
        return
    import csv
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/nodes.csv", "w", newline="") as out:
            csv.writer(out).writerows(db.execute("SELECT id FROM node"))
        with open(f"{folder}/edges.csv", "w", newline="") as out:
            csv.writer(out).writerows(edges())
        connection = kuzu.Connection(kuzu.Database(f"{folder}/db"))

        def fill():
            connection.execute("CREATE NODE TABLE n(id STRING, PRIMARY KEY(id))")
            connection.execute("CREATE REL TABLE e(FROM n TO n)")
            connection.execute(f"COPY n FROM '{folder}/nodes.csv'")
            connection.execute(f"COPY e FROM '{folder}/edges.csv'")
        load, _ = timed(fill)
        query = "MATCH (a:n {id: $id})<-[:e]-(v:n)-[:e]->(b:n) WHERE v.id STARTS WITH 'event:' AND b.id <> $id RETURN count(DISTINCT b.id)"
        answers = [timed(lambda: connection.execute(query, {"id": n}).get_next()[0]) for n in asked]
        assert [a for _, a in answers] == found, "kuzu finds other neighbours"
        report("kuzu neighbors", load, [t for t, _ in answers])
        query = "MATCH p = (a:n {id: $a})-[:e* SHORTEST 1..8]-(b:n {id: $b}) RETURN length(p)"
        report("kuzu path", load, [timed(lambda: connection.execute(query, {"a": a, "b": b}).has_next())[0] for a, b in pairs])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
