"""电子证照库: what was granted stands here as a certificate, is shown to whoever asks, and need not be brought to the next case.

What lives here: the directory (证照目录) that says what kinds of certificates there are, the certificates with their holders and
history, the paper they are set on, and the check whether one is genuine. What does not: why one was granted. A case hands over
values (holder, issuer, the subject it is about) and is never asked for. Start reading at `rules/status.py`, then
`operations/for_subject.py`.
"""
