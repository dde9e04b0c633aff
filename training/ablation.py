#!/usr/bin/env python3
"""What each sieve adds: leaves one after the other out, and measures.  Stdlib only.

usage: ablation.py GOLD_DIR      (from the root of the repository; builds the program first if it must)

Prints a Markdown table: PolNeAR dev (+source, content and exact F1) and the records (statement F1, speaker right, chain).
"""
import json, os, subprocess, sys, tempfile

SIEVES = ["quotation", "turn", "relation", "headline", "hearsay", "rule", "nested"]


def options():
    yield "all", ""
    for left_out in SIEVES:
        if left_out != "relation":
            yield "without " + left_out, "-Dchancery.sieves=" + ",".join(s for s in SIEVES if s != left_out)
    yield "encoder alone", "-Dchancery.sieves=relation,nested"
    yield "no encoder", "-Dchancery.encoder=off"


def read(place, option, out):
    env = dict(os.environ, JAVA_TOOL_OPTIONS=option)
    with open(out, "w") as f:
        subprocess.run(["./chancery", "read", place, "--format", "record"], env=env, stdout=f, stderr=subprocess.DEVNULL, check=True)


def last_json(command):
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines()[-1])


def main():
    gold = sys.argv[1]
    records = sorted(os.path.join(gold, "records", f) for f in os.listdir(os.path.join(gold, "records")) if f.endswith(".json"))
    subprocess.run(["./chancery", "demo"], stdout=subprocess.DEVNULL, check=True)
    print("| sieves | +source | content | exact | statement F1 | speaker right | chain |\n|---|---|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as d:
        out = os.path.join(d, "out.jsonl")
        for name, option in options():
            read(os.path.join(gold, "polnear", "dev.input.jsonl"), option, out)
            att = last_json([sys.executable, os.path.join(gold, "score_statements.py"), os.path.join(gold, "polnear", "dev.jsonl"), out,
                             "--multi", "first", "--outer", "--quiet"])["scores"]["att"]
            read(os.path.join(gold, "records", "input.jsonl"), option, out)
            rec = last_json([sys.executable, os.path.join(gold, "score_record.py"), *records, "--pred", out])
            print(f"| {name} | " + " | ".join(f"{100 * att[k]['f1']:.1f}" for k in ("+source", "content", "exact"))
                  + f" | {rec['statement_f1']:.3f} | {rec['speaker_recall']:.3f} | {rec['nest']}/{rec['nest_of']} |", flush=True)


if __name__ == "__main__":
    main()
