"""What many reports come to: `… | totals.py` reads results, one a line, and writes their counts and sums.

Numbers are added exactly, so that the order in which the results come makes no difference.
"""
import json
import sys
from collections import Counter
from decimal import Decimal


def of_line(line):
    """The totals of one result; none for the line that speaks of a whole folder."""
    result = json.loads(line, parse_float=Decimal)
    if 'set' in result:
        return Counter()
    totals = Counter({'reports': 1, f"reading {result['reading']}": 1})
    for severity, count in result['summary']['counts'].items():
        totals[f'findings {severity}'] += count
    for table, content in result['report']['tables'].items():
        for cell, place in content['cells'].items():
            totals[f"cells {place['state']}"] += 1
            if place['state'] == 'number':
                totals[f'sum {table}.{cell}'] += place['value']
    return totals


def merged(one, other):
    """Both together; neither is changed."""
    both = Counter(one)
    both.update(other)
    return both


def written(totals):
    return ''.join(f'{name}\t{count}\n' for name, count in sorted(totals.items()) if count)


if __name__ == '__main__':
    everything = Counter()
    for each in sys.stdin:
        everything.update(of_line(each))
    sys.stdout.write(written(everything))
