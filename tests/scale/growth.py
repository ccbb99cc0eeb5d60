"""How time and memory grow with a folder: nianbao check --format jsonl of 500 town reports of mixed forms, and of 5,000.

usage: growth.py [FEWER MORE]   (prints both and their ratios; nothing is kept)
"""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
NIANBAO = HERE.parent.parent / "cli/nianbao.mjs"


def measured(folder):
    """Seconds by the clock, seconds of processor and megabytes at most, of one process; and how many results it wrote."""
    results = folder.with_suffix(".jsonl")
    with open(results, "wb") as out:
        begin = time.monotonic()
        process = subprocess.Popen(["node", NIANBAO, "check", folder, "--format", "jsonl"], stdout=out)
        _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) > 2:
        sys.exit(f"nianbao ended with {status}")
    with open(results, "rb") as lines:
        count = sum(1 for _ in lines) - 1  # the last is about all together
    return time.monotonic() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, count


def measure(work, count):
    """Of the first of the reports."""
    folder = work / str(count)
    folder.mkdir()
    every = sorted((work / "county-0").iterdir(), key=lambda it: int(it.name.split("-")[0]))
    for report in every[:count]:
        os.link(report, folder / report.name)
    seconds, processor, memory, written = measured(folder)
    if written != count:
        sys.exit(f"{written} results of {count} reports")
    print(f"{count:,} reports: {seconds:.1f} s, {processor:.1f} s of processor, {memory:.0f} MB at most", flush=True)
    return seconds, processor, memory


def main(fewer=500, more=5000):
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        subprocess.run(["node", HERE / "reports.js", work, "1", str(more)], check=True)
        pairs = zip(measure(work, int(fewer)), measure(work, int(more)))
        ratios = [large / small for small, large in pairs]
    print("× {:.1f} by the clock, × {:.1f} of processor, × {:.2f} of memory".format(*ratios))


main(*sys.argv[1:])
