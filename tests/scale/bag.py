"""usage: bag.py FOLDER TOTALS SIZE

Dask: a bag of files in partitions of SIZE, each given as a list to one `nianbao check --files-from -`; its cells are left as Parquet, a file
a partition, counts and sums are reduced on the workers. The scheduler and its workers are processes started and ended here. One worker is
killed on the way once. Every run must come to TOTALS; beside each stands one plain process with as many workers, which leaves the same.
"""
import contextlib
import functools
import pathlib
import subprocess
import sys
import tempfile
import time
from collections import Counter

import dask.bag
from distributed import Client

HERE = pathlib.Path(__file__).resolve().parent
CHECK = ['node', str(HERE.parent.parent / 'cli/nianbao.mjs'), 'check', '--format', 'jsonl', '--files-from', '-']
PARQUET = ['node', str(HERE / 'parquet.js')]
sys.path.insert(0, str(HERE))
import totals  # noqa: E402


def ended_well(done):
    """Exit codes 1 and 2 speak of the reports."""
    if done.returncode not in (0, 1, 2):
        raise RuntimeError(done.stderr.decode())
    return done.stdout


def check(files, folder, jobs=1):
    """The totals of a partition, whose cells are written to the folder, under the name of its first file."""
    names = list(files)
    results = ended_well(subprocess.run([*CHECK, '--jobs', str(jobs)], input='\n'.join(names).encode(), capture_output=True, check=False))
    place = pathlib.Path(folder) / f'{names[0].replace("/", "_")}.parquet'
    ended_well(subprocess.run([*PARQUET, str(place)], input=results, capture_output=True, check=True))
    return [functools.reduce(totals.merged, map(totals.of_line, results.splitlines()))]


@contextlib.contextmanager
def cluster(count):
    """A scheduler, so many workers with one thread each, and a client."""
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:

        def start(program, *options):
            log = stack.enter_context(open(f'{folder}/log', 'a', encoding='utf8'))
            command = [sys.executable, '-m', f'distributed.cli.{program}', '--scheduler-file', f'{folder}/scheduler.json']
            process = subprocess.Popen([*command, *options], cwd=HERE, stdout=log, stderr=log)
            stack.callback(process.wait)
            stack.callback(process.terminate)
            return process

        start('dask_scheduler', '--host', '127.0.0.1', '--port', '0', '--no-dashboard')
        single = ('--nthreads', '1', '--no-nanny', '--no-dashboard', '--local-directory', folder)
        workers = [start('dask_worker', *single) for _ in range(count)]
        with Client(scheduler_file=f'{folder}/scheduler.json') as client:
            client.wait_for_workers(count)
            yield client, workers


def plain(files, jobs):
    """Seconds of one process with so many workers."""
    with tempfile.TemporaryDirectory() as cells:
        started = time.monotonic()
        check(files, cells, jobs)
        return time.monotonic() - started


def spread(files, size, count, kill, expected):
    """Seconds of Dask with so many workers; the last one is killed after `kill` seconds."""
    with cluster(count) as (client, workers), tempfile.TemporaryDirectory() as cells:
        started = time.monotonic()
        bag = dask.bag.from_sequence(files, partition_size=size)
        future = client.compute(bag.map_partitions(check, cells).fold(totals.merged, initial=Counter()))
        if kill:
            time.sleep(kill)
            assert not future.done()
            workers[-1].kill()
        found = totals.written(future.result())
        seconds = time.monotonic() - started
        assert found == expected
        assert len(list(pathlib.Path(cells).iterdir())) == bag.npartitions
    return seconds


def main(folder, expected, size):
    files = sorted(str(file) for file in pathlib.Path(folder).rglob('*') if file.is_file())

    def say(what, seconds, more=''):
        print(f'{what}: {seconds:.1f} s, {len(files) / seconds:.1f} reports a second{more}', flush=True)

    for count in (1, 2):
        alone = plain(files, count)
        say(f'one process, --jobs {count}', alone)
        seconds = spread(files, size, count, None, expected)
        say(f'Dask, workers: {count}', seconds, f', {alone / seconds:.0%} of the rate of the process')
    say('Dask, 2 workers, one killed on the way', spread(files, size, 2, seconds / 2, expected))


if __name__ == '__main__':
    main(sys.argv[1], pathlib.Path(sys.argv[2]).read_text(encoding='utf8'), int(sys.argv[3]))
