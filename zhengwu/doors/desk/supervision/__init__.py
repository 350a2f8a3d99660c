"""电子监察 at the desk: the live board, cards, rules, supervise orders, the ledger of problems, scores."""
