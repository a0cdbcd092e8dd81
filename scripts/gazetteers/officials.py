#!/usr/bin/env python3
"""Compiles data/gazetteers/officials.tsv from CC0 data about US officials.

usage: officials.py ACTORS_FOLDER OUT.tsv      ACTORS_FOLDER: legislators-current.yaml.gz, executive.yaml.gz, state-and-city-officials.yaml.gz

One row a person: name, other names, office (the last one), its start, party, state, Bioguide or Wikidata id. Members of Congress, presidents and
vice presidents since 1980, governors, state executives, mayors.
"""
import gzip, sys
import yaml

folder, out_file = sys.argv[1:]
PARTY = {'Democrat': 'Democratic Party', 'Democratic': 'Democratic Party', 'Republican': 'Republican Party'}
rows = []


def load(name):
    return gzip.open('%s/%s' % (folder, name), 'rt', encoding='utf-8').read()


def names(n):
    full = n.get('official_full') or '%s %s' % (n['first'], n['last'])
    other = {'%s %s' % (n['first'], n['last'])}
    if n.get('nickname'):
        other.add('%s %s' % (n['nickname'], n['last']))
    return full, sorted(other - {full})


for p in yaml.safe_load(load('legislators-current.yaml.gz')):
    full, other = names(p['name'])
    t = p['terms'][-1]
    rows.append((full, other, 'Senator' if t['type'] == 'sen' else 'Representative', t['start'], PARTY.get(t.get('party'), ''), 'US-' + t['state'],
                 'bioguide:' + p['id']['bioguide'], p['bio'].get('gender', '').lower()))
for p in yaml.safe_load(load('executive.yaml.gz')):
    t = p['terms'][-1]
    if t['end'] < '1980':
        continue
    full, other = names(p['name'])
    rows.append((full, other, 'President' if t['type'] == 'prez' else 'Vice President', t['start'], PARTY.get(t.get('party'), ''), 'US',
                 'bioguide:' + p['id']['bioguide'] if p['id'].get('bioguide') else 'wikidata:' + p['id'].get('wikidata', ''), p['bio'].get('gender', '').lower()))
TITLE = {'governor': 'Governor', 'lt_governor': 'Lieutenant Governor', 'mayor': 'Mayor', 'attorney general': 'Attorney General', 'secretary of state': 'Secretary of State'}
for p in yaml.safe_load_all(load('state-and-city-officials.yaml.gz')):
    if not p or not p.get('roles'):
        continue
    r = [x for x in p['roles'] if x['type'] in TITLE]
    if not r:
        continue
    state = r[0]['jurisdiction'].split('state:')[1][:2].upper() if 'state:' in r[0]['jurisdiction'] else ''
    rows.append((p['name'], [], TITLE[r[0]['type']], str(r[0].get('start_date') or ''), PARTY.get(p['party'][0]['name'], '') if p.get('party') else '', 'US-' + state if state else 'US',
                 '', {'male': 'm', 'female': 'f'}.get(str(p.get('gender', '')).lower(), '')))
seen = set()
with open(out_file, 'w', encoding='utf-8') as out:
    out.write('# US officials. Sources: unitedstates/congress-legislators and openstates/people, both CC0; compiled by scripts/gazetteers/officials.py.\n')
    out.write('name\taliases\toffice\tsince\tparty\tplace\tid\tgender\n')
    for r in sorted(rows):
        if r[0] in seen:
            continue
        seen.add(r[0])
        out.write('\t'.join([r[0], '; '.join(r[1]), *r[2:]]) + '\n')
