"""演示县 the demonstration county 肥西县 as data, and what loads it.

The YAML files are the county: divisions, bodies, cast (people, accounts, posts), halls, `items/` one file per service
item, `processes/` the BPMN of their reviews. Start reading at `load.py`. Everything in them is invented or re-worded;
nothing is a basis for real business (演示数据).
"""
