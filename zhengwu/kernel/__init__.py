"""The ground floor: what every room needs and none owns.

Time source, ids, money, errors, text cleaning, events with their hash chain, the outbox, encrypted fields with blind
index, the provider registry and search tokens. Knows nothing of government. Start reading at `events/publish.py`.
"""
