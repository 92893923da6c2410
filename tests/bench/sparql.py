"""Measures a join of five patterns over many statements, our endpoint beside rdflib's engine, in one run.

    uv run python tests/bench/sparql.py [--contracts 70000] [--slow 7000] [--write]

rdflib gets the smaller set, and the endpoint that set too, so that the ratio compares the same thing.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

import page

from opentt.sparql import Asked, Endpoint, Limits

TERM = "https://w3id.org/opentt/term/"
QUERY = f"""
PREFIX ott: <{TERM}>
SELECT ?district (COUNT(?contract) AS ?n) (SUM(?amount) AS ?sum) {{
  ?contract a ott:Contract ; ott:contractType <https://w3id.org/opentt/vocab/contract-type/technology-licence> ;
    ott:totalAmount ?amount ; ott:party ?party .
  ?party ott:institution ?institution .
  ?institution ott:region ?district .
}}
GROUP BY ?district ORDER BY DESC(?sum)
"""
TYPES = ("development", "transfer", "licence", "consulting", "service")


def write(path: Path, contracts: int) -> int:
    """How many statements were written: contracts with two parties each, and the institutions they lead to."""
    base, rdf = "https://w3id.org/opentt/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    xsd = "http://www.w3.org/2001/XMLSchema#"
    institutions = max(20, contracts // 50)
    count = 0
    with path.open("w", encoding="utf-8") as file:

        def say(subject: str, predicate: str, value: str) -> None:
            nonlocal count
            file.write(f"<{subject}> <{predicate}> {value} .\n")
            count += 1

        for n in range(institutions):
            who = f"{base}id/institution/i-{n}"
            say(who, rdf, f"<{TERM}Institution>")
            say(who, f"{TERM}name", f'"示例机构{n}"@zh')
            say(who, f"{TERM}region", f"<{base}vocab/region/1101{1 + n % 18:02}>")
        for n in range(contracts):
            one = f"{base}id/contract/c-{n}"
            say(one, rdf, f"<{TERM}Contract>")
            say(one, f"{TERM}title", f'"示例项目{n}"')
            say(one, f"{TERM}contractType", f"<{base}vocab/contract-type/technology-{TYPES[n % 5]}>")
            say(one, f"{TERM}totalAmount", f'"{1000 + n}.50"^^<{xsd}decimal>')
            say(one, f"{TERM}signedDate", f'"2024-{1 + n % 12:02}-{1 + n % 28:02}"^^<{xsd}date>')
            for place in (1, 2):
                party = f"{one}#parties-{place}"
                say(one, f"{TERM}party", f"<{party}>")
                say(party, rdf, f"<{TERM}ContractParty>")
                say(party, f"{TERM}institution", f"<{base}id/institution/i-{(n * 7 + place) % institutions}>")
    return count


def endpoint_seconds(path: Path) -> tuple[float, int]:
    """The best of five warm queries, asked through the process, and how many rows came."""
    endpoint = Endpoint(Limits(seconds=120, memory=4 << 30))
    endpoint.start()
    try:
        asyncio.run(endpoint.load("https://w3id.org/opentt/graph/records", path))
        times = []
        rows = 0
        for _ in range(5):
            started = time.perf_counter()
            answer = asyncio.run(endpoint.query(Asked(QUERY), ["text/csv"]))
            times.append(time.perf_counter() - started)
            rows = answer.content.count(b"\n") - 1
        return min(times), rows
    finally:
        endpoint.close()


def rdflib_seconds(path: Path) -> tuple[float, int]:
    """The best of two warm queries in rdflib, and how many rows came."""
    import rdflib

    graph = rdflib.Graph().parse(path, format="nt")
    times = []
    rows = 0
    for _ in range(2):
        started = time.perf_counter()
        rows = len(list(graph.query(QUERY)))
        times.append(time.perf_counter() - started)
    return min(times), rows


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--contracts", type=int, default=90_000)
    parser.add_argument("--slow", type=int, default=9_000)
    parser.add_argument("--write", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        large, small = Path(folder) / "large.nt", Path(folder) / "small.nt"
        many, few = write(large, chosen.contracts), write(small, chosen.slow)
        whole, rows = endpoint_seconds(large)
        ours, same = endpoint_seconds(small)
        theirs, others = rdflib_seconds(small)
    if not rows or same != others:
        raise SystemExit(f"the engines disagree: {same} rows and {others}")
    lines = [
        "| engine | statements | rows | seconds | ratio |",
        "|---|---:|---:|---:|---:|",
        f"| opentt endpoint | {many:,} | {rows} | {whole:.3f} | — |",
        f"| opentt endpoint | {few:,} | {same} | {ours:.3f} | 1.0 |",
        f"| rdflib | {few:,} | {others} | {theirs:.3f} | {theirs / ours:.1f} |",
    ]
    told = "\n".join(lines)
    sys.stdout.write(f"{told}\n")
    if chosen.write:
        page.put("sparql", told)


if __name__ == "__main__":
    main()
