"""公开征求意见: what is asked, saying what one thinks, and what came of it."""
