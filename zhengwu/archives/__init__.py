"""归档: what is over becomes a sealed package, is kept as long as the law says, and is destroyed by two people.

What lives here: the package of a case with its index and seal, its retention (保管期限), and disposal (鉴定销毁). What does not:
the case itself, which only learns that it was archived. Start reading at `operations/seal_case.py`.
"""
