"""评价 without an account, and what everybody may read of ratings."""
